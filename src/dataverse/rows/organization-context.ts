import { comparableAddress, comparableId } from './comparable-text.ts';
import { createDuplicateIndex, createHashSet, type DuplicateIndex, hashOf } from './duplicates.ts';
import type { Evidence } from './evidence.ts';
import { type FirstUse, searchFirstUse } from './first-use.ts';
import { addInactiveProfile, type InactiveProfile, type InactiveProfiles } from './inactive-profiles.ts';
import type { CellLocation } from './location.ts';
import { isForwardMailbox, type OwnerById, ownerOf } from './mailbox.ts';
import { type Beside, oneOf, processingEvidence } from './mailbox-evidence.ts';
import { NO_ORGANIZATION, type Organization, readOrganization, sameOrganization } from './organization.ts';
import { addOwnerOutOfUse, type OutOfUse, type OwnersOutOfUse } from './out-of-use.ts';
import {
  idOfServerProfile,
  readServerProfile,
  type ServerProfile,
  type ServerProfiles,
} from './server-profile.ts';
import { cellOf, type TableRow, textIn } from './tables.ts';

/** What all rows together show, beside which a single row is judged. */
export interface OrganizationContext extends Beside {
  /** Rows that regard a user. */
  readonly userRows: number;
  readonly profiles: ServerProfiles;
  readonly ownerById: OwnerById;
  /** Where it stands that an owner is disabled or inactive, by the owner's id. */
  readonly disabledOwners: ReadonlyMap<string, CellLocation>;
  readonly inactiveProfiles: InactiveProfiles;
  /** Owners who have no use for a mailbox. */
  readonly ownersOutOfUse: OwnersOutOfUse;
  /** E-mail addresses that stand on several mailboxes, as they are compared. */
  readonly addresses: DuplicateIndex;
  /** Ids of mailboxes that stand on several rows. */
  readonly mailboxIds: DuplicateIndex;
  /** Where the first mailbox in use stands that uses something. */
  readonly firstUse: FirstUse;
}

/** Collects what all rows together show. */
export interface ContextBuilder {
  /** Takes a row into account. */
  add(row: TableRow): void;
  /** What all rows that were looked at show together. */
  context(): OrganizationContext;
}

/** What there is when no row was looked at. */
export function emptyContext(): OrganizationContext {
  return createContextBuilder().context();
}

/** Starts a survey of rows. */
export function createContextBuilder(): ContextBuilder {
  const profiles = new Map<string, ServerProfile>();
  const sinks: TableRow[] = [];
  const disabledOwners = new Map<string, CellLocation>();
  const inactiveProfiles = new Map<string, InactiveProfile>();
  const ownersOutOfUse = new Map<string, OutOfUse>();
  const users = createHashSet();
  const queues = new Set<string>();
  /** Numbers for the owners of mailboxes of which only another table can tell what they are. */
  const untoldOwners: number[] = [];
  const addresses = createDuplicateIndex();
  const mailboxIds = createDuplicateIndex();
  const firstUse = searchFirstUse();
  let organization: Organization | undefined;
  let userRows = 0;

  const ownerById: OwnerById = (id) => {
    if (queues.has(id)) return 'queue';
    return users.has(hashOf(id)) ? 'user' : undefined;
  };

  const lookAtMailbox = (row: TableRow) => {
    const address = comparableAddress(textIn(row, 'emailaddress') ?? '');
    if (address !== '') addresses.add(address, row);
    const id = textIn(row, 'mailboxid');
    if (id !== undefined) mailboxIds.add(comparableId(id), row);
    if (isForwardMailbox(row)) {
      if (cellOf(row, 'statecode').value === 0) sinks.push(row);
      return;
    }
    const owner = ownerOf(row, () => undefined);
    const regarding = textIn(row, 'regardingobjectid');
    if (owner === 'user') userRows += 1;
    else if (owner !== 'queue' && regarding !== undefined) untoldOwners.push(hashOf(comparableId(regarding)));
    firstUse.add(row);
  };

  const lookAtOwner = (row: TableRow, idColumn: string, disabledColumn: string, disabled: unknown) => {
    const id = textIn(row, idColumn);
    if (id === undefined) return;
    if (row.table === 'queue') queues.add(comparableId(id));
    else users.add(hashOf(comparableId(id)));
    const cell = cellOf(row, disabledColumn);
    if (cell.value === disabled) disabledOwners.set(comparableId(id), cell.from);
  };

  return {
    add(row) {
      addOwnerOutOfUse(ownersOutOfUse, row);
      addInactiveProfile(inactiveProfiles, row);
      switch (row.table) {
        case 'mailbox':
          return lookAtMailbox(row);
        case 'emailserverprofile': {
          const id = idOfServerProfile(row);
          if (id !== undefined) profiles.set(id, readServerProfile(row));
          return;
        }
        case 'organization': {
          const read = readOrganization(row);
          organization = organization === undefined ? read : sameOrganization(organization, read);
          return;
        }
        case 'queue':
          return lookAtOwner(row, 'queueid', 'statecode', 1);
        case 'systemuser':
          return lookAtOwner(row, 'systemuserid', 'isdisabled', true);
      }
    },
    context: () => ({
      userRows: userRows + untoldOwners.filter(users.has).length,
      organization: organization ?? NO_ORGANIZATION,
      profiles,
      sink: oneOf(sinks.map((row) => processingEvidence(row, profiles))),
      activeSink: activeSinkOf(sinks),
      ownerById,
      disabledOwners,
      inactiveProfiles,
      ownersOutOfUse,
      addresses,
      mailboxIds,
      firstUse: firstUse.first(ownersOutOfUse),
    }),
  };
}

function activeSinkOf([first]: readonly TableRow[]): Evidence {
  return first && { value: true, from: [cellOf(first, 'statecode').from] };
}
