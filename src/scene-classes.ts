import type { CompiledCondition } from './condition.ts';
import { ABSENT, type CellValue, type Column, testsOf } from './decision-columns.ts';

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

/** How scenes go on: the conditions that can still hold, as bits, and what is known of the scenes so far. */
interface State {
  readonly open: bigint;
  readonly count: bigint;
  readonly stated: number;
  readonly scene: readonly CellValue[];
}

/**
 * Every class of scenes that conditions tell apart, column by column; what makes no difference is not told apart.
 *
 * @param columns - the places of a scene, with the values that are looked at; in the columns of prerequisites nothing is.
 */
export function sceneClasses(
  columns: readonly Column[],
  conditions: readonly CompiledCondition[],
): readonly SceneClass[] {
  const start: State = { open: 2n ** BigInt(conditions.length) - 1n, count: 1n, stated: 0, scene: [] };
  const states = columns
    .filter(({ about }) => about !== 'prerequisite')
    .reduce<readonly State[]>((some, column) => goOn(some, column, conditions), [start]);
  const places = new Map(conditions.map((condition, index) => [condition, index]));
  return states.map(({ open, ...others }) => {
    const bits = open.toString(2).padStart(conditions.length, '0');
    return { holds: (condition) => bits.at(-1 - (places.get(condition) as number)) === '1', ...others };
  });
}

/** The states after one more column; those with the same conditions open become one. */
function goOn(
  states: readonly State[],
  column: Column,
  conditions: readonly CompiledCondition[],
): readonly State[] {
  const choices = choicesOf(column, conditions);
  const next = new Map<bigint, State>();
  for (const state of states) {
    for (const { accepting, value, count } of choices) {
      const open = state.open & accepting;
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

/** Values of a column that the same conditions accept, one of them, and how many they are; what is absent comes first. */
function choicesOf(column: Column, conditions: readonly CompiledCondition[]) {
  const tests = conditions.map((condition) =>
    testsOf(condition).filter(({ about, name }) => about === column.about && name === column.name),
  );
  const choices = new Map<bigint, { accepting: bigint; value: CellValue; count: bigint }>();
  const values = [...column.values].sort((a, b) => Number(b === ABSENT) - Number(a === ABSENT));
  for (const value of values) {
    const bits = tests.map((each) => (each.every(({ accepts }) => accepts(value)) ? '1' : '0'));
    const accepting = BigInt(`0b0${bits.reverse().join('')}`);
    const known = choices.get(accepting);
    choices.set(accepting, { accepting, value: known?.value ?? value, count: (known?.count ?? 0n) + 1n });
  }
  return [...choices.values()];
}

function isStatement({ about }: Column, value: CellValue): boolean {
  return (about === 'need' || about === 'userCount') && value !== ABSENT;
}
