/** Plain data to which something happened: a value is replaced, left out, put in, repeated, or found elsewhere. */
import fc from 'fast-check';
import { TOO_LARGE, UNREADABLE } from '../../src/input/snapshot.ts';

type Path = readonly (string | number)[];

/**
 * What stands where something else should: of every kind, of the right kind but too much of it, and what stands for a
 * property that throws or goes on without end. No fractions: zod looks no further where a number is not whole.
 */
const ODD: readonly unknown[] = [
  ...[UNREADABLE, TOO_LARGE],
  ...[null, true, false, '', 'x', 'none', 'Server', 'constructor', 'a'.repeat(101), 'Too Long '.repeat(20)],
  ...[0, -1, 2 ** 53, -(2 ** 60), Number.NaN, Number.POSITIVE_INFINITY, 10n, Symbol('odd')],
  ...[[], {}, [null], ['none', 'none'], { any: [] }, { all: [{ not: 'x' }] }, { id: 'x' }],
  ...['2024-02-29', '2023-02-29', '2024-13-01', 'today', Array(31).fill('a'), Array(10_001).fill('a')],
];
const KEYS = [
  'x',
  'id',
  'words',
  'none',
  'prerequisites',
  'activities',
  'constructor',
  'toString',
  '__proto__',
  '',
];

/** Data like that which is given, with up to four things wrong in it; nothing of it is shared with what was given. */
export function damaged(data: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const damage = fc.record({
    kind: fc.constantFrom('replace', 'leave out', 'put in', 'repeat', 'move'),
    at: fc.nat(),
    other: fc.nat(),
    value: fc.constantFrom(...ODD),
    key: fc.constantFrom(...KEYS),
  });
  return fc
    .tuple(data, fc.array(damage, { maxLength: 4 }))
    .map(([whole, damages]) => damages.reduce(inflict, copyOf(whole)));
}

interface Damage {
  readonly kind: 'replace' | 'leave out' | 'put in' | 'repeat' | 'move';
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
  readonly key: string;
}

function inflict(whole: unknown, { kind, at, other, value: odd, key }: Damage): unknown {
  const value = copyOf(odd);
  const places = placesIn(whole, []);
  const place = places[at % places.length] as Path;
  const found = valueAt(whole, place);
  const within = valueAt(whole, place.slice(0, -1));
  const last = place.at(-1);
  if (last === undefined) return kind === 'replace' ? value : whole;
  if (kind === 'replace') put(within, last, value);
  if (kind === 'leave out') Reflect.deleteProperty(within as object, last);
  if (kind === 'put in' && isObject(found)) put(found, Array.isArray(found) ? found.length : key, value);
  if (kind === 'repeat' && Array.isArray(within)) within.push(copyOf(found));
  if (kind === 'move') {
    put(within, last, copyOf(valueAt(whole, places[other % places.length] as Path)));
  }
  return whole;
}

function put(into: unknown, key: string | number, value: unknown): void {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
}

function copyOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], whole);
}

/** The path to everything in plain data, the whole itself first; of long lists only the beginning. */
function placesIn(value: unknown, path: Path): Path[] {
  if (!isObject(value)) return [path];
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 40) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn(valueAt(value, [key]), [...path, key]))];
}
