import { type Finder, findersOf, type JudgedMailboxes } from './judged-mailboxes.ts';
import type { MailboxInShort, Status } from './results-in-short.ts';

/** Which mailboxes are to be shown. */
export interface Choice {
  /** Stands in the name, the address or the id, in any case; empty for all. */
  readonly text: string;
  /** Undefined for all. */
  readonly status: Status | undefined;
  /** What found something in them; undefined for all. */
  readonly finder: Finder | undefined;
}

/** By what mailboxes are sorted. */
export const ORDERS = ['name', 'status', 'found', 'place'] as const;
/** Something by which mailboxes are sorted. */
export type Order = (typeof ORDERS)[number];

/** In which order mailboxes stand. */
export interface Sorting {
  readonly by: Order;
  readonly isDescending: boolean;
}

/** Statuses in the order in which they need to be looked at. */
export const STATUSES: readonly Status[] = ['broken', 'not-set-up', 'unreadable', 'open', 'ok', 'out-of-use'];

/** Chooses among all mailboxes; what takes long is done once for each order. */
export interface Chooser {
  choose(choice: Choice, sorting: Sorting): readonly MailboxInShort[];
}

/** Makes what chooses among mailboxes, whose names are sorted by the rules of a language. */
export function createChooser(judged: JudgedMailboxes, language: string): Chooser {
  const { mailboxes } = judged;
  const searched = mailboxes.map(({ name, address, id }) =>
    [name, address, id].flatMap((each) => each?.toLowerCase() ?? []).join('\n'),
  );
  const statuses = mailboxes.map(({ status }) => status);
  const finders = finderSets(judged);
  const sorted = new Map<Order, readonly number[]>();
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const names = mailboxes.map(({ name, address }) => name ?? address ?? '');

  const comparisons: Readonly<Record<Order, (one: number, other: number) => number>> = {
    name: (one, other) => collator.compare(names[one] as string, names[other] as string),
    status: (one, other) =>
      STATUSES.indexOf(statuses[one] as Status) - STATUSES.indexOf(statuses[other] as Status),
    found: (one, other) => (finders[one]?.size ?? 0) - (finders[other]?.size ?? 0),
    place: (one, other) => one - other,
  };

  const inOrder = (by: Order): readonly number[] => {
    const order = sorted.get(by) ?? mailboxes.map((_, index) => index).sort(comparisons[by]);
    sorted.set(by, order);
    return order;
  };

  return {
    choose({ text, status, finder }, { by, isDescending }) {
      const wanted = text.trim().toLowerCase();
      const key = finder && keyOf(finder);
      const chosen = inOrder(by).filter(
        (index) =>
          (status === undefined || statuses[index] === status) &&
          (key === undefined || finders[index]?.has(key)) &&
          (wanted === '' || searched[index]?.includes(wanted)),
      );
      if (isDescending) chosen.reverse();
      return chosen.map((index) => mailboxes[index] as MailboxInShort);
    },
  };
}

/** A rule or check as a text of its own. */
export function keyOf({ by, id }: Finder): string {
  return `${by} ${id}`;
}

/** What found something in each mailbox; those in which nothing differs share it. */
function finderSets(judged: JudgedMailboxes): readonly ReadonlySet<string>[] {
  const shared = new Map<number, ReadonlySet<string>>();
  return judged.mailboxes.map((mailbox) => {
    const isShared = mailbox.found.length === 0 && mailbox.status !== 'out-of-use';
    const known = isShared ? shared.get(mailbox.judgement) : undefined;
    const finders = known ?? new Set(findersOf(judged, mailbox).map(keyOf));
    if (isShared) shared.set(mailbox.judgement, finders);
    return finders;
  });
}
