import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { StepBudget } from '../../logic/step-budget.ts';
import type { CompiledCondition } from '../../rule-language/condition.ts';
import { ABSENT, type CellValue, type Column, type Test, testsOf } from './columns.ts';

/** Scenes that some conditions do not tell apart, leaving the prerequisites they look at out of account. */
export interface SituationClass {
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
export interface SituationClasses {
  readonly classes: readonly SituationClass[];
  readonly isComplete: boolean;
}

/** Which scenes are looked at. */
export interface SituationBounds {
  /** How many ways to go on are tried in a column at most; of more that there are, some, evenly spread. */
  readonly most?: number;
  /** Scenes in which none of these conditions holds are not told apart; absent for all conditions. */
  readonly telling?: ReadonlySet<CompiledCondition>;
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

/** Finds classes of scenes in some columns; in those of prerequisites nothing is told apart. */
export type FindSituationClasses = (columns: readonly Column[], bounds?: SituationBounds) => SituationClasses;

/**
 * Starts to tell scenes apart by conditions, column by column; what makes no difference is not told apart.
 *
 * @param budget - takes steps for each way to go on, and for each value that a condition looks at.
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
    let states: readonly State[] = [{ open: all, count: 1n, stated: 0, scene: [] }];
    for (const column of columns) {
      if (column.about === 'prerequisite') continue;
      const choices = choicesIn(column);
      const few = evenly(states, Math.ceil(Math.min(most, MOST_STEPS_TO_GO_ON / stepsEach) / choices.length));
      isComplete &&= few.length === states.length;
      budget.take(few.length * choices.length * stepsEach);
      states = goOn(few, column, choices, told);
    }
    return { classes: states.map(classOf), isComplete };
  };
}

/** So many tests of a value are made in one step. */
const TESTS_A_STEP = 4;
/** To go on takes about as long as to look at so many parts of claims. */
const STEPS_TO_GO_ON = 4;
/** The most steps to go on in one column. */
const MOST_STEPS_TO_GO_ON = 160_000;

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

/** A test that a condition makes of a column, and the place of the condition. */
interface ColumnTest extends Test {
  readonly place: number;
}

/** The tests of conditions, by the column that each is about. */
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

/** So many bits, set but for those at some places. */
function bitsWithout(length: number, places: readonly number[]): bigint {
  const bits = Array.from({ length }, () => '1');
  for (const place of places) bits[length - 1 - place] = '0';
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
