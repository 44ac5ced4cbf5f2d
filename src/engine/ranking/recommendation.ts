/** Recommendations: ranked candidates with findings, repairs and reasons. */

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

/** A request: the owner and needs for which delivery methods are sought, and the known facts. */
export interface RecommendRequest<R extends Ruleset = Guide> {
  /** The owner of the mailbox. */
  owner: OwnerKind<R>;
  /** The directions that the owner uses; one that is false gets the method `none`. */
  needs: { [D in Direction<R>]: boolean };
  /** The known values: true met, false not met, absent not known. */
  prerequisites?: KnownPrerequisites<R['vocabulary']> | undefined;
  /** Users in the organization, a whole number from 0; absent means not stated. */
  userCount?: number | undefined;
  /** Facts that cannot be changed: no repair changes one whose value is known. */
  locked?: readonly Prerequisite<R>[];
  /** The most important criteria, first to last, without repeats. The others follow in the ruleset's order. */
  priorities?: readonly CriterionIdOf<R>[];
}

/** The rating of a configuration by one criterion: the worst of its methods' ratings. */
export interface Reason<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  readonly rating: Rating;
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** A reachable configuration that serves the needs. */
export interface Recommendation<R extends Ruleset = Guide> {
  /** Complete: `validate` accepts it as it is. */
  readonly configuration: Configuration<R>;
  readonly readiness: Readiness;
  /** True when a dated rule says that its basis is retired. */
  readonly retired: boolean;
  /** Every minimal repair that makes it valid, fewest changes first; `[{}]` when it is ready. */
  readonly repairs: readonly Repair<Prerequisite<R>>[];
  /** Set when more than the thousand listed minimal repairs exist, or when the search takes too long. */
  readonly repairsTruncated?: true;
  /** Set when finding out if a smaller repair exists takes too long: then the listed one determines the rank. */
  readonly smallestUndecided?: true;
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
  /** One per criterion, in the order in which they counted. */
  readonly reasons: readonly Reason<CriterionIdOf<R>>[];
  /**
   * The methods of every recommendation that dominates this one: no worse in anything that counts, for each direction
   * and criterion, and better in something. Best first; absent when none does.
   */
  readonly dominatedBy?: readonly MethodChoice<R>[];
}

/** A configuration that serves the needs but that no permitted repair makes valid. */
export interface RuledOut<R extends Ruleset = Guide> {
  readonly configuration: Configuration<R>;
  /** The findings that stand in its way: errors and unverified ones. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** A configuration that serves the needs, where finding a permitted repair that makes it valid takes too long. */
export interface Undecided<R extends Ruleset = Guide> {
  readonly configuration: Configuration<R>;
  /** The findings that stand in its way: errors and unverified ones. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** The ranked choices of methods that serve the needs. */
export interface Ranking {
  /** The criteria, most important first. */
  readonly criteria: readonly CompiledCriterion[];
  /** Reachable candidates, best first. */
  readonly ranked: readonly Candidate[];
  /** Candidates proven unreachable, in the order of the vocabulary. */
  readonly ruledOut: readonly Candidate[];
  /** Candidates for which neither was found out. */
  readonly undecided: readonly Candidate[];
  /** Set when more exist than these. */
  readonly truncated: boolean;
}

/** Ranks the choices of methods that serve the needs; of too many, a limited number is listed as ruled out. */
export function rank(request: AnyRequest, { compiled }: Settings, mostRuledOut = 0): Ranking {
  const criteria = criteriaInOrder(compiled, request);
  const { choices, truncated } = choicesToRank(request, criteria, compiled, mostRuledOut);
  const candidates = evaluateCandidates(choices, request, criteria, compiled);
  return {
    criteria,
    ranked: candidates.filter(isReachable).sort(compareCandidates),
    ruledOut: candidates.filter(isRuledOut),
    undecided: candidates.filter((candidate) => !isReachable(candidate) && !isRuledOut(candidate)),
    truncated,
  };
}

/** Steps for the search of repairs to list, which takes less than half a second. */
const MOST_STEPS = 10_000_000;

/** Puts candidates into words; a result that several of them share is worded once. */
export interface Wording {
  /** The recommendation of a reachable candidate, given all those ranked before it. */
  readonly recommendationOf: (candidate: Candidate, before: readonly Candidate[]) => Recommendation<Ruleset>;
  /** The findings against a candidate that is ruled out or undecided. */
  readonly obstructedOf: (candidate: Candidate) => RuledOut<Ruleset>;
}

/** Creates the wording of an answer to a request. */
export function wordingFor(request: AnyRequest, settings: Settings): Wording {
  const { compiled, words, locale } = settings;
  const criteria = criteriaInOrder(compiled, request);
  const budget = createBudget(MOST_STEPS);
  const findings = new Map<RuleResult, Finding>();
  const findingFor = (result: RuleResult) =>
    getOrInsert(findings, result, () => findingOf(result, words, locale.phrases));
  return {
    recommendationOf: (candidate, before) => {
      const { methods, readiness, retired, results, rated, smallest } = candidate;
      const { repairs, truncated } = repairsOf(candidate, compiled, budget);
      const better = before.filter((other) => dominates(other, candidate)).map((other) => other.methods);
      return {
        configuration: configurationOf(request, methods),
        readiness,
        retired,
        repairs,
        ...(truncated ? { repairsTruncated: true as const } : {}),
        ...(smallest.isProven ? {} : { smallestUndecided: true as const }),
        findings: results.map(findingFor),
        reasons: rated.map((halves, index) =>
          reasonOf(criteria[index] as CompiledCriterion, halves, settings),
        ),
        ...(better.length === 0 ? {} : { dominatedBy: better }),
      };
    },
    obstructedOf: ({ methods, results }) => ({
      configuration: configurationOf(request, methods),
      findings: results.filter(({ kind }) => kind !== 'advice').map(findingFor),
    }),
  };
}

/** The repairs of a reachable candidate: the one that determined its rank comes first. */
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

/** The worst rating with all its statements; neutral and depends are equal, and depends is shown. */
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
