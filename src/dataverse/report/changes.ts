import { fill } from '../../locales/texts/locale.ts';
import { changeLine, detailsOf } from '../../render/answers/plan.ts';
import { findingLine } from '../../render/answers/report.ts';
import { join, prerequisiteAsText, type RenderContext } from '../../render/context.ts';
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
import type { NamedMailbox } from '../changes/configuration-groups.ts';
import type { MailboxChanges, UnrepairableMailboxes } from '../changes/mailbox-changes.ts';

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
  const { notValid, organization, mailboxes, stuck, unreadable } = changes;
  const atMailboxes = mailboxes.reduce((sum, each) => sum + each.mailboxes.length, 0);
  const counts = { notValid, organization: organization.repaired, mailboxes: atMailboxes };
  const showing = { language, most };
  return [
    paragraph(...prose(fill(phrases.changes.overview, counts))),
    heading(3, span(phrases.changes.organization)),
    ...composeOrganization(organization, language),
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
  ];
}

function composeOrganization(
  { changes, repaired, exact, bySize }: OrganizationChanges['organization'],
  language: RenderContext,
): readonly Block[] {
  const { phrases } = language;
  if (changes.length === 0) return [paragraph(...prose(phrases.changes.nothingForOrganization))];
  const rows = bySize.slice(1).map((best): Line[] => {
    const facts = Object.entries(best.facts).map((fact) =>
      prerequisiteAsText(fact as [string, boolean], language),
    );
    const count = String(best.repaired);
    return [
      [span(String(facts.length))],
      [span(join(facts, phrases.render.and))],
      [span(best.exact ? count : fill(phrases.changes.atLeast, { count }))],
    ];
  });
  const { together, notProven, size, best, repaired: repairedHead } = phrases.changes;
  return [
    list(changes.map((change) => organizationItem(change, language))),
    paragraph(...prose(fill(exact ? together : notProven, { repaired }))),
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
  const { repairedAlone: alone, lostWithout: lost } = change;
  return {
    line: changeLine(change, language),
    blocks: [
      paragraph(...prose(fill(language.phrases.changes.effect, { alone, lost }))),
      ...detailsOf(change, language),
    ],
  };
}

/** What is to be done for some mailboxes, which these are, and how far the Web API can do it. */
function mailboxesItem({ owner, steps, mailboxes }: MailboxChanges, showing: Showing): Item {
  const { phrases, words } = showing.language;
  const group = { count: mailboxes.length, owner: words.owners[owner] ?? owner };
  const changes = steps.map(({ changes: together }): Item => {
    const [first, ...others] = together.map((change) => ({
      line: changeLine(change, showing.language),
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
      ...reachOfWebApi({ steps, mailboxes }, showing.language).map((text) => paragraph(...prose(text))),
    ],
  };
}

/** How far the Web API can make the changes of some mailboxes. */
function reachOfWebApi(
  { steps, mailboxes }: Pick<MailboxChanges, 'steps' | 'mailboxes'>,
  { phrases: { changes: phrases } }: RenderContext,
): readonly string[] {
  const total = steps.flatMap(({ changes }) => changes).length;
  const count = Math.max(...mailboxes.map(({ requests }) => requests.length));
  const withoutId = mailboxes.filter(({ requests }) => requests.length < count).length;
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

/** The names of mailboxes with their places, of the first so many. */
function namesOf(mailboxes: readonly NamedMailbox[], { language: { phrases }, most }: Showing): string {
  const names = mailboxes.slice(0, most).map(({ file, row, name }) => {
    const place = fill(phrases.check.row, { file, row });
    // A backtick would begin or end code.
    return (name === null ? place : `${name} (${place})`).replaceAll('`', 'ˋ');
  });
  const count = mailboxes.length - names.length;
  const listed = names.join('; ');
  return count === 0 ? listed : fill(phrases.changes.more, { mailboxes: listed, count });
}
