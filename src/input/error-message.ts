import { toPrintable } from './printable.ts';

/** What something failed with says, whatever was thrown. */
export function failureOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message) : toPrintable(thrown);
  } catch {
    return toPrintable(undefined);
  }
}
