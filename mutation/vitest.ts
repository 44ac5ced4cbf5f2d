import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { entrySources } from '../docs/.vitepress/entry-sources.ts';

/** What keeps the tests of the part from loading is noticed by the last, which loads what it tests itself. */
const FILES = ['mutation/telling.test.ts', 'mutation/others.test.ts', 'test/api/loads.test.ts'];

/** What holds of a reduced space as well says nothing where it asks how much was looked at. */
const ASKS_HOW_MUCH = [
  'finds each rule speaking in every way it can, and silent somewhere',
  'goes by each of its repairs, and stays when any part is left out',
  'by any ruleset .with its own vocabulary.',
  'by the guide, whatever is known',
];

/** What takes long and notices nothing that the tests beside it do not. */
const TAKES_LONG = [
  "for 'an extension of the guide' (?:complete|sound|information only settles|plain data)",
  "for 'a ruleset with its own vocabulary' plain data",
  'for every request of a (?:user|queue) with nothing locked',
  'have the mean number of answers of their order, of some that differ, not all',
  "for any pair of methods by 'an extended guide'",
  'decisionTables\\(…, it\\) takes anything',
];

/** The files in this order. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => FILES.findIndex((file) => moduleId.endsWith(file));
    return [...files].sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  root: '.',
  resolve: { alias: entrySources },
  test: {
    include: FILES,
    testNamePattern: new RegExp(`^(?!.*(?:${[...ASKS_HOW_MUCH, ...TAKES_LONG].join('|')}))`),
    setupFiles: ['mutation/reduced-space.ts'],
    sequence: { sequencer: AsListed },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
