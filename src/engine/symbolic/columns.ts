import type { CompiledCondition } from '../../rule-language/condition.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';

/** What stands in a cell for what a configuration does not say: not known, or not stated. */
export const ABSENT = 'absent';

/** A number of users between two numbers, both included; without `to` there is no end. */
export interface UserCountRange {
  readonly from: number;
  readonly to?: number;
}

/** A value that a column tells apart: a name, a truth, a range of numbers of users, or `absent` where nothing is said. */
export type CellValue = string | boolean | UserCountRange;

/** A place of a configuration, and the values that are told apart there. */
export interface Column {
  readonly about: 'method' | 'owner' | 'need' | 'userCount' | 'prerequisite';
  /** The direction of a method or a need, or the prerequisite; for the others the same as `about`. */
  readonly name: string;
  readonly values: readonly CellValue[];
}

const TRUTHS: readonly CellValue[] = [true, false, ABSENT];

/** Every place of a configuration, in the order in which tables are read: methods first, as they are set for an owner. */
export function everyColumn(vocabulary: Vocabulary, thresholds: readonly number[]): readonly Column[] {
  const { owners, directions, prerequisites } = vocabulary;
  return [
    ...Object.entries(directions).map(([name, values]): Column => ({ about: 'method', name, values })),
    { about: 'owner', name: 'owner', values: owners },
    ...Object.keys(directions).map((name): Column => ({ about: 'need', name, values: TRUTHS })),
    { about: 'userCount', name: 'userCount', values: [...rangesBetween(thresholds), ABSENT] },
    ...prerequisites.map((name): Column => ({ about: 'prerequisite', name, values: TRUTHS })),
  ];
}

/** The numbers of users that ascending thresholds do not tell apart. */
export function rangesBetween(thresholds: readonly number[]): readonly UserCountRange[] {
  const starts = [0, ...thresholds.filter((threshold) => threshold > 0)];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return next === undefined ? { from } : { from, to: next - 1 };
  });
}

/** What a condition asks of one place of a configuration. */
export interface Test {
  readonly about: Column['about'];
  readonly name: string;
  readonly accepts: (value: CellValue) => boolean;
}

/** Everything a condition asks; it holds when every test does. */
export function testsOf({
  owners,
  methods,
  needs,
  atLeast,
  prerequisites,
}: CompiledCondition): readonly Test[] {
  const isOneOf = (accepted: readonly CellValue[]) => (value: CellValue) => accepted.includes(value);
  return [
    ...methods.map(([name, accepted]): Test => ({ about: 'method', name, accepts: isOneOf(accepted) })),
    ...(owners === undefined ? [] : [{ about: 'owner' as const, name: 'owner', accepts: isOneOf(owners) }]),
    ...needs.map(([name, needed]): Test => ({ about: 'need', name, accepts: isOneOf([needed]) })),
    ...(atLeast === undefined ? [] : [countTest(atLeast)]),
    ...prerequisites.map(([name, met]): Test => ({ about: 'prerequisite', name, accepts: isOneOf([met]) })),
  ];
}

function countTest(atLeast: number): Test {
  const accepts = (value: CellValue) => typeof value === 'object' && value.from >= atLeast;
  return { about: 'userCount', name: 'userCount', accepts };
}
