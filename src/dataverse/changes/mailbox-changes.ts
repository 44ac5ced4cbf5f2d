import type { WebApiChange } from '../../api/plan.ts';
import { type Judged, type Report, validate } from '../../api/validate.ts';
import type { Finding } from '../../engine/finding.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { ConfigurationGroup, NamedMailbox } from './configuration-groups.ts';
import {
  type KnownConfiguration,
  type MailboxChange,
  type MailboxPlanning,
  type MailboxStep,
  mailboxPlan,
} from './mailbox-plan.ts';
import { requestsFor } from './web-api-requests.ts';

/** A mailbox that is to be changed. */
export interface MailboxToChange extends NamedMailbox {
  /**
   * What to send to the Web API, in this order: the changes up to the first one that it can't make. What comes after
   * that one waits for it.
   */
  readonly requests: readonly WebApiChange[];
}

/** Mailboxes for which the same is to be done. */
export interface MailboxChanges {
  readonly owner: string;
  /** What is done, in an order in which nothing is served worse on the way than before and after. */
  readonly steps: readonly { readonly changes: MailboxStep }[];
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
export interface RemainingGroup extends Pick<ConfigurationGroup, 'unset' | 'mailboxes'> {
  readonly configuration: KnownConfiguration;
}

/** Works out what is to be done at mailboxes, and puts those together for which it is the same. */
export function changesOfMailboxes(
  groups: readonly RemainingGroup[],
  planning: MailboxPlanning,
): ChangesOfMailboxes {
  const byChanges = new Map<string, MailboxChanges & { readonly mailboxes: MailboxToChange[] }>();
  const byFindings = new Map<string, UnrepairableMailboxes & { readonly mailboxes: NamedMailbox[] }>();
  for (const { configuration, unset, mailboxes } of groups) {
    const steps = mailboxPlan({ configuration, unset }, planning);
    if (steps === undefined) {
      const findings = obstaclesOf(validate<Ruleset>(configuration, planning.options));
      const stuck = getOrInsert(byFindings, findings.map(({ ruleId }) => ruleId).join(), () => ({
        findings,
        mailboxes: [],
      }));
      for (const mailbox of mailboxes) stuck.mailboxes.push(mailbox);
      continue;
    }
    const { owner } = configuration;
    const content = JSON.stringify([owner, steps.map((changes) => changes.map(inShort))]);
    const alike = getOrInsert(byChanges, content, () => ({
      owner,
      steps: steps.map((changes) => ({ changes })),
      mailboxes: [],
    }));
    for (const mailbox of mailboxes) {
      alike.mailboxes.push({ ...mailbox, requests: requestsFor(steps.flat(), mailbox.id) });
    }
  }
  return {
    mailboxes: [...byChanges.values()].sort((a, b) => b.mailboxes.length - a.mailboxes.length),
    stuck: [...byFindings.values()],
  };
}

function inShort(change: MailboxChange): readonly unknown[] {
  return change.kind === 'switch'
    ? [change.direction, change.method]
    : [change.kind, change.prerequisite, change.value];
}

function obstaclesOf(report: Report<Ruleset>): readonly Finding[] {
  // It was judged before, and only facts of the ruleset were added.
  return (report as Judged<Ruleset>).findings.filter(({ kind }) => kind !== 'advice');
}
