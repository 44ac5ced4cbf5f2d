import type * as z from 'zod/mini';
import { faultsOfIssues } from './faults.ts';
import type { Fault } from './problem.ts';

/** Plain data that was found right, or everything that is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

/** Checks a snapshot against a schema. */
export function checkAgainst<T>(schema: z.ZodMiniType, snapshot: unknown): Checked<T> {
  const result = schema.safeParse(snapshot);
  return result.success
    ? { value: result.data as T }
    : { faults: faultsOfIssues(result.error.issues, schema, snapshot) };
}
