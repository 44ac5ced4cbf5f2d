import type { RenderContext } from '../../render/context.ts';
import { withoutBold } from '../../render/document.ts';
import type { AuditOutcome } from '../audit/results.ts';
import type { OrganizationChange, OrganizationChanges } from '../changes/answer.ts';
import type { ByHand } from '../changes/by-hand.ts';
import type { MailboxChange } from '../changes/mailbox-change.ts';
import { webApiId } from '../changes/web-api-requests.ts';
import { mailboxChangeText, organizationChangeText } from './changes.ts';
import { collectOpenFindings, type OpenFindings } from './open-findings.ts';

/** Something to do: a change at the organization or a mailbox, or a finding that somebody looks at. */
export interface Action {
  /** Its number, from 1; absent on a remark. */
  readonly order?: number;
  /** The mailbox or row by name or address; empty where it is for all. */
  readonly mailbox: string;
  readonly what: string;
  /** Where it is done: the path of buttons, or the request that does it. */
  readonly how: string;
  readonly who: string;
  /** The numbers of the actions that come before it. */
  readonly dependsOn: readonly number[];
  /** The findings that it is for, each as an exception names it: `rule@mailbox`. */
  readonly findings: readonly string[];
}

/** Collects outcomes as they come, to list in the end what is to be done. */
export interface ActionPlan {
  add(outcome: AuditOutcome): void;
  /** Remarks go before the actions, and each finding that counts stands at one action. */
  actions(changes: OrganizationChanges | undefined): readonly Action[];
}

/** Starts with nothing to do. */
export function createActionPlan(language: RenderContext): ActionPlan {
  const found = collectOpenFindings(language);
  return {
    add: found.add,
    actions: (changes) =>
      [
        ...(changes === undefined ? [] : actionsOf(changes, found, language)),
        ...remaining(found, changes),
      ].map(numbered),
  };
}

/** An action before it has a number; what it depends on is told by how many actions stand before. */
type Unnumbered = Omit<Action, 'order'>;

function numbered(action: Unnumbered, index: number): Action {
  return { order: index + 1, ...action };
}

/** The actions that changes ask for: once for all, and then at each mailbox. */
function actionsOf(
  changes: OrganizationChanges,
  found: OpenFindings,
  language: RenderContext,
): readonly Unnumbered[] {
  const once = changes.organization.changes;
  // What is done at a mailbox takes its findings first; the rest of them is for what is changed once.
  const atMailboxes = changes.mailboxes.flatMap(({ steps, mailboxes }) =>
    mailboxes.map((mailbox) => ({
      mailbox,
      steps: steps.map((step) =>
        step.changes.map((change) => ({ change, findings: found.takeAbout(mailbox, aboutOf(change)) })),
      ),
    })),
  );
  const ofOnce = once.map((change) => found.takeShared(change.prerequisite, change.serverProfile?.id));
  const before = once.map((_, index) => index + 1);
  const actions: Unnumbered[] = once.map((change, index) => ({
    mailbox: '',
    what: withoutBold(organizationChangeText(change, language)),
    ...howAndWho(change, null),
    dependsOn: [],
    findings: ofOnce[index] as readonly string[],
  }));
  for (const { mailbox, steps } of atMailboxes) {
    let dependsOn: readonly number[] = before;
    for (const [step, parts] of steps.entries()) {
      // A finding of which no change is said to be the repair is repaired once all is done.
      const left = step === steps.length - 1 ? found.takeAll(mailbox, 'rule') : [];
      const first = actions.length + 1;
      for (const [part, { change, findings }] of parts.entries()) {
        actions.push({
          mailbox: found.nameOf(mailbox),
          what: withoutBold(mailboxChangeText(change, language)),
          ...howAndWho(change, mailbox.id),
          dependsOn,
          findings: part === parts.length - 1 ? [...findings, ...left] : findings,
        });
      }
      dependsOn = parts.map((_, part) => first + part);
    }
  }
  return actions;
}

/** What tells that a finding is repaired by a change. */
function aboutOf(change: MailboxChange): { readonly prerequisite: string } | { readonly direction: string } {
  return change.kind === 'switch' ? { direction: change.direction } : { prerequisite: change.prerequisite };
}

/** The request of a change, where nothing but the id of the mailbox is missing from it; else the path to its button. */
function howAndWho(
  { webApi, where, who }: OrganizationChange | MailboxChange,
  mailboxId: string | null,
): Pick<Action, 'how' | 'who'> {
  const id = webApiId(mailboxId);
  const request = webApi && `${webApi.method} ${webApi.path} ${JSON.stringify(webApi.body)}`;
  const addressed = id === undefined ? request : request?.replaceAll('{mailboxid}', id);
  const places = where.map(({ place, product }) => (product === undefined ? place : `${product}: ${place}`));
  const isComplete = addressed !== undefined && !/\{\w+\}/.test(addressed);
  return { how: isComplete ? addressed : withoutBold(places.join('; ')), who: withoutBold(who ?? '') };
}

/** What is left to somebody who looks at it: findings without a change, and what no exception names. */
function remaining(found: OpenFindings, changes: OrganizationChanges | undefined): readonly Unnumbered[] {
  const action = (
    mailbox: string,
    { title, remedy }: Pick<ByHand, 'title' | 'remedy'>,
    findings: readonly string[],
  ) => ({
    ...{ mailbox, what: withoutBold(title), how: withoutBold(remedy), who: '', dependsOn: [], findings },
  });
  const ofNewMailboxes = (changes?.byHand ?? []).filter(({ by }) => by === 'rule');
  // Where a method was never set there are no findings yet.
  const stuck = (changes?.stuck ?? []).flatMap(({ findings, mailboxes }) =>
    mailboxes
      .filter((mailbox) => !found.has(mailbox))
      .flatMap((mailbox) => findings.map((finding) => ({ mailbox, finding }))),
  );
  return [
    ...found
      .takeRest()
      .map(({ name, finding, token }) => action(name, finding, token === undefined ? [] : [token])),
    ...stuck.map(({ mailbox, finding: { title, remedy = '' } }) =>
      action(found.nameOf(mailbox), { title, remedy }, []),
    ),
    ...ofNewMailboxes.flatMap((each) => each.rows.map((row) => action(found.nameOf(row), each, []))),
  ];
}
