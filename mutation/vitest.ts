import { env } from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { entrySources } from '../docs/.vitepress/entry-sources.ts';
import { parts } from './parts.mjs';

const { tests } = parts[env.MUTATION_PART as keyof typeof parts];

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

/** The first file first: a mutant is done with at the test that notices it. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => tests.findIndex((test) => moduleId.endsWith(test));
    return [...files].sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  root: '.',
  resolve: { alias: entrySources },
  test: {
    include: tests,
    testNamePattern: new RegExp(`^(?!.*(?:${[...ASKS_HOW_MUCH, ...TAKES_LONG].join('|')}))`),
    setupFiles: ['mutation/reduced-space.ts'],
    sequence: { sequencer: AsListed },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
