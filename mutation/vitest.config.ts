import { defineConfig } from 'vitest/config';
import { entrySources } from '../docs/.vitepress/entry-sources.ts';

/** The tests of formulas, rulesets and verbs, on a reduced space. */
export default defineConfig({
  root: '.',
  resolve: { alias: entrySources },
  test: {
    include: [
      'test/{clauses,define-ruleset,extend-ruleset,mail-flow,questions,recommend,report-table}.test.ts',
      'test/laws/{any-formula,any-ruleset,dated-rules,each-condition-decides,minimal-and-complete,mirror}.test.ts',
    ],
    setupFiles: ['mutation/reduced-space.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
