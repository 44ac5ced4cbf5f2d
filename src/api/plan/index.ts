import {
  type AnyConfiguration,
  type Configuration,
  type Direction,
  factsIn,
  type Prerequisite,
} from '../../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../../engine/defaults.ts';
import type { Finding } from '../../engine/finding.ts';
import { answer, type MalformedRequest, type RequestHandler } from '../../engine/handler.ts';
import type { Options, Settings } from '../../engine/options.ts';
import { createReport } from '../../engine/report-list.ts';
import type { Unchecked } from '../../engine/unchecked.ts';
import { checking } from '../../input/check.ts';
import { doerLabels, placeTexts, productLabels } from '../../locales/en/guide/changes.ts';
import { ruleTexts } from '../../locales/en/guide/rules.ts';
import { prerequisiteLabels, prerequisiteNegations } from '../../locales/en/guide/vocabulary.ts';
import { planProblems } from '../../locales/en/verb-problems.ts';
import { planRequestSchema } from '../../rule-language/input-schema.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import { guideForPlans } from '../../rulesets/guide/parts.ts';
import type { Judged } from '../validate.ts';
import { goalOf } from './goal.ts';
import { methodsOf, type State } from './state.ts';
import { changesBetween, type Step, stepsOf, undoneBySwitches } from './steps.ts';

export type { FactChange, MethodChange, WebApiChange, WhereToChange } from './changes.ts';
export { factChange, methodChange } from './changes.ts';
export type { Step } from './steps.ts';

/** The answer of {@link plan} with a way to the end. */
export interface Planned<R extends Ruleset = Guide> {
  readonly outcome: 'planned';
  /** The report of `validate` on the start. */
  readonly start: Judged<R>;
  /** In order; empty when nothing need change. */
  readonly steps: readonly Step<R>[];
  /** Facts of the whole organization that the end does not need, and that stay, as others may need them. */
  readonly kept: readonly Prerequisite<R>[];
  /**
   * Set when the search for an order ended early: grouped changes are safe together, and might be safe one by one as
   * well. Absent when all grouped changes must come together.
   */
  readonly orderUndecided?: true;
}

/** The answer of {@link plan} when no permitted change makes the end valid. */
export interface NotReachable<R extends Ruleset = Guide> {
  readonly outcome: 'not-reachable';
  /** The findings that stand in the way at the end. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** The answer of {@link plan}. */
export type Plan<R extends Ruleset = Guide> = MalformedRequest | Planned<R> | NotReachable<R>;

interface PlanRequest {
  readonly from: AnyConfiguration;
  readonly to: AnyConfiguration;
}

/**
 * Plans the steps from one configuration to another, so that on the way nothing is served worse than at both ends.
 *
 * Prerequisites come first, those of the organization before those of the owner. A method is switched when everything
 * that it needs is met. Prerequisites that are no longer needed are removed last, except those of the organization. The
 * smallest repair that the end still needs to be valid is part of the plan, one that rests on nothing retired if there
 * is one. A known circumstance, such as the mail system, stays unless `to` states another. From the first step on, needs and number of
 * users are those of the end, else those of the start.
 *
 * Never throws and never changes its input; the answer is frozen.
 *
 * @param from - the current configuration, as for `validate`.
 * @param to - the wanted configuration: the methods, and the values of prerequisites; everything that it does not state
 * stays. Its owner is the owner of `from`.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the steps, each with location and actor, and the report of `validate` after it; `not-reachable` when nothing
 * makes the end valid; or `malformed` with problems at `['from', …]` and `['to', …]`.
 * @see The guide's clauses A1 and A2 and the later B4 and B8, which say where and by whom each change is made.
 * @example
 * ```ts
 * import { plan } from 'd365-email-rules';
 *
 * const answer = plan(
 *   { owner: 'user', incoming: 'outlook', outgoing: 'none', prerequisites: { outlookInstalled: true } },
 *   { owner: 'user', incoming: 'server', outgoing: 'none' },
 * );
 * const steps = answer.outcome === 'planned' ? answer.steps : [];
 * console.log(steps.map(({ changes: [change] }) => change?.kind).join(', ')); // confirm, switch
 * ```
 */
export function plan<R extends Ruleset = Guide, From = unknown, To = unknown>(
  from: Configuration<R> | Unchecked<From>,
  to: Configuration<R> | Unchecked<To>,
  options?: Options<R>,
): Plan<R>;
export function plan(from: unknown, to: unknown, options?: unknown): Plan<Ruleset> {
  return answer(PLAN, { from, to }, options);
}

/** A plan shows where and by whom each change is made. */
const DEFAULTS: Defaults = {
  ruleset: guideForPlans,
  english: () =>
    englishWith(
      {
        prerequisites: prerequisiteLabels,
        negations: prerequisiteNegations,
        rules: ruleTexts,
        places: placeTexts,
        products: productLabels,
        doers: doerLabels,
      },
      planProblems,
    ),
};

const PLAN: RequestHandler<PlanRequest, Planned<Ruleset> | NotReachable<Ruleset>> = {
  defaults: DEFAULTS,
  schemaFor: ({ vocabulary }) => planRequestSchema(checking, vocabulary),
  answerTo: planFrom,
};

/** Plans from one valid configuration to another. */
export function planFrom(
  { from, to }: PlanRequest,
  settings: Settings,
): Planned<Ruleset> | NotReachable<Ruleset> {
  const { compiled } = settings;
  const goal = goalOf(from, to, settings);
  if (goal.end === undefined) {
    const { findings } = createReport(factsIn(goal.wished, compiled.ruleset.vocabulary), settings);
    return { outcome: 'not-reachable', findings: findings.filter(({ kind }) => kind !== 'advice') };
  }
  const start: State = {
    ...goal.end,
    ...methodsOf(from, compiled),
    prerequisites: from.prerequisites ?? {},
  };
  const changes = [
    ...changesBetween(start, goal.end, settings),
    ...undoneBySwitches(start, goal.end, settings),
  ];
  return {
    outcome: 'planned',
    start: createReport(factsIn(from, compiled.ruleset.vocabulary), settings),
    ...stepsOf(start, goal.end, changes, settings),
    kept: goal.kept,
  };
}
