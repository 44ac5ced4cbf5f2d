import { deepFreeze } from '../../input/freeze.ts';
import { comparePaths, faultOf, WRITTEN_KINDS } from '../../input/issues.ts';
import type { Fault, ProblemCode } from '../../input/problem.ts';
import { UNREADABLE } from '../../input/snapshot.ts';
import { directionsOf, type Vocabulary } from '../../rule-language/vocabulary.ts';

/** A place in a configuration, and what is accepted there. */
export interface Place {
  readonly path: readonly string[];
  /** What `typeof` says of what is accepted. */
  readonly type: 'string' | 'boolean' | 'number' | 'object';
  readonly accepted: readonly string[];
  /** Where it comes in the order of the vocabulary; keys that are none come after all that are. */
  readonly rank: number;
}

/** Something that does not fit where it stands. */
export interface Misfit {
  readonly place: Place;
  /** A key that the place does not know. */
  readonly key?: string;
  /** The value that does not fit, or that of the key; `undefined` where one is missing. */
  readonly value: unknown;
}

/** The places in an object by their keys, that of the object itself, and that of the keys that it does not know. */
export interface Places {
  readonly whole: Place;
  readonly known: ReadonlyMap<string, Place>;
  readonly unknown: Place;
}

/** The places of a configuration: those of its own keys, of its prerequisites and of its needs. */
export function placesOf(vocabulary: Vocabulary) {
  let rank = 0;
  const place = (path: readonly string[], type: Place['type'], accepted = WRITTEN_KINDS[type]): Place =>
    deepFreeze({ path, type, accepted: [...(accepted as readonly string[])], rank: rank++ });
  const placesIn = (whole: Place, known: ReadonlyMap<string, Place>): Places => ({
    whole,
    known,
    unknown: deepFreeze({ ...whole, accepted: [...known.keys()], rank: Number.POSITIVE_INFINITY }),
  });
  const flags = (key: string, names: readonly string[]) =>
    placesIn(place([key], 'object'), new Map(names.map((name) => [name, place([key, name], 'boolean')])));

  const whole = place([], 'object');
  const choices = [['owner', vocabulary.owners] as const, ...Object.entries(vocabulary.directions)].map(
    ([key, values]) => [key, place([key], 'string', values)] as const,
  );
  const prerequisites = flags('prerequisites', vocabulary.prerequisites);
  const needs = flags('needs', directionsOf(vocabulary));
  const known = new Map([
    ...choices,
    ['prerequisites', prerequisites.whole],
    ['needs', needs.whole],
    ['userCount', place(['userCount'], 'number')],
  ]);
  return { configuration: placesIn(whole, known), prerequisites, needs };
}

/** In the order of the vocabulary, in which each place comes once, then keys that are none, sorted. */
export function compareMisfits(a: Misfit, b: Misfit): number {
  return a.place.rank === b.place.rank ? comparePaths(pathOf(a), pathOf(b)) : a.place.rank - b.place.rank;
}

/** What is wrong with something that does not fit. */
export function faultOfMisfit(misfit: Misfit): Fault {
  const { place, key, value } = misfit;
  if (key === undefined) return faultOf(codeOf(place, value), place.path, value, place.accepted);
  return value === UNREADABLE
    ? faultOf('unreadable', pathOf(misfit), value)
    : faultOf('unknown-key', pathOf(misfit), key, place.accepted);
}

/** Where a key is that its place does not know. */
function pathOf({ place: { path }, key }: Misfit): readonly string[] {
  return [...path, key as string];
}

function codeOf({ type }: Place, value: unknown): ProblemCode {
  if (value === UNREADABLE) return 'unreadable';
  if (value === undefined) return 'missing-key';
  if (type === 'object' || type !== typeof value) return 'wrong-type';
  return type === 'number' ? 'out-of-range' : 'not-accepted';
}
