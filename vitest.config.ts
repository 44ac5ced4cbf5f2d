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

export default defineConfig({
  // The site imports the library as users do.
  resolve: { alias: entrySources },
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { sequencer: BrowsersFirst },
    // The default leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
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
