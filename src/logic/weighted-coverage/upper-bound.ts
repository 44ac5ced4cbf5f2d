/**
 * A dual upper bound for weighted coverage: the weight of each group is shared among the options it needs (cost
 * sharing).
 */

import type { AlternativeTable, SearchState } from './search-state.ts';

/** The share of each option, and the bound that follows for a few of them. */
export interface Shares {
  /** No choice of this many more options is worth more than this bound. */
  readonly bound: number;
  /** The options that alternatives still need, those with the greatest share first. */
  readonly options: readonly { readonly option: number; readonly share: number }[];
  /** Work done, in steps. */
  readonly steps: number;
}

interface Bounding {
  /** Number of options that may still be chosen. */
  readonly left: number;
  /** A bound no greater than this is good enough, and ends the improvement. */
  readonly worth: number;
  /** Number of rounds that improve the shares. */
  readonly rounds: number;
}

/** Tolerance for rounding errors, so that a bound is never too low. */
export const EPSILON = 1e-6;

/**
 * An upper bound for the weight that a few more options can add.
 *
 * Each alternative divides the weight of its group among the options that it still needs. An option's share of a group
 * is the largest that one of the group's alternatives gives to it. So the options that fulfil an alternative have
 * shares of its whole weight, and the largest shares together are an upper bound for any choice. The division is free:
 * moving weight from options with large shares to those with small ones lowers the bound.
 */
export function costSharingBound(
  state: SearchState,
  wanted: readonly number[],
  { left, worth, rounds }: Bounding,
): Shares {
  const { required, starts, weightOf } = state.alternatives;
  const divided = evenlyDivided(state, wanted);
  let best: Shares = { bound: Number.POSITIVE_INFINITY, options: [], steps: 0 };
  let steps = 0;
  for (let round = 0; ; round++) {
    const options = sharesOf(state.alternatives, wanted, divided);
    steps += divided.length;
    const added = options.slice(0, left).reduce((sum, { share }) => sum + share, 0);
    const bound = state.value() + Math.floor(added + EPSILON);
    if (bound < best.bound) best = { bound, options, steps };
    if (bound <= worth || round === rounds || options.length <= left) return { ...best, steps };
    const isLarge = new Set(options.slice(0, left).map(({ option }) => option));
    const factor = 1 - 0.6 / (1 + round / 4);
    let place = 0;
    for (const alternative of wanted) {
      const from = place;
      let sum = 0;
      for (let need = starts[alternative] as number; need < (starts[alternative + 1] as number); need++) {
        if (isLarge.has(required[need] as number)) divided[place] = (divided[place] as number) * factor;
        sum += divided[place] as number;
        place += 1;
      }
      const scale = (weightOf[alternative] as number) / sum;
      for (let index = from; index < place; index++) divided[index] = (divided[index] as number) * scale;
    }
  }
}

/** The share that each wanted alternative gives to each of its needs, one after the other; 0 for chosen options. */
function evenlyDivided(state: SearchState, wanted: readonly number[]): Float64Array {
  const { required, starts, weightOf } = state.alternatives;
  const divided: number[] = [];
  for (const alternative of wanted) {
    for (let need = starts[alternative] as number; need < (starts[alternative + 1] as number); need++) {
      const isMissing = state.isUndecided(required[need] as number);
      divided.push(isMissing ? (weightOf[alternative] as number) / state.missing(alternative) : 0);
    }
  }
  return Float64Array.from(divided);
}

/** The share of each option that gets any, the greatest first. */
function sharesOf(
  { required, starts, groupOf, options }: AlternativeTable,
  wanted: readonly number[],
  divided: Float64Array,
): Shares['options'] {
  const shares = new Float64Array(options);
  /** The largest share that an alternative of the current group gives to each option. */
  const ofGroup = new Float64Array(options);
  let given: number[] = [];
  let group = -1;
  let place = 0;
  const settle = () => {
    for (const option of given) {
      shares[option] = (shares[option] as number) + (ofGroup[option] as number);
      ofGroup[option] = 0;
    }
    given = [];
  };
  for (const alternative of wanted) {
    if (groupOf[alternative] !== group) settle();
    group = groupOf[alternative] as number;
    for (let need = starts[alternative] as number; need < (starts[alternative + 1] as number); need++) {
      const option = required[need] as number;
      const share = divided[place] as number;
      place += 1;
      if (share <= (ofGroup[option] as number)) continue;
      if (ofGroup[option] === 0) given.push(option);
      ofGroup[option] = share;
    }
  }
  settle();
  return [...shares]
    .map((share, option) => ({ option, share }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.option - b.option);
}
