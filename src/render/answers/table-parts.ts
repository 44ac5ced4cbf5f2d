import type { DecisionTable, Row, RuleTable } from '../../api/decision-tables/rule-table.ts';
import type { VerdictRow, VerdictTable } from '../../api/decision-tables/verdict-tables.ts';
import type { CellValue, Column } from '../../engine/symbolic/columns.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Rule } from '../../rule-language/rule.ts';
import type { RenderContext } from '../context.ts';
import { capitalized, cellInWords, columnInWords, directionsInWords } from './table-words.ts';

/** A part of a verdict table: the rest for some methods of its first column, which have the same rows. */
export interface TablePart {
  /** The methods; empty for a table whose first column is no method, which is one part. */
  readonly methods: readonly CellValue[];
  readonly table: DecisionTable<VerdictRow>;
}

/**
 * Splits a table by the methods of its first column, so that each part has few columns.
 *
 * @param rules - the ruleset's: a row about several methods names in each part only the rules that test its methods.
 */
export function partsOf(table: VerdictTable, rules: readonly Rule[]): readonly TablePart[] {
  const [first] = table.columns;
  if (first?.about !== 'method') return [{ methods: [], table }];
  const about = (method: CellValue): DecisionTable<VerdictRow> => {
    const { columns, rows } = partOf(table, method);
    const named = rows.map((row) => ({
      ...row,
      ruleIds: rulesAbout(row.ruleIds, first.name, method, rules),
    }));
    return { columns, rows: named };
  };
  const alike = new Map<string, TablePart>();
  for (const method of first.values) {
    const part = about(method);
    const key = JSON.stringify(part);
    alike.set(key, { methods: [...(alike.get(key)?.methods ?? []), method], table: part });
  }
  return [...alike.values()];
}

/** The rules that can concern a configuration with this method, and rules unknown to the ruleset. */
function rulesAbout(
  ruleIds: readonly string[],
  direction: string,
  method: CellValue,
  rules: readonly Rule[],
): readonly string[] {
  return ruleIds.filter((ruleId) => {
    const rule = rules.find(({ id }) => id === ruleId);
    return rule?.cases.some(({ when }) => [when[direction] ?? method].flat().includes(method)) ?? true;
  });
}

/** The rows of a table for one value of its first column, with the columns that make a difference there. */
export function partOf<R extends Row>(
  { columns, rows }: DecisionTable<R>,
  value: CellValue,
): DecisionTable<R> {
  const rest = rows.filter((row) => isAbout(row, value));
  const matters = columns.map((_, index) => index > 0 && rest.some(({ cells }) => cells[index] !== 'any'));
  const kept = <T>(each: readonly T[]) => each.filter((_, index) => matters[index]);
  return { columns: kept(columns), rows: rest.map((row) => ({ ...row, cells: kept(row.cells) })) };
}

function isAbout({ cells: [first] }: Row, value: CellValue): boolean {
  return first === 'any' || first?.includes(value) === true;
}

/** The single rule of a verdict table; it stands alone where a shared table would be too long. */
export function onlyRuleOf(table: VerdictTable, all: readonly VerdictTable[]): string | undefined {
  const alike = all.filter(({ directions }) => directions.join() === table.directions.join());
  return alike.length > 1 ? table.ruleIds[0] : undefined;
}

/** The heading of a verdict table. */
export function verdictTitle(
  table: VerdictTable,
  all: readonly VerdictTable[],
  language: RenderContext,
): string {
  const { verdicts, verdictsOfRule } = language.phrases.tables;
  const directions = directionsInWords(table.directions, language);
  const ruleId = onlyRuleOf(table, all);
  return ruleId === undefined
    ? fill(verdicts, { directions })
    : fill(verdictsOfRule, { directions, rule: language.words.rules[ruleId]?.title ?? ruleId });
}

/** The heading of a part of a verdict table; it names the direction where the table is about several. */
export function partTitle(
  methods: readonly CellValue[],
  { directions, columns }: VerdictTable,
  language: RenderContext,
): string {
  const column = columns[0] as Column;
  const title = capitalized(cellInWords(methods, column, language), language.locale);
  return directions.length === 1 ? title : `${columnInWords(column, language)}: ${title}`;
}

/** A rule's table as shown: for advice only the rows where it speaks, as it is silent nearly everywhere. */
export function shownPart({ columns, rows }: RuleTable): {
  readonly table: DecisionTable<RuleTable['rows'][number]>;
  readonly isSilentElsewhere: boolean;
} {
  const isSilentElsewhere = rows.some(({ outcome }) => outcome === 'advice');
  const shown = isSilentElsewhere ? rows.filter(({ outcome }) => outcome !== 'silent') : rows;
  return { table: { columns, rows: shown }, isSilentElsewhere };
}
