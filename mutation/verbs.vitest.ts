import { onReducedSpace } from './on-reduced-space.ts';

const tests = [
  ...['public-surface', 'suggestions', 'schema', 'report-table', 'repairs', 'define-ruleset'],
  ...['laws/every-problem-at-once', 'laws/any-formula', 'mail-flow', 'recommend', 'extend-ruleset'],
  ...['small-domain', 'laws/reads-once', 'laws/dated-rules', 'laws/total', 'laws/mirror', 'laws/sound'],
  ...['laws/dominated-by', 'laws/unchanged', 'laws/minimal-and-complete', 'locales', 'render/render'],
  ...['laws/any-ruleset', 'questions'],
];

export default onReducedSpace(tests, { isolate: false });
