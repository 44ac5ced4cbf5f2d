import { type Misfit, type Place, type Places, placesOf } from './misfit.ts';
import type { Digit, SceneEncoding } from './scenes.ts';
import { isRecord, readProperty, snapshotOf, standIn, UNREADABLE } from './snapshot.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What to do with an input: it is well formed, as three numbers, or else there is something that does not fit. */
export interface Reading<T> {
  /**
   * @param scene - the owner, methods, needs and range of the number of users, as digits of one number.
   * @param stated - the prerequisites that are stated, a bit each in the order of the vocabulary.
   * @param met - those of them that are met.
   */
  readonly wellFormed: (scene: number, stated: number, met: number) => T;
  /** @param misfits - everything that does not fit, in the order in which it was found. */
  readonly malformed: (misfits: readonly Misfit[]) => T;
}

/** What an accepted value adds to what was read. */
interface Addition {
  readonly scene: number;
  readonly stated: number;
  readonly met: number;
  /** The bit of a choice that has to be made. */
  readonly chosen: number;
}

/** What was read until now. */
type Progress = { -readonly [K in keyof Addition]: number } & { misfits: Misfit[] };

/** A key of an object: an object itself, one of few values, or else a number of users. */
interface Field {
  readonly key: string;
  readonly place: Place;
  readonly fields: Fields | undefined;
  readonly additions: ReadonlyMap<unknown, Addition> | undefined;
  /** As in `additions`; most values are true or false, which are quicker told apart than looked up. */
  readonly whenTrue: Addition | undefined;
  readonly whenFalse: Addition | undefined;
}

/** The keys of an object. */
interface Fields {
  readonly whole: Place;
  readonly known: ReadonlyMap<string, Field>;
  /** Those that are known, in the order in which most records have them. */
  readonly expected: readonly Field[];
  readonly unknown: Place;
}

const NOTHING: Addition = { scene: 0, stated: 0, met: 0, chosen: 0 };

/**
 * Makes the function that checks a configuration and encodes it in one pass, reading each property just once.
 *
 * Nothing is made for an input in which everything fits. What does not fit is kept with its place, and nothing is read a
 * second time, so that an input that answers differently each time is no trap.
 */
export function createReader(vocabulary: Vocabulary, encoding: SceneEncoding) {
  const { fields, choices } = fieldsOf(vocabulary, encoding);
  const allChosen = 2 ** choices.length - 1;
  const counts = encoding.userCount.values.map((_, index) =>
    addition({ scene: index * encoding.userCount.weight }),
  );
  /** What the last call was done with; none while one is going on, for a getter can make another. */
  let spare: Progress | undefined;

  return function read<T>(input: unknown, { wellFormed, malformed }: Reading<T>): T {
    const progress = spare ?? { ...NOTHING, misfits: [] };
    spare = undefined;
    readObject(input, fields, progress);
    const { scene, stated, met, chosen, misfits } = progress;
    const isWellFormed = chosen === allChosen && misfits.length === 0;
    restore(progress, 0, 0, 0, 0);
    if (!isWellFormed) progress.misfits = [];
    spare = progress;
    if (isWellFormed) return wellFormed(scene, stated, met);
    return malformed(
      misfits[0]?.place === fields.whole ? misfits : [...misfits, ...missing(chosen, misfits)],
    );
  };

  function readObject(value: unknown, { whole, known, expected, unknown }: Fields, progress: Progress): void {
    const { scene, stated, met, chosen, misfits } = progress;
    const misfitsBefore = misfits.length;
    let index = 0;
    try {
      if (!isRecord(value)) {
        misfits.push({ place: whole, value: standIn(value) });
        return;
      }
      // Object.keys would make a list each time, and each key need be asked for only where some are inherited.
      let inherits = false;
      let source = value;
      try {
        inherits = hasKeys(Object.getPrototypeOf(value));
      } catch {
        // Then its keys can't be gone through one by one either.
        source = snapshotOf(Object.keys(value), (key) => readProperty(value, key));
      }
      for (const key in source) {
        if (inherits && !Object.hasOwn(source, key)) continue;
        const found = readProperty(source, key);
        if (found === undefined) continue;
        const guess = expected[index++];
        const field = guess !== undefined && guess.key === key ? guess : known.get(key);
        if (field === undefined) misfits.push({ place: unknown, key, value: found });
        else if (field.fields !== undefined) readObject(found, field.fields, progress);
        else {
          const added = additionOf(field, found);
          if (added === undefined) misfits.push({ place: field.place, value: standIn(found) });
          else {
            progress.scene += added.scene;
            progress.stated |= added.stated;
            progress.met |= added.met;
            progress.chosen |= added.chosen;
          }
        }
      }
    } catch {
      // Its keys could not all be told: what the first of them gave counts for nothing.
      restore(progress, scene, stated, met, chosen);
      misfits.length = misfitsBefore;
      misfits.push({ place: whole, value: UNREADABLE });
    }
  }

  function additionOf({ additions, whenTrue, whenFalse }: Field, value: unknown): Addition | undefined {
    if (value === true) return whenTrue;
    if (value === false) return whenFalse;
    return additions === undefined ? additionOfCount(value) : additions.get(value);
  }

  /** What the last threshold that a count reaches adds; the first value stands for "not stated". */
  function additionOfCount(count: unknown): Addition | undefined {
    if (!Number.isSafeInteger(count) || (count as number) < 0) return undefined;
    const { values } = encoding.userCount;
    let index = values.length - 1;
    while ((count as number) < (values[index] as number)) index--;
    return counts[index];
  }

  function missing(chosen: number, misfits: readonly Misfit[]): readonly Misfit[] {
    return choices
      .filter((place, index) => !(chosen & (1 << index)) && !misfits.some((misfit) => misfit.place === place))
      .map((place) => ({ place, value: undefined }));
  }
}

function hasKeys(prototype: object | null): boolean {
  for (const _ in prototype) return true;
  return false;
}

function restore(progress: Progress, scene: number, stated: number, met: number, chosen: number): void {
  progress.scene = scene;
  progress.stated = stated;
  progress.met = met;
  progress.chosen = chosen;
}

type Content = Partial<Pick<Field, 'fields' | 'additions'>>;

/** What each key of a configuration adds, and the places of the choices that have to be made. */
function fieldsOf(vocabulary: Vocabulary, { owner, methods, needs }: SceneEncoding) {
  const places = placesOf(vocabulary);
  const fieldsIn = ({ whole, known, unknown }: Places, contentOf: (key: string) => Content): Fields => {
    const expected = [...known].map(([key, place]): Field => {
      const { fields, additions } = contentOf(key);
      const [whenTrue, whenFalse] = [additions?.get(true), additions?.get(false)];
      return { key, place, fields, additions, whenTrue, whenFalse };
    });
    return { whole, unknown, expected, known: new Map(expected.map((field) => [field.key, field])) };
  };
  const inScene = ({ values, weight }: Digit, chosen = 0) =>
    new Map(values.map((value, index) => [value, addition({ scene: index * weight, chosen })]));

  const bits = new Map(vocabulary.prerequisites.map((prerequisite, index) => [prerequisite, 1 << index]));
  const prerequisites = fieldsIn(places.prerequisites, (key) => {
    const stated = bits.get(key) as number;
    return {
      additions: new Map([
        [true, addition({ stated, met: stated })],
        [false, addition({ stated })],
      ]),
    };
  });
  const inNeeds = fieldsIn(places.needs, (key) => ({ additions: inScene(needs.get(key) as Digit) }));
  const chosen = [['owner', owner] as const, ...methods];
  const own = new Map<string, Content>([
    ...chosen.map(([key, digit], index) => [key, { additions: inScene(digit, 1 << index) }] as const),
    ['prerequisites', { fields: prerequisites }],
    ['needs', { fields: inNeeds }],
  ]);
  const fields = fieldsIn(places.configuration, (key) => own.get(key) ?? {});
  return { fields, choices: chosen.map(([key]) => places.configuration.known.get(key) as Place) };
}

function addition(added: Partial<Addition>): Addition {
  return { ...NOTHING, ...added };
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
