/** Freezes a value of plain data with everything in it, and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** Whether a value is plain data that can never change; what can't be looked at is taken to change. */
export function isDeepFrozen(value: unknown): boolean {
  const seen = new Set<unknown>();
  const cannotChange = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return true;
    seen.add(part);
    return Object.isFrozen(part) && Object.values(Object.getOwnPropertyDescriptors(part)).every(isFixed);
  };
  // A getter can answer differently each time, also on an object that is frozen.
  const isFixed = (property: PropertyDescriptor) => 'value' in property && cannotChange(property.value);
  try {
    return cannotChange(value);
  } catch {
    return false;
  }
}
