/** Mismatches: parts of a configuration that do not fit the vocabulary, before they become issues. */

import { deepFreeze } from '../../input/freeze.ts';
import { comparePaths, issue, WRITTEN_KINDS } from '../../input/issues.ts';
import type { Issue, ProblemCode } from '../../input/problem.ts';
import { UNREADABLE } from '../../input/snapshot.ts';
import { directionsOf, type Vocabulary } from '../../rule-language/vocabulary.ts';

/** A field of a configuration, and its accepted values. */
export interface ConfigurationField {
  readonly path: readonly string[];
  /** The `typeof` of an accepted value. */
  readonly type: 'string' | 'boolean' | 'number' | 'object';
  readonly accepted: readonly string[];
  /** The rank in the order of the vocabulary; unknown keys come last. */
  readonly rank: number;
}

/** A value or a key that does not fit its field. */
export interface Mismatch {
  readonly place: ConfigurationField;
  /** The key that is unknown there. */
  readonly key?: string;
  /** The value that does not fit, or that of the unknown key; `undefined` where a value is missing. */
  readonly value: unknown;
}

/** The fields of an object: those of its keys, that of the object itself, and that of unknown keys. */
export interface ConfigurationFields {
  readonly whole: ConfigurationField;
  readonly known: ReadonlyMap<string, ConfigurationField>;
  readonly unknown: ConfigurationField;
}

/** The fields of a configuration: those of its own keys, of its prerequisites and of its needs. */
export function fieldsOf(vocabulary: Vocabulary) {
  let rank = 0;
  const place = (
    path: readonly string[],
    type: ConfigurationField['type'],
    accepted = WRITTEN_KINDS[type],
  ): ConfigurationField =>
    deepFreeze({ path, type, accepted: [...(accepted as readonly string[])], rank: rank++ });
  const placesIn = (
    whole: ConfigurationField,
    known: ReadonlyMap<string, ConfigurationField>,
  ): ConfigurationFields => ({
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

/** Compares by the order of the vocabulary, with each field once; then come unknown keys, sorted. */
export function compareMismatches(a: Mismatch, b: Mismatch): number {
  return a.place.rank === b.place.rank ? comparePaths(pathOf(a), pathOf(b)) : a.place.rank - b.place.rank;
}

/** Turns a mismatch into an issue. */
export function issueOfMismatch(mismatch: Mismatch): Issue {
  const { place, key, value } = mismatch;
  if (key === undefined) return issue(codeOf(place, value), place.path, value, place.accepted);
  return value === UNREADABLE
    ? issue('unreadable', pathOf(mismatch), value)
    : issue('unknown-key', pathOf(mismatch), key, place.accepted);
}

/** The path of an unknown key. */
function pathOf({ place: { path }, key }: Mismatch): readonly string[] {
  return [...path, key as string];
}

function codeOf({ type }: ConfigurationField, value: unknown): ProblemCode {
  if (value === UNREADABLE) return 'unreadable';
  if (value === undefined) return 'missing-key';
  if (type === 'object' || type !== typeof value) return 'wrong-type';
  return type === 'number' ? 'out-of-range' : 'not-accepted';
}
