import type { AuditSummary, CountsByKind } from '../../../../dataverse/audit/summary.ts';
import type { Cause, Causes } from '../../../../dataverse/report/causes.ts';
import { countIn, type Findable, findablesOf } from '../../../../dataverse/report/findables.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { clausesOf, FINDING_SIGNS, type RenderContext } from '../../../../render/context.ts';
import { type Block, type Item, list, paragraph, prose, span } from '../../../../render/document.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import { causesInWords } from './causes-in-words.ts';

/** Something that was found, with its texts, and its number among the causes of trouble in mailboxes. */
export interface ListedCause extends Omit<Findable, 'by'> {
  readonly by: Cause['by'];
  readonly count: number;
  /** Absent on what is no cause of trouble in a mailbox. */
  readonly number: number | undefined;
}

/** Everything to be explained: causes of trouble in their order, then settings, and advice at the end. */
export function listCauses(
  summary: AuditSummary,
  causes: Causes,
  language: RenderContext,
): readonly ListedCause[] {
  const inWords = causesInWords(language);
  const ofStatus = causes.toFix
    .filter(({ by }) => by === 'status')
    .map((each): ListedCause => {
      const { by, id, count, kind } = each;
      return { ...inWords(each), by, id, kind, count, number: causeNumber(causes, { by, id }) };
    });
  const found = findablesOf(language)
    .map(
      (each): ListedCause => ({ ...each, count: countIn(summary, each), number: causeNumber(causes, each) }),
    )
    .filter((each) => each.count > 0 && !isNotKnownOnly(summary, each));
  const rankOf = ({ kind, number }: ListedCause) =>
    number ?? (kind === 'advice' ? Number.POSITIVE_INFINITY : Number.MAX_SAFE_INTEGER);
  return [...ofStatus, ...found].sort((one, other) => {
    const [first, second] = [rankOf(one), rankOf(other)];
    return first === second ? other.count - one.count : first - second;
  });
}

/** The number of a cause of trouble in mailboxes, from 1; undefined for anything else. */
export function causeNumber({ toFix }: Causes, { by, id }: Pick<Cause, 'by' | 'id'>): number | undefined {
  const place = toFix.findIndex((each) => each.by === by && each.id === id);
  return place < 0 ? undefined : place + 1;
}

function isNotKnownOnly({ byRule, byCheck = {} }: AuditSummary, { by, id }: ListedCause): boolean {
  const { error, advice } = (by === 'rule' ? byRule : byCheck)[id] as CountsByKind;
  return error + advice === 0;
}

/** Every cause as blocks: how often, what it means, what to do, and the clauses behind it. */
export function composeCauses(
  summary: AuditSummary,
  causes: Causes,
  language: RenderContext,
): readonly Block[] {
  const listed = listCauses(summary, causes, language);
  if (listed.length === 0) return [paragraph(...prose(reportWordsFor(language.locale).noCauses))];
  const items = listed.map((each) => causeItem(each, language));
  const numbered = items.filter((_, place) => listed[place]?.number !== undefined);
  const others = items.filter((_, place) => listed[place]?.number === undefined);
  return [
    ...(numbered.length === 0 ? [] : [list(numbered, true)]),
    ...(others.length === 0 ? [] : [list(others)]),
  ];
}

function causeItem(each: ListedCause, language: RenderContext): Item {
  const { by, id, kind, count, title, text, remedy, sources } = each;
  const { whatToDo } = language.phrases.render;
  return {
    line: [
      span(...FINDING_SIGNS[kind]),
      span(` ${count} × `, 'strong'),
      ...prose(title, 'strong'),
      ...clausesOf(sources, language),
      ...(by === 'status' ? [] : [span(' '), span(id, 'code')]),
    ],
    blocks: [
      ...(text === '' ? [] : [paragraph(...prose(text))]),
      ...(remedy === '' ? [] : [paragraph(...prose(fill(whatToDo, { remedy })))]),
    ],
  };
}
