import { statementIn } from '../../locales/texts/ruleset-words.ts';
import type { Literals } from '../../logic/and-or-tree.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { type Repair, type Repairs, repairOf, repairsFor } from '../../logic/minimal-repairs.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import {
  type CompiledCriterion,
  type RatedCase,
  type Rating,
  rankOf,
} from '../../rule-language/criterion.ts';
import type { CriterionIdOf, RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import { distinctSources, type Source } from '../../rule-language/source.ts';
import type { KnownPrerequisites } from '../../rule-language/vocabulary.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import { choicesToRank } from '../choices/choices-to-rank.ts';
import type {
  Configuration,
  Direction,
  MethodChoice,
  OwnerKind,
  Prerequisite,
} from '../configuration/configuration.ts';
import { type RuleResult, withinBudget } from '../evaluate.ts';
import { type Finding, findingOf } from '../finding.ts';
import type { Settings } from '../options.ts';
import {
  type AnyRequest,
  type Candidate,
  compareCandidates,
  criteriaInOrder,
  evaluateCandidates,
  isReachable,
  isRuledOut,
  type Methods,
  type Readiness,
} from './candidate.ts';
import { dominates } from './dominance.ts';

/** For whom delivery methods are sought, and what is there. */
export interface RecommendRequest<R extends Ruleset = Guide> {
  /** Whose mailbox it is. */
  owner: OwnerKind<R>;
  /** Which directions the owner uses; one that is false gets the method `none`. */
  needs: { [D in Direction<R>]: boolean };
  /** What is known: true met, false not met, absent not known. */
  prerequisites?: KnownPrerequisites<R['vocabulary']> | undefined;
  /** Users in the organization, a whole number from 0; absent means not stated. */
  userCount?: number | undefined;
  /** Facts that cannot be changed: no repair touches one whose value is known. */
  locked?: readonly Prerequisite<R>[];
  /** What matters most, first; no repeats. The other criteria follow in the ruleset's order. */
  priorities?: readonly CriterionIdOf<R>[];
}

/** How a configuration does by one criterion: the worse of its methods' ratings. */
export interface Reason<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  readonly rating: Rating;
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** A configuration that serves the needs and can be reached. */
export interface Recommendation<R extends Ruleset = Guide> {
  /** Complete: `validate` takes it as it is. */
  readonly configuration: Configuration<R>;
  readonly readiness: Readiness;
  /** Whether it rests on something that a dated rule says is gone. */
  readonly retired: boolean;
  /** Every minimal repair that makes it valid, fewest changes first; `[{}]` when it is ready. */
  readonly repairs: readonly Repair<Prerequisite<R>>[];
  /** Set when there are more minimal repairs than the thousand that are listed, or when it would take too long to find them. */
  readonly repairsTruncated?: true;
  /** Set when it would take too long to tell whether a smaller repair does: then it is ranked by the one that is listed. */
  readonly smallestUndecided?: true;
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
  /** One a criterion, in the order in which they counted. */
  readonly reasons: readonly Reason<CriterionIdOf<R>>[];
  /**
   * The methods of every recommendation that is no worse in anything that counts, for no direction by any criterion,
   * and better in something; best first, absent when there is none.
   */
  readonly dominatedBy?: readonly MethodChoice<R>[];
}

/** A configuration that serves the needs but that no permitted repair makes valid. */
export interface RuledOut<R extends Ruleset = Guide> {
  readonly configuration: Configuration<R>;
  /** What stands in its way: its errors and unverified findings. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** A configuration that serves the needs, of which it would take too long to tell whether a permitted repair makes it valid. */
export interface Undecided<R extends Ruleset = Guide> {
  readonly configuration: Configuration<R>;
  /** What stands in its way: its errors and unverified findings. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** Choices of methods that serve the needs, and their order. */
export interface Ranking {
  /** In the order in which they count. */
  readonly criteria: readonly CompiledCriterion[];
  /** Those that can be reached, best first. */
  readonly ranked: readonly Candidate[];
  /** Those that can't, in the order of the vocabulary. */
  readonly ruledOut: readonly Candidate[];
  /** Those of which that was not found out. */
  readonly undecided: readonly Candidate[];
  /** Set when there are more than these. */
  readonly truncated: boolean;
}

/** How the choices of methods stand that serve the needs; of too many, not more than so many that are ruled out. */
export function rank(request: AnyRequest, { compiled }: Settings, mostRuledOut = 0): Ranking {
  const criteria = criteriaInOrder(compiled, request);
  const { choices, truncated } = choicesToRank(request, criteria, compiled, mostRuledOut);
  const standings = evaluateCandidates(choices, request, criteria, compiled);
  return {
    criteria,
    ranked: standings.filter(isReachable).sort(compareCandidates),
    ruledOut: standings.filter(isRuledOut),
    undecided: standings.filter((standing) => !isReachable(standing) && !isRuledOut(standing)),
    truncated,
  };
}

/** Steps that the search for repairs to list may take in all, which is less than half a second. */
const MOST_STEPS = 10_000_000;

/** Puts choices of methods into words; what rules say of several of them is put into words once. */
export interface Wording {
  /** One that can be reached, given all those that come before it. */
  readonly recommendationOf: (standing: Candidate, before: readonly Candidate[]) => Recommendation<Ruleset>;
  /** One that can't, or of which that is not known. */
  readonly obstructedOf: (standing: Candidate) => RuledOut<Ruleset>;
}

/** Starts to put into words what answers a request. */
export function wordingFor(request: AnyRequest, settings: Settings): Wording {
  const { compiled, words, locale } = settings;
  const criteria = criteriaInOrder(compiled, request);
  const budget = createBudget(MOST_STEPS);
  const findings = new Map<RuleResult, Finding>();
  const findingFor = (judgement: RuleResult) =>
    getOrInsert(findings, judgement, () => findingOf(judgement, words, locale.phrases));
  return {
    recommendationOf: (standing, before) => {
      const { methods, readiness, retired, judgements, rated, smallest } = standing;
      const { repairs, truncated } = repairsOf(standing, compiled, budget);
      const better = before.filter((other) => dominates(other, standing)).map((other) => other.methods);
      return {
        configuration: configurationOf(request, methods),
        readiness,
        retired,
        repairs,
        ...(truncated ? { repairsTruncated: true as const } : {}),
        ...(smallest.isProven ? {} : { smallestUndecided: true as const }),
        findings: judgements.map(findingFor),
        reasons: rated.map((halves, index) =>
          reasonOf(criteria[index] as CompiledCriterion, halves, settings),
        ),
        ...(better.length === 0 ? {} : { dominatedBy: better }),
      };
    },
    obstructedOf: ({ methods, judgements }) => ({
      configuration: configurationOf(request, methods),
      findings: judgements.filter(({ kind }) => kind !== 'advice').map(findingFor),
    }),
  };
}

/** The repairs of something that can be reached: what it was ranked by comes first. */
function repairsOf(
  { goal, smallest: { set, isProven } }: Candidate,
  { ruleset }: CompiledRuleset,
  budget: StepBudget,
): Repairs {
  const { prerequisites } = ruleset.vocabulary;
  if (!isProven) return { repairs: [repairOf(set as Literals, prerequisites)], truncated: true };
  return withinBudget(budget, (part) => repairsFor(goal, prerequisites, part, set));
}

function configurationOf(
  { owner, needs, prerequisites, userCount }: AnyRequest,
  methods: Methods,
): Configuration<Ruleset> {
  return {
    owner,
    ...methods,
    ...(prerequisites === undefined ? {} : { prerequisites }),
    needs,
    ...(userCount === undefined ? {} : { userCount }),
  } as Configuration<Ruleset>;
}

/** The worst rating, and all that is said for it; of neutral and depends, which are alike, depends. */
export function reasonOf(
  { id }: CompiledCriterion,
  halves: readonly RatedCase[],
  { words }: Settings,
): Reason {
  const worst = Math.min(...halves.map(({ rating }) => rankOf(rating)));
  const worstHalves = halves.filter(({ rating }) => rankOf(rating) === worst);
  const rating = (worstHalves.find((half) => half.rating === 'depends') ?? worstHalves[0])?.rating as Rating;
  const deciding = worstHalves.filter((half) => half.rating === rating);
  const statements = deciding.map(({ statement }) => statementIn(words, id, statement));
  return {
    criterion: id,
    rating,
    statement: [...new Set(statements)].join(' '),
    sources: distinctSources(deciding.flatMap(({ sources }) => sources)),
  };
}
