// The three verbs with the guide and English, bundled with all they depend on, minified and compressed by gzip.

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: "export { explainTradeoffs, recommend, validate } from './dist/index.js';",
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
});
process.stdout.write(
  JSON.stringify({ kibibytes: gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024 }),
);
