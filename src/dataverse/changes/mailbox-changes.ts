import { type Judged, type Report, validate } from '../../api/validate.ts';
import type { Finding } from '../../engine/finding.ts';
import type { Settings } from '../../engine/options.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Acceptance } from './accepted-findings.ts';
import { appliesDefaults, type DefaultMethods } from './apply-default-settings.ts';
import type { ConfigurationGroup, NamedMailbox } from './configuration-groups.ts';
import type { MailboxChange, MailboxStep } from './mailbox-change.ts';
import type { KnownConfiguration, MailboxPlan, MailboxPlanning } from './mailbox-plan.ts';
import { requestsFor, type SendableChange, type WebApiRequest, webApiId } from './web-api-requests.ts';

/** A mailbox that is to be changed. */
export interface MailboxToChange extends NamedMailbox {
  /**
   * What to send to the Web API, in this order: the changes up to the first one that it can't make. What comes after
   * that one waits for it, and where that is the test, so do switches of methods. Empty as well for a mailbox that is
   * there twice and comes up again.
   */
  readonly requests: readonly WebApiRequest[];
}

/** Mailboxes for which the same is to be done. */
export interface MailboxChanges {
  readonly owner: string;
  /** What is done, in an order in which nothing is served worse on the way than before and after. */
  readonly steps: readonly { readonly changes: MailboxStep }[];
  /** Set when the search for an order ended early: fewer changes may have to be made at one and the same time. */
  readonly orderUndecided?: true;
  /** Set where **Apply Default Email Settings** does all of it at once for the mailboxes that are selected. */
  readonly byDefaultSettings?: true;
  readonly mailboxes: readonly MailboxToChange[];
}

/** Mailboxes that no change of facts or methods makes valid, and why. */
export interface UnrepairableMailboxes {
  readonly findings: readonly Finding[];
  readonly mailboxes: readonly NamedMailbox[];
}

/** What is to be done at mailboxes. */
export interface ChangesOfMailboxes {
  /** Those for which the same is to be done together, the most mailboxes first. */
  readonly mailboxes: readonly MailboxChanges[];
  readonly stuck: readonly UnrepairableMailboxes[];
}

/** Mailboxes and how they are configured by then. */
export interface RemainingGroup
  extends Pick<
    ConfigurationGroup,
    'accepted' | 'unset' | 'inactiveProfile' | 'missingProfile' | 'hasDefaultProfile' | 'count' | 'mailboxes'
  > {
  readonly configuration: KnownConfiguration;
  /** The way to where it is valid; undefined when there is none. */
  readonly plan: MailboxPlan | undefined;
}

/** The ruleset of all mailboxes, and what of it is in force at each. */
type Planning = Pick<MailboxPlanning, 'settings'> & Pick<Acceptance, 'inForce'>;

/** Puts mailboxes together for which the same is to be done, with what is sent for each. */
export function changesOfMailboxes(
  groups: readonly RemainingGroup[],
  { settings, inForce }: Planning,
  defaults: DefaultMethods,
): ChangesOfMailboxes {
  const byChanges = new Map<string, MailboxChanges & { readonly mailboxes: MailboxToChange[] }>();
  const byFindings = new Map<string, UnrepairableMailboxes & { readonly mailboxes: NamedMailbox[] }>();
  const seen = new Set<string>();
  const isLast = lastIn(settings);
  for (const { configuration, accepted, plan, mailboxes, hasDefaultProfile } of groups) {
    if (plan === undefined) {
      const findings = obstaclesOf(validate<Ruleset>(configuration, inForce(accepted).options));
      const stuck = getOrInsert(byFindings, findings.map(({ ruleId }) => ruleId).join(), () => ({
        findings,
        mailboxes: [],
      }));
      for (const mailbox of mailboxes) stuck.mailboxes.push(mailbox);
      continue;
    }
    const { steps, orderUndecided } = plan;
    const { owner } = configuration;
    const isByDefaults = appliesDefaults(plan, hasDefaultProfile, defaults[owner]);
    const content = JSON.stringify([
      ...[owner, steps.map((changes) => changes.map(inShort)), orderUndecided],
      isByDefaults,
    ]);
    const alike = getOrInsert(byChanges, content, () => ({
      owner,
      steps: steps.map((changes) => ({ changes })),
      ...(orderUndecided === undefined ? {} : { orderUndecided }),
      ...(isByDefaults ? { byDefaultSettings: true as const } : {}),
      mailboxes: [],
    }));
    for (const mailbox of mailboxes) {
      const id = webApiId(mailbox.id);
      const isAgain = id !== undefined && seen.has(id);
      if (id !== undefined) seen.add(id);
      const requests = isAgain ? [] : requestsFor(steps.flat(), mailbox.id, isLast);
      alike.mailboxes.push({ ...mailbox, requests });
    }
  }
  return {
    mailboxes: [...byChanges.values()].sort((a, b) => b.mailboxes.length - a.mailboxes.length),
    stuck: [...byFindings.values()],
  };
}

/** Whether a change comes after all others of a mailbox, by the ruleset. */
function lastIn(settings: Settings): (change: SendableChange) => boolean {
  const { changes } = settings.compiled.ruleset;
  return (change) =>
    'prerequisite' in change && changes?.prerequisites[change.prerequisite as string]?.turn === 'last';
}

function inShort(change: MailboxChange): readonly unknown[] {
  return change.kind === 'switch'
    ? [change.direction, change.method]
    : [change.kind, change.prerequisite, change.value, change.atForwardMailbox, change.serverProfile?.id];
}

function obstaclesOf(report: Report<Ruleset>): readonly Finding[] {
  // It was judged before, and only facts of the ruleset were added.
  return (report as Judged<Ruleset>).findings.filter(({ kind }) => kind !== 'advice');
}
