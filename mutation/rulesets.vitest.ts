import { onReducedSpace } from './on-reduced-space.ts';

export default onReducedSpace(
  [
    ...[
      'loads',
      'clauses',
      'changing',
      'supported',
      'dataverse-words',
      'laws/no-dead-rule',
      'dataverse-ruleset',
    ],
    ...['laws/each-condition-decides', 'mail-flow', 'public-surface', 'recommend', 'plan', 'validate.model'],
  ].map((name) => `test/${name}.test.ts`),
);
