import type { Readiness } from '../api/recommend.ts';
import type { FindingKind } from '../engine/evaluate.ts';
import { fill, type Locale, type Phrases } from '../locales/texts/locale.ts';
import type { Rating } from '../rule-language/criterion.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import { addressOf, type Source } from '../rule-language/source.ts';
import type { RulesetWords } from '../rule-language/words.ts';
import { joinTones, type Line, link, type Span, span, type Tone } from './document.ts';

/** The context of rendering: everything needed besides the answer itself. */
export interface RenderContext {
  readonly locale: Locale;
  readonly phrases: Phrases;
  readonly words: RulesetWords;
  readonly ruleset: Ruleset;
  /** True where clauses lead to their pages; absent means that they do not. */
  readonly links?: boolean;
}

type Sign = readonly [symbol: string, tone: Tone];

/** The signs of verdicts. */
export const VERDICT_SIGNS: Readonly<Record<keyof Phrases['verdict'], Sign>> = {
  valid: ['✓', 'good'],
  undetermined: ['?', 'warning'],
  invalid: ['✗', 'bad'],
  malformed: ['✗', 'bad'],
};

/** The signs of findings. */
export const FINDING_SIGNS: Readonly<Record<FindingKind, Sign>> = {
  error: ['✗', 'bad'],
  unverified: ['?', 'warning'],
  advice: ['i', 'note'],
};

/** The signs of readiness. */
export const READINESS_SIGNS: Readonly<Record<Readiness, Sign>> = {
  ready: ['✓', 'good'],
  'to-verify': ['?', 'warning'],
  'to-prepare': ['✗', 'bad'],
};

/** The signs of ratings. */
export const RATING_SIGNS: Readonly<Record<Rating, Sign>> = {
  favourable: ['+', 'good'],
  neutral: ['0', 'muted'],
  unfavourable: ['−', 'bad'],
  depends: ['?', 'warning'],
};

/** A sign, and the word for it. */
export function withSign([symbol, tone]: Sign, word: string): Span {
  return span(`${symbol} ${word}`, tone);
}

/** The clauses of sources, each once: `(A4, B1)`. */
export function clausesOf(
  sources: readonly Source[],
  context: Pick<RenderContext, 'locale' | 'links'>,
): Line {
  const distinct = sources.filter(
    ({ clause }, index) => sources.findIndex((each) => each.clause === clause) === index,
  );
  const [first, ...others] = distinct.map((source) => clauseLink(source, context));
  if (first === undefined) return [];
  const list = [first, ...others.flatMap((each) => [span(', ', 'muted'), each])];
  return joinTones([span(' (', 'muted'), ...list, span(')', 'muted')]);
}

/** A clause that leads to its page, where links are shown. */
function clauseLink(
  source: Source,
  { locale, links }: Pick<RenderContext, 'locale' | 'links'>,
  tone: Tone = 'muted',
): Span {
  return link(source.clause, links === true ? addressOf(source, locale.id) : undefined, tone);
}

/** The statement that a prerequisite has a value. */
export function prerequisiteAsText(
  [prerequisite, value]: readonly [string, boolean],
  { words }: Pick<RenderContext, 'words'>,
): string {
  return (value ? words.prerequisites : words.negations)[prerequisite] ?? prerequisite;
}

/** The instruction that gives a prerequisite a value. */
export function actionAsText(
  [prerequisite, value]: readonly [string, boolean],
  { words }: Pick<RenderContext, 'words'>,
): string {
  return (value ? words.actions : words.reversals)[prerequisite] ?? prerequisite;
}

/** Joins texts two by two. */
export function join(texts: readonly string[], by: string): string {
  return texts.length === 0 ? '' : texts.reduce((first, last) => fill(by, { first, last }));
}

/** The methods of a configuration, each with its direction. */
export function methodsAsText(
  configuration: Readonly<Record<string, unknown>>,
  { words, ruleset }: Pick<RenderContext, 'words' | 'ruleset'>,
): string {
  return Object.keys(ruleset.vocabulary.directions)
    .map((direction) => {
      const method = String(configuration[direction]);
      return `${words.directions[direction]}: ${words.methods[direction]?.[method] ?? method}`;
    })
    .join(' · ');
}
