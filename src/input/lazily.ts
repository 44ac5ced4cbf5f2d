/** An object with lazy properties: each is computed on first access, and only once. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {};
  for (const key of Object.keys(parts) as (keyof T)[]) {
    let made: T[keyof T] | undefined;
    const get = () => {
      made ??= parts[key]();
      return made;
    };
    Object.defineProperty(object, key, { get, enumerable: true });
  }
  return object as T;
}
