import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { commonJs } from './scripts/common-js.ts';
import { oneCore } from './scripts/one-core.ts';
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts';

const published: Options = {
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  splitting: true,
  treeshake: false,
  // Node reads less; the maps lead to the sources, which are in them.
  minify: true,
  sourcemap: true,
  plugins: [commonJs()],
};

/** The entries by the names of their files, each with its source. */
const entries = {
  index: 'src/index.ts',
  // Apart, so that what does not use them does not load them.
  rulesets: 'src/rulesets/index.ts',
  'rulesets/guide': 'src/rulesets/guide/index.ts',
  'rulesets/dataverse': 'src/rulesets/dataverse/index.ts',
  analysis: 'src/api/analysis.ts',
  render: 'src/render/index.ts',
  dataverse: 'src/dataverse/index.ts',
  sql: 'src/sql/index.ts',
  'locales/en': 'src/locales/en.ts',
};
/** What entries load later, if at all, which shares modules with them. */
const loadedLater = ['src/dataverse/files/other-forms.ts', 'src/dataverse/files/packed-forms.ts'];
/** The entries that share nothing with the others. */
const entriesApart = { 'locales/sv': 'src/locales/sv.ts' };

/** The entry that takes zod from the application. */
const entryWithZod = { schema: 'src/api/schema.ts' };

/** Leaves the guide out of an entry, which takes it from the file that the other entries share. */
const sharedGuide: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'shared-guide',
  setup(build) {
    const path = './rulesets/guide.js';
    build.onResolve({ filter: /\/rulesets\/guide\/index\.ts$/ }, () => ({ path, external: true }));
  },
};

/** Leaves `validate` out of an entry, which takes it from the main one: what was judged is kept in one place. */
const sharedValidate: typeof sharedGuide = {
  name: 'shared-validate',
  setup(build) {
    build.onResolve({ filter: /\/validate\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};

/** Takes in files as texts where they are asked for so, just as Vite does. */
const rawTexts: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'raw-texts',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      // The question stays, or what the build does with style sheets would take this one, too.
      path: join(resolveDir, path),
      namespace: 'raw-text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'raw-text' }, ({ path }) => ({
      contents: readFileSync(path.replace(/\?raw$/, ''), 'utf8'),
      loader: 'text',
      watchFiles: [path.replace(/\?raw$/, '')],
    }));
  },
};

export default defineConfig([
  {
    ...published,
    entry: entries,
    // Built in: Node takes longer to find and read many small files than one.
    noExternal: [/.*/],
    esbuildPlugins: [
      oneCore(entries.index, [entries['rulesets/guide']], [...Object.values(entries), ...loadedLater]),
    ],
  },
  { ...published, entry: entriesApart, splitting: false },
  {
    // Schemas become part of the application's own, so that they are made with the application's zod.
    ...published,
    entry: entryWithZod,
    splitting: false,
    esbuildPlugins: [sharedGuide, sharedValidate],
  },
  {
    // The types of both formats.
    entry: { ...entries, ...entriesApart, ...entryWithZod },
    format: ['esm', 'cjs'],
    dts: {
      only: true,
      // The build sets `baseUrl`, which TypeScript 6 calls deprecated.
      compilerOptions: { ignoreDeprecations: '6.0' },
    },
  },
  {
    // In the format that starts fastest; a command is loaded when it is the one that is run.
    entry: { cli: 'src/cli/main.ts' },
    format: ['cjs'],
    target: 'node20',
    platform: 'node',
    // All but what is installed beside it where Parquet is read, or an assistant is served.
    noExternal: [/^(?!@duckdb\/|@modelcontextprotocol\/)/],
    splitting: true,
    // Makes the parts by Rollup: the other way that tsup has takes some of today's syntax for an error.
    treeshake: true,
    esbuildOptions: (options) => {
      options.chunkNames = 'cli/[name]-[hash]';
    },
    // The command holds all that the published does, and more.
    esbuildPlugins: [rawTexts, thirdPartyLicenses('dist/third-party-licenses.txt')],
  },
]);
