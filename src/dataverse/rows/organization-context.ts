import { type AddressIndex, createAddressIndex } from './address-index.ts';
import { comparableAddress, comparableId } from './comparable-text.ts';
import { createDuplicateIndex, createHashSet, type DuplicateIndex, hashOf } from './duplicates.ts';
import type { Evidence } from './evidence.ts';
import { createExportedRows } from './exported-rows.ts';
import { type FirstUse, searchFirstUse } from './first-use.ts';
import { addInactiveProfile, type InactiveProfile, type InactiveProfiles } from './inactive-profiles.ts';
import type { CellLocation } from './location.ts';
import type { OwnerById } from './mailbox.ts';
import { type Beside, oneOf, processingEvidence } from './mailbox-evidence.ts';
import type { MailboxRow } from './mailbox-state.ts';
import { type BesideRows, createMissingPartsSurvey, type MissingPart } from './missing-parts.ts';
import { createNameIndex } from './name-index.ts';
import { NO_ORGANIZATION, type Organization, readOrganization, sameOrganization } from './organization.ts';
import { addOwnerOutOfUse, type OutOfUse, type OwnersOutOfUse } from './out-of-use.ts';
import { createRowCounts, type FileAtLimit } from './row-limits.ts';
import {
  idOfServerProfile,
  readServerProfile,
  type ServerProfile,
  type ServerProfiles,
} from './server-profile.ts';
import { cellOf, keptRow, namedAs, type Table, type TableRow, textIn, textOf } from './tables.ts';

/** What all rows together show, beside which a single row is judged. */
export interface OrganizationContext extends Beside {
  /** How many rows regard a user; undefined when a page of mailboxes is missing. */
  readonly userRows: number | undefined;
  readonly profiles: ServerProfiles;
  readonly ownerById: OwnerById;
  /** Where it stands that an owner is disabled or inactive, by the owner's id. */
  readonly disabledOwners: ReadonlyMap<string, CellLocation>;
  readonly inactiveProfiles: InactiveProfiles;
  /** Owners who have no use for a mailbox. */
  readonly ownersOutOfUse: OwnersOutOfUse;
  /** Where it stands that a user has no licence, by the user's id; application users need none. */
  readonly unlicensedOwners: ReadonlyMap<string, CellLocation>;
  /** Where it stands that a user's access mode is Administrative or Read, by the user's id. */
  readonly restrictedOwners: ReadonlyMap<string, CellLocation>;
  /** Where it stands that a queue takes no e-mail, by the queue's id. */
  readonly closedQueues: ReadonlyMap<string, CellLocation>;
  /** Whether a row notes something of an owner by its id, such as that it is disabled. */
  readonly isNotedOwner: (id: string) => boolean;
  /** How many mailboxes that are processed use each server profile, by the profile's id. */
  readonly profileUses: ReadonlyMap<string, number>;
  /** E-mail addresses that stand on several mailboxes, as they are compared. */
  readonly addresses: AddressIndex;
  /** Ids of mailboxes that stand on several rows. */
  readonly mailboxIds: DuplicateIndex;
  /** Where the first mailbox in use stands that uses something. */
  readonly firstUse: FirstUse;
  /** Tables of which fewer rows are there than the record of the export counts. */
  readonly shortTables: readonly Table[];
  /** Files of cells that end where exports are cut off. */
  readonly filesAtLimit: readonly FileAtLimit[];
  /** The tables and columns that are missing and decide something about the mailboxes that are there. */
  readonly missingParts: (beside: BesideRows) => readonly MissingPart[];
}

/** A row of any table; one of the table mailbox has its state with it. */
export type Row = MailboxRow | (TableRow & { readonly table: Exclude<Table, 'mailbox'> });

/** Collects what all rows together show. */
export interface ContextBuilder {
  /** Takes a row into account, which may stand in a table of cells. */
  add(row: Row, areCells?: boolean): void;
  /** Takes into account how many rows an export has of each table. */
  addExport(rows: Readonly<Partial<Record<Table, number>>>): void;
  /** What all rows that were looked at show together, when pages of these tables are missing. */
  context(incomplete?: readonly Table[]): OrganizationContext;
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
  const unlicensedOwners = new Map<string, CellLocation>();
  const restrictedOwners = new Map<string, CellLocation>();
  const closedQueues = new Map<string, CellLocation>();
  const profileUses = new Map<string, number>();
  const users = createHashSet();
  const queues = new Set<string>();
  const [userNames, queueNames, profileNames] = [createNameIndex(), createNameIndex(), createNameIndex()];
  const namedProfiles: (readonly [name: string, profile: ServerProfile])[] = [];
  const disabledNames: (readonly [name: string, from: CellLocation])[] = [];
  /** Numbers for the owners of mailboxes of which only another table can tell what they are. */
  const untoldOwners: number[] = [];
  const addresses = createAddressIndex();
  const mailboxIds = createDuplicateIndex();
  const firstUse = searchFirstUse();
  const missing = createMissingPartsSurvey();
  const rowCounts = createRowCounts();
  const exported = createExportedRows();
  let organization: Organization | undefined;
  let userRows = 0;
  let areNamesWhole = true;

  /** Exports with labels have the name of an owner in place of the id: of a name that several bear nothing is told. */
  const isUser = (hash: number) =>
    users.has(hash) || (areNamesWhole && userNames.countOf(hash) === 1 && queueNames.countOf(hash) === 0);
  const isQueueName = (hash: number) =>
    areNamesWhole && queueNames.countOf(hash) === 1 && userNames.countOf(hash) === 0;
  const ownerById: OwnerById = (id) => {
    const hash = hashOf(id);
    if (queues.has(id)) return 'queue';
    if (isUser(hash)) return 'user';
    return isQueueName(hash) ? 'queue' : undefined;
  };
  const isNamedOnce = (name: string) =>
    userNames.countOf(hashOf(name)) + queueNames.countOf(hashOf(name)) === 1;

  const lookAtMailbox = (row: MailboxRow) => {
    const { state } = row;
    const { owner, profile } = state;
    const address = comparableAddress(textOf(row.columns.emailaddress) ?? '');
    if (address !== '') {
      addresses.add(address, row, state);
    }
    if (profile !== undefined && state.isProcessed) countUse(profileUses, profile);
    const id = textOf(row.columns.mailboxid);
    if (id !== undefined) mailboxIds.add(comparableId(id), row);
    if (state.isForwardMailbox) {
      missing.addOther(row);
      if (state.isActive) sinks.push(keptRow(row));
      return;
    }
    missing.addMailbox(row);
    if (owner === 'user') userRows += 1;
    else if (owner !== 'queue') {
      const regarding = textIn(row, 'regardingobjectid');
      if (regarding !== undefined) untoldOwners.push(hashOf(comparableId(regarding)));
    }
    firstUse.add(row, state.uses);
  };

  const lookAtOwner = (row: TableRow, idColumn: string, disabledColumn: string, disabled: unknown) => {
    const id = textIn(row, idColumn);
    const { name } = namedAs(row);
    (row.table === 'queue' ? queueNames : userNames).add(name ?? undefined);
    const cell = cellOf(row, disabledColumn);
    if (cell.value === disabled && name !== null) disabledNames.push([comparableId(name), cell.from]);
    if (id === undefined) return;
    if (row.table === 'queue') queues.add(comparableId(id));
    else users.add(hashOf(comparableId(id)));
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
    add(row, areCells = false) {
      if (areCells) rowCounts.add(row);
      exported.addRow(row.table);
      addOwnerOutOfUse(ownersOutOfUse, row);
      addInactiveProfile(inactiveProfiles, row);
      if (row.table !== 'mailbox') missing.addOther(row);
      switch (row.table) {
        case 'mailbox':
          return lookAtMailbox(row);
        case 'emailserverprofile': {
          const id = idOfServerProfile(row);
          const name = textIn(row, 'name');
          if (id !== undefined) profiles.set(id, readServerProfile(row));
          profileNames.add(name);
          if (name !== undefined) namedProfiles.push([comparableId(name), readServerProfile(row)]);
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
    addExport: exported.addExport,
    context(withoutPages = []) {
      const shortTables = exported.short();
      const incomplete = [...withoutPages, ...shortTables];
      const areMailboxesWhole = !incomplete.includes('mailbox');
      // On a page that is missing somebody else may bear a name.
      areNamesWhole = !incomplete.includes('systemuser') && !incomplete.includes('queue');
      const named = namedProfiles.filter(
        ([name]) => profileNames.countOf(hashOf(name)) === 1 && !incomplete.includes('emailserverprofile'),
      );
      const told = new Map([...named, ...profiles]);
      const disabled = new Map([...disabledNames.filter(([name]) => isNamedOnce(name)), ...disabledOwners]);
      const noted = [disabled, ownersOutOfUse, unlicensedOwners, restrictedOwners, closedQueues].filter(
        ({ size }) => size > 0,
      );
      const queueIds = new Set([...queues].map(hashOf));
      const isTold = (hash: number) => queueIds.has(hash) || isUser(hash) || isQueueName(hash);
      return {
        userRows: areMailboxesWhole ? userRows + untoldOwners.filter(isUser).length : undefined,
        organization: organization ?? NO_ORGANIZATION,
        profiles: told,
        sink: oneOf(areMailboxesWhole ? sinks.map((row) => processingEvidence(row, told)) : []),
        activeSink: activeSinkOf(sinks),
        ownerById,
        disabledOwners: disabled,
        inactiveProfiles,
        ownersOutOfUse,
        unlicensedOwners,
        restrictedOwners,
        closedQueues,
        isNotedOwner: (owner) => noted.length > 0 && noted.some((owners) => owners.has(comparableId(owner))),
        profileUses,
        addresses,
        mailboxIds,
        firstUse: firstUse.first(ownersOutOfUse),
        filesAtLimit: rowCounts.atLimit(),
        shortTables,
        missingParts: (beside) => missing.parts(beside, untoldOwners.filter((hash) => !isTold(hash)).length),
      };
    },
  };
}

/** The access modes Administrative and Read, with which nothing is synchronized. */
const RESTRICTED_MODES: readonly unknown[] = [1, 2];

/** The filter by which a queue takes no e-mail. */
const NO_EMAIL = 4;

function countUse(uses: Map<string, number>, id: string): void {
  uses.set(id, (uses.get(id) ?? 0) + 1);
}

/** An application signs in without a person, and needs no licence. */
function isApplicationUser(row: TableRow): boolean {
  return textIn(row, 'applicationid') !== undefined || cellOf(row, 'isintegrationuser').value === true;
}

function activeSinkOf([first]: readonly TableRow[]): Evidence {
  return first && { value: true, from: [cellOf(first, 'statecode').from] };
}
