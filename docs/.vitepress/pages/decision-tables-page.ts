import type { CellValue, Column } from '../../../src/decision-columns.ts';
import {
  type DecisionTable,
  type RuleTable,
  ruleTable,
  type VerdictRow,
  verdictTables,
} from '../../../src/decision-table.ts';
import type { Rule } from '../../../src/index.ts';
import { fill } from '../../../src/locale.ts';
import type { RuleWords } from '../../../src/words.ts';
import type { Edition } from './languages.ts';
import { ruleLink } from './links.ts';
import { heading, link, type Markdown, page, text } from './markdown.ts';
import { ruleLine } from './rule-page.ts';
import { directionsInWords } from './rules-by-direction.ts';
import { ruleTableMarkdown, verdictTableMarkdown } from './table-markdown.ts';

/** The page of everything that a ruleset decides, as tables: the verdict, and then what each rule says. */
export function decisionTablesPage(edition: Edition): Markdown {
  const { title, intro, howToRead, worstCounts, ruleByRule, ruleByRuleIntro } = edition.pageWords.tables;
  const verdicts = verdictTables(edition.ruleset);
  return page(intro, [
    heading(1, text(title)),
    text(intro),
    text(howToRead),
    ...(verdicts.length > 1 ? [text(worstCounts)] : []),
    ...verdicts.flatMap((table) => [
      heading(2, text(verdictTitle(table.directions, edition))),
      ...verdictSections(table, edition),
    ]),
    heading(2, text(ruleByRule)),
    text(ruleByRuleIntro),
    ...edition.ruleset.rules.flatMap((rule) => ruleSection(rule, edition)),
  ]);
}

function verdictTitle(directions: readonly string[], edition: Edition): string {
  return fill(edition.pageWords.tables.verdicts, { directions: directionsInWords(directions, edition) });
}

/** A table of verdicts cut by the methods of its first column, so that each part has few columns. */
function verdictSections(table: DecisionTable<VerdictRow>, edition: Edition): readonly Markdown[] {
  const [first] = table.columns;
  if (first?.about !== 'method') return [verdictTableMarkdown(table, edition)];
  return first.values.flatMap((method) => [
    heading(3, text(methodLabel(first, method, edition)), `verdict-${first.name}-${method}`),
    verdictTableMarkdown(partOf(table, method), edition),
  ]);
}

function methodLabel({ name }: Column, method: CellValue, { words }: Edition): string {
  return words.methods[name]?.[String(method)] ?? String(method);
}

/** The rows of a table for one value of its first column, with the columns that make a difference there. */
export function partOf(
  { columns, rows }: DecisionTable<VerdictRow>,
  value: CellValue,
): DecisionTable<VerdictRow> {
  const rest = rows.filter(({ cells: [cell] }) => cell === 'any' || cell?.includes(value));
  const matters = columns.map((_, index) => index > 0 && rest.some(({ cells }) => cells[index] !== 'any'));
  const kept = <T>(each: readonly T[]) => each.filter((_, index) => matters[index]);
  return { columns: kept(columns), rows: rest.map((row) => ({ ...row, cells: kept(row.cells) })) };
}

/** The table of a rule; of advice only where it speaks, as it is silent nearly everywhere. */
function ruleSection(rule: Rule, edition: Edition): readonly Markdown[] {
  const { toRule, silentElsewhere } = edition.pageWords.tables;
  const whole = ruleTable(edition.ruleset, rule.id) as RuleTable;
  const isAdvice = rule.kind === 'advice';
  const rows = isAdvice ? whole.rows.filter(({ outcome }) => outcome !== 'silent') : whole.rows;
  return [
    heading(3, text((edition.words.rules[rule.id] as RuleWords).title), rule.id),
    `${ruleLine(rule, edition)} · ${link(text(toRule), ruleLink(edition, rule.id))}`,
    ruleTableMarkdown({ ...whole, rows }, edition),
    ...(isAdvice ? [text(silentElsewhere)] : []),
  ];
}
