import fc from 'fast-check';
import type { Ruleset } from '../../../src/index.ts';
import { type ColumnValue, prerequisiteColumn } from './configuration-rows.ts';

/** What can be known of a fact. */
export const KNOWN = [null, true, false] as const;

/** Rows as somebody may fill them in, some of them no configurations. */
export function rowsFor({ vocabulary }: Ruleset): fc.Arbitrary<Readonly<Record<string, ColumnValue>>> {
  const mostly = (values: readonly string[]) =>
    fc.oneof(
      { arbitrary: fc.constantFrom<ColumnValue>(...values), weight: 30 },
      {
        arbitrary: fc.constantFrom<ColumnValue>(null, '', 'nobody', values[0]?.toUpperCase() ?? ''),
        weight: 1,
      },
    );
  const known = fc.constantFrom<ColumnValue>(...KNOWN);
  const directions = Object.entries(vocabulary.directions);
  return fc.record({
    owner: mostly(vocabulary.owners),
    ...Object.fromEntries(directions.map(([direction, methods]) => [direction, mostly(methods)])),
    ...Object.fromEntries(
      vocabulary.prerequisites.map((name) => [prerequisiteColumn(name, vocabulary), known]),
    ),
    ...Object.fromEntries(directions.map(([direction]) => [`needs_${direction}`, known])),
    userCount: fc.constantFrom<ColumnValue>(null, null, 0, 4, 5, 9, 10, 11, 5000, -1),
  });
}
