import { deepFreeze } from '../../input/freeze.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { RowFinding } from '../checks/row-finding.ts';
import { comparableAddress, comparableId } from '../rows/comparable-text.ts';
import type { CellLocation, RowLocation } from '../rows/location.ts';
import type { Owner } from '../rows/mailbox.ts';
import type { MailboxRow, MailboxState } from '../rows/mailbox-state.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { isDamaged, namedAs, textIn, textOf } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import { evaluateMailbox } from './evaluate-mailbox.ts';
import type { AuditOutcome, MailboxResult } from './results.ts';
import { createVerdictCache } from './verdict-cache.ts';

/** Stands for the file of a mailbox in what is said of all that show the same. */
const OWN_FILE = '\u0000own';

/**
 * Makes the function that judges mailboxes beside what all rows show.
 *
 * What is said of a mailbox of which nothing else is known than its state is said of all with that state. It is found
 * out once; each result has but its own id, name and place.
 */
export function createMailboxEvaluation(
  context: OrganizationContext,
  judging: AuditContext,
): (row: MailboxRow) => AuditOutcome {
  const verdicts = createVerdictCache();
  const said = new Map<MailboxState, Map<Owner, MailboxResult>>();
  return (row) => {
    const address = addressOf(row);
    const owner = ownerOf(row, context);
    // Of an owner that nothing tells, the name or id itself decides.
    if (owner === undefined || !row.state.isShared || !isLikeOthers(row, address, context, judging)) {
      return evaluateMailbox(row, context, judging, verdicts);
    }
    const byOwner = getOrInsert(said, row.state, () => new Map<Owner, MailboxResult>());
    const result = getOrInsert(byOwner, owner, () => {
      const judged = evaluateMailbox({ ...row, file: OWN_FILE }, context, judging, verdicts);
      return deepFreeze(judged.result as MailboxResult);
    });
    return { result: placedAt(row, result), resultTable: 'mailbox', address };
  };
}

/** The address of a mailbox as it is compared; undefined where it has none. */
function addressOf(row: MailboxRow): string | undefined {
  const address = textOf(row.columns.emailaddress);
  return address === undefined ? undefined : comparableAddress(address) || undefined;
}

/** Whether a text is damaged in one of the columns that are no part of the state, each of which is named for speed. */
function isOwnTextDamaged({ columns }: MailboxRow): boolean {
  return (
    isDamaged(columns.mailboxid) ||
    isDamaged(columns.name) ||
    isDamaged(columns.emailaddress) ||
    isDamaged(columns.testmailboxaccesscompletedon) ||
    isDamaged(columns.regardingobjectid) ||
    isDamaged(columns._regardingobjectid_value) ||
    isDamaged(columns.ownerid) ||
    isDamaged(columns._ownerid_value)
  );
}

/** Whether nothing is to be said of a mailbox by whose it is: of its id, its address or its owner. */
function isLikeOthers(
  row: MailboxRow,
  address: string | undefined,
  { addresses, mailboxIds, isNotedOwner }: OrganizationContext,
  { byAddress }: AuditContext,
): boolean {
  const { state } = row;
  if (state.isForwardMailbox || address === undefined || byAddress.has(address)) return false;
  if (addresses.isRepeated(address)) return false;
  if (isOwnTextDamaged(row)) return false;
  const id = textOf(row.columns.mailboxid);
  if (id !== undefined && mailboxIds.isRepeated(comparableId(id))) return false;
  return !['regardingobjectid', 'ownerid'].some((column) => {
    const owner = textIn(row, column);
    return owner !== undefined && isNotedOwner(owner);
  });
}

/** The kind of owner that the row or another table tells. */
function ownerOf(row: MailboxRow, { ownerById }: OrganizationContext): Owner | undefined {
  if (row.state.owner !== undefined) return row.state.owner;
  const regarding = textIn(row, 'regardingobjectid');
  return regarding === undefined ? undefined : ownerById(comparableId(regarding));
}

/** What is said of all mailboxes that show the same, said of one of them. */
function placedAt(row: MailboxRow, result: MailboxResult): MailboxResult {
  const { file, row: number } = row;
  const { id, name } = namedAs(row);
  const placed = { ...result, file, row: number, id, name };
  const { checks, origins } = result;
  if (checks === undefined && origins === undefined) return placed;
  const place = { file, row: number };
  return {
    ...placed,
    ...(checks && { checks: checks.map((check) => findingAt(place, check)) }),
    ...(origins && { origins: originsAt(place, origins) }),
  };
}

function findingAt(place: RowLocation, finding: RowFinding): RowFinding {
  const { from, related } = finding;
  return { ...finding, from: cellAt(place, from), related: related.map((each) => cellAt(place, each)) };
}

function originsAt(
  place: RowLocation,
  origins: NonNullable<MailboxResult['origins']>,
): Readonly<Record<string, readonly CellLocation[]>> {
  return Object.fromEntries(
    Object.entries(origins).map(([name, cells]) => [name, cells.map((cell) => cellAt(place, cell))]),
  );
}

function cellAt<Location extends RowLocation>(place: RowLocation, location: Location): Location {
  return location.file === OWN_FILE ? { ...location, ...place } : location;
}
