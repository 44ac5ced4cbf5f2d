import { comparableAddress, comparableId } from './comparable-text.ts';
import { createDuplicateIndex, createHashSet, type DuplicateIndex, hashOf } from './duplicates.ts';
import type { Evidence } from './evidence.ts';
import type { CellLocation } from './location.ts';
import { isForwardMailbox, type OwnerById, ownerOf } from './mailbox.ts';
import { type Beside, oneOf, processingEvidence } from './mailbox-evidence.ts';
import { isInUse, isProcessed, METHOD_COLUMNS } from './method-columns.ts';
import { NO_ORGANIZATION, type Organization, readOrganization, sameOrganization } from './organization.ts';
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
  /** Where it stands that a user has no licence, by the user's id; application users need none. */
  readonly unlicensedOwners: ReadonlyMap<string, CellLocation>;
  /** Where it stands that a user's access mode is Administrative or Read, by the user's id. */
  readonly restrictedOwners: ReadonlyMap<string, CellLocation>;
  /** Where it stands that a queue takes no e-mail, by the queue's id. */
  readonly closedQueues: ReadonlyMap<string, CellLocation>;
  /** How many mailboxes that are processed use each server profile, by the profile's id. */
  readonly profileUses: ReadonlyMap<string, number>;
  /** E-mail addresses that stand on several mailboxes, as they are compared. */
  readonly addresses: DuplicateIndex;
  /** The same of mailboxes that have a method and are not known to be inactive. */
  readonly addressesInUse: DuplicateIndex;
  /** Whether a user's mailbox has an address, as it is compared. */
  readonly isUsersAddress: (address: string) => boolean;
  /** Ids of mailboxes that stand on several rows. */
  readonly mailboxIds: DuplicateIndex;
  /** Where the first mailbox stands that uses something, for what is so of an organization as a whole. */
  readonly firstUse: FirstUse;
}

/** Where the first mailbox stands that uses something. */
export interface FirstUse {
  readonly forwardMailbox?: CellLocation;
  readonly activitiesByOutlook?: CellLocation;
  readonly activitiesByServer?: CellLocation;
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
  const unlicensedOwners = new Map<string, CellLocation>();
  const restrictedOwners = new Map<string, CellLocation>();
  const closedQueues = new Map<string, CellLocation>();
  const profileUses = new Map<string, number>();
  const users = createHashSet();
  const queues = new Set<string>();
  /** Numbers for the owners of mailboxes of which only another table can tell what they are. */
  const untoldOwners: number[] = [];
  const addresses = createDuplicateIndex();
  const addressesInUse = createDuplicateIndex();
  const usersAddresses = createHashSet();
  const mailboxIds = createDuplicateIndex();
  const firstUse: { -readonly [K in keyof FirstUse]: CellLocation } = {};
  let organization: Organization | undefined;
  let userRows = 0;

  const ownerById: OwnerById = (id) => {
    if (queues.has(id)) return 'queue';
    return users.has(hashOf(id)) ? 'user' : undefined;
  };

  const lookAtMailbox = (row: TableRow) => {
    const address = comparableAddress(textIn(row, 'emailaddress') ?? '');
    if (address !== '') addresses.add(address, row);
    if (address !== '' && isInUse(row)) addressesInUse.add(address, row);
    const profile = textIn(row, 'emailserverprofile');
    if (profile !== undefined && isProcessed(row)) countUse(profileUses, comparableId(profile));
    const id = textIn(row, 'mailboxid');
    if (id !== undefined) mailboxIds.add(comparableId(id), row);
    if (isForwardMailbox(row)) {
      if (cellOf(row, 'statecode').value === 0) sinks.push(row);
      return;
    }
    const owner = ownerOf(row, () => undefined);
    const regarding = textIn(row, 'regardingobjectid');
    if (owner === 'user' && address !== '') usersAddresses.add(hashOf(address));
    if (owner === 'user') userRows += 1;
    else if (owner !== 'queue' && regarding !== undefined) untoldOwners.push(hashOf(comparableId(regarding)));
    for (const [use, column, method] of USES) {
      const choice = METHOD_COLUMNS[column]?.choices.indexOf(method);
      const cell = cellOf(row, METHOD_COLUMNS[column]?.column as string);
      if (cell.value === choice) firstUse[use] ??= cell.from;
    }
  };

  const lookAtOwner = (row: TableRow, idColumn: string, disabledColumn: string, disabled: unknown) => {
    const id = textIn(row, idColumn);
    if (id === undefined) return;
    if (row.table === 'queue') queues.add(comparableId(id));
    else users.add(hashOf(comparableId(id)));
    const cell = cellOf(row, disabledColumn);
    if (cell.value === disabled) disabledOwners.set(comparableId(id), cell.from);
    const licensed = cellOf(row, 'islicensed');
    if (licensed.value === false && !isApplicationUser(row)) {
      unlicensedOwners.set(comparableId(id), licensed.from);
    }
    const mode = cellOf(row, 'accessmode');
    if (RESTRICTED_MODES.includes(mode.value)) restrictedOwners.set(comparableId(id), mode.from);
    const filter = cellOf(row, 'incomingemailfilteringmethod');
    if (filter.value === NO_EMAIL) closedQueues.set(comparableId(id), filter.from);
  };

  return {
    add(row) {
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
      unlicensedOwners,
      restrictedOwners,
      closedQueues,
      profileUses,
      addresses,
      addressesInUse,
      isUsersAddress: (address) => usersAddresses.has(hashOf(address)),
      mailboxIds,
      firstUse,
    }),
  };
}

/** The access modes Administrative and Read, with which nothing is synchronized. */
const RESTRICTED_MODES: readonly unknown[] = [1, 2];

/** The filter by which a queue takes no e-mail. */
const NO_EMAIL = 4;

function countUse(uses: Map<string, number>, id: string): void {
  uses.set(id, (uses.get(id) ?? 0) + 1);
}

/** What is looked for among all mailboxes: a method in a direction. */
const USES = [
  ['forwardMailbox', 'incoming', 'forward-mailbox'],
  ['activitiesByOutlook', 'activities', 'outlook'],
  ['activitiesByServer', 'activities', 'server'],
] as const;

/** An application signs in without a person, and needs no licence. */
function isApplicationUser(row: TableRow): boolean {
  return textIn(row, 'applicationid') !== undefined || cellOf(row, 'isintegrationuser').value === true;
}

function activeSinkOf([first]: readonly TableRow[]): Evidence {
  return first && { value: true, from: [cellOf(first, 'statecode').from] };
}
