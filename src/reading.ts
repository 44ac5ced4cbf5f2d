import { type Digit, factsOf, type SceneEncoding } from './scenes.ts';
import { keysOf, readProperty, snapshotOf, standIn, standInWithoutKeys } from './snapshot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What to do with an input: it is well formed, as three numbers, or else there is a snapshot of it as it came. */
export interface Reading<T> {
  /**
   * @param scene - the owner, methods, needs and range of the number of users, as digits of one number.
   * @param stated - the prerequisites that are stated, a bit each in the order of the vocabulary.
   * @param met - those of them that are met.
   */
  readonly wellFormed: (scene: number, stated: number, met: number) => T;
  readonly misread: (snapshot: unknown) => T;
}

/** A value that does not fit where it stands. */
type Misfit = readonly [keys: readonly [string] | readonly [string, string], value: unknown];

/** What each value of a digit adds to the scene. */
type Addends = ReadonlyMap<unknown, number>;

/** What was read until now, as numbers, and what did not fit into them. */
interface ReadSoFar {
  readonly scene: number;
  readonly stated: number;
  readonly met: number;
  /** The choices that were read, a bit each. */
  readonly chosen: number;
  readonly misfits: readonly Misfit[];
}

/**
 * Makes the function that checks a configuration and encodes it in one pass, reading each property just once.
 *
 * What does not fit is kept. If there is any, what did fit is taken back out of the numbers, and both together are
 * the snapshot: nothing is read a second time, so that an input that answers differently each time is no trap.
 */
export function createReader(vocabulary: Vocabulary, encoding: SceneEncoding) {
  const choices = new Map(
    [['owner', encoding.owner] as const, ...encoding.methods].map(([key, digit], index) => [
      key,
      { addends: addendsOf(digit), bit: 1 << index },
    ]),
  );
  const allChosen = 2 ** choices.size - 1;
  const needs = new Map([...encoding.needs].map(([direction, digit]) => [direction, addendsOf(digit)]));
  const bits = new Map(vocabulary.prerequisites.map((prerequisite, index) => [prerequisite, 1 << index]));

  return function read<T>(input: unknown, reading: Reading<T>): T {
    const keys = keysOf(input);
    if (keys === undefined) return reading.misread(standInWithoutKeys(input));
    let scene = 0;
    let stated = 0;
    let met = 0;
    let chosen = 0;
    const misfits: Misfit[] = [];
    for (const key of keys) {
      const value = readProperty(input as object, key);
      if (value === undefined) continue;
      const choice = choices.get(key);
      if (choice !== undefined) {
        const addend = choice.addends.get(value);
        if (addend === undefined) misfits.push([[key], value]);
        else {
          scene += addend;
          chosen |= choice.bit;
        }
      } else if (key === 'userCount') {
        if (isCount(value)) scene += addendOfCount(encoding.userCount, value);
        else misfits.push([[key], value]);
      } else if (key === 'prerequisites' || key === 'needs') {
        const innerKeys = keysOf(value);
        if (innerKeys === undefined) {
          misfits.push([[key], standInWithoutKeys(value)]);
          continue;
        }
        for (const inner of innerKeys) {
          const innerValue = readProperty(value as object, inner);
          if (innerValue === undefined) continue;
          const bit = key === 'needs' ? undefined : bits.get(inner);
          const addend = key === 'needs' ? needs.get(inner)?.get(innerValue) : undefined;
          if (addend !== undefined) scene += addend;
          else if (bit !== undefined && typeof innerValue === 'boolean') {
            stated |= bit;
            if (innerValue) met |= bit;
          } else misfits.push([[key, inner], innerValue]);
        }
      } else misfits.push([[key], value]);
    }
    return misfits.length === 0 && chosen === allChosen
      ? reading.wellFormed(scene, stated, met)
      : reading.misread(snapshotFrom({ scene, stated, met, chosen, misfits }));
  };

  function snapshotFrom({ scene, stated, met, chosen, misfits }: ReadSoFar): unknown {
    const facts = factsOf(encoding, scene, statedValues(vocabulary, stated, met));
    const fitting: Readonly<Record<string, unknown>> = { owner: facts.owner, ...facts.methods };
    const read = new Set([...choices].flatMap(([key, { bit }]) => (chosen & bit ? [key] : [])));
    const snapshot = snapshotOf(read, (key) => fitting[key]);
    const inner: Readonly<Record<string, Record<string, unknown>>> = {
      prerequisites: snapshotOf(vocabulary.prerequisites, (key) => facts.prerequisites[key]),
      needs: snapshotOf(encoding.needs.keys(), (key) => facts.needs[key]),
    };
    snapshot.prerequisites = inner.prerequisites;
    snapshot.needs = inner.needs;
    if (facts.userCount !== undefined) snapshot.userCount = facts.userCount;
    for (const [[key, innerKey], value] of misfits) {
      if (innerKey === undefined) snapshot[key] = standIn(value);
      else (inner[key] as Record<string, unknown>)[innerKey] = standIn(value);
    }
    return snapshot;
  }
}

/** The prerequisites that bits stand for. */
export function statedValues(
  { prerequisites }: Vocabulary,
  stated: number,
  met: number,
): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    prerequisites.flatMap((prerequisite, index) =>
      stated & (1 << index) ? [[prerequisite, (met & (1 << index)) !== 0]] : [],
    ),
  );
}

function addendsOf({ values, weight }: Digit): Addends {
  return new Map(values.map((value, index) => [value, index * weight]));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The last value of the digit that the count reaches; the first value stands for "not stated". */
function addendOfCount({ values, weight }: Digit, count: number): number {
  let index = values.length - 1;
  while (count < (values[index] as number)) index--;
  return index * weight;
}
