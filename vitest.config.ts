import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { entrySources } from './docs/.vitepress/entry-sources.ts';

/** What a browser is needed for takes longest, and would else come last, alone, since its files are short. */
class BrowsersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const needsBrowser = ({ moduleId }: TestSpecification) => moduleId.endsWith('.browser.test.ts');
    return [...sorted.filter(needsBrowser), ...sorted.filter((file) => !needsBrowser(file))];
  }
}

/** Tests that go through a whole space or through very hard rulesets, or ask a slow oracle about very many cases. */
const EXHAUSTIVE = [
  'test/laws/**',
  'test/**/*.model.test.ts',
  'test/**/hard-*.test.ts',
  'test/api/{compare-rulesets,contrast,contrast-wide,plan,questions,rule-table}.test.ts',
  'test/dataverse/files/{json,read-records,refusals}.test.ts',
  'test/dataverse/row-limits.test.ts',
  'test/engine/many-choices.test.ts',
  'test/logic/{differences,minimal-repairs}.test.ts',
  'test/render/escaping.test.ts',
  'test/rulesets/dataverse*.test.ts',
];
/** Tests of what was built: the command, the package, the site. */
const BUILT = ['test/{package,repository,site}/**', 'test/cli/built*.test.ts', 'test/cli/examples.test.ts'];
const all = (pattern: string) => (pattern.endsWith('**') ? `${pattern}/*.test.ts` : pattern);

/** What `npm run test:unit` runs needs no build, no browser and no database, and is there in a minute. */
const projects = [
  {
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: [...EXHAUSTIVE, ...BUILT, 'test/{sql,cli}/**'],
  },
  { name: 'command', include: ['test/cli/**/*.test.ts'], exclude: BUILT },
  { name: 'sql', include: ['test/sql/**/*.test.ts'], exclude: [] },
  { name: 'laws', include: EXHAUSTIVE.map(all), exclude: [] },
  { name: 'built', include: BUILT.map(all), exclude: [] },
];

export default defineConfig({
  // The site imports the library as users do.
  resolve: { alias: entrySources },
  test: {
    projects: projects.map((test) => ({ extends: true as const, test })),
    sequence: { sequencer: BrowsersFirst },
    // The default leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    // No test fails by the clock, also on a machine with other work: this ends only what hangs.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // The page that `check` writes holds its style as text, which is empty otherwise.
    css: true,
    // What was built is tested as Node loads it.
    server: { deps: { external: [/\/dist\//] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { branches: 100 },
    },
  },
});
