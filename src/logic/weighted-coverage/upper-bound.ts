import type { SearchState, Ways } from './search-state.ts';

/** How much each option can add at most, and what follows for a few of them. */
export interface Shares {
  /** No choice of so many more options comes to more than this. */
  readonly bound: number;
  /** The options that ways still need, those with the greatest share first. */
  readonly options: readonly { readonly option: number; readonly share: number }[];
  /** How much work it was. */
  readonly steps: number;
}

interface Bounding {
  /** How many more options may be chosen. */
  readonly left: number;
  /** As soon as the bound is not above this, it is good enough. */
  readonly worth: number;
  /** How often the shares are improved. */
  readonly rounds: number;
}

/** How much slack rounding errors get, so that a bound is never too low. */
export const EPSILON = 1e-6;

/**
 * An upper bound for what a few more options can come to.
 *
 * Each way divides the weight of its group among the options that it still needs. An option's share of a group is the
 * largest that one of the group's ways gives to it; so whoever chooses all that a way needs chooses shares that come to
 * its whole weight, and the largest shares come to at least what any choice adds. How a way divides its weight is free:
 * the bound becomes lower by moving weight from options with large shares to options with small ones.
 */
export function costSharingBound(
  state: SearchState,
  wanted: readonly number[],
  { left, worth, rounds }: Bounding,
): Shares {
  const { needs, starts, weightOf } = state.ways;
  const divided = evenlyDivided(state, wanted);
  let best: Shares = { bound: Number.POSITIVE_INFINITY, options: [], steps: 0 };
  let steps = 0;
  for (let round = 0; ; round++) {
    const options = sharesOf(state.ways, wanted, divided);
    steps += divided.length;
    const added = options.slice(0, left).reduce((sum, { share }) => sum + share, 0);
    const bound = state.value() + Math.floor(added + EPSILON);
    if (bound < best.bound) best = { bound, options, steps };
    if (bound <= worth || round === rounds || options.length <= left) return { ...best, steps };
    const isLarge = new Set(options.slice(0, left).map(({ option }) => option));
    const factor = 1 - 0.6 / (1 + round / 4);
    let place = 0;
    for (const way of wanted) {
      const from = place;
      let sum = 0;
      for (let need = starts[way] as number; need < (starts[way + 1] as number); need++) {
        if (isLarge.has(needs[need] as number)) divided[place] = (divided[place] as number) * factor;
        sum += divided[place] as number;
        place += 1;
      }
      const scale = (weightOf[way] as number) / sum;
      for (let index = from; index < place; index++) divided[index] = (divided[index] as number) * scale;
    }
  }
}

/** What each way that is wanted gives to each of its needs, one way after the other; nothing to what is chosen. */
function evenlyDivided(state: SearchState, wanted: readonly number[]): Float64Array {
  const { needs, starts, weightOf } = state.ways;
  const divided: number[] = [];
  for (const way of wanted) {
    for (let need = starts[way] as number; need < (starts[way + 1] as number); need++) {
      const isMissing = state.isUndecided(needs[need] as number);
      divided.push(isMissing ? (weightOf[way] as number) / state.missing(way) : 0);
    }
  }
  return Float64Array.from(divided);
}

/** The share of each option that something is given to, the greatest first. */
function sharesOf(
  { needs, starts, groupOf, options }: Ways,
  wanted: readonly number[],
  divided: Float64Array,
): Shares['options'] {
  const shares = new Float64Array(options);
  /** The largest that a way of the group at hand gives to each option. */
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
  for (const way of wanted) {
    if (groupOf[way] !== group) settle();
    group = groupOf[way] as number;
    for (let need = starts[way] as number; need < (starts[way + 1] as number); need++) {
      const option = needs[need] as number;
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
