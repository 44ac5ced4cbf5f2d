import type { Report, Ruleset } from 'd365-email-rules';
import type {
  CellLocation,
  DefaultResult,
  MailboxResult,
  OtherResult,
  RowFinding,
  Table,
} from 'd365-email-rules/dataverse';
import { escapeInvisible, shorten } from '../../../src/input/printable.ts';

/** What is said of a configuration, once for all mailboxes that have the same one. */
export interface Judgement {
  /** What was judged; null when the record was malformed. */
  readonly configuration: Readonly<Record<string, unknown>> | null;
  readonly report: Report<Ruleset>;
}

/** What a check says, once for all rows in which it found the same. */
export type CheckSaying = Pick<
  RowFinding,
  'checkId' | 'kind' | 'since' | 'sources' | 'title' | 'message' | 'remedy'
>;

/** A place: the number of a file among all, and a row in it. */
export type PlaceInShort = readonly [file: number, row: number];

/** Where each fact stands that rows show, once for all mailboxes with the same; the file -1 is the mailbox’s own row. */
export type OriginsInShort = Readonly<
  Record<string, readonly (readonly [...PlaceInShort, column: string])[]>
>;

/** What a check found in a row. */
export interface FoundInShort {
  /** The number of what it says. */
  readonly saying: number;
  readonly from: readonly [...PlaceInShort, column: string];
  /** Other rows that have to do with it. */
  readonly related: readonly PlaceInShort[];
}

interface RowInShort {
  readonly place: PlaceInShort;
  readonly id: string | null;
  readonly name: string | null;
  readonly found: readonly FoundInShort[];
}

/** Where a mailbox stands. */
export type Status = MailboxResult['status'];

/** What is said of one mailbox or configuration: most of it by number. */
export interface MailboxInShort extends RowInShort {
  readonly status: Status;
  /** Its e-mail address; null when it has none. */
  readonly address: string | null;
  /** The number of what is said of its configuration. */
  readonly judgement: number;
  /** The number of where its facts stand. */
  readonly origins: number;
}

/** What is said of any other row. */
export interface OtherInShort extends RowInShort {
  readonly table: Table;
  readonly defaults: readonly DefaultResult[];
}

/** Results that cross together, with the texts that were not said before, in the order of their numbers. */
export interface Batch {
  readonly judgements: readonly Judgement[];
  readonly sayings: readonly CheckSaying[];
  readonly origins: readonly OriginsInShort[];
  readonly mailboxes: readonly MailboxInShort[];
  readonly others: readonly OtherInShort[];
}

/** Shortens results, so that what many have in common crosses once. */
export interface Shortening {
  addMailbox(result: MailboxResult, address: unknown): void;
  addOther(result: OtherResult): void;
  /** How many results wait to be taken. */
  waiting(): number;
  /** What was added since this was asked before. */
  take(): Batch;
}

/** The longest name, id or address, in characters. */
const LONGEST_NAME = 200;

/** Starts shortening results from files with these names. */
export function createShortening(files: readonly string[]): Shortening {
  const fileNumbers = new Map(files.map((name, number) => [name, number]));
  const judgements = numbered<Judgement>();
  const sayings = numbered<CheckSaying>();
  const origins = numbered<OriginsInShort>();
  let mailboxes: MailboxInShort[] = [];
  let others: OtherInShort[] = [];

  const placeOf = ({ file, row }: { readonly file: string; readonly row: number }): PlaceInShort => [
    fileNumbers.get(file) ?? 0,
    row,
  ];

  const foundBy = ({ from, related, ...finding }: RowFinding): FoundInShort => ({
    saying: sayings.numberOf(sayingIn(finding)),
    from: [...placeOf(from), from.column],
    related: related.map(placeOf),
  });

  const rowOf = ({ id, name, ...place }: OtherResult | MailboxResult): Omit<RowInShort, 'found'> => ({
    place: placeOf(place),
    id: shown(id),
    name: shown(name),
  });

  return {
    addMailbox(result, address) {
      const { checks = [], configuration, report, status } = result;
      mailboxes.push({
        ...rowOf(result),
        found: checks.map(foundBy),
        status,
        address: typeof address === 'string' ? shown(address) : null,
        judgement: judgements.numberOf({
          configuration: configuration as Judgement['configuration'],
          report,
        }),
        origins: origins.numberOf(originsOf(result, placeOf)),
      });
    },
    addOther(result) {
      const { checks, table, defaults = [] } = result;
      others.push({ ...rowOf(result), found: checks.map(foundBy), table, defaults });
    },
    waiting: () => mailboxes.length + others.length,
    take() {
      const taken = { mailboxes, others };
      mailboxes = [];
      others = [];
      return { ...taken, judgements: judgements.take(), sayings: sayings.take(), origins: origins.take() };
    },
  };
}

/** The part of a finding that rows share. */
function sayingIn({ checkId, kind, since, sources, title, message, remedy }: CheckSaying): CheckSaying {
  return { checkId, kind, ...(since && { since }), sources, title, message, remedy };
}

/** A text of a row as it can be shown: what cannot be seen is written out, and what is very long is cut. */
function shown(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : escapeInvisible(shorten(text, LONGEST_NAME));
}

function originsOf(
  { origins = {}, ...own }: MailboxResult,
  placeOf: (place: CellLocation) => PlaceInShort,
): OriginsInShort {
  const isOwn = ({ file, row }: CellLocation) => file === own.file && row === own.row;
  return Object.fromEntries(
    Object.entries(origins).map(([prerequisite, places]) => [
      prerequisite,
      places.map((each) => [...(isOwn(each) ? OWN_ROW : placeOf(each)), each.column] as const),
    ]),
  );
}

/** In place of a place: the row itself that is spoken of. */
export const OWN_ROW: PlaceInShort = [-1, 0];

/** Values that are the same by what they say have the same number, counted from 0. */
function numbered<T>() {
  const numbers = new Map<string, number>();
  let fresh: T[] = [];
  return {
    numberOf(value: T): number {
      const key = JSON.stringify(value);
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(key, number);
        fresh.push(value);
      }
      return number;
    },
    take(): readonly T[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
