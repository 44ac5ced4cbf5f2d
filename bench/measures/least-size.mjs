// What no code of a verb can leave out, minified and compressed by gzip: the guide's rules, and the English texts that the
// verb shows. With `validate` those that it shows, else those of three verbs, which show criteria and their ratings, too.

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const FOR_FINDINGS = `
export { guideVocabulary } from './src/rulesets/guide/vocabulary.ts';
export { guideRules } from './src/rulesets/guide/rules.ts';
export { ruleTexts } from './src/locales/en/guide/rules.ts';
export { prerequisiteLabels } from './src/locales/en/guide/vocabulary.ts';
export { finding } from './src/locales/en/findings.ts';
export { faultReason, problem } from './src/locales/en/problems.ts';
`;
const FOR_RATINGS = `
export { guideCriteria } from './src/rulesets/guide/criteria.ts';
export { criterionTexts } from './src/locales/en/guide/criteria.ts';
export { methodLabels } from './src/locales/en/guide/vocabulary.ts';
`;
const { outputFiles } = await build({
  stdin: {
    contents: process.argv[2] === 'validate' ? FOR_FINDINGS : FOR_FINDINGS + FOR_RATINGS,
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser', target: 'es2022' },
});
process.stdout.write(
  JSON.stringify({ kibibytes: gzipSync(outputFiles[0].contents, { level: 9 }).length / 1024 }),
);
