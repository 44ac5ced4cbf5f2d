import { UNUSED } from '../../rule-language/vocabulary.ts';
import { comparableAddress, comparableId } from '../rows/comparable-text.ts';
import { addressUseOf, type OwnersMailbox, type ReadMailbox } from '../rows/mailbox.ts';
import type { EvidencedFacts } from '../rows/mailbox-evidence.ts';
import { isInUse } from '../rows/method-columns.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { idOfServerProfile } from '../rows/server-profile.ts';
import { faultsOfServerProfile, type ServerProfileFault } from '../rows/server-profile-faults.ts';
import { type Cell, cellOf, notDecoded, notUnderstood, type TableRow, textIn } from '../rows/tables.ts';
import type { CheckId } from './catalogue.ts';
import { checkProcessing } from './check-processing.ts';
import type { CheckHit } from './row-finding.ts';
import { checkTests } from './test-failures.ts';

/** What a mailbox that belongs to somebody is checked for. */
export function checkMailbox(
  row: TableRow,
  read: ReadMailbox,
  surroundings: OrganizationContext,
): readonly CheckHit[] {
  return [
    ...(read.kind === 'owner' ? checkOwned(row, read, surroundings) : []),
    ...checkRepeats(row, surroundings),
    ...checkColumns(row),
  ];
}

function checkOwned(
  row: TableRow,
  read: OwnersMailbox,
  surroundings: OrganizationContext,
): readonly CheckHit[] {
  if (Object.values(read.methods).every((method) => method === UNUSED)) return [];
  const address = cellOf(row, 'emailaddress');
  const isEmpty =
    address.value === null || (typeof address.value === 'string' && address.value.trim() === '');
  const regarding = cellOf(row, 'regardingobjectid');
  const disabled =
    typeof regarding.value === 'string'
      ? surroundings.disabledOwners.get(comparableId(regarding.value))
      : undefined;
  return [
    ...(isEmpty ? [{ checkId: 'address-missing', from: address.from } as const] : []),
    ...(disabled === undefined
      ? []
      : [{ checkId: 'owner-disabled', from: regarding.from, related: [disabled] } as const]),
    ...checkProcessing(row, read, surroundings),
    ...(read.owner === 'queue' ? checkQueueAddress(row, surroundings) : []),
  ];
}

/** A queue that has the address of a user takes that user’s e-mail. */
function checkQueueAddress(row: TableRow, { addresses }: OrganizationContext): readonly CheckHit[] {
  const address = comparableAddress(textIn(row, 'emailaddress') ?? '');
  if (address === '' || !addresses.isUsers(address)) return [];
  const { from } = cellOf(row, 'emailaddress');
  return [{ checkId: 'queue-has-users-address', from, related: addresses.duplicatesOf(address, row) }];
}

function checkRepeats(row: TableRow, { addresses, mailboxIds }: OrganizationContext): readonly CheckHit[] {
  const address = comparableAddress(textIn(row, 'emailaddress') ?? '');
  const id = textIn(row, 'mailboxid');
  const sameId = id === undefined ? [] : mailboxIds.duplicatesOf(comparableId(id), row);
  if (address !== '') addresses.note(address, row, addressUseOf(row));
  const sameAddress = address === '' ? [] : addresses.duplicatesOf(address, row);
  const isTheSame = ({ file, row: number }: { readonly file: string; readonly row: number }) =>
    sameId.some((each) => each.file === file && each.row === number);
  // A mailbox that is given twice has its own address twice.
  const others = sameAddress.filter((place) => !isTheSame(place));
  // An address on two rows does no harm as long as only one of them is in use.
  const isContested = isInUse(row) && addresses.inUse(address, row).some((place) => !isTheSame(place));
  return [
    ...(others.length === 0
      ? []
      : [
          {
            checkId: 'address-repeated',
            kind: isContested ? 'error' : 'advice',
            from: cellOf(row, 'emailaddress').from,
            related: others,
          } as const,
        ]),
    ...(sameId.length === 0
      ? []
      : [{ checkId: 'mailbox-repeated', from: cellOf(row, 'mailboxid').from, related: sameId } as const]),
  ];
}

/** What a forward mailbox is checked for. */
export function checkForwardMailbox(row: TableRow, surroundings: OrganizationContext): readonly CheckHit[] {
  const regarding = cellOf(row, 'regardingobjectid');
  const outgoing = cellOf(row, 'outgoingemaildeliverymethod');
  const profile = cellOf(row, 'emailserverprofile');
  const found: readonly (readonly [CheckId, Cell, boolean])[] = [
    [
      'forward-mailbox-regards-owner',
      regarding,
      typeof regarding.value === 'string' && regarding.value !== '',
    ],
    ['forward-mailbox-sends', outgoing, typeof outgoing.value === 'number' && outgoing.value > 0],
    ['forward-mailbox-without-profile', profile, profile.value === null],
  ];
  return [
    ...found.flatMap(([checkId, { from }, isSo]) => (isSo ? [{ checkId, from }] : [])),
    ...checkTests(row, ['incoming'], undefined, surroundings),
    ...checkRepeats(row, surroundings),
    ...checkColumns(row),
  ];
}

const SERVER_PROFILE_CHECKS: Readonly<Record<ServerProfileFault, CheckId>> = {
  withoutHost: 'server-profile-without-host',
  gmailPort: 'server-profile-gmail-port',
  gmailPassword: 'server-profile-gmail-password',
  gmailNotSignedIn: 'server-profile-gmail-not-signed-in',
  passwordAtExchangeOnline: 'server-profile-password-at-exchange-online',
  passwordAtSmtpHost: 'server-profile-password-at-smtp-office365',
  exchangeOnlineChanged: 'server-profile-exchange-online-changed',
  exchangeWebServices: 'server-profile-exchange-web-services',
  unsupportedHost: 'server-profile-unsupported-host',
  unsupportedVersion: 'server-profile-unsupported-version',
  withoutTls: 'server-profile-without-tls',
};

/** So many users may sign in to Gmail by one profile. */
const MOST_GMAIL_USERS = 100;

/** What a row of another table is checked for. */
export function checkOtherRow(row: TableRow, surroundings: OrganizationContext): readonly CheckHit[] {
  return [...checkOwn(row, surroundings), ...checkColumns(row)];
}

function checkOwn(row: TableRow, surroundings: OrganizationContext): readonly CheckHit[] {
  if (row.table === 'emailserverprofile') return checkServerProfile(row, surroundings);
  return row.table === 'organization' ? checkOrganization(row) : [];
}

function checkServerProfile(row: TableRow, { profileUses }: OrganizationContext): readonly CheckHit[] {
  const count = profileUses.get(idOfServerProfile(row) ?? '') ?? 0;
  const state = cellOf(row, 'statecode');
  const retrieval = cellOf(row, 'incomingcredentialretrieval');
  return [
    ...(state.value === INACTIVE && count > 0
      ? [{ checkId: 'server-profile-inactive', from: state.from, count } as const]
      : []),
    ...faultsOfServerProfile(row).map(([fault, { from }]) => ({
      checkId: SERVER_PROFILE_CHECKS[fault],
      from,
    })),
    ...(retrieval.value === GMAIL_OAUTH && count > MOST_GMAIL_USERS
      ? [{ checkId: 'server-profile-gmail-too-many', from: retrieval.from, count } as const]
      : []),
  ];
}

const INACTIVE = 1;
/** The integer by which a profile signs in to Gmail with OAuth. */
const GMAIL_OAUTH = 5;

function checkOrganization(row: TableRow): readonly CheckHit[] {
  const processor = cellOf(row, 'emailconnectionchannel');
  const approvals = ['requireapprovalforuseremail', 'requireapprovalforqueueemail'].map((column) =>
    cellOf(row, column),
  );
  return [
    ...(processor.value === 1 ? [{ checkId: 'email-router-chosen', from: processor.from } as const] : []),
    ...approvals
      .filter(({ value }) => value === false)
      .map(({ from }) => ({ checkId: 'approval-not-required', from }) as const),
  ];
}

/** What is so of all rows together. */
export function checkTogether({
  firstUse,
  activeSink,
  filesAtLimit,
}: OrganizationContext): readonly CheckHit[] {
  const { forwardMailbox, activitiesByOutlook, activitiesByServer } = firstUse;
  return [
    ...(forwardMailbox !== undefined && activeSink === undefined
      ? [{ checkId: 'forward-mailbox-none-active', from: forwardMailbox } as const]
      : []),
    ...(activitiesByOutlook !== undefined && activitiesByServer !== undefined
      ? [
          {
            checkId: 'activities-by-outlook-and-server',
            from: activitiesByOutlook,
            related: [activitiesByServer],
          } as const,
        ]
      : []),
    ...filesAtLimit.map((file) => ({ checkId: 'export-at-row-limit', ...file }) as const),
  ];
}

/** Columns in which a label stands, or something else that is none of their values, and those that were no text. */
function checkColumns(row: TableRow): readonly CheckHit[] {
  const unknown = notUnderstood(row);
  const damaged = notDecoded(row).filter(({ column }) => unknown.every((from) => from.column !== column));
  return [
    ...unknown.map((from) => ({ checkId: 'column-not-understood', from }) as const),
    ...damaged.map((from) => ({ checkId: 'column-not-decoded', from }) as const),
  ];
}

/** The facts that are stated otherwise than rows show them. */
export function checkContradictions(
  stated: Readonly<Record<string, boolean>>,
  shown: EvidencedFacts,
  labelOf: (prerequisite: string) => string,
): readonly CheckHit[] {
  return Object.entries(stated).flatMap(([prerequisite, value]) => {
    const fact = shown[prerequisite];
    const [from, ...related] = fact === undefined || fact.value === value ? [] : fact.from;
    return from === undefined
      ? []
      : [{ checkId: 'facts-contradict-rows', from, related, fact: labelOf(prerequisite) }];
  });
}
