import { defineConfig, type Options } from 'tsup';
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts';

const published: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'browser',
  splitting: true,
  treeshake: false,
};

/** Leaves the guide out of an entry, which takes it from the file that the other entries share. */
const sharedGuide: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'shared-guide',
  setup(build) {
    const path = build.initialOptions.format === 'cjs' ? './guide.cjs' : './guide.js';
    build.onResolve({ filter: /\/rulesets\/guide\/index\.ts$/ }, () => ({ path, external: true }));
  },
};

export default defineConfig([
  {
    ...published,
    entry: {
      index: 'src/index.ts',
      render: 'src/render/index.ts',
      'locales/en': 'src/locales/en.ts',
      'locales/sv': 'src/locales/sv.ts',
      guide: 'src/rulesets/guide/index.ts',
      // Apart, so that what does not use it does not contain it.
      dataverse: 'src/rulesets/dataverse/index.ts',
    },
    // Built in: Node takes longer to find and read many small files than one.
    noExternal: [/.*/],
    dts: {
      entry: {
        index: 'src/index.ts',
        render: 'src/render/index.ts',
        'locales/en': 'src/locales/en.ts',
        'locales/sv': 'src/locales/sv.ts',
        schema: 'src/schema.ts',
      },
      // The build sets `baseUrl`, which TypeScript 6 calls deprecated.
      compilerOptions: { ignoreDeprecations: '6.0' },
    },
  },
  {
    // Schemas become part of the application's own, so that they are made with the application's zod.
    ...published,
    entry: { schema: 'src/schema.ts' },
    splitting: false,
    esbuildPlugins: [sharedGuide],
  },
  {
    // One file, in the format that starts fastest.
    entry: { cli: 'src/cli/main.ts' },
    format: ['cjs'],
    target: 'node20',
    platform: 'node',
    noExternal: [/.*/],
    splitting: false,
    // The command holds all that the published does, and more.
    esbuildPlugins: [thirdPartyLicenses('dist/third-party-licenses.txt')],
  },
]);
