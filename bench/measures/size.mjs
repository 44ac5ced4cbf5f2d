// Verbs with the guide and English, bundled with all they depend on, minified and compressed by gzip: those that are
// named, else three.

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const [verbs = 'explainTradeoffs, recommend, validate'] = process.argv.slice(2);
const { outputFiles } = await build({
  stdin: {
    contents: `export { ${verbs} } from './dist/index.js';`,
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
});
process.stdout.write(
  JSON.stringify({ kibibytes: gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024 }),
);
