/** Criteria: ratings of delivery methods, by which choices of methods are ranked and compared. */

import {
  type Circumstances,
  type CompiledCondition,
  compileCondition,
  matchesCircumstances,
} from './condition.ts';
import type { Source } from './source.ts';
import type { DirectionOf, MethodOf, PrerequisiteValues, Vocabulary } from './vocabulary.ts';

/** The rating of a method by a criterion; `depends` when that needs a fact that is not stated. */
export type Rating = 'favourable' | 'neutral' | 'unfavourable' | 'depends';

/** A rating with the statement that explains it, and the condition under which it holds. */
export interface RatedCase<V extends Vocabulary = Vocabulary> {
  readonly rating: Rating;
  /** The statement's key among the words of the criterion. */
  readonly statement: string;
  readonly sources: readonly Source[];
  /** The condition of the rating; absent means that it always holds. */
  readonly when?: {
    readonly userCount?: { readonly atLeast: number };
    readonly prerequisites?: PrerequisiteValues<V>;
  };
  /** The exception to that condition. */
  readonly unless?: {
    readonly userCount?: { readonly atLeast: number };
    readonly prerequisites?: PrerequisiteValues<V>;
  };
}

/**
 * A criterion by which methods are compared: for each method the cases of its rating, of which the first that holds
 * counts.
 */
export interface CriterionDefinition<V extends Vocabulary = Vocabulary, Id extends string = string> {
  /** The criterion's stable name, in kebab-case. */
  readonly id: Id;
  readonly ratings: {
    readonly [D in DirectionOf<V>]: { readonly [M in MethodOf<V, D>]: readonly RatedCase<V>[] };
  };
}

interface CompiledRatedCase {
  readonly rated: RatedCase;
  readonly when: CompiledCondition;
  readonly unless: CompiledCondition | undefined;
}

/** A compiled criterion: cases by direction, then by method. */
export interface CompiledCriterion {
  readonly id: string;
  readonly ratings: Readonly<Record<string, Readonly<Record<string, readonly CompiledRatedCase[]>>>>;
}

/** Compiles a criterion. */
export function compileCriterion(vocabulary: Vocabulary, criterion: CriterionDefinition): CompiledCriterion {
  const compileCases = (cases: readonly RatedCase[]) =>
    cases.map((rated) => ({
      rated,
      when: compileCondition(vocabulary, rated.when ?? {}),
      unless: rated.unless && compileCondition(vocabulary, rated.unless),
    }));
  return {
    id: criterion.id,
    ratings: mapValues(criterion.ratings, (byMethod) => mapValues(byMethod, compileCases)),
  };
}

/** The cases of a method's rating. */
export function casesOf(
  { ratings }: CompiledCriterion,
  direction: string,
  method: string,
): readonly CompiledRatedCase[] {
  return (ratings[direction] as CompiledCriterion['ratings'][string])[method] as readonly CompiledRatedCase[];
}

/** The case of a method's rating that holds; the last one always does. */
export function rate(
  criterion: CompiledCriterion,
  direction: string,
  method: string,
  circumstances: Circumstances,
): RatedCase {
  const holding = casesOf(criterion, direction, method).find(
    ({ when, unless }) =>
      matchesCircumstances(when, circumstances) && !(unless && matchesCircumstances(unless, circumstances)),
  );
  return (holding as CompiledRatedCase).rated;
}

const RANKS: Readonly<Record<Rating, number>> = { favourable: 2, neutral: 1, depends: 1, unfavourable: 0 };

/** The rank of a rating, best first; neutral and depends are equal. */
export function rankOf(rating: Rating): number {
  return RANKS[rating];
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
