import type { OwnersMailbox } from '../rows/mailbox.ts';
import { STATE_COLUMNS } from '../rows/mailbox-state.ts';
import { isPresent, type TableRow } from '../rows/tables.ts';
import type { MailboxResult } from './results.ts';

/** What is said of every mailbox that shows the same. */
export interface SharedVerdict {
  readonly configuration: unknown;
  readonly report: MailboxResult['report'];
  /** Whether facts are stated otherwise than rows show them. */
  readonly isContradicted: boolean;
}

/** Gives the verdict on a mailbox, which is judged unless another one showed the same. */
export type VerdictCache = (row: TableRow, read: OwnersMailbox, judge: () => SharedVerdict) => SharedVerdict;

/** Beyond this many, mailboxes are judged one by one, so that rows can’t fill the memory. */
const MOST_KEPT = 10_000;

/** Starts with no verdict. Most mailboxes of an organization show the same, apart from whose they are. */
export function createVerdictCache(): VerdictCache {
  const kept = new Map<string, SharedVerdict>();
  return (row, read, judge) => {
    const state = stateOf(row, read);
    const known = kept.get(state);
    if (known !== undefined) return known;
    const judged = judge();
    if (kept.size < MOST_KEPT) kept.set(state, judged);
    return judged;
  };
}

/** The columns that tell who the owner is, which counts as it was read. */
const OF_OWNER = /^(?:regardingobjecttypecode|_?regardingobjectid.*)$/;

const COUNTED = [...STATE_COLUMNS].filter(([column]) => !OF_OWNER.test(column));

/** All that a row says but for whose mailbox it is, as a text: equal ones are judged alike. */
function stateOf({ columns }: TableRow, { owner, methods }: OwnersMailbox): string {
  let state: string = owner;
  for (const direction in methods) state += ` ${methods[direction]}`;
  for (const [column, counted] of COUNTED) {
    const value = columns[column];
    if (counted === 'value') state += ` ${stated(value)}`;
    else state += ` ${counted === 'null' ? value === null : isPresent(value)}`;
  }
  return state;
}

/** A value as it tells: what is neither a text nor a number nor yes or no tells nothing. */
function stated(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? `${value}` : '-';
}
