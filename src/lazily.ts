/** An object whose parts are made when they are first asked for, each once. */
export function lazily<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const key of Object.keys(parts) as (keyof T)[]) {
    const keep = () => {
      const value = parts[key]();
      Object.defineProperty(made, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(made, key, { get: keep, enumerable: true, configurable: true });
  }
  return made;
}
