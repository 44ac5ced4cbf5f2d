import { comparableId } from './comparable-text.ts';
import type { CellLocation } from './location.ts';
import { METHOD_COLUMNS, type MethodColumn } from './method-columns.ts';
import type { OwnersOutOfUse } from './out-of-use.ts';
import { cellOf, type TableRow, textIn } from './tables.ts';

/** Where the first mailbox in use stands that uses something, for what is so of an organization as a whole. */
export interface FirstUse {
  readonly forwardMailbox?: CellLocation;
  readonly activitiesByOutlook?: CellLocation;
  readonly activitiesByServer?: CellLocation;
}

/** Looks for the first mailbox that uses something. */
export interface FirstUseSearch {
  /** Takes a mailbox into account, with all that it uses. */
  add(row: TableRow, uses: readonly (keyof FirstUse)[]): void;
  /** The first mailbox for each use whose owner is not out of use. */
  first(owners: OwnersOutOfUse): FirstUse;
}

/** What is looked for among all mailboxes: a method in a direction. */
const USES = [
  ['forwardMailbox', 'incoming', 'forward-mailbox'],
  ['activitiesByOutlook', 'activities', 'outlook'],
  ['activitiesByServer', 'activities', 'server'],
] as const satisfies readonly (readonly [keyof FirstUse, string, string])[];

/** So many are kept of each: which owners are out of use is known when all rows were read. */
const MOST_KEPT = 1000;

interface User {
  readonly from: CellLocation;
  readonly owner: string | undefined;
}

/** What a mailbox uses of all that is looked for. */
export function usesOf(row: TableRow): readonly (keyof FirstUse)[] {
  return USES.filter(([, direction, method]) => {
    const { column, choices } = METHOD_COLUMNS[direction] as MethodColumn;
    return row.columns[column] === choices.indexOf(method);
  }).map(([use]) => use);
}

function columnOf(use: keyof FirstUse): string {
  const [, direction] = USES.find(([each]) => each === use) as (typeof USES)[number];
  return (METHOD_COLUMNS[direction] as MethodColumn).column;
}

/** Starts with no mailbox. */
export function searchFirstUse(): FirstUseSearch {
  const users = new Map<keyof FirstUse, User[]>(USES.map(([use]) => [use, []]));
  return {
    add(row, uses) {
      for (const use of uses) {
        const kept = users.get(use) as User[];
        if (kept.length === MOST_KEPT) continue;
        const { from } = cellOf(row, columnOf(use));
        const owner = textIn(row, 'regardingobjectid');
        kept.push({ from, owner: owner === undefined ? undefined : comparableId(owner) });
      }
    },
    first(owners) {
      const isInUse = ({ owner }: User) => owner === undefined || !owners.has(owner);
      const found = [...users].map(([use, kept]) => [use, kept.find(isInUse)?.from] as const);
      return Object.fromEntries(found.filter(([, from]) => from !== undefined));
    },
  };
}
