import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  comparableId,
  HOST_STEPS,
  hostIn,
  ID_STEPS,
  type TextStep,
} from '../../src/dataverse/rows/comparable-text.ts';
import { comparable } from '../../src/sql/comparable-expression.ts';
import { DIALECTS } from '../../src/sql/dialect.ts';
import { locations, writtenIds } from '../support/written-texts.ts';
import type { Engine } from './support/engine.ts';
import { describeInEveryEngine } from './support/engines.ts';

describeInEveryEngine('texts are compared as the rows of an audit are', (engine) => {
  const anyText = fc.string({ unit: 'binary' }).filter((text) => !/[\0\p{Cs}]/u.test(text));
  const cases: readonly (readonly [
    string,
    readonly TextStep[],
    (text: string) => string,
    fc.Arbitrary<string>,
  ])[] = [
    ['hosts', HOST_STEPS, hostIn, fc.oneof({ arbitrary: locations, weight: 4 }, anyText)],
    [
      'ids',
      ID_STEPS,
      comparableId,
      fc.oneof({ arbitrary: writtenIds.map(({ written }) => written), weight: 4 }, anyText),
    ],
  ];

  it.each(cases)('%s', async (_name, steps, read, texts) => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 40 }), async (written) => {
        expect(await compared(engine(), steps, written)).toEqual(written.map(read));
      }),
      { numRuns: 100 },
    );
  });

  it('ids in a column of their own type', async () => {
    const id = '5D0E5F0C-AB12-4000-8000-0000000000AF';
    const expression = comparable(`CAST('${id}' AS UUID)`, ID_STEPS, DIALECTS[engine().dialect]);
    expect(await engine().rows(`SELECT ${expression}`)).toEqual([[id.toLowerCase()]]);
  });

  it('nothing where a column is not set', async () => {
    for (const steps of [HOST_STEPS, ID_STEPS]) {
      const expression = comparable('CAST(NULL AS VARCHAR)', steps, DIALECTS[engine().dialect]);
      expect(await engine().rows(`SELECT ${expression}`)).toEqual([[null]]);
    }
  });
});

/** What an engine makes of texts. */
async function compared(
  engine: Engine,
  steps: readonly TextStep[],
  texts: readonly string[],
): Promise<readonly (string | null)[]> {
  const values = texts.map((text, index) => `(${index}, '${text.replaceAll("'", "''")}')`).join(', ');
  const rows = await engine.rows(
    `SELECT ${comparable('written', steps, DIALECTS[engine.dialect])} FROM (VALUES ${values}) AS t(place, written) ORDER BY place`,
  );
  return rows.map(([text]) => text as string | null);
}
