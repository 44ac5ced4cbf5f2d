import { comparableId } from './comparable-text.ts';
import type { CellLocation } from './location.ts';
import { METHOD_COLUMNS } from './method-columns.ts';
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
  add(row: TableRow): void;
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

/** Starts with no mailbox. */
export function searchFirstUse(): FirstUseSearch {
  const users = new Map<keyof FirstUse, User[]>(USES.map(([use]) => [use, []]));
  return {
    add(row) {
      for (const [use, direction, method] of USES) {
        const { column, choices } = METHOD_COLUMNS[direction] as (typeof METHOD_COLUMNS)[string];
        const cell = cellOf(row, column);
        const kept = users.get(use) as User[];
        if (kept.length === MOST_KEPT || cell.value !== choices.indexOf(method)) continue;
        const owner = textIn(row, 'regardingobjectid');
        kept.push({ from: cell.from, owner: owner === undefined ? undefined : comparableId(owner) });
      }
    },
    first(owners) {
      const isInUse = ({ owner }: User) => owner === undefined || !owners.has(owner);
      const found = [...users].map(([use, kept]) => [use, kept.find(isInUse)?.from] as const);
      return Object.fromEntries(found.filter(([, from]) => from !== undefined));
    },
  };
}
