import { type AnalysisOptions, answerAbout } from './about-rulesets.ts';
import { analyzeErrors, type ImpliedRule, type SoleRejection } from './analyze-errors.ts';
import { type ImpossibleNeeds, impossibleNeeds } from './analyze-needs.ts';
import { type UnusedPrerequisites, unusedPrerequisites } from './analyze-prerequisites.ts';
import { analyzeRules, type SingleRules } from './analyze-rules.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { decidedScenes } from './decided-scenes.ts';
import type { MalformedRequest } from './request.ts';
import type { Ruleset } from './ruleset.ts';
import { type Guide, guide } from './rulesets/guide/index.ts';
import { type Study, studyOf } from './study.ts';

/**
 * What {@link analyze} finds in a ruleset; every list is in the order of the ruleset, and empty where there is nothing.
 *
 * A *completion* has each prerequisite met or not met. Witnesses are configurations that `validate` takes as they are.
 */
export interface Analyzed<R extends Ruleset = Guide> extends SingleRules<R> {
  readonly outcome: 'analyzed';
  /** The id of the ruleset. */
  readonly ruleset: string;
  /** Whether nothing is dead, implied, contradictory or impossible; the rest is only worth knowing. */
  readonly isSound: boolean;
  /** Errors that never come without another one; a rule that is dead or superseded is not among them. */
  readonly impliedRules: readonly ImpliedRule<R>[];
  /** For each other error a configuration that it alone rejects. */
  readonly soleRejections: readonly SoleRejection<R>[];
  /** Errors that can't all be satisfied in some scene though each of them can: every set of two, three or four. */
  readonly contradictions: readonly Contradiction<R>[];
  /** There are more than the 1,000 contradictions that are listed. */
  readonly contradictionsTruncated?: true;
  /** What a kind of owner can't have, whatever is chosen and whatever is made of the prerequisites. */
  readonly impossibleNeeds: readonly ImpossibleNeeds<R>[];
  readonly unusedPrerequisites: UnusedPrerequisites<R>;
}

/** The answer of {@link analyze}. */
export type Analysis<R extends Ruleset = Guide> = MalformedRequest | Analyzed<R>;

/**
 * Finds what is dead, implied, contradictory, impossible or unused in a ruleset, over all configurations there are.
 *
 * Nothing is sampled: a statement is there when it holds of all configurations, with a witness, and absent when it does
 * not. Never throws and never changes what it is given; the answer is frozen.
 *
 * @param ruleset - a ruleset; absent means the guide. Malformed data is a problem.
 * @param options - the language of problems, and a day; absent means English, every dated fact in effect.
 * @returns what was found; or `malformed` with every problem of the ruleset and, under `['options', …]`, the options.
 * @example
 * ```ts
 * import { extendRuleset, guide } from 'd365-email-rules';
 * import { analyze } from 'd365-email-rules/analysis';
 *
 * const house = extendRuleset(guide, {
 *   id: 'house',
 *   add: [
 *     {
 *       id: 'queues-receive-by-server',
 *       kind: 'error',
 *       sources: [],
 *       cases: [{ direction: 'incoming', when: { owner: 'queue', incoming: ['outlook', 'forward-mailbox'] } }],
 *     },
 *   ],
 * });
 * const analysis = analyze(house);
 * if (analysis.outcome === 'analyzed') {
 *   for (const { ruleId, by } of analysis.impliedRules) console.log(ruleId, by);
 *   // incoming-outlook-not-for-queues [ 'queues-receive-by-server' ]
 * }
 * ```
 */
export function analyze<R extends Ruleset = Guide>(ruleset?: R, options?: AnalysisOptions): Analysis<R>;
/** Analyzes something of which nothing is known, such as parsed JSON. */
export function analyze(ruleset: unknown, options?: AnalysisOptions): Analysis<Ruleset>;
export function analyze(ruleset: unknown = guide, options?: unknown): Analysis<Ruleset> {
  return answerAbout([{ path: [], given: ruleset }], options, ([right], asOf) =>
    analyzed(studyOf(right as Ruleset, asOf)),
  );
}

function analyzed(study: Study): Analyzed<Ruleset> {
  const single = analyzeRules(study);
  const silent = [...single.deadRules, ...single.superseded.filter((each) => each.case === undefined)];
  const silentIds = silent.map(({ ruleId }) => ruleId);
  const errors = study.rules.filter(({ rule }) => rule.kind === 'error' && !silentIds.includes(rule.id));
  const scenes = decidedScenes(study, study.rules, study.columns);
  const { impliedRules, soleRejections } = analyzeErrors(study, scenes, errors);
  const { contradictions, truncated } = findContradictions(study, scenes);
  const needs = impossibleNeeds(study);
  const defects = [single.deadRules, single.deadCases, impliedRules, contradictions, needs];
  return {
    outcome: 'analyzed',
    ruleset: study.ruleset.id,
    isSound: defects.every(({ length }) => length === 0),
    ...single,
    impliedRules,
    soleRejections,
    contradictions,
    ...(truncated ? { contradictionsTruncated: true as const } : {}),
    impossibleNeeds: needs,
    unusedPrerequisites: unusedPrerequisites(study, scenes),
  };
}
