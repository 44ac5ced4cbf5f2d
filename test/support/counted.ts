/** Objects that count how often each of their properties is read. */

/** What was read. */
export interface Reads {
  /** How often each property was read, by the path to it. */
  readonly times: ReadonlyMap<string, number>;
  /** What was asked for of objects other than lists that is not one of their own texts of keys. */
  readonly strays: readonly string[];
}

/** The same plain data, such that every read of a property of an object or list in it is counted. */
export function counted<T>(value: T): { readonly value: T; readonly reads: Reads } {
  const times = new Map<string, number>();
  const strays: string[] = [];
  const wrap = (inner: unknown, path: string): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    return new Proxy(inner, {
      get(target, key) {
        const at = `${path}.${String(key)}`;
        // The language itself asks lists for methods and symbols.
        if (Object.hasOwn(target, key)) times.set(at, (times.get(at) ?? 0) + 1);
        else if (!Array.isArray(target)) strays.push(at);
        return wrap(Reflect.get(target, key), at);
      },
    });
  };
  return { value: wrap(value, '') as T, reads: { times, strays } };
}

/** The same plain data, such that each property of an object in it is a getter, and each call of one is counted. */
export function withCountingGetters<T>(value: T): { readonly value: T; readonly reads: Reads } {
  const times = new Map<string, number>();
  const wrap = (inner: unknown, path: string): unknown => {
    if (Array.isArray(inner)) return inner.map((entry, index) => wrap(entry, `${path}.${index}`));
    if (typeof inner !== 'object' || inner === null) return inner;
    const copy = {};
    for (const [key, part] of Object.entries(inner)) {
      const at = `${path}.${key}`;
      const wrapped = wrap(part, at);
      const get = () => {
        times.set(at, (times.get(at) ?? 0) + 1);
        return wrapped;
      };
      Object.defineProperty(copy, key, { enumerable: true, configurable: true, get });
    }
    return copy;
  };
  return { value: wrap(value, '') as T, reads: { times, strays: [] } };
}

/** What was read more often than once. */
export function readAgain({ times }: Reads): string[] {
  return [...times].filter(([, count]) => count > 1).map(([path, count]) => `${path} ${count} times`);
}
