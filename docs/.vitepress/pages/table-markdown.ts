import { ABSENT, type CellValue, type Column, type UserCountRange } from '../../../src/decision-columns.ts';
import type { Cell, DecisionTable, Row, RuleTable, VerdictRow } from '../../../src/decision-table.ts';
import type { Rule } from '../../../src/index.ts';
import { fill } from '../../../src/locale.ts';
import { FINDING_SIGNS, signed, VERDICT_SIGNS } from '../../../src/render/compose.ts';
import type { RuleOutcome } from '../../../src/rule-diagram.ts';
import type { RuleWords } from '../../../src/words.ts';
import type { Edition } from './languages.ts';
import { ruleLink } from './links.ts';
import { cellSign, cellText, link, type Markdown, table } from './markdown.ts';

/** The table of a rule; `rows` are those to show. */
export function ruleTableMarkdown(
  { columns, rows }: Pick<RuleTable, 'columns' | 'rows'>,
  edition: Edition,
): Markdown {
  const { ruleSays } = edition.pageWords.table;
  return table(
    [...columns.map((column) => headOf(column, edition)), cellText(ruleSays)],
    rows.map((row) => [...cellsOf(row, columns, edition), outcomeCell(row.outcome, edition)]),
  );
}

/** A table of verdicts, with the rules that decide each row. */
export function verdictTableMarkdown(
  { columns, rows }: DecisionTable<VerdictRow>,
  edition: Edition,
): Markdown {
  const { phrases, pageWords } = edition;
  return table(
    [
      ...columns.map((column) => headOf(column, edition)),
      cellText(phrases.check.verdict),
      cellText(pageWords.tables.decidedBy),
    ],
    rows.map((row) => [
      ...cellsOf(row, columns, edition),
      cellSign(signed(VERDICT_SIGNS[row.outcome], phrases.verdict[row.outcome])),
      row.ruleIds.map((id) => shortRuleLink(id, edition)).join('; '),
    ]),
  );
}

/** A rule by its clauses, as titles would take up more room than all the rest. */
function shortRuleLink(ruleId: string, edition: Edition): Markdown {
  const rule = edition.ruleset.rules.find(({ id }) => id === ruleId) as Rule;
  const { title } = edition.words.rules[ruleId] as RuleWords;
  const clauses = [...new Set(rule.sources.map(({ clause }) => clause))].join(', ');
  return link(cellText(clauses || title), ruleLink(edition, ruleId), title);
}

function outcomeCell(outcome: RuleOutcome, { phrases, pageWords }: Edition): Markdown {
  if (outcome === 'silent') return cellText(pageWords.table.nothing);
  return cellSign(signed(FINDING_SIGNS[outcome], phrases.findingKind[outcome]));
}

function headOf({ about, name }: Column, { locale, words, pageWords }: Edition): Markdown {
  const { need, owner, userCount } = pageWords.table;
  const texts: Readonly<Record<Column['about'], string | undefined>> = {
    method: words.directions[name],
    need: fill(need, { direction: words.directions[name] ?? name }),
    prerequisite: words.prerequisites[name],
    owner,
    userCount,
  };
  const text = texts[about] ?? name;
  return cellText(text.charAt(0).toLocaleUpperCase(locale.id) + text.slice(1));
}

function cellsOf({ cells }: Row, columns: readonly Column[], edition: Edition): readonly Markdown[] {
  return columns.map((column, index) => cellText(cellInWords(cells[index] as Cell, column, edition)));
}

function cellInWords(cell: Cell, column: Column, edition: Edition): string {
  const { any, allBut } = edition.pageWords.table;
  if (cell === 'any') return any;
  const inWords = (values: readonly CellValue[]) =>
    joinRanges(values).map((value) => valueInWords(value, column, edition));
  if (column.about !== 'method' && column.about !== 'owner') {
    return inWords(cell).join(` ${edition.phrases.rules.or} `);
  }
  // The names of methods hold “or” themselves, so that between them only a comma is clear.
  const others = column.values.filter((value) => !cell.includes(value));
  return others.length < cell.length
    ? fill(allBut, { values: inWords(others).join(', ') })
    : inWords(cell).join(', ');
}

/** Values in which ranges that follow each other are one. */
function joinRanges(values: readonly CellValue[]): readonly CellValue[] {
  const joined: CellValue[] = [];
  for (const value of values) {
    const last = joined.at(-1);
    const follows = typeof last === 'object' && typeof value === 'object' && last.to === value.from - 1;
    if (follows) joined[joined.length - 1] = { ...value, from: last.from };
    else joined.push(value);
  }
  return joined;
}

function valueInWords(value: CellValue, { about, name }: Column, { words, pageWords }: Edition): string {
  const { yes, no, notKnown, notStated } = pageWords.table;
  if (typeof value === 'object') return rangeInWords(value, pageWords.table);
  if (typeof value === 'boolean') return value ? yes : no;
  if (about === 'method') return words.methods[name]?.[value] ?? value;
  if (about === 'owner') return words.owners[value] ?? value;
  return value === ABSENT && about === 'prerequisite' ? notKnown : notStated;
}

function rangeInWords(
  { from, to }: UserCountRange,
  { between, orMore }: Edition['pageWords']['table'],
): string {
  if (to === undefined) return fill(orMore, { from });
  return from === to ? String(from) : fill(between, { from, to });
}
