/** A perfect hash from situations with prerequisites to small numbers: list look-ups where they fit, maps where not. */

import { getOrInsert } from '../../logic/get-or-insert.ts';
import { MOST_DIGITS, placeOf, type TernaryPlaces, ternaryPlaces } from './ternary-places.ts';

/** A number for each situation with the values of the prerequisites that matter there. */
export interface SituationTable {
  /** The kept number; 0 for none. */
  readonly find: (situation: number, stated: number, met: number) => number;
  /** Keeps a number, from 1 to {@link LARGEST_NUMBER}. */
  readonly keep: (situation: number, stated: number, met: number, number: number) => void;
  readonly clear: () => void;
  /** The estimated memory of the table. */
  readonly bytes: () => number;
}

/** A situation with its numbers. */
interface SituationNumbers {
  /** The prerequisites that can matter there, a bit each. */
  readonly mattering: number;
  readonly places: TernaryPlaces;
  /** The numbers by index; undefined where a list of all combinations is too long. */
  readonly listed: Uint16Array | undefined;
  /**
   * In that case, the numbers by stated bits and then by met ones: small integers, which a look-up need not allocate.
   */
  readonly mapped: Map<number, Map<number, number>> | undefined;
}

export const LARGEST_NUMBER = 2 ** 16 - 1;

/** The most situations in a list, which takes 1 ns and not 10; the others of a large vocabulary are in a map. */
const MOST_LISTED_SITUATIONS = 2 ** 14;

const BYTES_OF_SITUATION = 600;
const BYTES_OF_LAYOUT = 9000;
const BYTES_OF_MAPPED = 200;

const NO_PLACES = ternaryPlaces(0);

/**
 * Makes an empty table.
 *
 * @param situations - the number of situations.
 * @param matteringIn - the prerequisites that can matter in a situation, a bit each.
 */
export function createSituationTable(
  situations: number,
  matteringIn: (situation: number) => number,
): SituationTable {
  const first = Array.from(
    { length: Math.min(situations, MOST_LISTED_SITUATIONS) },
    (): SituationNumbers | undefined => undefined,
  );
  const others = new Map<number, SituationNumbers>();
  const layouts = new Map<number, TernaryPlaces>();
  let bytes = 0;

  function find(number: number, stated: number, met: number): number {
    const situation = situationOf(number);
    if (situation === undefined) return 0;
    const { places, listed, mapped, mattering } = situation;
    if (listed !== undefined) return listed[placeOf(places, stated, met)] as number;
    return mapped?.get(stated & mattering)?.get(met & mattering) ?? 0;
  }

  function keep(number: number, stated: number, met: number, kept: number): void {
    const { places, listed, mapped, mattering } = situationOf(number) ?? addSituation(number);
    if (listed !== undefined) listed[placeOf(places, stated, met)] = kept;
    if (mapped !== undefined) {
      getOrInsert(mapped, stated & mattering, () => new Map()).set(met & mattering, kept);
      bytes += BYTES_OF_MAPPED;
    }
  }

  function situationOf(number: number): SituationNumbers | undefined {
    return number < first.length ? first[number] : others.get(number);
  }

  function addSituation(number: number): SituationNumbers {
    const mattering = matteringIn(number);
    const isListed = bitCount(mattering) <= MOST_DIGITS;
    const places = isListed ? getOrInsert(layouts, mattering, layOut) : NO_PLACES;
    const listed = isListed ? new Uint16Array(places.count) : undefined;
    const situation: SituationNumbers = {
      mattering,
      places,
      listed,
      mapped: isListed ? undefined : new Map(),
    };
    if (number < first.length) first[number] = situation;
    else others.set(number, situation);
    bytes += BYTES_OF_SITUATION + (listed?.byteLength ?? 0);
    return situation;
  }

  function layOut(mattering: number): TernaryPlaces {
    bytes += BYTES_OF_LAYOUT;
    return ternaryPlaces(mattering);
  }

  function clear(): void {
    first.fill(undefined);
    others.clear();
    layouts.clear();
    bytes = 0;
  }

  return { find, keep, clear, bytes: () => bytes };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
