/** What is said around plans, in English. */
export const plan = {
  title: 'Plan',
  start: 'At the start:',
  nothingToDo: 'There is nothing to do.',
  notReachable: 'This cannot be made to work:',
  kept: 'Left as it is, because it serves the whole organization: {facts}.',
  confirm: 'Confirm: {fact}',
  prepare: 'See to it: {fact}',
  remove: 'No longer needed, so see to it: {fact}',
  switch: '{direction}: switch to {method}',
  retired: '{change} (retired since {date}; nothing else would do)',
  together: 'At one and the same time:',
  orderUndecided:
    'These rules are too entangled to search every order. Where several changes are made at one and the same time, one by one may be safe too.',
  where: 'Where',
  who: 'Who',
  webApi: 'Web API',
  after: 'Then: {verdict}',
} as const;
