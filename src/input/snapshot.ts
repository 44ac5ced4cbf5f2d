/** Snapshots: plain copies of foreign values, each property read once, so that later checks see stable data. */

/** Marks a property of a snapshot that could not be read. */
export const UNREADABLE: unique symbol = Symbol('unreadable');
/** Marks a value that is deeper or longer than any accepted one. */
export const TOO_LARGE: unique symbol = Symbol('too large');
/** Marks a buffer: its bytes are no data, and each of a million would become a key. */
export const BYTES: unique symbol = Symbol('bytes');

const DEEPEST = 40;
const LONGEST_LIST = 10_000;
/** Most copies of repeated objects: thirty levels of two references to the same object would be a billion. */
const MOST_REPEATED = 50_000;

/** Stands for any function, as even looking at one can throw. */
const SOME_FUNCTION = () => undefined;

/** Tests if a value is an object that is read by its keys; throws for a revoked proxy. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** The own enumerable string keys of an object that is read by its keys; absent for any other value. */
export function keysOf(value: unknown): readonly string[] | undefined {
  try {
    return isRecord(value) ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}

/** A placeholder for a value whose parts do not matter: nothing in it is read. */
export function placeholder(value: unknown): unknown {
  if (typeof value === 'function') return SOME_FUNCTION;
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return BYTES;
  try {
    return Array.isArray(value) ? [] : {};
  } catch {
    return UNREADABLE;
  }
}

/**
 * A placeholder for a value for which {@link keysOf} found no keys; an object that should have had keys is unreadable.
 *
 * The value is not read again, as it could answer this time.
 */
export function placeholderFor(value: unknown): unknown {
  const plain = placeholder(value);
  return isRecord(plain) ? UNREADABLE : plain;
}

/** Reads one property; one that throws gives {@link UNREADABLE}. */
export function readProperty(object: object, key: string | number): unknown {
  try {
    return (object as Record<string | number, unknown>)[key];
  } catch {
    return UNREADABLE;
  }
}

/**
 * Copies an object whose keys `for…in` failed to list, by its own keys alone.
 *
 * If its own keys were what failed, they are not read again, as they could be listed this time: the result is absent.
 */
export function copyWithoutInherited(value: object): object | undefined {
  try {
    if (canListInherited(value)) return undefined;
    return snapshotOf(Object.keys(value), (key) => readProperty(value, key));
  } catch {
    return undefined;
  }
}

function canListInherited(value: object): boolean {
  try {
    for (const _ in Object.getPrototypeOf(value)) break;
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies plain data out of any value; reads each own enumerable string key exactly once.
 *
 * A missing property equals `undefined`, and zero equals minus zero. Placeholders stand for values that are no data,
 * endless structures are cut off, and nothing throws.
 */
export function takeSnapshot(value: unknown): unknown {
  const within = new Set<object>();
  const copies = new Map<object, Copy>();
  let objects = 0;
  let repeated = 0;

  const copy = (part: unknown): unknown => {
    if (typeof part === 'function') return SOME_FUNCTION;
    if (typeof part !== 'object' || part === null) return part === 0 ? 0 : part;
    const known = copies.get(part);
    if (known !== undefined) return again(known);
    if (within.size > DEEPEST || within.has(part)) return TOO_LARGE;
    within.add(part);
    const before = objects++;
    const made = copyOf(part, copy);
    within.delete(part);
    copies.set(part, { made, objects: objects - before });
    return made;
  };
  /** Repeats a copy; it counts with all its parts, as a walk through the snapshot meets them again. */
  const again = (known: Copy): unknown => {
    if (repeated + known.objects > MOST_REPEATED) return TOO_LARGE;
    repeated += known.objects;
    objects += known.objects;
    return known.made;
  };
  return copy(value);
}

/** The copy of an object, and the number of objects in it, itself included. */
interface Copy {
  readonly made: unknown;
  readonly objects: number;
}

function copyOf(part: object, copy: (part: unknown) => unknown): unknown {
  try {
    if (Array.isArray(part)) return copyList(part, copy);
    if (ArrayBuffer.isView(part)) return BYTES;
    return snapshotOf(Object.keys(part), (key) => copy(readProperty(part, key)));
  } catch {
    return UNREADABLE;
  }
}

function copyList(list: readonly unknown[], copy: (part: unknown) => unknown): unknown {
  const { length } = list;
  if (length > LONGEST_LIST) return TOO_LARGE;
  return Array.from({ length }, (_, index) => copy(readProperty(list, index)));
}

/** An object without prototype, with the keys whose values are not `undefined`. */
export function snapshotOf(
  keys: Iterable<string>,
  readValue: (key: string) => unknown,
): Record<string, unknown> {
  const snapshot: Record<string, unknown> = Object.create(null);
  for (const key of keys) {
    const value = readValue(key);
    if (value !== undefined) snapshot[key] = value;
  }
  return snapshot;
}
