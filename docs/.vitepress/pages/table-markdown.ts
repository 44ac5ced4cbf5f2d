import type { Cell, DecisionTable, Row, RuleTable } from '../../../src/api/decision-tables/rule-table.ts';
import type { VerdictRow } from '../../../src/api/decision-tables/verdict-tables.ts';
import type { RuleOutcome } from '../../../src/engine/symbolic/rule-outcomes.ts';
import type { Rule } from '../../../src/index.ts';
import { cellInWords, columnInWords } from '../../../src/render/answers/table-words.ts';
import { FINDING_SIGNS, VERDICT_SIGNS, withSign } from '../../../src/render/context.ts';
import type { RuleWords } from '../../../src/rule-language/words.ts';
import type { Edition } from './languages.ts';
import { ruleLink } from './links.ts';
import { cellSign, cellText, link, type Markdown, table } from './markdown.ts';

/** The table of a rule; `rows` are those to show. */
export function ruleTableMarkdown(
  { columns, rows }: Pick<RuleTable, 'columns' | 'rows'>,
  edition: Edition,
): Markdown {
  const { ruleSays } = edition.phrases.tables;
  return table(
    [...headsOf(columns, edition), cellText(ruleSays)],
    rows.map((row) => [...cellsOf(row, columns, edition), outcomeCell(row.outcome, edition)]),
  );
}

/** A table of verdicts, with the rules that decide each row. */
export function verdictTableMarkdown(
  { columns, rows }: DecisionTable<VerdictRow>,
  edition: Edition,
): Markdown {
  const { phrases } = edition;
  return table(
    [...headsOf(columns, edition), cellText(phrases.check.verdict), cellText(phrases.tables.decidedBy)],
    rows.map((row) => [
      ...cellsOf(row, columns, edition),
      cellSign(withSign(VERDICT_SIGNS[row.outcome], phrases.verdict[row.outcome])),
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

function outcomeCell(outcome: RuleOutcome, { phrases }: Edition): Markdown {
  if (outcome === 'silent') return cellText(phrases.tables.nothing);
  return cellSign(withSign(FINDING_SIGNS[outcome], phrases.findingKind[outcome]));
}

function headsOf(columns: DecisionTable['columns'], edition: Edition): readonly Markdown[] {
  return columns.map((column) => cellText(columnInWords(column, edition)));
}

function cellsOf({ cells }: Row, columns: DecisionTable['columns'], edition: Edition): readonly Markdown[] {
  return columns.map((column, index) => cellText(cellInWords(cells[index] as Cell, column, edition)));
}
