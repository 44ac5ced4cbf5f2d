import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { entrySources } from '../docs/.vitepress/entry-sources.ts';

/** The tests of formulas, rulesets and verbs, the quickest first: a mutant is done with at the first that notices it. */
const TESTS = [
  ...['clauses', 'dataverse-words', 'public-surface', 'suggestions', 'schema', 'report-table'],
  ...['dataverse-ruleset', 'laws/each-condition-decides', 'laws/no-dead-rule', 'define-ruleset'],
  ...[
    'laws/every-problem-at-once',
    'laws/any-formula',
    'mail-flow',
    'recommend',
    'extend-ruleset',
    'small-domain',
  ],
  ...['laws/reads-once', 'laws/dated-rules', 'laws/total', 'laws/mirror', 'laws/sound', 'laws/dominated-by'],
  ...[
    'laws/unchanged',
    'laws/minimal-and-complete',
    'locales',
    'render/render',
    'laws/any-ruleset',
    'questions',
  ],
].map((name) => `test/${name}.test.ts`);

/** What holds of a reduced space as well says nothing where it asks how much was looked at. */
const ASKS_HOW_MUCH = [
  'finds each rule speaking in every way it can, and silent somewhere',
  'goes by each of its repairs, and stays when any part is left out',
  'by any ruleset .with its own vocabulary.',
  'by the guide, whatever is known',
];

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => TESTS.findIndex((test) => moduleId.endsWith(test));
    return [...files].sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  root: '.',
  resolve: { alias: entrySources },
  test: {
    include: TESTS,
    testNamePattern: new RegExp(`^(?!.*(?:${ASKS_HOW_MUCH.join('|')}))`),
    setupFiles: ['mutation/reduced-space.ts'],
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
