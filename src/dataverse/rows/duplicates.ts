import type { RowLocation } from './location.ts';

/**
 * What stands in several rows, found in two readings of all rows in the same order.
 *
 * Of what stands in one row only, a number of four bytes is kept, in a table that is at most two thirds full and at
 * least a third: 6 to 12 bytes a row. Of the others all is kept.
 */
export interface DuplicateIndex {
  /** In the first reading: what stands in a row; true where it may have come before. */
  add(text: string, place: RowLocation): boolean;
  /** In the second reading: whether a text may stand in several rows; true where it does. */
  isRepeated(text: string): boolean;
  /** In the second reading, of each row before the next: whether it is the one that the first reading met first. */
  isFirst(text: string, place: RowLocation): boolean;
  /** In the second reading: the other rows in which the same stands, in their order, the first ten at most. */
  duplicatesOf(text: string, place: RowLocation): readonly RowLocation[];
}

/** So many other rows are named at most: a thousand that name each other would be a million. */
const MOST_NAMED = 10;

/**
 * Starts looking for what stands in several rows.
 *
 * @param numberOf - a number for a text, which is not zero; that different texts have the same one does no harm.
 */
export function createDuplicateIndex(numberOf: (text: string) => number = hashOf): DuplicateIndex {
  const seen = createPrintSet();
  /** Where a text stands that has a number which was there before: mostly the same text, very seldom another one. */
  const again = new Map<string, RowLocation[]>();
  const first = new Map<string, RowLocation | undefined>();
  const index: DuplicateIndex = {
    add(text, { file, row }) {
      if (seen.add(printOf(numberOf(text)))) return false;
      const places = again.get(text);
      if (places === undefined) again.set(text, [{ file, row }]);
      else places.push({ file, row });
      return true;
    },
    isRepeated: (text) => again.size > 0 && again.has(text),
    isFirst(text, place) {
      const [second] = again.get(text) ?? [];
      if (second === undefined) return true;
      if (!first.has(text)) first.set(text, isSamePlace(second, place) ? undefined : place);
      const before = first.get(text);
      return before !== undefined && isSamePlace(before, place);
    },
    duplicatesOf(text, place) {
      const repeated = again.get(text);
      if (repeated === undefined) return [];
      // The row that is met first is the first, unless its number was another text’s before.
      index.isFirst(text, place);
      const before = first.get(text);
      const others: RowLocation[] = [];
      for (const each of before === undefined ? repeated : [before, ...repeated.slice(0, MOST_NAMED + 1)]) {
        if (others.length === MOST_NAMED) break;
        if (!isSamePlace(each, place)) others.push(each);
      }
      return others;
    },
  };
  return index;
}

/** The last 32 bits of a number. That some share theirs does no harm: one text more is kept. */
function printOf(number: number): number {
  return number >>> 0 || 1;
}

/** Whether two places are the same row. */
export function isSamePlace(one: RowLocation, other: RowLocation): boolean {
  return one.file === other.file && one.row === other.row;
}

/** A set of numbers that are not zero. */
interface HashSet {
  /** Puts a number in; false when it was in already. */
  add(hash: number): boolean;
  has(hash: number): boolean;
}

const FIRST_CAPACITY = 1024;

/** Makes an empty set of whole numbers from 1 to 2⁵². */
export function createHashSet(): HashSet {
  return setOf((capacity) => new Float64Array(capacity));
}

/** Makes an empty set of whole numbers from 1 to 2³² − 1, each of which takes half as much room. */
function createPrintSet(): HashSet {
  return setOf((capacity) => new Uint32Array(capacity));
}

function setOf(createSlots: (capacity: number) => Float64Array | Uint32Array): HashSet {
  let slots = createSlots(FIRST_CAPACITY);
  let size = 0;
  const slotFor = (table: Float64Array | Uint32Array, hash: number) => {
    // A capacity is a power of two.
    const last = table.length - 1;
    let slot = hash & last;
    while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  };
  return {
    add(hash) {
      const slot = slotFor(slots, hash);
      if (slots[slot] === hash) return false;
      slots[slot] = hash;
      size += 1;
      if (3 * size > 2 * slots.length) {
        const larger = createSlots(2 * slots.length);
        for (const each of slots) if (each !== 0) larger[slotFor(larger, each)] = each;
        slots = larger;
      }
      return true;
    },
    has: (hash) => slots[slotFor(slots, hash)] === hash,
  };
}

/** A whole number from 1 to 2⁵² for a text; different texts have different ones, but for a few in 2⁵². */
export function hashOf(text: string): number {
  let high = 0x2545f491;
  let low = 0x4f6cdd1d;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ unit, 0x1b873593) + high;
    low ^= low >>> 13;
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0) + 1;
}
