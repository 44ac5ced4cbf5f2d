import { shorten } from '../../input/printable.ts';
import { fill, type Phrases } from '../../locales/texts/locale.ts';
import { FINDING_SIGNS, type RenderContext } from '../../render/context.ts';
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
import type { Status } from '../audit/status.ts';
import type { AuditSummary, OrganizationSummary } from '../audit/summary.ts';
import type { Cause, Causes } from './causes.ts';
import { findablesOf } from './findables.ts';
import { composeBaseline, composeExceptions, unmatchedFactsSentence } from './results.ts';
import { STATUS_SIGNS } from './status-signs.ts';

/** The texts of the overview, in one language. */
export interface OverviewWords {
  readonly judged: string;
  readonly oneJudged: string;
  readonly fixFirst: string;
  readonly inSettings: string;
  readonly toAnswer: string;
  /** The names that are not listed: `{count}`. */
  readonly more: string;
  readonly moreCauses: string;
  readonly nothingToFix: string;
  /** The statuses that are causes by themselves. */
  readonly statuses: Readonly<
    Record<'unreadable' | 'not-set-up', { readonly title: string; readonly remedy: string }>
  >;
  readonly next: string;
}

/** How many causes of each kind are shown. */
export interface MostShown {
  readonly toFix: number;
  readonly toAnswer: number;
  readonly inSettings: number;
}

/** The overview of a whole check: totals by status, what to fix first, what to answer, and what to ask next. */
export function composeOverview(
  summary: AuditSummary,
  causes: Causes,
  words: OverviewWords,
  context: RenderContext,
  most: MostShown,
  width: number,
): readonly Block[] {
  const { phrases } = context;
  const section = (title: string, some: readonly Cause[], mostHere: number) =>
    some.length === 0
      ? []
      : [heading(3, span(title)), list(causeItems(some, mostHere, words, context, width))];
  if (summary.total === 0 && isEmpty(causes)) return [paragraph(...prose(phrases.check.nothingRead))];
  return [
    ...composeTotals(summary, words, context),
    ...section(words.fixFirst, causes.toFix, most.toFix),
    ...section(words.inSettings, causes.inSettings, most.inSettings),
    ...section(words.toAnswer, causes.toAnswer, most.toAnswer),
    ...(isEmpty(causes) && summary.incomplete === undefined ? [paragraph(...prose(words.nothingToFix))] : []),
    ...composeBaseline(summary, phrases),
    ...composeExceptions(summary, phrases),
    ...(summary.unmatchedFacts.length === 0
      ? []
      : [paragraph(span(unmatchedFactsSentence(summary.unmatchedFacts, phrases)))]),
  ];
}

function isEmpty({ toFix, toAnswer, inSettings }: Causes): boolean {
  return toFix.length + toAnswer.length + inSettings.length === 0;
}

/** How many were judged by which guidance, and how many of each status. */
export function composeTotals(
  { total, byStatus, organizations = [] }: AuditSummary,
  words: OverviewWords,
  { phrases, words: rulesetWords }: RenderContext,
): readonly Block[] {
  const title = fill(total === 1 ? words.oneJudged : words.judged, {
    count: total,
    ruleset: rulesetWords.name,
  });
  const totals = statusLine(byStatus, phrases);
  return [
    heading(2, span(title)),
    ...(totals.length === 0 ? [] : [paragraph(...totals)]),
    ...composeOrganizations(organizations, words, phrases),
  ];
}

/** How many of each status there are, on one line. */
export function statusLine(byStatus: AuditSummary['byStatus'], { check }: Phrases): Line {
  const shown = STATUSES_IN_ORDER.filter((status) => byStatus[status] > 0);
  return shown.flatMap(
    (status, index): Line => [
      span(index === 0 ? '' : '   '),
      ...STATUS_SIGNS[status],
      span(` ${byStatus[status]} ${check.status[status].toLowerCase()}`),
    ],
  );
}

/** So many organizations are listed. */
const MOST_ORGANIZATIONS = 10;

/** The organizations that were judged apart, each with how many of each status. */
export function composeOrganizations(
  organizations: readonly OrganizationSummary[],
  { more }: Pick<OverviewWords, 'more'>,
  phrases: Phrases,
): readonly Block[] {
  if (organizations.length === 0) return [];
  const items = organizations.slice(0, MOST_ORGANIZATIONS).map(
    ({ name, byStatus }): Item => ({
      line: [span(name, 'strong'), span('   '), ...statusLine(byStatus, phrases)],
      blocks: [],
    }),
  );
  const left = organizations.length - items.length;
  const others: readonly Item[] =
    left > 0 ? [{ line: [span(fill(more, { count: left }), 'muted')], blocks: [] }] : [];
  return [list([...items, ...others])];
}

/** The statuses in the order in which people read them: what needs work comes first. */
export const STATUSES_IN_ORDER: readonly Status[] = [
  'broken',
  'not-set-up',
  'unreadable',
  'open',
  'ok',
  'out-of-use',
];

function causeItems(
  causes: readonly Cause[],
  most: number,
  words: OverviewWords,
  context: RenderContext,
  width: number,
): readonly Item[] {
  const textsOf = new Map<string, { readonly title: string; readonly remedy: string }>([
    ...findablesOf(context).map((each) => [`${each.by} ${each.id}`, each] as const),
    ...Object.entries(words.statuses).map(([status, texts]) => [`status ${status}`, texts] as const),
  ]);
  const items = causes.slice(0, most).map(({ by, id, kind, count, names }): Item => {
    const { title = id, remedy = '' } = textsOf.get(`${by} ${id}`) ?? {};
    const others = count - names.length;
    const listed = [...names, ...(others > 0 ? [fill(words.more, { count: others })] : [])].join(', ');
    return {
      line: [span(...FINDING_SIGNS[kind]), span(` ${count} × `, 'strong'), ...prose(title, 'strong')],
      blocks: [
        ...(remedy === '' ? [] : [paragraph(...prose(shorten(firstSentence(remedy), width - INDENT)))]),
        paragraph(span(listed, 'muted'), ...(by === 'status' ? [] : [span(` · ${id}`, 'muted')])),
      ],
    };
  });
  const left = causes.length - items.length;
  return left === 0
    ? items
    : [...items, { line: prose(fill(words.moreCauses, { count: left })), blocks: [] }];
}

/** The columns that a list takes at the left. */
const INDENT = 2;

/** The first sentence of a text, which says what to do; the rest is in the details. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}
