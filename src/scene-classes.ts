import type { CompiledCondition } from './condition.ts';
import { ABSENT, type CellValue, type Column, type Test, testsOf } from './decision-columns.ts';
import type { StepBudget } from './step-budget.ts';

/** Scenes that some conditions do not tell apart, leaving the prerequisites they look at out of account. */
export interface SceneClass {
  /** Whether a condition holds in these scenes, as far as it does not look at prerequisites. */
  readonly holds: (condition: CompiledCondition) => boolean;
  /** How many scenes there are; numbers of users count once for each range. */
  readonly count: bigint;
  /** How many needs and numbers of users the scene states. */
  readonly stated: number;
  /** A scene that states the least of those alike: a value for each column. */
  readonly scene: readonly CellValue[];
}

/** Classes of scenes: all there are, unless there are too many. */
export interface SceneClasses {
  readonly classes: readonly SceneClass[];
  readonly isComplete: boolean;
}

/** How scenes go on: the conditions that can still hold, as bits, and what is known of the scenes so far. */
interface State {
  readonly open: bigint;
  readonly count: bigint;
  readonly stated: number;
  readonly scene: readonly CellValue[];
}

/** Values of a column that the same conditions accept: which those are, one of the values, and how many they are. */
interface Choice {
  readonly accepting: bigint;
  readonly value: CellValue;
  readonly count: bigint;
}

/**
 * The classes of scenes that conditions tell apart, column by column; what makes no difference is not told apart.
 *
 * @param columns - the places of a scene, with the values that are looked at; in the columns of prerequisites nothing is.
 * @param budget - takes steps for each way to go on, and for each value that a condition looks at.
 * @param most - how many ways to go on are tried in a column at most; of more that there are, some, evenly spread.
 * @param telling - where none of these conditions holds, scenes are not told apart at all; absent for all of them.
 */
export function sceneClasses(
  columns: readonly Column[],
  conditions: readonly CompiledCondition[],
  budget: StepBudget,
  most = Number.POSITIVE_INFINITY,
  telling?: ReadonlySet<CompiledCondition>,
): SceneClasses {
  const tests = conditions.map(testsOf);
  const stepsEach = STEPS_TO_GO_ON + conditions.length / 32;
  const told = bitsOf(conditions.map((condition) => telling?.has(condition) ?? true));
  let isComplete = true;
  let states: readonly State[] = [
    { open: bitsOf(conditions.map(() => true)), count: 1n, stated: 0, scene: [] },
  ];
  for (const column of columns) {
    if (column.about === 'prerequisite') continue;
    const choices = choicesOf(column, tests, budget);
    const few = evenly(states, Math.ceil(Math.min(most, MOST_STEPS / stepsEach) / choices.length));
    isComplete &&= few.length === states.length;
    budget.take(few.length * choices.length * stepsEach);
    states = goOn(few, column, choices, told);
  }
  const places = new Map(conditions.map((condition, index) => [condition, index]));
  const classes = states.map(({ open, ...others }) => {
    const bits = open.toString(2).padStart(conditions.length, '0');
    return {
      holds: (condition: CompiledCondition) => bits.at(-1 - (places.get(condition) as number)) === '1',
      ...others,
    };
  });
  return { classes, isComplete };
}

/** To go on takes about as long as to look at so many parts of claims. */
const STEPS_TO_GO_ON = 4;
/** The most steps in one column. */
const MOST_STEPS = 160_000;

/** The states after one more column; those with the same conditions open become one. */
function goOn(
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
        scene: least?.scene ?? [...state.scene, value],
      });
    }
  }
  return [...next.values()];
}

/** What can be chosen in a column; what is absent comes first. */
function choicesOf(
  column: Column,
  testsByCondition: readonly (readonly Test[])[],
  budget: StepBudget,
): readonly Choice[] {
  const tests = testsByCondition.flatMap((all, condition) =>
    all
      .filter(({ about, name }) => about === column.about && name === column.name)
      .map(({ accepts }) => ({ condition, accepts })),
  );
  const choices = new Map<bigint, Choice>();
  const absentFirst = [...column.values].sort((a, b) => Number(b === ABSENT) - Number(a === ABSENT));
  // Where no condition looks, one value stands for all of them.
  const values = tests.length === 0 ? absentFirst.slice(0, 1) : absentFirst;
  const countEach = BigInt(tests.length === 0 ? absentFirst.length : 1);
  for (const value of values) {
    budget.take(1 + tests.length);
    const rejecting = new Set(
      tests.filter(({ accepts }) => !accepts(value)).map(({ condition }) => condition),
    );
    const accepting = bitsOf(testsByCondition.map((_, condition) => !rejecting.has(condition)));
    const known = choices.get(accepting);
    const count = (known?.count ?? 0n) + countEach;
    choices.set(accepting, { accepting, value: known?.value ?? value, count });
  }
  return [...choices.values()];
}

function bitsOf(values: readonly boolean[]): bigint {
  const bits = values.map((value) => (value ? '1' : '0')).reverse();
  return BigInt(`0b0${bits.join('')}`);
}

/** So many of a list at most, evenly spread over it. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as T);
}

function isStatement({ about }: Column, value: CellValue): boolean {
  return (about === 'need' || about === 'userCount') && value !== ABSENT;
}
