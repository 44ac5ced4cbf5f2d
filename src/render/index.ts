/**
 * Shows answers to people: for the terminal, as text, Markdown, HTML, or a picture.
 *
 * @module d365-email-rules/render
 */

import { match, P } from 'ts-pattern';
import type { Analysis, Analyzed } from '../api/analyze/index.ts';
import type { Compared, RulesetComparison } from '../api/compare-rulesets/index.ts';
import type { Contrast, Contrasted } from '../api/contrast/index.ts';
import type { DecisionTables, Tabulated } from '../api/decision-tables/index.ts';
import type { Explained, Tradeoffs } from '../api/explain-tradeoffs.ts';
import type { NotReachable, Plan, Planned } from '../api/plan/index.ts';
import type { Questions, QuestionsToAsk } from '../api/questions.ts';
import type { Recommendations, Recommended } from '../api/recommend.ts';
import type { Report } from '../api/validate.ts';
import type { MalformedRequest } from '../engine/handler.ts';
import { resolveOptions, type Settings } from '../engine/options.ts';
import { FOR_SHELLS } from '../engine/shell-defaults.ts';
import { issue } from '../input/issues.ts';
import type { Issue } from '../input/problem.ts';
import { keysOf, readProperty } from '../input/snapshot.ts';
import type { Locale } from '../locales/texts/locale.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { composeAnalysis } from './answers/analysis.ts';
import { composeComparison } from './answers/comparison.ts';
import { composeContrast } from './answers/contrast.ts';
import { composeTables } from './answers/decision-tables.ts';
import { composeNotReachable, composePlan } from './answers/plan.ts';
import { composeQuestions } from './answers/questions.ts';
import { composeRecommendations } from './answers/recommendations.ts';
import { composeProblems, composeReport } from './answers/report.ts';
import { composeTradeoffs } from './answers/tradeoffs.ts';
import type { RenderContext } from './context.ts';
import type { Block } from './document.ts';
import { toHtml } from './targets/html.ts';
import { toMarkdown } from './targets/markdown.ts';
import { toTerminal, toText } from './targets/text.ts';

export { type MailFlowOptions, renderMailFlow } from './mail-flow/index.ts';
export type { Orientation } from './mail-flow/layout.ts';

/** The target of rendering: a terminal with colours, plain text, Markdown, or a fragment of HTML. */
export type Target = 'terminal' | 'text' | 'markdown' | 'html';

const TARGETS: readonly string[] = ['terminal', 'text', 'markdown', 'html'] satisfies readonly Target[];

/** The options of {@link render}. */
export interface RenderOptions {
  readonly target: Target;
  /** The language of everything around the answer's own texts: that of the answer; absent means English. */
  readonly locale?: Locale;
  /** The ruleset that gave the answer; absent means the guide. */
  readonly ruleset?: Ruleset;
  /** The earlier ruleset of a comparison, while `ruleset` is the later; absent means the guide. */
  readonly before?: Ruleset;
  /** The widest line of text for `terminal` and `text`, in characters; absent means that lines are not broken. */
  readonly width?: number;
  /** True makes clauses lead to the pages they are on, as far as the target can; absent means that they do not. */
  readonly links?: boolean;
}

/** Any answer of the library's functions. */
export type Answer<R extends Ruleset = Guide> =
  | Report<R>
  | Recommendations<R>
  | Contrast<R>
  | Tradeoffs<R>
  | Questions<R>
  | Plan<R>
  | DecisionTables<R>
  | Analysis
  | RulesetComparison;

/**
 * Renders any answer of the library for people.
 *
 * Text from data is escaped for the target, control and bidirectional characters are written out, and nothing throws:
 * unusable options or answers give a text that says so.
 *
 * @param answer - the answer of `validate`, `recommend`, `contrast`, `explainTradeoffs`, `questions`, `plan`,
 * `decisionTables`, `analyze` or `compareRulesets`.
 * @param options - target, language and ruleset; the same language and ruleset as for the answer.
 * @returns the text, without a line end after it. HTML is a `section` without styles of its own.
 * @example
 * ```ts
 * import { validate } from 'd365-email-rules';
 * import { render } from 'd365-email-rules/render';
 *
 * const report = validate({ owner: 'user', incoming: 'none', outgoing: 'none' });
 * console.log(render(report, { target: 'text' }));
 * // ✓ Valid
 * //
 * // No problems found.
 * ```
 */
export function render<R extends Ruleset = Guide>(answer: Answer<R>, options: RenderOptions): string;
/** Renders an answer of any type, such as parsed JSON. */
export function render(answer: unknown, options: RenderOptions): string;
export function render(answer: unknown, options: unknown): string {
  const keys = keysOf(options) ?? [];
  const given = Object.fromEntries(keys.map((key) => [key, readProperty(options as object, key)]));
  const { target, width, before, links, ...others } = given;
  const resolved = resolveOptions(others, FOR_SHELLS);
  const earlier = resolveOptions({ ...others, ruleset: before }, FOR_SHELLS);
  const { locale } = 'settings' in resolved ? resolved.settings : resolved;
  const issues = [
    ...('settings' in resolved ? [] : resolved.faults),
    ...('settings' in earlier ? [] : earlier.faults.filter(isOfRuleset).map(asOfBefore)),
    ...(TARGETS.includes(target as string) ? [] : [badTarget(target)]),
    ...(width === undefined || isWidth(width) ? [] : [badWidth(width)]),
    ...(links === undefined || typeof links === 'boolean'
      ? []
      : [issue('wrong-type', ['options', 'links'], links)]),
  ];
  const show = (blocks: readonly Block[]) =>
    write(blocks, target, isWidth(width) ? width : Number.POSITIVE_INFINITY, locale.id);
  if (!('settings' in resolved) || !('settings' in earlier) || issues.length > 0)
    return show(composeIssues(issues, locale));
  try {
    return show(compose(answer, languageOf(resolved.settings, links), languageOf(earlier.settings, links)));
  } catch {
    return show(composeIssues([issue('wrong-type', [], answer)], locale));
  }
}

function isOfRuleset({ path: [, key] }: Issue): boolean {
  return key === 'ruleset';
}

function asOfBefore(issue: Issue): Issue {
  return { ...issue, path: ['options', 'before', ...issue.path.slice(2)] };
}

function badTarget(target: unknown): Issue {
  return issue(target === undefined ? 'missing-key' : 'not-accepted', ['options', 'target'], target, TARGETS);
}

function isWidth(width: unknown): width is number {
  return typeof width === 'number' && width >= 1;
}

function badWidth(width: unknown): Issue {
  const code = typeof width === 'number' ? 'out-of-range' : 'wrong-type';
  return issue(code, ['options', 'width'], width, ['1 …']);
}

/** The blocks of an answer; throws for any other value. */
function compose(answer: unknown, language: RenderContext, earlier: RenderContext): readonly Block[] {
  const { verdict, outcome } = answer as { readonly verdict?: unknown; readonly outcome?: unknown };
  return match({ verdict, outcome })
    .with({ outcome: P.union('settled', 'open') }, () =>
      composeQuestions(answer as QuestionsToAsk<Ruleset>, language),
    )
    .with({ outcome: 'planned' }, () => composePlan(answer as Planned<Ruleset>, language))
    .with({ outcome: 'not-reachable' }, () => composeNotReachable(answer as NotReachable<Ruleset>, language))
    .with({ verdict: P.string }, () => composeReport(answer as Report<Ruleset>, language))
    .with({ outcome: 'malformed' }, () => [composeProblems((answer as MalformedRequest).problems)])
    .with({ outcome: 'contrasted' }, () => composeContrast(answer as Contrasted<Ruleset>, language))
    .with({ outcome: 'explained' }, () => composeTradeoffs(answer as Explained<Ruleset>, language))
    .with({ outcome: 'tabulated' }, () => composeTables(answer as Tabulated<Ruleset>, language))
    .with({ outcome: 'analyzed' }, () => composeAnalysis(answer as Analyzed<Ruleset>, language))
    .with({ outcome: 'compared' }, () => composeComparison(answer as Compared, earlier, language))
    .with({ outcome: P.union('found', 'not-found') }, () =>
      composeRecommendations(answer as Recommended<Ruleset>, language),
    )
    .run();
}

function languageOf({ locale, words, compiled }: Settings<Locale>, links: unknown): RenderContext {
  return { locale, phrases: locale.phrases, words, ruleset: compiled.ruleset, links: links === true };
}

function composeIssues(issues: readonly Issue[], locale: Locale): readonly Block[] {
  return [composeProblems(issues.map((issue) => toProblem(issue, locale)))];
}

function write(blocks: readonly Block[], target: unknown, width: number, language: string): string {
  switch (target as Target) {
    case 'terminal':
      return toTerminal(blocks, width);
    case 'markdown':
      return toMarkdown(blocks);
    case 'html':
      return toHtml(blocks, language);
    default:
      return toText(blocks, width);
  }
}
