import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { OwnersMailbox } from '../rows/mailbox.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { STATE_COLUMNS, type TableRow } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import type { MailboxResult } from './results.ts';

/** What is said of every mailbox that shows the same. */
export interface VerdictCache {
  readonly configuration: unknown;
  readonly report: MailboxResult['report'];
  /** Whether facts are stated otherwise than rows show them. */
  readonly isContradicted: boolean;
}

/** Beyond this many, mailboxes are judged one by one, so that rows can’t fill the memory. */
const MOST_KEPT = 10_000;

const judgedAlike = new WeakMap<AuditContext, WeakMap<OrganizationContext, Map<string, VerdictCache>>>();

/**
 * What is said of a mailbox by what its row shows.
 *
 * Most mailboxes of an organization show the same, apart from whose they are: what is said of one is kept for the others.
 */
export function createVerdictCache(
  row: TableRow,
  read: OwnersMailbox,
  surroundings: OrganizationContext,
  judging: AuditContext,
  judge: () => VerdictCache,
): VerdictCache {
  const bySurroundings = getOrInsert(judgedAlike, judging, () => new WeakMap());
  const kept = getOrInsert(bySurroundings, surroundings, () => new Map<string, VerdictCache>());
  const state = stateOf(row, read);
  const known = kept.get(state);
  if (known !== undefined) return known;
  const judged = judge();
  if (kept.size < MOST_KEPT) kept.set(state, judged);
  return judged;
}

/** All that a row says but for whose mailbox it is, as a text: equal ones are judged alike. */
function stateOf({ columns }: TableRow, { owner, methods }: OwnersMailbox): string {
  // Each test has a time of its own, of which only that there is none tells anything.
  let state = `${owner} ${columns.testmailboxaccesscompletedon === null}`;
  for (const direction in methods) state += ` ${methods[direction]}`;
  for (const column of STATE_COLUMNS) state += ` ${stated(columns[column])}`;
  return state;
}

/** A value as it tells: what is neither a text nor a number nor yes or no tells nothing. */
function stated(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? `${value}` : '-';
}
