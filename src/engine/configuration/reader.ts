import { copyWithoutInherited, isRecord, placeholder, UNREADABLE } from '../../input/snapshot.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import { bitSums } from './bit-sums.ts';
import type { Digit, SituationEncoding } from './encoding.ts';
import { type ConfigurationField, type ConfigurationFields, fieldsOf, type Mismatch } from './mismatch.ts';
import { createWordTable, internalized, lookUp, type WordTable } from './word-table.ts';

/** The two ways in which reading ends: the input is well formed, as three numbers, or else something does not fit. */
export interface ReaderHandlers<T> {
  /**
   * @param scene - the owner, methods, needs and range of the number of users, as digits of one number.
   * @param stated - the prerequisites that are stated, a bit each in the order of the vocabulary.
   * @param met - those of them that are met.
   */
  readonly wellFormed: (scene: number, stated: number, met: number) => T;
  /** @param misfits - everything that does not fit, in the order in which it was found. */
  readonly malformed: (misfits: readonly Mismatch[]) => T;
}

/** A key, and what is accepted as its value; keys that are none accept nothing. */
interface Field {
  readonly name: string;
  readonly place: ConfigurationField;
  /** The bit of the key among those of its object; 0 for one that is none. */
  readonly bit: number;
  /** A choice: what each accepted word adds to the scene. */
  readonly words: WordTable<number> | undefined;
  /** An object of true and false. */
  readonly flags: Flags | undefined;
  /** A number of users: what each range adds to the scene. */
  readonly ranges: Digit | undefined;
  /** The key that followed this one the last time. */
  next: Field;
}

/** The keys of an object. */
interface Fields {
  readonly byName: WordTable<Field>;
  /** Stands before the first key. */
  readonly start: Field;
  /** Stands for every key that is none. */
  readonly unknown: Field;
}

/** An object of true and false: its keys, and what was read the last time, a bit each. */
interface Flags extends Fields {
  stated: number;
  met: number;
}

const NONE: readonly Mismatch[] = [];

/**
 * Makes the function that checks a configuration and encodes it in one pass, reading each property just once.
 *
 * Nothing is made for an input in which everything fits. What does not fit is kept with its place, and nothing is read a
 * second time, so that an input that answers differently each time is no trap. The loop over keys is written out here and
 * in {@link readFlags}: functions of their own for its steps took a tenth more.
 */
export function createReader<T>(
  vocabulary: Vocabulary,
  encoding: SituationEncoding,
  { wellFormed, malformed }: ReaderHandlers<T>,
): (input: unknown) => T {
  const { fields, prerequisites, choices } = fieldsOfConfiguration(vocabulary, encoding);
  const allChosen = choices.reduce((bits, { bit }) => bits | bit, 0);
  const sceneOfNeeds = bitSums([...encoding.needs.values()].map(({ weight }) => weight));

  return function read(input: unknown): T {
    let scene = 0;
    let chosen = 0;
    let stated = 0;
    let met = 0;
    let misfits = NONE;
    let field = fields.start;
    try {
      if (!isRecord(input)) return malformed([misfitAt(field.place, input)]);
      for (const key in input) {
        // V8 compiles this call away while all objects have fast shapes; of Object.hasOwn, each call takes 10 ns.
        // biome-ignore lint/suspicious/noPrototypeBuiltins: see above.
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
            scene += added;
            chosen |= field.bit;
            continue;
          }
        } else if (field.flags !== undefined) {
          const { flags } = field;
          if (value === undefined) continue;
          const found = readFlags(value, flags, field);
          if (found !== NONE) misfits = [...misfits, ...found];
          if (flags === prerequisites) {
            stated = flags.stated;
            met = flags.met;
          } else scene += 2 * (sceneOfNeeds[flags.stated] as number) - (sceneOfNeeds[flags.met] as number);
          continue;
        } else if (field.ranges !== undefined && isCount(value)) {
          scene += sceneOfCount(value, field.ranges);
          continue;
        }
        if (value !== undefined) misfits = withMisfit(misfits, field, key, value);
      }
    } catch {
      const copy = field === fields.start ? copyWithoutInherited(input as object) : undefined;
      return copy === undefined ? malformed([misfitAt(fields.start.place, UNREADABLE)]) : read(copy);
    }
    if (misfits === NONE && chosen === allChosen) return wellFormed(scene, stated, met);
    return malformed([...misfits, ...missing(choices, chosen, misfits)]);
  };
}

/** Reads an object of true and false into its {@link Flags}; gives what does not fit there. */
function readFlags(input: unknown, flags: Flags, whole: Field): readonly Mismatch[] {
  let stated = 0;
  let met = 0;
  let misfits = NONE;
  let field = flags.start;
  try {
    if (!isRecord(input)) misfits = [misfitAt(whole.place, input)];
    else
      for (const key in input) {
        // V8 compiles this call away while all objects have fast shapes; of Object.hasOwn, each call takes 10 ns.
        // biome-ignore lint/suspicious/noPrototypeBuiltins: see above.
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
        if (bit === 0 && value !== undefined) misfits = withMisfit(misfits, field, key, value);
      }
  } catch {
    const copy = field === flags.start ? copyWithoutInherited(input as object) : undefined;
    if (copy !== undefined) return readFlags(copy, flags, whole);
    misfits = [misfitAt(whole.place, UNREADABLE)];
  }
  flags.stated = stated;
  flags.met = met;
  return misfits;
}

/** The field of a key that did not follow the field before it the last time; the comparison with that one saves 3 ns. */
function fieldOf({ byName, unknown }: Fields, key: string, before: Field): Field {
  const field = lookUp(byName, key);
  if (field === undefined) return unknown;
  before.next = field;
  return field;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The part of a count in the scene: the last threshold that it reaches; the first value stands for "not stated". */
function sceneOfCount(count: number, { values, weight }: Digit): number {
  let range = 0;
  for (let index = 1; index < values.length; index++) range += +(count >= (values[index] as number));
  return range * weight;
}

function withMisfit(
  misfits: readonly Mismatch[],
  field: Field,
  key: string,
  value: unknown,
): readonly Mismatch[] {
  const { place, bit } = field;
  const misfit = bit === 0 ? { place, key, value } : misfitAt(place, value);
  if (misfits === NONE) return [misfit];
  (misfits as Mismatch[]).push(misfit);
  return misfits;
}

function misfitAt(place: ConfigurationField, value: unknown): Mismatch {
  return { place, value: placeholder(value) };
}

/** The choices that have to be made and were not, not even wrongly. */
function missing(
  choices: readonly Field[],
  chosen: number,
  misfits: readonly Mismatch[],
): readonly Mismatch[] {
  return choices
    .filter(({ bit, place }) => !(chosen & bit) && !misfits.some((misfit) => misfit.place === place))
    .map(({ place }) => ({ place, value: undefined }));
}

type Accepted = Partial<Pick<Field, 'words' | 'flags' | 'ranges'>>;

/** The fields of a configuration, and among them those of the choices that have to be made. */
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

/** Lays out the keys of an object, at first expected in the order of the vocabulary. */
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
