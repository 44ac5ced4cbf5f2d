import type { Facts } from '../../rule-language/condition.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';

/**
 * A digit of the mixed-radix number: a key of a configuration and its values, each of which adds a multiple of
 * `weight`.
 */
export interface Digit {
  readonly values: readonly unknown[];
  readonly weight: number;
}

/**
 * The mixed-radix encoding of a situation: everything in a configuration but its prerequisites, as one number.
 *
 * Rules can distinguish only the owner, the methods, the needs (yes, no, not stated), and the range of the number of
 * users between thresholds.
 */
export interface SituationEncoding {
  readonly owner: Digit;
  readonly methods: ReadonlyMap<string, Digit>;
  readonly needs: ReadonlyMap<string, Digit>;
  readonly userCount: Digit;
}

const NEED_VALUES = [undefined, true, false] as const;

/** Assigns the digits of a ruleset's situations. */
export function situationEncoding(vocabulary: Vocabulary, thresholds: readonly number[]): SituationEncoding {
  let weight = 1;
  const digit = (values: readonly unknown[]): Digit => {
    const laid = { values, weight };
    weight *= values.length;
    return laid;
  };
  const directions = Object.entries(vocabulary.directions);
  return {
    owner: digit(vocabulary.owners),
    methods: new Map(directions.map(([direction, methods]) => [direction, digit(methods)])),
    needs: new Map(directions.map(([direction]) => [direction, digit(NEED_VALUES)])),
    // A threshold of 0 appears twice, which does no harm: both stand for the same range.
    userCount: digit([undefined, 0, ...thresholds]),
  };
}

/** Number of situations. */
export function situationCount({ userCount: { values, weight } }: SituationEncoding): number {
  return weight * values.length;
}

/** Decodes a situation and prerequisites into facts; the number of users is the least of its range. */
export function decodeFacts(
  { owner, methods, needs, userCount }: SituationEncoding,
  situation: number,
  prerequisites: Facts['prerequisites'],
): Facts {
  const valueAt = ({ values, weight }: Digit) => values[Math.floor(situation / weight) % values.length];
  const valuesOf = (digits: ReadonlyMap<string, Digit>) =>
    Object.fromEntries([...digits].map(([key, digit]) => [key, valueAt(digit)]));
  return {
    owner: valueAt(owner) as string,
    methods: valuesOf(methods) as Record<string, string>,
    needs: valuesOf(needs) as Record<string, boolean | undefined>,
    userCount: valueAt(userCount) as number | undefined,
    prerequisites,
  };
}
