/** Safe intermediate states of a change: no direction is served worse on the way than at both ends. */

import type { NormalForm } from '../logic/formula.ts';
import type { Refusal, RefusalOf } from '../logic/order-search.ts';
import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { Facts } from '../rule-language/condition.ts';
import { directionsOf } from '../rule-language/vocabulary.ts';
import { rankOf, requirementAlone, serviceLevels } from './service-level.ts';

/** A change of one step. */
type Change = { readonly direction: string } | { readonly prerequisite: string; readonly value: boolean };

/** A demand: the least truth of a requirement while some steps are done and others are left. */
interface Demand extends Refusal {
  readonly requirement: NormalForm;
  readonly least: number;
}

/** An intermediate state. */
interface IntermediateState {
  /** The known values of prerequisites at the start. */
  readonly values: Facts['prerequisites'];
  /** The steps that change prerequisites, by prerequisite. */
  readonly steps: ReadonlyMap<string, { readonly place: number; readonly value: boolean }>;
  readonly isDone: readonly boolean[];
}

/**
 * The refusals of unsafe states between two configurations: some direction is served worse than at both ends or, once
 * it is switched, worse than at the end.
 *
 * @param changes - the steps from the start to the end, in any order.
 */
export function refusalsBetween(
  compiled: CompiledRuleset,
  start: Facts,
  end: Facts,
  changes: readonly Change[],
): RefusalOf {
  const demands = demandsBetween(compiled, start, end, changes);
  const steps = new Map(
    changes.flatMap((change, place) =>
      'prerequisite' in change ? [[change.prerequisite, { place, value: change.value }] as const] : [],
    ),
  );
  return (isDone) => {
    const state: IntermediateState = { values: start.prerequisites, steps, isDone };
    return smallest(demands.flatMap((demand) => unmet(demand, state) ?? []));
  };
}

/** The demands of each direction on the way; a switched direction has two, one after the other. */
function demandsBetween(
  compiled: CompiledRuleset,
  start: Facts,
  end: Facts,
  changes: readonly Change[],
): readonly Demand[] {
  const [atStart, atEnd] = [serviceLevels(compiled, start), serviceLevels(compiled, end)];
  return directionsOf(compiled.ruleset.vocabulary).flatMap((direction, index) => {
    const places = changes.flatMap((change, place) =>
      'direction' in change && change.direction === direction ? [place] : [],
    );
    const [first, last] = [atStart[index] as number, atEnd[index] as number];
    const demand = (facts: Facts, least: number, when: Refusal): readonly Demand[] => {
      const requirement = requirementAlone(compiled, facts, direction);
      return requirement === undefined ? [] : [{ requirement, least, ...when }];
    };
    return [
      ...demand(start, Math.min(first, last), { done: [], left: places }),
      ...(places.length === 0 ? [] : demand(end, last, { done: places, left: [] })),
    ];
  });
}

/** The reason why a demand is unmet, where it is made at all. */
function unmet({ requirement, least, done, left }: Demand, state: IntermediateState): Refusal | undefined {
  const { isDone } = state;
  const isMade = done.every((place) => isDone[place]) && left.every((place) => !isDone[place]);
  const shortfall = isMade ? shortfallOf(requirement, least, state) : undefined;
  return shortfall && together([{ done, left }, shortfall]);
}

/**
 * The reason why a requirement falls short: the done and the remaining steps that cause it, for any state of the
 * others. Undefined where it is met.
 */
function shortfallOf(requirement: NormalForm, least: number, state: IntermediateState): Refusal | undefined {
  if (requirement.kind === 'literal') return literalShortfall(requirement, least, state);
  const isAny = requirement.kind === 'any';
  if (isAny && least === 0) return undefined;
  const shortfalls: Refusal[] = [];
  for (const part of requirement.parts) {
    const shortfall = shortfallOf(part, least, state);
    if (shortfall !== undefined) shortfalls.push(shortfall);
    else if (isAny) return undefined;
  }
  return isAny ? together(shortfalls) : smallest(shortfalls);
}

function literalShortfall(
  literal: NormalForm & { readonly kind: 'literal' },
  least: number,
  { values, steps, isDone }: IntermediateState,
): Refusal | undefined {
  const step = steps.get(literal.prerequisite);
  const isShort = (value: boolean | undefined) =>
    rankOf(value === undefined ? undefined : value === literal.value) < least;
  const [before, after] = [isShort(values[literal.prerequisite]), isShort(step?.value)];
  if (step === undefined) return before ? NEVER : undefined;
  if (before && after) return NEVER;
  if (isDone[step.place]) return after ? { done: [step.place], left: [] } : undefined;
  return before ? { done: [], left: [step.place] } : undefined;
}

/** A refusal of every state. */
const NEVER: Refusal = { done: [], left: [] };

function smallest(refusals: readonly Refusal[]): Refusal | undefined {
  const sizeOf = ({ done, left }: Refusal) => done.length + left.length;
  return refusals.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
}

function together(refusals: readonly Refusal[]): Refusal {
  return {
    done: [...new Set(refusals.flatMap(({ done }) => done))],
    left: [...new Set(refusals.flatMap(({ left }) => left))],
  };
}
