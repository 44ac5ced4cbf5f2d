/** Columns: the variables of decision diagrams and tables, with their domains. */

import type { CompiledCondition } from '../../rule-language/condition.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';

/** The cell value of an absent part of a configuration: not known, or not stated. */
export const ABSENT = 'absent';

/** A range of numbers of users, both ends included; without `to` it has no end. */
export interface UserCountRange {
  readonly from: number;
  readonly to?: number;
}

/** A value of a column: a name, a truth value, a range of numbers of users, or `absent`. */
export type CellValue = string | boolean | UserCountRange;

/** A variable: a part of a configuration, and the values that are distinguished there. */
export interface Column {
  readonly about: 'method' | 'owner' | 'need' | 'userCount' | 'prerequisite';
  /** The direction of a method or a need, or the prerequisite; for the others the same as `about`. */
  readonly name: string;
  readonly values: readonly CellValue[];
}

const TRUTHS: readonly CellValue[] = [true, false, ABSENT];

/**
 * Every part of a configuration as a column, in the order in which tables are read: methods first, as they are set for
 * an owner.
 */
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

/** Prerequisites as columns of completions: a known one keeps its value, any other is met or unmet. */
export function completionColumns(
  prerequisites: readonly string[],
  known: Readonly<Record<string, boolean | undefined>>,
): readonly Column[] {
  return prerequisites.map((name) => {
    const value = known[name];
    return { about: 'prerequisite', name, values: value === undefined ? [false, true] : [value] };
  });
}

/** The ranges of numbers of users between ascending thresholds. */
export function rangesBetween(thresholds: readonly number[]): readonly UserCountRange[] {
  const starts = [0, ...thresholds.filter((threshold) => threshold > 0)];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return next === undefined ? { from } : { from, to: next - 1 };
  });
}

/** The test of a condition on one column. */
export interface Test {
  readonly about: Column['about'];
  readonly name: string;
  readonly accepts: (value: CellValue) => boolean;
}

/** The tests of a condition; it holds when all of them do. */
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
