import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { entrySources } from '../docs/.vitepress/entry-sources.ts';

/** What holds of a reduced space as well says nothing where it asks how much was looked at. */
const ASKS_HOW_MUCH = [
  'finds each rule speaking in every way it can, and silent somewhere',
  'goes by each of its repairs, and stays when any part is left out',
  'by any ruleset .with its own vocabulary.',
  'by the guide, whatever is known',
];

/**
 * Runs these files of tests on the reduced space, the first first: a mutant is done with at the test that notices it.
 */
export function onReducedSpace(tests: readonly string[]): ViteUserConfig {
  class AsListed extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) => tests.findIndex((test) => moduleId.endsWith(test));
      return [...files].sort((a, b) => place(a) - place(b));
    }
  }

  return defineConfig({
    root: '.',
    resolve: { alias: entrySources },
    test: {
      include: tests,
      testNamePattern: new RegExp(`^(?!.*(?:${ASKS_HOW_MUCH.join('|')}))`),
      setupFiles: ['mutation/reduced-space.ts'],
      sequence: { sequencer: AsListed },
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  });
}
