import { comparableId } from './comparable-text.ts';
import { allOf, amongChoices, anyOf, type Evidence, evidence, sameOf, YES_OR_NO } from './evidence.ts';
import type { Owner } from './mailbox.ts';
import type { Organization } from './organization.ts';
import { type ServerProfile, type ServerProfiles, usesPassword } from './server-profile.ts';
import { cellOf, type TableRow } from './tables.ts';

/** What rows show of prerequisites, by their names; what they do not show is left out. */
export type EvidencedFacts = Readonly<Record<string, Evidence>>;

/** What a row shows of whether server-side synchronization can process the mailbox. */
export interface ProcessingEvidence {
  readonly isActive: Evidence;
  readonly hasActiveProfile: Evidence;
  readonly addressApproved: Evidence;
  readonly microsoft365AdminApproved: Evidence;
  /** Whether it was tested and enabled, by direction. */
  readonly tested: Readonly<Record<Processed, Evidence>>;
  /** Whether the last test sent something. */
  readonly hasSent: Evidence;
  readonly profile: ServerProfile | undefined;
}

/** A direction in which a mailbox is processed. */
type Processed = 'incoming' | 'outgoing' | 'activities';

const STATE = amongChoices(2, 0);
const APPROVAL = amongChoices(4, 1);
const TEST_RESULT = amongChoices(3, 1);

/** The columns that tell of a test, by direction. */
export const TEST_COLUMNS: Readonly<
  Record<Processed, { readonly status: string; readonly enabled: string }>
> = {
  incoming: { status: 'incomingemailstatus', enabled: 'enabledforincomingemail' },
  outgoing: { status: 'outgoingemailstatus', enabled: 'enabledforoutgoingemail' },
  activities: { status: 'actstatus', enabled: 'enabledforact' },
};

/** Reads what a mailbox row shows of its readiness. */
export function processingEvidence(row: TableRow, profiles: ServerProfiles): ProcessingEvidence {
  const named = cellOf(row, 'emailserverprofile');
  const profile = typeof named.value === 'string' ? profiles.get(comparableId(named.value)) : undefined;
  const isNamed = named.value === null ? { value: false, from: [named.from] } : undefined;
  return {
    isActive: evidence(cellOf(row, 'statecode'), STATE),
    hasActiveProfile:
      isNamed ?? (profile?.isActive && { ...profile.isActive, from: [named.from, ...profile.isActive.from] }),
    addressApproved: evidence(cellOf(row, 'emailrouteraccessapproval'), APPROVAL),
    microsoft365AdminApproved: evidence(cellOf(row, 'isemailaddressapprovedbyo365admin'), YES_OR_NO),
    tested: {
      incoming: testedIn('incoming', row),
      outgoing: testedIn('outgoing', row),
      activities: testedIn('activities', row),
    },
    hasSent: evidence(cellOf(row, TEST_COLUMNS.outgoing.status), TEST_RESULT),
    profile,
  };
}

/** A mailbox is tested and enabled when the last test went well and the direction is on. */
function testedIn(direction: Processed, row: TableRow): Evidence {
  const { status, enabled } = TEST_COLUMNS[direction];
  const result = cellOf(row, status);
  const completed = cellOf(row, 'testmailboxaccesscompletedon');
  const isUntested = typeof result.value !== 'number' && completed.value === null;
  return isUntested
    ? { value: false, from: [completed.from] }
    : allOf(evidence(result, TEST_RESULT), evidence(cellOf(row, enabled), YES_OR_NO));
}

/** A mailbox that is processed for an owner, and in which directions. */
interface ProcessedMailbox {
  readonly readiness: ProcessingEvidence;
  readonly directions: readonly Processed[];
}

/** What is there beside a mailbox row. */
export interface Beside {
  readonly organization: Organization;
  /** What is so of the active forward mailboxes, of which one is meant. */
  readonly sink: ProcessingEvidence;
  /** Whether there is an active forward mailbox. */
  readonly activeSink: Evidence;
}

/** What rows show of the prerequisites of an owner with these methods. */
export function mailboxEvidence(
  own: ProcessingEvidence,
  { owner, methods }: { readonly owner: Owner; readonly methods: Readonly<Record<string, string>> },
  beside: Beside,
): EvidencedFacts {
  const served = (['incoming', 'outgoing', 'activities'] as const).filter(
    (direction) => methods[direction] === 'server',
  );
  const forwards = methods.incoming === 'forward-mailbox';
  // Where nothing is processed, the owner's mailbox is what would be.
  const isOwnProcessed = served.length > 0 || !forwards;
  return {
    ...factsOfOrganization(owner, beside),
    ...factsOfProcessed([
      ...(isOwnProcessed ? [{ readiness: own, directions: served }] : []),
      ...(forwards ? [{ readiness: beside.sink, directions: ['incoming'] as const }] : []),
    ]),
  };
}

/** What rows show of the prerequisites of an owner whose mailbox is still to be made. */
export function newMailboxEvidence(
  owner: Owner,
  profile: ServerProfile | undefined,
  beside: Beside,
): EvidencedFacts {
  return {
    ...factsOfOrganization(owner, beside),
    serverProfileActive: profile?.isActive,
    exchangeOnline: profile?.exchangeOnline,
    exchangeServer: profile?.exchangeServer,
  };
}

function factsOfOrganization(owner: Owner, { organization, activeSink }: Beside): EvidencedFacts {
  return {
    serverSideSyncEnabled: organization.serverSideSync,
    sinkMailboxProvisioned: activeSink,
    approvalRequired: organization.approvalRequired[owner],
  };
}

function factsOfProcessed(mailboxes: readonly ProcessedMailbox[]): EvidencedFacts {
  const each = (fact: (readiness: ProcessingEvidence) => Evidence) =>
    mailboxes.map(({ readiness }) => fact(readiness));
  const sending = mailboxes.filter(({ directions }) => directions.includes('outgoing'));
  const tests = mailboxes.flatMap(({ readiness, directions }) =>
    directions.map((direction) => readiness.tested[direction]),
  );
  const smtp = onlyIfTrue(anyOf(...each(({ profile }) => profile?.smtp)));
  const sent = onlyIfTrue(
    allOf(...sending.flatMap(({ readiness }) => [readiness.profile?.smtp, readiness.hasSent])),
  );
  return {
    smtpCompatible: smtp,
    smtpServerConnected: sent,
    exchangeOnline: sameOf(...each(({ profile }) => profile?.exchangeOnline)),
    exchangeServer: sameOf(...each(({ profile }) => profile?.exchangeServer)),
    mailboxActive: allOf(...each(({ isActive }) => isActive)),
    serverProfileActive: allOf(...each(({ hasActiveProfile }) => hasActiveProfile)),
    addressApproved: allOf(...each(({ addressApproved }) => addressApproved)),
    microsoft365AdminApproved: allOf(...each(({ microsoft365AdminApproved }) => microsoft365AdminApproved)),
    basicAuthentication: anyOf(
      ...mailboxes.map(({ readiness, directions }) => passwordUsed(readiness.profile, directions)),
    ),
    testedAndEnabled: allOf(...tests),
  };
}

/** Whether the profile signs in with a password in these directions; in all when there are none. */
function passwordUsed(profile: ServerProfile | undefined, directions: readonly Processed[]): Evidence {
  const all = directions.length === 0;
  return usesPassword(profile, {
    incoming: all || directions.includes('incoming') || directions.includes('activities'),
    outgoing: all || directions.includes('outgoing'),
  });
}

/** That a profile is for no SMTP does not show that the e-mail system is not. */
function onlyIfTrue(fact: Evidence): Evidence {
  return fact?.value === true ? fact : undefined;
}

/** What is so of each of several mailboxes, of which one is meant. */
export function oneOf(mailboxes: readonly ProcessingEvidence[]): ProcessingEvidence {
  const same = (fact: (readiness: ProcessingEvidence) => Evidence) => sameOf(...mailboxes.map(fact));
  return {
    isActive: same(({ isActive }) => isActive),
    hasActiveProfile: same(({ hasActiveProfile }) => hasActiveProfile),
    addressApproved: same(({ addressApproved }) => addressApproved),
    microsoft365AdminApproved: same(({ microsoft365AdminApproved }) => microsoft365AdminApproved),
    tested: {
      incoming: same(({ tested }) => tested.incoming),
      outgoing: same(({ tested }) => tested.outgoing),
      activities: same(({ tested }) => tested.activities),
    },
    hasSent: same(({ hasSent }) => hasSent),
    profile: {
      isActive: same(({ profile }) => profile?.isActive),
      exchangeOnline: same(({ profile }) => profile?.exchangeOnline),
      exchangeServer: same(({ profile }) => profile?.exchangeServer),
      smtp: same(({ profile }) => profile?.smtp),
      password: {
        incoming: same(({ profile }) => profile?.password.incoming),
        outgoing: same(({ profile }) => profile?.password.outgoing),
      },
    },
  };
}
