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
  if (typeof value !== 'object' || value === null) return true;
  try {
    return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
  } catch {
    return false;
  }
}
