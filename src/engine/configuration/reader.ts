/** The one-pass reader of configurations: checks and encodes at once, without allocations for valid input. */

import { copyWithoutInherited, isRecord, placeholder, UNREADABLE } from '../../input/snapshot.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import { bitSums } from './bit-sums.ts';
import type { Digit, SituationEncoding } from './encoding.ts';
import { type ConfigurationField, type ConfigurationFields, fieldsOf, type Mismatch } from './mismatch.ts';
import { createWordTable, internalized, lookUp, type WordTable } from './word-table.ts';

/** The two ends of reading: a well-formed input as three numbers, or everything that does not fit. */
export interface ReaderHandlers<T> {
  /**
   * @param situation - the situation: owner, methods, needs and range of the number of users, in mixed radix.
   * @param stated - the stated prerequisites, a bit each in the order of the vocabulary.
   * @param met - the met ones among them.
   */
  readonly wellFormed: (situation: number, stated: number, met: number) => T;
  /** @param mismatches - everything that does not fit, in the order of reading. */
  readonly malformed: (mismatches: readonly Mismatch[]) => T;
}

/** A key and its accepted values; an unknown key accepts none. */
interface Field {
  readonly name: string;
  readonly place: ConfigurationField;
  /** The bit of the key among those of its object; 0 for an unknown key. */
  readonly bit: number;
  /** For a choice: the contribution of each accepted word to the situation. */
  readonly words: WordTable<number> | undefined;
  /** For an object of true and false: its flags. */
  readonly flags: Flags | undefined;
  /** For a number of users: the contribution of each range to the situation. */
  readonly ranges: Digit | undefined;
  /** The key that followed this one last time (inline cache). */
  next: Field;
}

/** The keys of an object. */
interface Fields {
  readonly byName: WordTable<Field>;
  /** A start marker before the first key. */
  readonly start: Field;
  /** The field of every unknown key. */
  readonly unknown: Field;
}

/** An object of true and false: its keys, and the values of the last reading, a bit each. */
interface Flags extends Fields {
  stated: number;
  met: number;
}

const NONE: readonly Mismatch[] = [];

/**
 * Makes the function that checks a configuration and encodes it in one pass, reading each property exactly once.
 *
 * A well-formed input takes no allocation. A mismatch is kept with its field, and nothing is read twice, so an input
 * that answers differently each time does no harm. The loop over keys is repeated here and in {@link readFlags}:
 * functions for its steps took a tenth more time.
 */
export function createReader<T>(
  vocabulary: Vocabulary,
  encoding: SituationEncoding,
  { wellFormed, malformed }: ReaderHandlers<T>,
): (input: unknown) => T {
  const { fields, prerequisites, choices } = fieldsOfConfiguration(vocabulary, encoding);
  const allChosen = choices.reduce((bits, { bit }) => bits | bit, 0);
  const situationOfNeeds = bitSums([...encoding.needs.values()].map(({ weight }) => weight));

  return function read(input: unknown): T {
    let situation = 0;
    let chosen = 0;
    let stated = 0;
    let met = 0;
    let mismatches = NONE;
    let field = fields.start;
    try {
      if (!isRecord(input)) return malformed([mismatchAt(field.place, input)]);
      for (const key in input) {
        // biome-ignore lint/suspicious/noPrototypeBuiltins: V8 compiles this call away, and not that of Object.hasOwn.
        if (!Object.prototype.hasOwnProperty.call(input, key)) continue;
        let value: unknown;
        try {
          value = input[key];
        } catch {
          value = UNREADABLE;
        }
        field = field.next.name === key ? field.next : fieldOf(fields, key, field);
        if (field.words !== undefined) {
          const added = typeof value === 'string' ? lookUp(field.words, value) : undefined;
          if (added !== undefined) {
            situation += added;
            chosen |= field.bit;
            continue;
          }
        } else if (field.flags !== undefined) {
          const { flags } = field;
          if (value === undefined) continue;
          const found = readFlags(value, flags, field);
          if (found !== NONE) mismatches = [...mismatches, ...found];
          if (flags === prerequisites) {
            stated = flags.stated;
            met = flags.met;
          } else
            situation +=
              2 * (situationOfNeeds[flags.stated] as number) - (situationOfNeeds[flags.met] as number);
          continue;
        } else if (field.ranges !== undefined && isCount(value)) {
          situation += situationOfCount(value, field.ranges);
          continue;
        }
        if (value !== undefined) mismatches = withMismatch(mismatches, field, key, value);
      }
    } catch {
      const copy = field === fields.start ? copyWithoutInherited(input as object) : undefined;
      return copy === undefined ? malformed([mismatchAt(fields.start.place, UNREADABLE)]) : read(copy);
    }
    if (mismatches === NONE && chosen === allChosen) return wellFormed(situation, stated, met);
    return malformed([...mismatches, ...missing(choices, chosen, mismatches)]);
  };
}

/** Reads an object of true and false into its {@link Flags}, and returns the mismatches. */
function readFlags(input: unknown, flags: Flags, whole: Field): readonly Mismatch[] {
  let stated = 0;
  let met = 0;
  let mismatches = NONE;
  let field = flags.start;
  try {
    if (!isRecord(input)) mismatches = [mismatchAt(whole.place, input)];
    else
      for (const key in input) {
        // biome-ignore lint/suspicious/noPrototypeBuiltins: V8 compiles this call away, and not that of Object.hasOwn.
        if (!Object.prototype.hasOwnProperty.call(input, key)) continue;
        let value: unknown;
        try {
          value = input[key];
        } catch {
          value = UNREADABLE;
        }
        field = field.next.name === key ? field.next : fieldOf(flags, key, field);
        // Bits without a branch: one on a value that is true every other time would be mispredicted half the time, at 5 ns.
        const isTrue = +(value === true);
        const bit = field.bit & -(isTrue | +(value === false));
        stated |= bit;
        met |= bit & -isTrue;
        if (bit === 0 && value !== undefined) mismatches = withMismatch(mismatches, field, key, value);
      }
  } catch {
    const copy = field === flags.start ? copyWithoutInherited(input as object) : undefined;
    if (copy !== undefined) return readFlags(copy, flags, whole);
    mismatches = [mismatchAt(whole.place, UNREADABLE)];
  }
  flags.stated = stated;
  flags.met = met;
  return mismatches;
}

/** The field of a key that did not follow the previous field last time; that comparison saves 3 ns. */
function fieldOf({ byName, unknown }: Fields, key: string, before: Field): Field {
  const field = lookUp(byName, key);
  if (field === undefined) return unknown;
  before.next = field;
  return field;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The digit of a count in the situation: the last threshold it reaches; the first value stands for "not stated". */
function situationOfCount(count: number, { values, weight }: Digit): number {
  let range = 0;
  for (let index = 1; index < values.length; index++) range += +(count >= (values[index] as number));
  return range * weight;
}

function withMismatch(
  mismatches: readonly Mismatch[],
  field: Field,
  key: string,
  value: unknown,
): readonly Mismatch[] {
  const { place, bit } = field;
  const mismatch = bit === 0 ? { place, key, value } : mismatchAt(place, value);
  if (mismatches === NONE) return [mismatch];
  (mismatches as Mismatch[]).push(mismatch);
  return mismatches;
}

function mismatchAt(place: ConfigurationField, value: unknown): Mismatch {
  return { place, value: placeholder(value) };
}

/** The required choices that are missing altogether. */
function missing(
  choices: readonly Field[],
  chosen: number,
  mismatches: readonly Mismatch[],
): readonly Mismatch[] {
  return choices
    .filter(({ bit, place }) => !(chosen & bit) && !mismatches.some((mismatch) => mismatch.place === place))
    .map(({ place }) => ({ place, value: undefined }));
}

type Accepted = Partial<Pick<Field, 'words' | 'flags' | 'ranges'>>;

/** The fields of a configuration, and those of the required choices. */
function fieldsOfConfiguration(vocabulary: Vocabulary, { owner, methods, userCount }: SituationEncoding) {
  const places = fieldsOf(vocabulary);
  const prerequisites = flagsOf(places.prerequisites);
  const accepted = new Map<string, Accepted>([
    ['owner', { words: wordsOf(owner) }],
    ...[...methods].map(([direction, digit]) => [direction, { words: wordsOf(digit) }] as const),
    ['prerequisites', { flags: prerequisites }],
    ['needs', { flags: flagsOf(places.needs) }],
    ['userCount', { ranges: userCount }],
  ]);
  const fields = fieldsIn(places.configuration, accepted);
  const choices = ['owner', ...methods.keys()].map((key) => lookUp(fields.byName, key) as Field);
  return { fields, prerequisites, choices };
}

function wordsOf({ values, weight }: Digit): WordTable<number> {
  return createWordTable(values.map((value, index) => [value as string, index * weight]));
}

function flagsOf(places: ConfigurationFields): Flags {
  return { ...fieldsIn(places), stated: 0, met: 0 };
}

/** Makes the fields of an object's keys, at first expected in the order of the vocabulary. */
function fieldsIn(
  { whole, known, unknown }: ConfigurationFields,
  accepted?: ReadonlyMap<string, Accepted>,
): Fields {
  const fieldAt = (name: string, place: ConfigurationField, bit: number): Field => {
    const { words, flags, ranges } = accepted?.get(name) ?? {};
    return { name: internalized(name), place, bit, words, flags, ranges, next: undefined as never };
  };
  const all = [...known].map(([name, place], index) => fieldAt(name, place, 1 << index));
  const [start, other] = [fieldAt('', whole, 0), fieldAt('', unknown, 0)];
  for (const [index, field] of [start, ...all, other].entries()) field.next = all[index] ?? other;
  return { byName: createWordTable(all.map((field) => [field.name, field])), start, unknown: other };
}

/** The prerequisite values that bits stand for. */
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
