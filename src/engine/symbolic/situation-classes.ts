/** Equivalence classes of situations: those that some conditions do not distinguish, found column by column. */

import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { StepBudget } from '../../logic/step-budget.ts';
import type { CompiledCondition } from '../../rule-language/condition.ts';
import { ABSENT, type CellValue, type Column, type Test, testsOf } from './columns.ts';

/** A class of situations that some conditions do not distinguish, apart from their tests of prerequisites. */
export interface SituationClass {
  /** Tests if a condition holds in these situations, apart from its tests of prerequisites. */
  readonly holds: (condition: CompiledCondition) => boolean;
  /** Number of situations; the numbers of users count once for each range. */
  readonly count: bigint;
  /** Number of needs and numbers of users that the representative states. */
  readonly stated: number;
  /** The representative, which states the least: a value for each column. */
  readonly situation: readonly CellValue[];
}

/** Classes of situations: all of them, unless they are too many. */
export interface SituationClasses {
  readonly classes: readonly SituationClass[];
  readonly isComplete: boolean;
}

/** The limits of a search for classes. */
export interface SituationBounds {
  /** The most choices tried per column; of more, an even selection. */
  readonly most?: number;
  /** Situations in which none of these conditions holds fall into one class; absent for all conditions. */
  readonly telling?: ReadonlySet<CompiledCondition>;
}

/** A state of the search: the conditions that can still hold, as bits, and the representative so far. */
interface State {
  readonly open: bigint;
  readonly count: bigint;
  readonly stated: number;
  readonly situation: readonly CellValue[];
}

/** Values of a column that the same conditions accept: those conditions, one of the values, and their number. */
interface Choice {
  readonly accepting: bigint;
  readonly value: CellValue;
  readonly count: bigint;
}

/** Finds classes of situations over some columns; those of prerequisites distinguish nothing. */
export type FindSituationClasses = (columns: readonly Column[], bounds?: SituationBounds) => SituationClasses;

/**
 * Creates a search for classes of situations by conditions, column by column (as in partition refinement).
 *
 * @param budget - takes steps for each state of the search, and for each value that a condition tests.
 */
export function createSituationClasses(
  conditions: readonly CompiledCondition[],
  budget: StepBudget,
): FindSituationClasses {
  const tests = testsByColumn(conditions);
  const all = bitsWithout(conditions.length, []);
  const stepsEach = STEPS_TO_GO_ON + conditions.length / 32;
  const places = new Map(conditions.map((condition, index) => [condition, index]));
  const known = new Map<Column, readonly Choice[]>();

  const choicesIn = (column: Column): readonly Choice[] =>
    getOrInsert(known, column, () => {
      const own = tests.get(`${column.about} ${column.name}`) ?? [];
      budget.take((1 + own.length / TESTS_A_STEP) * column.values.length);
      return choicesOf(column, own, conditions.length);
    });

  const classOf = ({ open, ...others }: State): SituationClass => {
    const bits = open.toString(2).padStart(conditions.length, '0');
    return { holds: (condition) => bits.at(-1 - (places.get(condition) as number)) === '1', ...others };
  };

  return (columns, { most = Number.POSITIVE_INFINITY, telling } = {}) => {
    const silent = telling ? conditions.filter((condition) => !telling.has(condition)) : [];
    const told = bitsWithout(
      conditions.length,
      silent.map((condition) => places.get(condition) as number),
    );
    let isComplete = true;
    let states: readonly State[] = [{ open: all, count: 1n, stated: 0, situation: [] }];
    for (const column of columns) {
      if (column.about === 'prerequisite') continue;
      const choices = choicesIn(column);
      const few = evenly(states, Math.ceil(Math.min(most, MOST_STEPS_TO_GO_ON / stepsEach) / choices.length));
      isComplete &&= few.length === states.length;
      budget.take(few.length * choices.length * stepsEach);
      states = extend(few, column, choices, told);
    }
    return { classes: states.map(classOf), isComplete };
  };
}

/** Tests of a value per step. */
const TESTS_A_STEP = 4;
/** A transition takes about as long as looking at this many parts of claims. */
const STEPS_TO_GO_ON = 4;
/** The most steps for transitions in one column. */
const MOST_STEPS_TO_GO_ON = 160_000;

/** The states after one more column; those with the same open conditions are merged. */
function extend(
  states: readonly State[],
  column: Column,
  choices: readonly Choice[],
  told: bigint,
): readonly State[] {
  const next = new Map<bigint, State>();
  for (const state of states) {
    for (const { accepting, value, count } of choices) {
      const left = state.open & accepting;
      const open = (left & told) === 0n ? 0n : left;
      const known = next.get(open);
      const stated = state.stated + (isStatement(column, value) ? 1 : 0);
      const least = known !== undefined && known.stated <= stated ? known : undefined;
      next.set(open, {
        open,
        count: state.count * count + (known?.count ?? 0n),
        stated: least?.stated ?? stated,
        situation: least?.situation ?? [...state.situation, value],
      });
    }
  }
  return [...next.values()];
}

/** The test of a condition on a column, and the place of the condition. */
interface ColumnTest extends Test {
  readonly place: number;
}

/** The tests of conditions, by column. */
function testsByColumn(conditions: readonly CompiledCondition[]): ReadonlyMap<string, readonly ColumnTest[]> {
  const byColumn = new Map<string, ColumnTest[]>();
  for (const [place, condition] of conditions.entries()) {
    for (const test of testsOf(condition)) {
      getOrInsert(byColumn, `${test.about} ${test.name}`, () => []).push({ ...test, place });
    }
  }
  return byColumn;
}

/** The choices in a column; an absent value comes first. */
function choicesOf({ values }: Column, tests: readonly ColumnTest[], length: number): readonly Choice[] {
  const [first] = values;
  if (first === undefined) return [];
  if (tests.length === 0) {
    const value = values.includes(ABSENT) ? ABSENT : first;
    return [{ accepting: bitsWithout(length, []), value, count: BigInt(values.length) }];
  }
  const choices = new Map<bigint, Choice>();
  const inOrder = [...values].sort((a, b) => Number(b === ABSENT) - Number(a === ABSENT));
  for (const value of inOrder) {
    const rejecting = tests.filter(({ accepts }) => !accepts(value));
    const accepting = bitsWithout(
      length,
      rejecting.map(({ place }) => place),
    );
    const known = choices.get(accepting);
    choices.set(accepting, { accepting, value: known?.value ?? value, count: (known?.count ?? 0n) + 1n });
  }
  return [...choices.values()];
}

/** A bit set of this length, without some places. */
function bitsWithout(length: number, places: readonly number[]): bigint {
  const bits = Array.from({ length }, () => '1');
  for (const place of places) bits[length - 1 - place] = '0';
  return BigInt(`0b0${bits.join('')}`);
}

/** At most this many elements of a list, evenly selected. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as T);
}

function isStatement({ about }: Column, value: CellValue): boolean {
  return (about === 'need' || about === 'userCount') && value !== ABSENT;
}
