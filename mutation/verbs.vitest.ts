import { onReducedSpace } from './on-reduced-space.ts';

export default onReducedSpace([
  ...['unmet-sentence', 'options', 'report-table', 'recommend', 'small-domain', 'repairs'],
  ...[
    'laws/every-problem-at-once',
    'extend-ruleset',
    'mail-flow',
    'define-ruleset',
    'laws/total',
    'questions',
  ],
  ...[
    'laws/any-ruleset',
    'laws/mirror',
    'laws/dated-rules',
    'laws/dominated-by',
    'laws/reads-once',
    'schema',
  ],
  ...['laws/any-formula', 'laws/minimal-and-complete'],
]);
