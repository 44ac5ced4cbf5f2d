/** The plan of a mailbox at which findings are accepted, as far as what is accepted does not stand in its way. */

import { validate } from '../../api/validate.ts';
import type { Options } from '../../engine/options.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import { findingsIn } from '../audit/results.ts';
import type { Acceptance } from './accepted-findings.ts';
import { isOfProcessedMailbox, PROCESSED } from './facts-after-switch.ts';
import type { MailboxChange } from './mailbox-change.ts';
import { type MailboxPlan, type MailboxPlanning, type MailboxRequest, mailboxPlan } from './mailbox-plan.ts';

const TEST = PREREQUISITES_ABOUT.test[0];

/**
 * The steps after which a mailbox is valid but for what is accepted there; undefined when there are none.
 *
 * A switch is followed by the test, be it accepted that there was none. A mailbox is not tested while something that is
 * accepted makes the test fail, so it is left as it is.
 */
export function planBesideAccepted(
  request: MailboxRequest,
  accepted: readonly string[],
  planning: MailboxPlanning,
  acceptance: Acceptance,
): MailboxPlan | undefined {
  const { inForce } = acceptance;
  const { settings } = inForce(accepted);
  const plan = mailboxPlan(request, { ...planning, settings });
  if (plan === undefined || accepted.length === 0) return plan;
  const failing = obstaclesOfTest(plan, inForce([]).options).filter(({ ruleId }) =>
    accepted.includes(ruleId),
  );
  const changes = plan.steps.flat();
  const untested = failing.filter(({ unmet }) => unmet.includes(TEST)).map(({ ruleId }) => ruleId);
  if (untested.length > 0 && changes.some(isSwitchToServer)) {
    const others = accepted.filter((id) => !untested.includes(id));
    return planBesideAccepted(request, others, planning, acceptance);
  }
  return failing.length > 0 && changes.some(isTest) ? undefined : plan;
}

/**
 * What, once all is done, makes the test fail of a direction that server-side synchronization processes: an error, or that
 * something is not known of the mailbox itself.
 */
function obstaclesOfTest({ end }: MailboxPlan, options: Options<Ruleset>) {
  return findingsIn(validate<Ruleset>(end, options)).filter(
    ({ kind, direction, unmet }) =>
      end[direction] === PROCESSED &&
      (kind === 'error' || (kind === 'unverified' && unmet.some(isOfProcessedMailbox))),
  );
}

function isSwitchToServer(change: MailboxChange): boolean {
  return change.kind === 'switch' && change.method === PROCESSED;
}

function isTest(change: MailboxChange): boolean {
  return change.kind !== 'switch' && change.prerequisite === TEST;
}
