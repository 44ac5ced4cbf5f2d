import { UNUSED } from '../../rule-language/vocabulary.ts';
import { comparableId } from './comparable-text.ts';
import type { CellLocation } from './location.ts';
import type { OwnersMailbox } from './mailbox.ts';
import { type Cell, cellOf, type TableRow, textIn } from './tables.ts';

/**
 * Why nothing is to be done for a mailbox: its owner is a disabled user or an inactive queue, or an application user,
 * or it has neither an address nor a method but None.
 */
export type OutOfUseReason = 'owner-disabled' | 'application-user' | 'neither-address-nor-method';

/** Why a mailbox is out of use, and where that stands. */
export interface OutOfUse {
  readonly reason: OutOfUseReason;
  readonly from: CellLocation;
}

/** Why owners have no use for a mailbox, by the id of each such owner, as ids are compared. */
export type OwnersOutOfUse = ReadonlyMap<string, OutOfUse>;

/** Why the user or queue of a row has no use for a mailbox; undefined for an owner who has, and for other tables. */
function ownerOutOfUse(row: TableRow): OutOfUse | undefined {
  const isSo = (column: string, value: unknown): Cell | undefined => {
    const cell = cellOf(row, column);
    return cell.value === value ? cell : undefined;
  };
  if (row.table === 'queue') return reasonAt('owner-disabled', isSo('statecode', 1));
  if (row.table !== 'systemuser') return undefined;
  const application = textIn(row, 'applicationid') === undefined ? undefined : cellOf(row, 'applicationid');
  return (
    reasonAt('owner-disabled', isSo('isdisabled', true)) ??
    reasonAt('application-user', application ?? isSo('isintegrationuser', true))
  );
}

function reasonAt(reason: OutOfUseReason, cell: Cell | undefined): OutOfUse | undefined {
  return cell && { reason, from: cell.from };
}

/** Adds the user or queue of a row to the owners who have no use for a mailbox, where the row shows that. */
export function addOwnerOutOfUse(owners: Map<string, OutOfUse>, row: TableRow): void {
  const reason = ownerOutOfUse(row);
  const id = textIn(row, row.table === 'queue' ? 'queueid' : 'systemuserid');
  if (reason !== undefined && id !== undefined) owners.set(comparableId(id), reason);
}

/** Why a mailbox is out of use; undefined for one that is in use, or of which that is not known. */
export function mailboxOutOfUse(
  row: TableRow,
  { methods }: Pick<OwnersMailbox, 'methods'>,
  owners: OwnersOutOfUse,
): OutOfUse | undefined {
  const owner = textIn(row, 'regardingobjectid');
  const ofOwner = owner === undefined ? undefined : owners.get(comparableId(owner));
  if (ofOwner !== undefined) return ofOwner;
  const isWithoutMethod = Object.values(methods).every((method) => method === UNUSED);
  return isWithoutMethod ? reasonAt('neither-address-nor-method', emptyAddressOf(row)) : undefined;
}

/** The cell of the address where that is known to be empty; undefined where it is not, or is not told. */
function emptyAddressOf(row: TableRow): Cell | undefined {
  const cell = cellOf(row, 'emailaddress');
  const isEmpty = cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '');
  return isEmpty ? cell : undefined;
}
