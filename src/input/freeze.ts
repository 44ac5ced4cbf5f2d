/** Freezes plain data deeply and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Tests if a value is plain data that can never change; a value that can't be read counts as changeable. */
export function isDeepFrozen(value: unknown): boolean {
  const seen = new Set<unknown>();
  const cannotChange = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return true;
    seen.add(part);
    return Object.isFrozen(part) && Object.values(Object.getOwnPropertyDescriptors(part)).every(isFixed);
  };
  // A getter can answer differently each time, also on a frozen object.
  const isFixed = (property: PropertyDescriptor) => 'value' in property && cannotChange(property.value);
  try {
    return cannotChange(value);
  } catch {
    return false;
  }
}
