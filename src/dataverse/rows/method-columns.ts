import { issue } from '../../input/issues.ts';
import type { Issue, IssueReason, ProblemCode } from '../../input/problem.ts';
import { UNREADABLE } from '../../input/snapshot.ts';
import { UNUSED } from '../../rule-language/vocabulary.ts';
import { type TableRow, valueIn } from './tables.ts';

/** A column that holds a method, and its choices by integer; the labels vary with language and time and are never read. */
export interface MethodColumn {
  readonly column: string;
  readonly choices: readonly string[];
}

/** The columns of the methods, by direction; that of activities has an order of its own. */
export const METHOD_COLUMNS: Readonly<Record<string, MethodColumn>> = {
  incoming: {
    column: 'incomingemaildeliverymethod',
    choices: ['none', 'outlook', 'server', 'forward-mailbox'],
  },
  outgoing: { column: 'outgoingemaildeliverymethod', choices: ['none', 'outlook', 'server'] },
  activities: { column: 'actdeliverymethod', choices: ['outlook', 'server', 'none'] },
};

const NEVER_SET = -1;

/** Whether server-side synchronization would process a mailbox by one of its methods. */
export function isProcessed(row: TableRow): boolean {
  return Object.values(METHOD_COLUMNS).some(
    ({ column, choices }) => row.columns[column] === choices.indexOf('server'),
  );
}

/** Whether a mailbox has a method other than None, and is not known to be inactive. */
export function isInUse(row: TableRow): boolean {
  if (valueIn(row, 'statecode') === 1) return false;
  return Object.values(METHOD_COLUMNS).some(({ column, choices }) => {
    const value = row.columns[column];
    const method = typeof value === 'number' ? choices[value] : undefined;
    return method !== undefined && method !== UNUSED;
  });
}

/** The method that an integer stands for among choices, or what is wrong with it. */
export function methodIn(value: unknown, choices: readonly string[], path: Issue['path']): string | Issue {
  const accepted = choices.map((_, index) => String(index));
  const fault = (code: ProblemCode, reason?: IssueReason) => faultIn(path, code, value, accepted, reason);
  if (value === undefined || value === null) return faultIn(path, 'missing-key', undefined, accepted);
  if (typeof value === 'string' && Number.isNaN(Number(value))) return fault('not-accepted', 'unknownLabel');
  if (typeof value !== 'number') return fault('wrong-type');
  if (value === NEVER_SET) return fault('not-accepted', 'neverSet');
  return choices[value] ?? fault('not-accepted');
}

/** What is wrong at a place; any two integers look alike, so that none is suggested for another. */
export function faultIn(
  path: Issue['path'],
  code: ProblemCode,
  value: unknown,
  accepted: readonly string[],
  reason?: IssueReason,
): Issue {
  const isUnreadable = value === UNREADABLE;
  return { ...issue(isUnreadable ? 'unreadable' : code, path, value, undefined, reason), accepted };
}

/** A row with the method `none` in every direction whose method was never set, and which directions these are. */
export function withoutUnsetMethods(
  row: TableRow,
  directions: readonly string[],
): { readonly row: TableRow; readonly directions: readonly string[] } {
  const unset = Object.entries(METHOD_COLUMNS).filter(
    ([direction, { column }]) => directions.includes(direction) && row.columns[column] === NEVER_SET,
  );
  const columns = unset.map(([, { column, choices }]) => [column, choices.indexOf(UNUSED)]);
  return {
    row: { ...row, columns: { ...row.columns, ...Object.fromEntries(columns) } },
    directions: unset.map(([direction]) => direction),
  };
}
