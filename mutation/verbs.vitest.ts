import { onReducedSpace } from './on-reduced-space.ts';

export default onReducedSpace([
  ...['unmet-sentence', 'options', 'report-table', 'repairs', 'define-ruleset'],
  ...['laws/every-problem-at-once', 'recommend', 'extend-ruleset', 'small-domain', 'laws/any-ruleset'],
  ...['mail-flow', 'laws/mirror', 'laws/dated-rules', 'laws/minimal-and-complete', 'laws/any-formula'],
  ...['laws/dominated-by', 'laws/total', 'laws/reads-once', 'schema', 'suggestions', 'questions', 'locales'],
]);
