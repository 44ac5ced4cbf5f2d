import { parts } from './parts.mjs';

/** What Stryker is told for a part. */
export const strykerOf = (part) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.ts', related: false },
  mutate: parts[part].mutate,
  // Each mutant meets every test of its part: which test first comes through a line says little where answers are kept.
  coverageAnalysis: 'all',
  concurrency: 2,
  // A loop without an end is taken for one after so many times what the tests take, and five seconds.
  timeoutFactor: 1.25,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  htmlReporter: { fileName: `mutation/report/${part}.html` },
  jsonReporter: { fileName: `mutation/report/${part}.json` },
  tempDirName: '.stryker-tmp',
  ignorePatterns: [
    'dist',
    'coverage',
    'mutation/report',
    'docs/.vitepress/dist',
    'docs/.vitepress/cache',
    'docs/api',
  ],
  // The mark is check-survivors.mjs's to set, which knows what is explained.
  thresholds: { high: 100, low: 98, break: null },
  disableTypeChecks: false,
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
});
