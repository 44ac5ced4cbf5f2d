import { deepFreeze } from '../../input/freeze.ts';
import { checkContradictions, checkForwardMailbox, checkMailbox } from '../checks/check-rows.ts';
import { withOwnDirections } from '../checks/finding-directions.ts';
import { isError } from '../checks/row-finding.ts';
import { type KnownMailboxFacts, SINK_PREREQUISITE } from '../facts/facts-file.ts';
import { comparableAddress, comparableId } from '../rows/comparable-text.ts';
import { hasDefaultProfile, missingProfileFor } from '../rows/default-profile.ts';
import type { CellLocation } from '../rows/location.ts';
import { type OwnersMailbox, ownerOf, type ReadMailbox, readMailbox } from '../rows/mailbox.ts';
import { type EvidencedFacts, mailboxEvidence, processingEvidence } from '../rows/mailbox-evidence.ts';
import { withoutUnsetMethods } from '../rows/method-columns.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { mailboxOutOfUse, type OwnersOutOfUse } from '../rows/out-of-use.ts';
import { namedAs, type TableRow, textIn, valueIn } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import { knownConfiguration } from './known-configuration.ts';
import {
  type AuditOutcome,
  configurationResult,
  malformedResult,
  otherResultOf,
  type UnratedResult,
  withChecks,
  withStatus,
} from './results.ts';
import type { SharedVerdict, VerdictCache } from './verdict-cache.ts';

/** Judges a row of the table mailbox by itself: the mailbox of a user or queue, or a forward mailbox. */
export function evaluateMailbox(
  row: TableRow,
  surroundings: OrganizationContext,
  judging: AuditContext,
  verdictOf: VerdictCache,
): AuditOutcome {
  const stated = readMailbox(row, judging.directions, surroundings.ownerById);
  const text = valueIn(row, 'emailaddress');
  const address = typeof text === 'string' ? comparableAddress(text) : undefined;
  if (stated.kind === 'sink') {
    return { isSink: true, address, ...otherResultOf(row, checkForwardMailbox(row, surroundings), judging) };
  }
  const own = address === undefined ? undefined : judging.byAddress.get(address);
  const judgeAs = (read: Exclude<ReadMailbox, { readonly kind: 'sink' }>): UnratedResult =>
    read.kind === 'malformed'
      ? judgeMalformed(row, read, own, surroundings, judging)
      : {
          ...judgeOwned(row, read, own, surroundings, judging, verdictOf),
          ...circumstancesOf(row, read, surroundings, judging),
        };
  const either = stated.kind === 'malformed' ? ownersByName(row, judging.directions) : undefined;
  if (either !== undefined) {
    const judged = judgedForEither(judgeAs(either.user), judgeAs(either.queue));
    return { result: withStatus(judged), resultTable: row.table, address };
  }
  const judged = judgeAs(stated);
  const result = withStatus({ ...judged, ...defaultProfileOf(row, stated, judged, surroundings, judging) });
  return { result, resultTable: row.table, address };
}

/** An id of a row, which is no name. */
const ID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/**
 * The mailbox as a user’s and as a queue’s, where the row names an owner and nothing tells which of both that is, as in
 * a sheet of names; undefined where anything else is wrong as well.
 */
function ownersByName(
  row: TableRow,
  directions: readonly string[],
): { readonly user: OwnersMailbox; readonly queue: OwnersMailbox } | undefined {
  const name = textIn(row, 'regardingobjectid');
  if (name === undefined || ID.test(name)) return undefined;
  if (typeof ownerOf(row, () => 'user') !== 'string') return undefined;
  const [user, queue] = (['user', 'queue'] as const).map((owner) =>
    readMailbox(row, directions, () => owner),
  );
  return user?.kind === 'owner' && queue?.kind === 'owner' ? { user, queue } : undefined;
}

/** What is so whether a user or a queue owns the mailbox: what is found for both. No configuration was judged. */
function judgedForEither(user: UnratedResult, queue: UnratedResult): UnratedResult {
  if (user.report.verdict === 'malformed' || queue.report.verdict === 'malformed') return user;
  const { findings: others } = queue.report;
  const findings = user.report.findings.filter((one) =>
    others.some(
      (other) => other.ruleId === one.ruleId && other.direction === one.direction && other.kind === one.kind,
    ),
  );
  const kinds = findings.map(({ kind }) => kind);
  const isValid = user.report.verdict === 'valid' && queue.report.verdict === 'valid';
  // Otherwise the verdict hangs on whose the mailbox is.
  const verdict = kinds.includes('error') ? 'invalid' : isValid ? 'valid' : 'undetermined';
  const checks = (user.checks ?? []).filter((one) =>
    queue.checks?.some((other) => other.checkId === one.checkId && other.direction === one.direction),
  );
  const { checks: _checks, origins: _origins, outOfUse: _outOfUse, ...named } = user;
  return {
    ...named,
    configuration: null,
    report: { ...user.report, verdict, findings },
    ...(checks.length === 0 ? {} : { checks }),
  };
}

/** What is said of a mailbox that cannot be judged, and what is known of it where methods were just never set. */
function judgeMalformed(
  row: TableRow,
  read: Extract<ReadMailbox, { readonly kind: 'malformed' }>,
  own: KnownMailboxFacts | undefined,
  surroundings: OrganizationContext,
  judging: AuditContext,
): UnratedResult {
  const named = { file: row.file, row: row.row, ...namedAs(row) };
  const filled = withoutUnsetMethods(row, judging.directions);
  const known = readMailbox(filled.row, judging.directions, surroundings.ownerById);
  const isUnset = filled.directions.length > 0 && known.kind === 'owner';
  const found = judging.checks === undefined ? [] : checkMailbox(row, isUnset ? known : read, surroundings);
  const result = withChecks(malformedResult(named, read.faults, judging), found, judging);
  if (!isUnset) return result;
  const shown = shownIn(filled.row, known, surroundings, judging);
  const stated = { ...judging.facts.prerequisites, ...own?.prerequisites };
  const configuration = knownConfiguration(known, shown, stated, own?.needs, surroundings, judging);
  return {
    ...result,
    unset: { directions: filled.directions, configuration },
    ...circumstancesOf(filled.row, known, surroundings, judging),
  };
}

/** Judges the mailbox of a user or queue. */
function judgeOwned(
  row: TableRow,
  read: OwnersMailbox,
  own: KnownMailboxFacts | undefined,
  surroundings: OrganizationContext,
  judging: AuditContext,
  verdictOf: VerdictCache,
): UnratedResult {
  const named = { file: row.file, row: row.row, ...namedAs(row) };
  const found = judging.checks === undefined ? [] : checkMailbox(row, read, surroundings);
  const stated = { ...judging.facts.prerequisites, ...own?.prerequisites };
  const shown = () => shownIn(row, read, surroundings, judging);
  const contradictions = (facts: EvidencedFacts) =>
    judging.checks === undefined ? [] : checkContradictions(stated, facts, judging.labelOf);
  const judge = (): SharedVerdict => {
    const facts = shown();
    const known = knownConfiguration(read, facts, stated, own?.needs, surroundings, judging);
    const { configuration, report: judged } = configurationResult(named, known, judging);
    const report =
      judging.checks === undefined
        ? judged
        : withOwnDirections(judged, row, read, surroundings, {
            ruleset: judging.options.ruleset,
            namesFailedTests: isError('test-failed', judging.checks),
          });
    return deepFreeze({ configuration, report, isContradicted: contradictions(facts).length > 0 });
  };
  // What is stated of one mailbox only is judged for itself.
  const { configuration, report, isContradicted } = own === undefined ? verdictOf(row, read, judge) : judge();
  const contradicted = isContradicted ? contradictions(shown()) : [];
  const result = withChecks({ ...named, configuration, report }, [...found, ...contradicted], judging);
  return judging.withOrigins ? { ...result, origins: originsOf(shown(), stated, judging) } : result;
}

/** What rows show of an owner's prerequisites; what the guide asks of rows is told by mailboxes alone. */
function shownIn(
  row: TableRow,
  read: OwnersMailbox,
  surroundings: OrganizationContext,
  { checks }: AuditContext,
): EvidencedFacts {
  return checks === undefined
    ? { [SINK_PREREQUISITE]: surroundings.activeSink }
    : mailboxEvidence(processingEvidence(row, surroundings.profiles), read, surroundings);
}

const NO_OWNERS: OwnersOutOfUse = new Map();

/**
 * Why a mailbox is out of use, and which inactive server profile it has. What the guide asks of rows is told by
 * mailboxes alone, so that no other table is asked.
 */
function circumstancesOf(
  row: TableRow,
  read: OwnersMailbox,
  { ownersOutOfUse, inactiveProfiles }: OrganizationContext,
  { checks }: AuditContext,
): Pick<UnratedResult, 'outOfUse' | 'inactiveProfile'> {
  const outOfUse = mailboxOutOfUse(row, read, checks === undefined ? NO_OWNERS : ownersOutOfUse);
  const named = checks === undefined ? undefined : textIn(row, 'emailserverprofile');
  const inactiveProfile = named === undefined ? undefined : inactiveProfiles.get(comparableId(named));
  return {
    ...(outOfUse === undefined ? {} : { outOfUse }),
    ...(inactiveProfile === undefined ? {} : { inactiveProfile }),
  };
}

/** How a mailbox that is not valid stands to the organization’s default server profile, by which it may become so. */
function defaultProfileOf(
  row: TableRow,
  read: ReadMailbox,
  { report, unset }: UnratedResult,
  surroundings: OrganizationContext,
  { checks, directions }: AuditContext,
): Pick<UnratedResult, 'missingProfile' | 'hasDefaultProfile'> {
  if (checks === undefined || report.verdict === 'valid') return {};
  if (hasDefaultProfile(row, surroundings)) return { hasDefaultProfile: true };
  const filled = unset === undefined ? row : withoutUnsetMethods(row, directions).row;
  const known = unset === undefined ? read : readMailbox(filled, directions, surroundings.ownerById);
  const missing = known.kind === 'owner' ? missingProfileFor(filled, known, surroundings) : undefined;
  return missing === undefined ? {} : { missingProfile: missing };
}

function originsOf(
  shown: EvidencedFacts,
  stated: Readonly<Record<string, boolean>>,
  { prerequisites }: AuditContext,
): Readonly<Record<string, readonly CellLocation[]>> {
  const entries = prerequisites.flatMap((prerequisite) => {
    const fact = stated[prerequisite] === undefined ? shown[prerequisite] : undefined;
    return fact === undefined ? [] : [[prerequisite, fact.from] as const];
  });
  return Object.fromEntries(entries);
}
