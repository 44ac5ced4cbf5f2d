import { deepFreeze } from '../../input/freeze.ts';
import { checkContradictions, checkForwardMailbox, checkMailbox } from '../checks/check-rows.ts';
import type { CheckHit } from '../checks/row-finding.ts';
import { type KnownMailboxFacts, SINK_PREREQUISITE } from '../facts/facts-file.ts';
import { comparableAddress } from '../rows/comparable-text.ts';
import type { CellLocation } from '../rows/location.ts';
import { type OwnersMailbox, readMailbox } from '../rows/mailbox.ts';
import { type EvidencedFacts, mailboxEvidence, processingEvidence } from '../rows/mailbox-evidence.ts';
import { withoutUnsetMethods } from '../rows/method-columns.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { mailboxOutOfUse, type OutOfUse, type OwnersOutOfUse } from '../rows/out-of-use.ts';
import { namedAs, type TableRow, valueIn } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import { knownConfiguration } from './known-configuration.ts';
import {
  type AuditOutcome,
  configurationResult,
  type MailboxResult,
  malformedResult,
  otherResultOf,
  type UnratedResult,
  type UnsetMethods,
  withChecks,
  withStatus,
} from './results.ts';
import { createVerdictCache, type VerdictCache } from './verdict-cache.ts';

/** Judges a row of the table mailbox: the mailbox of a user or queue, or a forward mailbox. */
export function evaluateMailbox(
  row: TableRow,
  surroundings: OrganizationContext,
  judging: AuditContext,
): AuditOutcome {
  const read = readMailbox(row, judging.directions, surroundings.ownerById);
  const text = valueIn(row, 'emailaddress');
  const address = typeof text === 'string' ? comparableAddress(text) : undefined;
  if (read.kind === 'sink') {
    return { isSink: true, address, ...otherResultOf(row, checkForwardMailbox(row, surroundings), judging) };
  }
  const own = address === undefined ? undefined : judging.byAddress.get(address);
  const found = judging.checks === undefined ? [] : checkMailbox(row, read, surroundings);
  if (read.kind === 'malformed') {
    const named = { file: row.file, row: row.row, ...namedAs(row) };
    const result = withChecks(malformedResult(named, read.faults, judging), found, judging);
    const unset = unsetMethodsOf(row, own, surroundings, judging);
    const rated = withStatus(unset === undefined ? result : { ...result, ...unset });
    return { result: rated, resultTable: row.table, address };
  }
  const judged = judgeOwned(row, read, own, found, surroundings, judging);
  const outOfUse = outOfUseIn(row, read, surroundings, judging);
  const result = withStatus(outOfUse === undefined ? judged : { ...judged, outOfUse });
  return { result, resultTable: row.table, address };
}

/** Judges the mailbox of a user or queue in which checks found something, or nothing. */
function judgeOwned(
  row: TableRow,
  read: OwnersMailbox,
  own: KnownMailboxFacts | undefined,
  found: readonly CheckHit[],
  surroundings: OrganizationContext,
  judging: AuditContext,
): UnratedResult {
  const named = { file: row.file, row: row.row, ...namedAs(row) };
  const stated = { ...judging.facts.prerequisites, ...own?.prerequisites };
  const shown = () => shownIn(row, read, surroundings, judging);
  const contradictions = (facts: EvidencedFacts) =>
    judging.checks === undefined ? [] : checkContradictions(stated, facts, judging.labelOf);
  const judge = (): VerdictCache => {
    const facts = shown();
    const known = knownConfiguration(read, facts, stated, own?.needs, surroundings, judging);
    const { configuration, report } = configurationResult(named, known, judging);
    return deepFreeze({ configuration, report, isContradicted: contradictions(facts).length > 0 });
  };
  // What is stated of one mailbox only is judged for itself.
  const { configuration, report, isContradicted } =
    own === undefined ? createVerdictCache(row, read, surroundings, judging, judge) : judge();
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

/** Why a mailbox is out of use; what the guide asks of rows is told by mailboxes alone, so that owners are not asked. */
function outOfUseIn(
  row: TableRow,
  read: OwnersMailbox,
  { ownersOutOfUse }: OrganizationContext,
  { checks }: AuditContext,
): OutOfUse | undefined {
  return mailboxOutOfUse(row, read, checks === undefined ? NO_OWNERS : ownersOutOfUse);
}

/** What is known of a mailbox with which nothing is wrong but that methods were never set; undefined for any other. */
function unsetMethodsOf(
  row: TableRow,
  own: KnownMailboxFacts | undefined,
  surroundings: OrganizationContext,
  judging: AuditContext,
): Pick<MailboxResult, 'unset' | 'outOfUse'> | undefined {
  const { row: filled, directions } = withoutUnsetMethods(row, judging.directions);
  const read = readMailbox(filled, judging.directions, surroundings.ownerById);
  if (directions.length === 0 || read.kind !== 'owner') return undefined;
  const shown = shownIn(filled, read, surroundings, judging);
  const stated = { ...judging.facts.prerequisites, ...own?.prerequisites };
  const configuration = knownConfiguration(read, shown, stated, own?.needs, surroundings, judging);
  const outOfUse = outOfUseIn(filled, read, surroundings, judging);
  const unset: UnsetMethods = { directions, configuration };
  return { unset, ...(outOfUse === undefined ? {} : { outOfUse }) };
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
