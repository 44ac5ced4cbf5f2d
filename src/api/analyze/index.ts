import type { MalformedRequest } from '../../engine/handler.ts';
import { type AnalysisOptions, answerAboutRuleset } from '../../engine/ruleset-handler.ts';
import { createDecidedSituations, type DecidedSituations } from '../../engine/symbolic/decided-situations.ts';
import { type RulesetModel, rulesetModel } from '../../engine/symbolic/ruleset-model.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { type Guide, guide } from '../../rulesets/guide/index.ts';
import { type Contradiction, findContradictions } from './conflicts.ts';
import { analyzeErrors, type ImpliedRule, type SoleRejection } from './redundancy.ts';
import { analyzeRules, type SingleRules } from './rules.ts';
import { type ImpossibleNeeds, impossibleNeeds } from './unsatisfiable-needs.ts';
import { type UnusedPrerequisites, unusedPrerequisites } from './unused-prerequisites.ts';

/**
 * The findings of {@link analyze}; every list is in the order of the ruleset, and empty when nothing was found.
 *
 * A *completion* has each prerequisite met or not met. Witnesses are configurations that `validate` accepts as they
 * are.
 */
export interface Analyzed<R extends Ruleset = Guide> extends SingleRules<R> {
  readonly outcome: 'analyzed';
  /** The id of the ruleset. */
  readonly ruleset: string;
  /**
   * True when it is certain that nothing is dead, implied, contradictory or impossible; the other findings are no
   * flaws.
   */
  readonly isSound: boolean;
  /**
   * Redundant (subsumed) errors, which never come without another one; dead and superseded rules are not among them.
   */
  readonly impliedRules: readonly ImpliedRule<R>[];
  /** For each other error, a configuration that it alone rejects. */
  readonly soleRejections: readonly SoleRejection<R>[];
  /** Errors that can't all be satisfied in some situation though each of them can: every set of two, three or four. */
  readonly contradictions: readonly Contradiction<R>[];
  /** Set when more contradictions exist than the 1,000 listed. */
  readonly contradictionsTruncated?: true;
  /** Needs that a kind of owner can't have, with any choice of methods and any prerequisites. */
  readonly impossibleNeeds: readonly ImpossibleNeeds<R>[];
  readonly unusedPrerequisites: UnusedPrerequisites<R>;
  /**
   * The lists in this answer that may be incomplete, as finding everything would have taken too long; their entries are
   * true all the same. Absent when all are complete.
   */
  readonly undecided?: readonly AnalyzedPart[];
}

/** The name of a list in the answer of {@link analyze}. */
export type AnalyzedPart =
  | keyof SingleRules
  | 'impliedRules'
  | 'soleRejections'
  | 'contradictions'
  | 'impossibleNeeds'
  | 'unusedPrerequisites';

/** The answer of {@link analyze}. */
export type Analysis<R extends Ruleset = Guide> = MalformedRequest | Analyzed<R>;

/**
 * Finds everything dead, implied, contradictory, impossible or unused in a ruleset, over all configurations.
 *
 * Nothing is sampled: the answer has a statement exactly when it holds for all configurations, with a witness. A list
 * that would take more than about a second to find may lack statements; then `undecided` names it. Never throws and
 * never changes its input; the answer is frozen.
 *
 * @param ruleset - a ruleset; absent means the guide. Malformed data is a problem.
 * @param options - the language of problems, and a day; absent means English, every dated fact in effect.
 * @returns the findings; or `malformed` with every problem of the ruleset and, under `['options', …]`, of the options.
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
/** Analyzes a value of any type, such as parsed JSON. */
export function analyze(ruleset: unknown, options?: AnalysisOptions): Analysis<Ruleset>;
export function analyze(ruleset: unknown = guide, options?: unknown): Analysis<Ruleset> {
  return answerAboutRuleset([{ path: [], given: ruleset }], options, ([right], asOf) =>
    analyzed(rulesetModel(right as Ruleset, asOf)),
  );
}

/** The lists that are empty for a sound ruleset. */
const DEFECTS = ['deadRules', 'deadCases', 'impliedRules', 'contradictions', 'impossibleNeeds'] as const;

const NO_SITUATIONS: DecidedSituations = { situations: [], isComplete: false };

/** Runs every analysis, each with a share of the budget. */
export function analyzed(model: RulesetModel): Analyzed<Ruleset> {
  const rules = analyzeRules(model);
  const findSituations = createDecidedSituations(model, model.rules);
  const situations = model.budget.within(1 / 3, () => findSituations(model.columns)) ?? NO_SITUATIONS;
  const needs = impossibleNeeds(model, findSituations);
  const unused = unusedPrerequisites(model, situations);
  const errors = analyzeErrors(model, situations);
  const contradictions = findContradictions(model, situations);
  const parts = [rules, errors, contradictions, needs, unused];
  const found = {
    ...{ ...rules.found, ...errors.found, ...contradictions.found },
    ...{ ...needs.found, ...unused.found },
  };
  const undecided = parts.flatMap((part) =>
    part.isComplete ? [] : Object.keys(part.found),
  ) as AnalyzedPart[];
  return {
    outcome: 'analyzed',
    ruleset: model.ruleset.id,
    isSound: DEFECTS.every((defect) => found[defect].length === 0 && !undecided.includes(defect)),
    ...found,
    ...(undecided.length === 0 ? {} : { undecided }),
  };
}
