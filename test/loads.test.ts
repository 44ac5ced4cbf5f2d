/**
 * What fails while it is loaded fails before any test that imports it is counted, so one test does the loading itself.
 */
import { expect, it } from 'vitest';

it('loads the library, with every ruleset that it brings', async () => {
  const { dataverse, guide } = await import('../src/index.ts');
  expect([guide.id, dataverse.id]).toEqual(['guide', 'dataverse']);
});
