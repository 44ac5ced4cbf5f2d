import { type Availability, availableMethods } from '../engine/choices/available-methods.ts';
import type { Direction, Method, OwnerKind } from '../engine/configuration/configuration.ts';
import { FOR_COMPARING } from '../engine/defaults.ts';
import { answer, type MalformedRequest, type RequestHandler } from '../engine/handler.ts';
import type { Options, Settings } from '../engine/options.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { statementIn } from '../locales/texts/ruleset-words.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import { createBudget } from '../logic/step-budget.ts';
import type { CompiledRuleset } from '../rule-language/compile.ts';
import { type CompiledCriterion, type Rating, rankOf, rate } from '../rule-language/criterion.ts';
import { tradeoffRequestSchema } from '../rule-language/input-schema.ts';
import type { CriterionIdOf, Ruleset } from '../rule-language/ruleset.ts';
import type { Source } from '../rule-language/source.ts';
import type { KnownPrerequisites } from '../rule-language/vocabulary.ts';
import type { CriterionWords } from '../rule-language/words.ts';
import type { Guide } from '../rulesets/guide/index.ts';

/** A request: the methods to compare, and the known facts. */
export type TradeoffRequest<R extends Ruleset = Guide> = {
  /** The methods of a direction to compare; absent means all, `[]` leaves the direction out; no repeats. */
  [D in Direction<R>]?: readonly Method<D, R>[];
} & {
  /** The known values: true met, false not met, absent not known. */
  prerequisites?: KnownPrerequisites<R['vocabulary']> | undefined;
  /** Users in the organization, a whole number from 0; absent means not stated. */
  userCount?: number | undefined;
};

/** A criterion and the question it asks. */
export interface Criterion<CriterionId extends string = string> {
  readonly id: CriterionId;
  readonly question: string;
}

/** The rating of a method by one criterion, with the reason. */
export interface Assessment<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  readonly rating: Rating;
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** A method, the owners who can use it, and its ratings by each criterion. */
export interface MethodAssessment<
  M extends string = string,
  Owner extends string = string,
  CriterionId extends string = string,
> {
  readonly method: M;
  /** The method's name in the requested language. */
  readonly label: string;
  /** The owners with whom some configuration with the method can be made valid. */
  readonly availableTo: readonly Owner[];
  /** The owners for whom finding out takes too long; absent when none are. */
  readonly availableToUndecided?: readonly Owner[];
  readonly assessments: readonly Assessment<CriterionId>[];
}

/** A comparison of two methods of a direction: every criterion is in exactly one of the four lists. */
export interface Comparison<
  D extends string = string,
  M extends string = string,
  CriterionId extends string = string,
> {
  readonly direction: D;
  readonly methods: readonly [first: M, second: M];
  readonly favoursFirst: readonly CriterionId[];
  readonly favoursSecond: readonly CriterionId[];
  readonly even: readonly CriterionId[];
  /** The criteria where either side depends on a fact that is not stated. */
  readonly undecided: readonly CriterionId[];
}

/** The answer of {@link explainTradeoffs} to a well-formed request. */
export type Explained<R extends Ruleset = Guide> = {
  readonly outcome: 'explained';
  readonly criteria: readonly Criterion<CriterionIdOf<R>>[];
  readonly comparisons: readonly Comparison<
    Direction<R>,
    { [D in Direction<R>]: Method<D, R> }[Direction<R>],
    CriterionIdOf<R>
  >[];
} & {
  readonly [D in Direction<R>]: readonly MethodAssessment<Method<D, R>, OwnerKind<R>, CriterionIdOf<R>>[];
};

/** The answer of {@link explainTradeoffs}. */
export type Tradeoffs<R extends Ruleset = Guide> = MalformedRequest | Explained<R>;

/** A valid request over any vocabulary. */
interface AnyRequest {
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  readonly userCount?: number;
}

/**
 * Explains the ratings of each direction's delivery methods by every criterion, and which of any two is favoured where.
 *
 * Never throws and never changes its input; the answer is frozen.
 *
 * @param request - the methods to compare, and the known prerequisites and number of users; absent means every method
 * with nothing known.
 * @param options - ruleset, language and day; absent means the guide and English. The day makes no difference: ratings
 * cover all times.
 * @returns criteria, assessments and comparisons, in the order of the request; or `malformed` with every problem.
 * @see The guide's clauses A3–A12; each assessment names those behind it.
 * @example
 * ```ts
 * import { explainTradeoffs } from 'd365-email-rules';
 *
 * const tradeoffs = explainTradeoffs({ incoming: ['server', 'forward-mailbox'], outgoing: [], userCount: 40 });
 * if (tradeoffs.outcome === 'explained') console.log(tradeoffs.comparisons[0]?.favoursSecond); // [ 'traceable-at-scale' ]
 * ```
 */
export function explainTradeoffs<R extends Ruleset = Guide, Given = unknown>(
  request?: TradeoffRequest<R> | Unchecked<Given>,
  options?: Options<R>,
): Tradeoffs<R>;
export function explainTradeoffs(request: unknown = {}, options?: unknown): Tradeoffs<Ruleset> {
  return answer(EXPLAIN_TRADEOFFS, request, options);
}

const EXPLAIN_TRADEOFFS: RequestHandler<AnyRequest, Explained<Ruleset>> = {
  defaults: FOR_COMPARING,
  schemaFor: ({ vocabulary }) => tradeoffRequestSchema(checking, vocabulary),
  answerTo: explainFrom,
};

/** Steps to find the owners of each method, which take less than half a second. */
const MOST_STEPS = 5_000_000;

/** The owners of each method are the same for every request; a cache, so losing an entry changes nothing. */
const availability = new WeakMap<CompiledRuleset, Availability>();

function explainFrom(request: AnyRequest, settings: Settings): Explained<Ruleset> {
  const { compiled, words } = settings;
  const requested = request as Readonly<Record<string, readonly string[] | undefined>>;
  const { directions } = compiled.ruleset.vocabulary;
  const methodsIn = Object.fromEntries(
    Object.entries(directions).map(([direction, all]) => [direction, requested[direction] ?? all]),
  );
  const isAvailable = getOrInsert(availability, compiled, () =>
    availableMethods(compiled, createBudget(MOST_STEPS)),
  );
  const assessed = Object.entries(methodsIn).map(([direction, methods]) => ({
    direction,
    methods: methods.map((method) => assess(direction, method, request, isAvailable, settings)),
  }));
  return {
    outcome: 'explained',
    criteria: compiled.criteria.map(({ id }) => ({
      id,
      question: (words.criteria[id] as CriterionWords).question,
    })),
    ...Object.fromEntries(assessed.map(({ direction, methods }) => [direction, methods])),
    comparisons: assessed.flatMap(({ direction, methods }) => comparePairs(direction, methods)),
  } as unknown as Explained<Ruleset>;
}

function assess(
  direction: string,
  method: string,
  request: AnyRequest,
  isAvailable: Availability,
  { compiled, words }: Settings,
): MethodAssessment {
  const { prerequisites = {}, userCount } = request;
  const assessmentOf = (criterion: CompiledCriterion): Assessment => {
    const { rating, statement, sources } = rate(criterion, direction, method, { prerequisites, userCount });
    return {
      criterion: criterion.id,
      rating,
      statement: statementIn(words, criterion.id, statement),
      sources,
    };
  };
  const ownersWith = (answer: boolean | undefined) =>
    compiled.ruleset.vocabulary.owners.filter((owner) => isAvailable(owner, direction, method) === answer);
  const undecided = ownersWith(undefined);
  return {
    method,
    label: words.methods[direction]?.[method] as string,
    availableTo: ownersWith(true),
    ...(undecided.length === 0 ? {} : { availableToUndecided: undecided }),
    assessments: compiled.criteria.map(assessmentOf),
  };
}

function comparePairs(direction: string, methods: readonly MethodAssessment[]): readonly Comparison[] {
  return methods.flatMap((first, index) =>
    methods.slice(index + 1).map((second) => comparePair(direction, first, second)),
  );
}

function comparePair(direction: string, first: MethodAssessment, second: MethodAssessment): Comparison {
  const criteriaWhere = (holds: (lead: number, depends: boolean) => boolean) =>
    first.assessments
      .filter(({ rating }, index) => {
        const other = (second.assessments[index] as Assessment).rating;
        return holds(rankOf(rating) - rankOf(other), rating === 'depends' || other === 'depends');
      })
      .map(({ criterion }) => criterion);
  return {
    direction,
    methods: [first.method, second.method],
    favoursFirst: criteriaWhere((lead, depends) => !depends && lead > 0),
    favoursSecond: criteriaWhere((lead, depends) => !depends && lead < 0),
    even: criteriaWhere((lead, depends) => !depends && lead === 0),
    undecided: criteriaWhere((_lead, depends) => depends),
  };
}
