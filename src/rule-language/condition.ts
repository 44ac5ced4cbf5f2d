/** Conditions: conjunctions of tests of a configuration, and their match against facts. */

import type { DirectionOf, MethodOf, OwnerOf, PrerequisiteValues, Vocabulary } from './vocabulary.ts';

type OneOrMore<T> = T | readonly T[];

/**
 * A condition of a rule or a rating: every part must hold, and a fact that is not stated matches no part.
 *
 * A direction's own key (`incoming: 'server'`) names one method or several.
 */
export type Condition<V extends Vocabulary = Vocabulary> = MethodCondition<V> & {
  /** The kind of owner, or several. */
  readonly owner?: OneOrMore<OwnerOf<V>>;
  /** The needs that the owner states. */
  readonly needs?: { readonly [D in DirectionOf<V>]?: boolean };
  /** A stated number of users from which the condition holds; 0 means "stated at all". */
  readonly userCount?: { readonly atLeast: number };
  /** Prerequisites stated to have these values; in advice and ratings only. */
  readonly prerequisites?: PrerequisiteValues<V>;
};

/** A type without known directions accepts any key as one. */
type MethodCondition<V extends Vocabulary> =
  string extends DirectionOf<V>
    ? { readonly [direction: string]: unknown }
    : { readonly [D in DirectionOf<V>]?: OneOrMore<MethodOf<V, D>> };

/** Facts that hold for every owner: the number of users and the prerequisites; an absent one is not stated. */
export interface Circumstances {
  readonly userCount?: number | undefined;
  readonly prerequisites: Readonly<Record<string, boolean | undefined>>;
}

/** The facts that conditions test. */
export interface Facts extends Circumstances {
  readonly owner: string;
  readonly methods: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, boolean | undefined>>;
}

/** A compiled condition. */
export interface CompiledCondition {
  readonly owners: readonly string[] | undefined;
  readonly methods: readonly (readonly [direction: string, methods: readonly string[]])[];
  readonly needs: readonly (readonly [direction: string, needed: boolean])[];
  readonly atLeast: number | undefined;
  readonly prerequisites: readonly (readonly [prerequisite: string, value: boolean])[];
}

/** Compiles a condition. */
export function compileCondition(vocabulary: Vocabulary, condition: Condition): CompiledCondition {
  return {
    owners: condition.owner === undefined ? undefined : listOf(condition.owner),
    methods: Object.keys(vocabulary.directions)
      .filter((direction) => condition[direction] !== undefined)
      .map((direction) => [direction, listOf(condition[direction] as OneOrMore<string>)]),
    needs: statedEntries(condition.needs),
    atLeast: condition.userCount?.atLeast,
    prerequisites: statedEntries(condition.prerequisites),
  };
}

/** Tests if a condition holds, apart from its tests of prerequisites. */
export function matchesSituation(condition: CompiledCondition, facts: Facts): boolean {
  const { owners, methods, needs } = condition;
  return (
    (owners === undefined || owners.includes(facts.owner)) &&
    methods.every(([direction, accepted]) => accepted.includes(facts.methods[direction] as string)) &&
    needs.every(([direction, needed]) => facts.needs[direction] === needed) &&
    reachesCount(condition, facts)
  );
}

/** Tests if a condition holds. */
export function matches(condition: CompiledCondition, facts: Facts): boolean {
  return matchesSituation(condition, facts) && matchesCircumstances(condition, facts);
}

/** Tests if a condition on circumstances holds. */
export function matchesCircumstances(condition: CompiledCondition, circumstances: Circumstances): boolean {
  return (
    reachesCount(condition, circumstances) &&
    condition.prerequisites.every(
      ([prerequisite, value]) => circumstances.prerequisites[prerequisite] === value,
    )
  );
}

function reachesCount({ atLeast }: CompiledCondition, { userCount }: Circumstances): boolean {
  return atLeast === undefined || (userCount !== undefined && userCount >= atLeast);
}

function listOf<T>(oneOrMore: OneOrMore<T>): readonly T[] {
  return Array.isArray(oneOrMore) ? oneOrMore : [oneOrMore as T];
}

/** An undefined entry does not reach this: rulesets are read into a snapshot before they are compiled. */
function statedEntries(
  record: Readonly<Record<string, boolean | undefined>> = {},
): readonly (readonly [string, boolean])[] {
  return Object.entries(record) as [string, boolean][];
}
