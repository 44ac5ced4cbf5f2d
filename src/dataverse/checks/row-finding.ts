import { fill } from '../../locales/texts/locale.ts';
import type { Source } from '../../rule-language/source.ts';
import { ONE_ORGANIZATION } from '../../rulesets/dataverse/clauses.ts';
import type { Excepted } from '../facts/exceptions-file.ts';
import type { CellLocation, RowLocation } from '../rows/location.ts';
import type { Table } from '../rows/tables.ts';
import { type Check, type CheckId, checkOf } from './catalogue.ts';
import type { FailureCauses, TestedDirection } from './failure-causes.ts';
import type { CheckKinds } from './house-file.ts';
import type { RowWords, TestWords } from './words/shape.ts';

/** One thing that a check finds in a row. */
export interface RowFinding {
  /** The check, by its stable id. */
  readonly checkId: CheckId;
  readonly kind: 'error' | 'unverified' | 'advice';
  /** The direction it is about; absent when it is about the row as a whole. */
  readonly direction?: TestedDirection;
  /** Where the value stands that shows it. */
  readonly from: CellLocation;
  /** Other rows that have to do with it, ten at most; empty when there are none. */
  readonly related: readonly RowLocation[];
  /** The day, `YYYY-MM-DD`, from which it is so; absent on what always was. */
  readonly since?: string;
  readonly sources: readonly Source[];
  /** The title of the check, in the language that was asked for. */
  readonly title: string;
  /** What was found and why it matters, in that language. */
  readonly message: string;
  /** What to do about it, in that language. */
  readonly remedy: string;
  /** The exception that accepts it; absent where none does. */
  readonly excepted?: Excepted;
}

/** What a check found, before it is put into words. */
export interface CheckHit {
  readonly checkId: CheckId;
  readonly from: CellLocation;
  /** The table of a row that stands for others; absent means mailboxes. */
  readonly table?: Table;
  readonly related?: readonly RowLocation[];
  /** How much it weighs here; absent means as much as the check does. */
  readonly kind?: 'error' | 'advice';
  readonly direction?: TestedDirection;
  /** The prerequisite it is about, in words. */
  readonly fact?: string;
  /** How many mailboxes or rows it is about. */
  readonly count?: number;
  /** Why a test can have failed. */
  readonly causes?: FailureCauses;
}

/** In which words checks speak, as of which day, and of what. */
export interface CheckWording {
  readonly words: RowWords;
  readonly testWords: TestWords;
  /** Whether Dynamics 365 is installed on-premises. */
  readonly isOnPremises: boolean;
  /** The day, `YYYY-MM-DD`; absent means that every dated check is in effect. */
  readonly asOf: string | undefined;
  /** The weights of checks that an organization changed. */
  readonly kinds: CheckKinds;
}

/** Whether what a check finds is an error, for this organization. */
export function isError(checkId: CheckId, wording: CheckWording): boolean {
  return weightOf(checkId, wording) === 'error';
}

function weightOf(checkId: CheckId, { kinds, isOnPremises }: CheckWording): Check['kind'] | 'off' {
  const { kind, onPremises }: Check = checkOf(checkId);
  return kinds[checkId] ?? (isOnPremises ? (onPremises ?? kind) : kind);
}

/** Puts into words what checks found; those of a later day are silent, and those that are not about on-premises there. */
export function toRowFindings(found: readonly CheckHit[], wording: CheckWording): readonly RowFinding[] {
  const { asOf, kinds } = wording;
  return found.flatMap((hit) => {
    const { since, sources } = checkOf(hit.checkId);
    if (since !== undefined && asOf !== undefined && asOf < since) return [];
    const weight = weightOf(hit.checkId, wording);
    if (weight === 'off') return [];
    const { checkId, from, related = [], direction } = hit;
    return [
      {
        ...{ checkId, kind: kinds[checkId] === undefined ? (hit.kind ?? weight) : weight },
        ...(direction === undefined ? {} : { direction }),
        ...{ from: originOf(from), related: related.map(placeOf) },
        ...(since === undefined ? {} : { since }),
        sources: isElsewhere(hit) ? [...sources, ONE_ORGANIZATION] : sources,
        title: wording.words[checkId].title,
        ...{ message: messageOf(hit, wording), remedy: remedyOf(hit, wording) },
      },
    ];
  });
}

function messageOf(
  { checkId, fact = '', count, direction, causes }: CheckHit,
  wording: CheckWording,
): string {
  const { words, testWords } = wording;
  return fill(words[checkId].message, {
    fact,
    count: String(count ?? ''),
    direction: direction === undefined ? '' : testWords.directions[direction],
    causes: causes === undefined ? '' : causesIn(causes, testWords),
  });
}

/** What to do, with what undoes a cause that nothing else tells of. */
function remedyOf(hit: CheckHit, { words, testWords }: CheckWording): string {
  const { remedy } = words[hit.checkId];
  return isElsewhere(hit) ? `${testWords.ifElsewhere} ${remedy}` : remedy;
}

/** Whether a test likely failed as another organization synchronizes the mailbox. */
function isElsewhere({ causes }: CheckHit): boolean {
  return causes?.shown.includes('anotherOrganization') === true;
}

/** The likely causes in a sentence each; where rows show none, that is said, and what to ask. */
function causesIn({ shown, isExchangeOnline }: FailureCauses, words: TestWords): string {
  if (shown.length > 0) return [words.likely, ...shown.map((cause) => words.causes[cause])].join(' ');
  return isExchangeOnline ? `${words.none} ${words.toAsk}` : words.none;
}

function placeOf({ file, row }: RowLocation): RowLocation {
  return { file, row };
}

function originOf({ column, ...place }: CellLocation): CellLocation {
  return { ...placeOf(place), column };
}
