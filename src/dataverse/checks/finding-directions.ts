/** Directions of findings about what each direction has of its own: its test, and the way it signs in. */

import type { Report } from '../../api/validate.ts';
import type { Finding } from '../../engine/finding.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import type { Evidence } from '../rows/evidence.ts';
import type { OwnersMailbox } from '../rows/mailbox.ts';
import { type ProcessingEvidence, processingEvidence } from '../rows/mailbox-evidence.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import type { TableRow } from '../rows/tables.ts';
import type { TestedDirection } from './failure-causes.ts';
import { failedTests } from './test-failures.ts';

/** A prerequisite that a row tells direction by direction. */
interface ToldByDirection {
  readonly evidenceOf: (readiness: ProcessingEvidence, direction: TestedDirection) => Evidence;
  /** The value that is asked for. */
  readonly asked: boolean;
}

const TEST = PREREQUISITES_ABOUT.test[0];

const TOLD_BY_DIRECTION: Readonly<Record<string, ToldByDirection>> = {
  [TEST]: { evidenceOf: ({ tested }, direction) => tested[direction], asked: true },
  [PREREQUISITES_ABOUT.signIn[0]]: {
    evidenceOf: ({ profile }, direction) =>
      profile?.password[direction === 'outgoing' ? 'outgoing' : 'incoming'],
    asked: false,
  },
};

/** By what directions are told. */
export interface DirectionWork {
  readonly ruleset: Ruleset;
  /** Whether a finding of its own names each test that failed. */
  readonly namesFailedTests: boolean;
}

/** A direction that is processed, and what is known of the mailbox that is processed for it. */
type ProcessedDirection = readonly [TestedDirection, ProcessingEvidence];

/**
 * The report on a mailbox with each of these findings in the direction that falls short.
 *
 * A test that failed is a finding of its own check. So the finding that a mailbox is untested is about the directions
 * whose tests did not fail, and is left out where all did; the verdict stays. Where that check is no error, the finding
 * speaks of every direction.
 */
export function withOwnDirections(
  report: Report<Ruleset>,
  row: TableRow,
  read: OwnersMailbox,
  surroundings: OrganizationContext,
  { ruleset, namesFailedTests }: DirectionWork,
): Report<Ruleset> {
  if (report.verdict === 'malformed') return report;
  const isTold = ({ unmet }: Finding) => toldIn(unmet) !== undefined;
  if (!report.findings.some(isTold)) return report;
  const processed = processedDirections(row, read, surroundings);
  const own = processed.map(([direction]) => direction).filter((each) => read.methods[each] === 'server');
  const failed = namesFailedTests ? failedTests(row, own) : [];
  const findings = report.findings.flatMap((finding) => ownDirection(finding, processed, failed, ruleset));
  return { ...report, findings };
}

function ownDirection(
  finding: Finding,
  processed: readonly ProcessedDirection[],
  failed: readonly TestedDirection[],
  { rules }: Ruleset,
): readonly Finding[] {
  const prerequisite = toldIn(finding.unmet);
  if (prerequisite === undefined) return [finding];
  const { evidenceOf, asked } = TOLD_BY_DIRECTION[prerequisite] as ToldByDirection;
  const short = finding.kind === 'unverified' ? undefined : !asked;
  const directions = processed
    .filter(([direction, readiness]) => evidenceOf(readiness, direction)?.value === short)
    .map(([direction]) => direction);
  const left = prerequisite === TEST ? directions.filter((each) => !failed.includes(each)) : directions;
  if (prerequisite === TEST && failed.length > 0 && left.length === 0) return [];
  const cases = rules.find(({ id }) => id === finding.ruleId)?.cases ?? [];
  const direction = left.find((each) => cases.some((one) => one.direction === each));
  return [direction === undefined ? finding : { ...finding, direction }];
}

function toldIn(unmet: readonly string[]): string | undefined {
  return unmet.find((prerequisite) => Object.hasOwn(TOLD_BY_DIRECTION, prerequisite));
}

/** The directions of an owner that are processed: in the own mailbox, and by forwarding in the forward mailbox. */
function processedDirections(
  row: TableRow,
  { methods }: OwnersMailbox,
  { profiles, sink }: OrganizationContext,
): readonly ProcessedDirection[] {
  const own = processingEvidence(row, profiles);
  return (['incoming', 'outgoing', 'activities'] as const).flatMap((direction): ProcessedDirection[] => {
    if (methods[direction] === 'server') return [[direction, own]];
    return methods[direction] === 'forward-mailbox' ? [[direction, sink]] : [];
  });
}
