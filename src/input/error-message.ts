import { toPrintable } from './printable.ts';

/** The message of a thrown value of any kind. */
export function failureOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message) : toPrintable(thrown);
  } catch {
    return toPrintable(undefined);
  }
}
