import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import { readProperty, UNREADABLE } from '../../input/snapshot.ts';

/**
 * Where records come from. They are read twice, in the same order: so this is something that can be iterated over
 * again, such as a list, or a function that begins anew each time it is called.
 *
 * Each is a record with its place, as `readRecords` gives them, or a plain row, and those are numbered from 1.
 */
export type AuditSource =
  | AsyncIterable<unknown>
  | Iterable<unknown>
  | (() => AsyncIterable<unknown> | Iterable<unknown>);

const ACCEPTED = ['[…]', '() => …'];

/** What is wrong with a source: what can be read only once is at its end when it is to be read the second time. */
export function faultsOfSource(source: unknown): readonly Issue[] {
  if (typeof source === 'function') return [];
  // Bytes can be iterated over as well, but none of them is a record: `readRecords` reads those.
  if (typeof source !== 'object' || source === null || ArrayBuffer.isView(source)) return wrong(source);
  const begin = [Symbol.asyncIterator, Symbol.iterator].map((way) => readSymbol(source, way));
  if (begin.includes(UNREADABLE)) return [issue('unreadable', ['source'], UNREADABLE, ACCEPTED)];
  const ways = begin.filter((way) => typeof way === 'function');
  if (ways.length === 0) return wrong(source);
  return isReadOnlyOnce(source) ? [issue('not-accepted', ['source'], source, ACCEPTED, 'readOnlyOnce')] : [];
}

/** What a source gives its records by, begun anew; throws where the source does. */
export function begunSource(source: AuditSource): AsyncIterable<unknown> | Iterable<unknown> {
  const begun = typeof source === 'function' ? source() : source;
  // Each of a file's bytes would be a record that is none.
  if (ArrayBuffer.isView(begun))
    throw new TypeError('The source gives bytes. readRecords makes records of them.');
  return begun;
}

/** Generators hand out what is next, and streams, of Node and of browsers, are locked or used up by a reading. */
function isReadOnlyOnce(source: object): boolean {
  return ['next', 'pipe', 'getReader'].some((name) => typeof readProperty(source, name) === 'function');
}

function wrong(source: unknown): readonly Issue[] {
  return [issue('wrong-type', ['source'], source, ACCEPTED)];
}

function readSymbol(source: object, symbol: symbol): unknown {
  try {
    return (source as Readonly<Record<symbol, unknown>>)[symbol];
  } catch {
    return UNREADABLE;
  }
}
