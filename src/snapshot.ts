/** Stands in a snapshot for a property that could not be read. */
export const UNREADABLE: unique symbol = Symbol('unreadable');
/** Stands in a snapshot for what is deeper or longer than anything that is accepted. */
export const TOO_LARGE: unique symbol = Symbol('too large');

const DEEPEST = 40;
const LONGEST_LIST = 10_000;

/** Whether a value is an object that is read by its keys; throws for a revoked proxy. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own enumerable string keys of an object that is read by its keys; absent for anything else. */
export function keysOf(value: unknown): readonly string[] | undefined {
  try {
    return isRecord(value) ? Object.keys(value) : undefined;
  } catch {
    return undefined;
  }
}

/** What stands for a value whose parts do not matter: nothing in it is read. */
export function standIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  try {
    if (Array.isArray(value)) return [];
    Object.keys(value);
    return {};
  } catch {
    return UNREADABLE;
  }
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
 * Copies plain data out of any value, reading each own enumerable string key just once.
 *
 * Absent and `undefined` are the same. What is not an object or a list is passed on as it is; nothing throws.
 */
export function takeSnapshot(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return TOO_LARGE;
  try {
    if (Array.isArray(value)) {
      if (value.length > LONGEST_LIST) return TOO_LARGE;
      return Array.from({ length: value.length }, (_, index) =>
        takeSnapshot(readProperty(value, index), depth + 1),
      );
    }
    return snapshotOf(Object.keys(value), (key) => takeSnapshot(readProperty(value, key), depth + 1));
  } catch {
    return UNREADABLE;
  }
}

/** An object without prototype that has the keys whose values are not `undefined`. */
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
