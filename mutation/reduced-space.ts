/**
 * Makes the tests look at less: mutation testing repeats them thousands of times, and what changes the answer to many
 * configurations shows in few of them.
 */
import { vi } from 'vitest';

/** Properties are tried on fewer inputs, one of so many, but on so many at least; the same ones each time. */
const ONE_OF = 20;
const LEAST_RUNS = 10;
const SEED = 20170601;
/** Of all states of the prerequisites each so-manieth is kept; prime, so that no prerequisite always has one value. */
const STRIDE = 31;

vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal<typeof import('fast-check')>();
  const assert: typeof original.assert = (property, parameters) =>
    original.assert(property, {
      ...parameters,
      seed: SEED,
      // That something is wrong is enough; the smallest example of it would be looked for, for long.
      endOnFailure: true,
      numRuns: Math.min(
        parameters?.numRuns ?? LEAST_RUNS,
        Math.max(Math.ceil((parameters?.numRuns ?? 0) / ONE_OF), LEAST_RUNS),
      ),
    }) as never;
  return { ...original, assert, default: { ...original.default, assert } };
});

vi.mock('../test/support/guide-space.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../test/support/guide-space.ts')>();
  return { ...original, everyKnown: original.everyKnown.filter((_, index) => index % STRIDE === 0) };
});
