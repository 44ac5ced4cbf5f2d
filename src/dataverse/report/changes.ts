import { fill } from '../../locales/texts/locale.ts';
import { changeLine, changeText, detailsOf } from '../../render/answers/plan.ts';
import { findingLine } from '../../render/answers/report.ts';
import { actionAsText, FINDING_SIGNS, type RenderContext, withSign } from '../../render/context.ts';
import {
  type Block,
  heading,
  type Item,
  type Line,
  list,
  paragraph,
  prose,
  span,
} from '../../render/document.ts';
import type { OrganizationChange, OrganizationChanges } from '../changes/answer.ts';
import type { ByHand } from '../changes/by-hand.ts';
import type { NamedMailbox } from '../changes/configuration-groups.ts';
import type { MailboxChange } from '../changes/mailbox-change.ts';
import type { MailboxChanges, UnrepairableMailboxes } from '../changes/mailbox-changes.ts';
import { webApiId } from '../changes/web-api-requests.ts';

/** Everything that is composed needs a language, and how many mailboxes are named at most. */
interface Showing {
  readonly language: RenderContext;
  readonly most: number;
}

/**
 * What to do about the mailboxes that are not valid, below a title: once for the whole organization, and then at
 * mailboxes.
 *
 * @param most - how many mailboxes are named at most where the same is to be done for many.
 */
export function composeChanges(
  changes: OrganizationChanges,
  language: RenderContext,
  most: number,
): readonly Block[] {
  const { phrases } = language;
  const { notValid, organization, mailboxes, stuck, unreadable, byHand, accepted } = changes;
  const atMailboxes = mailboxes.reduce((sum, each) => sum + each.mailboxes.length, 0);
  const counts = { notValid, organization: organization.repaired, mailboxes: atMailboxes };
  const showing = { language, most };
  return [
    ...(notValid === 0
      ? []
      : [
          paragraph(...prose(fill(phrases.changes.overview, counts))),
          heading(3, span(phrases.changes.organization)),
          ...composeOrganization(organization, language),
        ]),
    ...(mailboxes.length === 0
      ? []
      : [
          heading(3, span(phrases.changes.atMailboxes)),
          list(mailboxes.map((each) => mailboxesItem(each, showing))),
        ]),
    ...(stuck.length === 0
      ? []
      : [heading(3, span(phrases.changes.stuck)), list(stuck.map((each) => stuckItem(each, showing)))]),
    ...(unreadable.length === 0
      ? []
      : [paragraph(...prose(fill(phrases.changes.unreadable, { mailboxes: namesOf(unreadable, showing) })))]),
    ...(byHand.length === 0
      ? []
      : [
          heading(3, span(phrases.changes.doneByHand)),
          list(byHand.map((each) => byHandItem(each, showing))),
        ]),
    ...(accepted === undefined
      ? []
      : [paragraph(...prose(fill(phrases.changes.accepted, { count: accepted })))]),
  ];
}

function composeOrganization(
  { changes, repaired, exact, bySize }: OrganizationChanges['organization'],
  language: RenderContext,
): readonly Block[] {
  const { phrases } = language;
  if (changes.length === 0) return [paragraph(...prose(phrases.changes.nothingForOrganization))];
  const rows = bySize.slice(1).map((best): Line[] => {
    const facts = Object.entries(best.facts).map((fact) => actionAsText(fact as [string, boolean], language));
    const count = String(best.repaired);
    return [
      [span(String(facts.length))],
      [...prose(facts.join('; '))],
      [span(best.exact ? count : fill(phrases.changes.atLeast, { count }))],
    ];
  });
  const { together, notProven, size, best, repaired: repairedHead } = phrases.changes;
  return [
    list(changes.map((change) => organizationItem(change, language))),
    ...(repaired === 0 ? [] : [paragraph(...prose(fill(exact ? together : notProven, { repaired })))]),
    ...(rows.length < 2
      ? []
      : [
          {
            kind: 'table',
            head: [size, best, repairedHead].map((text) => [span(text, 'strong')]),
            rows,
          } as const,
        ]),
  ];
}

function organizationItem(change: OrganizationChange, language: RenderContext): Item {
  const { repairedAlone: alone, lostWithout: lost, neededBy, serverProfile } = change;
  const { changes: phrases } = language.phrases;
  const effects = [
    ...(alone === 0 && lost === 0 && neededBy !== undefined ? [] : [fill(phrases.effect, { alone, lost })]),
    ...(neededBy === undefined ? [] : [fill(phrases.neededBy, { count: neededBy })]),
  ];
  return {
    line:
      serverProfile === undefined
        ? changeLine(change, language)
        : prose(organizationChangeText(change, language), 'strong'),
    blocks: [...effects.map((effect) => paragraph(...prose(effect))), ...detailsOf(change, language)],
  };
}

/** A change of the organization in words. */
export function organizationChangeText(change: OrganizationChange, language: RenderContext): string {
  const { serverProfile } = change;
  if (serverProfile === undefined) return changeText(change, language);
  const name = codeSafe(serverProfile.name ?? serverProfile.id);
  return fill(language.phrases.changes.activateProfile, { name });
}

/** A change at a mailbox in words, which say where it is done at the forward mailbox. */
export function mailboxChangeText(change: MailboxChange, language: RenderContext): string {
  const { serverProfile } = change;
  if (serverProfile !== undefined) {
    const name = codeSafe(serverProfile.name ?? serverProfile.id);
    return fill(language.phrases.changes.chooseProfile, { name });
  }
  const text = changeText(change, language);
  if (change.atForwardMailbox === undefined) return text;
  return fill(language.phrases.changes.atForwardMailbox, { change: text });
}

function mailboxChangeLine(change: MailboxChange, language: RenderContext): Line {
  const isOther = change.serverProfile !== undefined || change.atForwardMailbox !== undefined;
  return isOther ? prose(mailboxChangeText(change, language), 'strong') : changeLine(change, language);
}

/** What is done by hand, and at which rows. */
function byHandItem({ kind, title, remedy, rows }: ByHand, { language, most }: Showing): Item {
  const { phrases } = language;
  const { whatToDo } = phrases.render;
  return {
    line: [withSign(FINDING_SIGNS[kind], phrases.findingKind[kind]), span(' '), ...prose(title, 'strong')],
    blocks: [
      ...(remedy === '' ? [] : [paragraph(...prose(fill(whatToDo, { remedy })))]),
      paragraph(span(namesOf(eachOnce(rows), { language, most }))),
    ],
  };
}

/** Rows without those that are there already, for another column. */
function eachOnce(rows: ByHand['rows']): ByHand['rows'] {
  return [...new Map(rows.map((each) => [`${each.file} ${each.row}`, each])).values()];
}

/** What is to be done for some mailboxes, which these are, and how far the Web API can do it. */
function mailboxesItem(
  { owner, steps, orderUndecided, byDefaultSettings, mailboxes }: MailboxChanges,
  showing: Showing,
): Item {
  const { phrases, words } = showing.language;
  const group = { count: mailboxes.length, owner: words.owners[owner] ?? owner };
  const changes = steps.map(({ changes: together }): Item => {
    const [first, ...others] = together.map((change) => ({
      line: mailboxChangeLine(change, showing.language),
      blocks: detailsOf(change, showing.language),
    }));
    return others.length === 0
      ? (first as Item)
      : { line: prose(phrases.plan.together, 'strong'), blocks: [list([first as Item, ...others])] };
  });
  return {
    line: prose(fill(phrases.changes.group, group), 'strong'),
    blocks: [
      paragraph(...prose(fill(phrases.changes.mailboxes, { mailboxes: namesOf(mailboxes, showing) }))),
      list(changes, true),
      ...(orderUndecided === true ? [paragraph(...prose(phrases.plan.orderUndecided))] : []),
      ...(byDefaultSettings === true ? [paragraph(...prose(phrases.changes.byDefaultSettings))] : []),
      ...reachOfWebApi({ steps, mailboxes }, showing.language).map((text) => paragraph(...prose(text))),
    ],
  };
}

/** How far the Web API can make the changes of some mailboxes. */
function reachOfWebApi(
  { steps, mailboxes }: Pick<MailboxChanges, 'steps' | 'mailboxes'>,
  { phrases: { changes: phrases } }: RenderContext,
): readonly string[] {
  const changes = steps.flatMap((step) => step.changes);
  const total = changes.length;
  const sent = mailboxes.find(({ requests }) => requests.length > 0)?.requests ?? [];
  const columns = new Set(sent.flatMap(({ body }) => Object.keys(body)));
  const count = changes.filter(
    ({ webApi }) => webApi !== undefined && Object.keys(webApi.body).every((column) => columns.has(column)),
  ).length;
  const withoutId = mailboxes.filter(({ id }) => webApiId(id) === undefined).length;
  const reach =
    count === 0
      ? phrases.byHand
      : count === total
        ? phrases.allByWebApi
        : fill(phrases.byWebApi, { count, total });
  return [reach, ...(withoutId === 0 ? [] : [fill(phrases.withoutId, { count: withoutId })])];
}

function stuckItem({ findings, mailboxes }: UnrepairableMailboxes, { language, most }: Showing): Item {
  const names = namesOf(mailboxes, { language, most });
  const items = findings.map((finding): Item => ({ line: findingLine(finding, language), blocks: [] }));
  return {
    line: prose(fill(language.phrases.changes.mailboxes, { mailboxes: names })),
    blocks: items.length === 0 ? [] : [list(items)],
  };
}

/** A text in which no backtick begins or ends code. */
function codeSafe(text: string): string {
  return text.replaceAll('`', 'ˋ');
}

/** The names of mailboxes with their places, of the first so many. */
function namesOf(mailboxes: readonly NamedMailbox[], { language: { phrases }, most }: Showing): string {
  const names = mailboxes.slice(0, most).map(({ file, row, name }) => {
    const place = fill(phrases.check.row, { file, row });
    return codeSafe(name === null ? place : `${name} (${place})`);
  });
  const count = mailboxes.length - names.length;
  const listed = names.join('; ');
  return count === 0 ? listed : fill(phrases.changes.more, { mailboxes: listed, count });
}
