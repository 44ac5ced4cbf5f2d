import type { Facts } from '../../rule-language/condition.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';

/** One digit of a scene: a key of a configuration and the values it takes, of which each makes the scene larger by `weight`. */
export interface Digit {
  readonly values: readonly unknown[];
  readonly weight: number;
}

/**
 * How everything in a configuration but its prerequisites becomes one number, the scene.
 *
 * Rules can tell apart only so much: the owner, the methods, what is needed (yes, no, not stated), and between
 * which of the rules' thresholds the number of users lies.
 */
export interface SituationEncoding {
  readonly owner: Digit;
  readonly methods: ReadonlyMap<string, Digit>;
  readonly needs: ReadonlyMap<string, Digit>;
  readonly userCount: Digit;
}

const NEED_VALUES = [undefined, true, false] as const;

/** Lays out the digits of a ruleset's scenes. */
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
    // A threshold of 0 is there twice, which tells nothing apart.
    userCount: digit([undefined, 0, ...thresholds]),
  };
}

/** The number of scenes. */
export function situationCount({ userCount: { values, weight } }: SituationEncoding): number {
  return weight * values.length;
}

/** The facts that a scene and prerequisites stand for; the number of users is the least that is judged alike. */
export function decodeFacts(
  { owner, methods, needs, userCount }: SituationEncoding,
  scene: number,
  prerequisites: Facts['prerequisites'],
): Facts {
  const valueAt = ({ values, weight }: Digit) => values[Math.floor(scene / weight) % values.length];
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
