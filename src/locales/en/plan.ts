/** The texts around plans, in English. */
export const plan = {
  title: 'Plan',
  start: 'Today:',
  nothingToDo: 'Nothing to do.',
  notReachable: 'No permitted change makes this work:',
  kept: 'Left as it is for the rest of the organization: {facts}.',
  confirm: 'Confirm: {fact}',
  makeSo: 'Make sure that {prerequisite}',
  makeNotSo: 'Change this: {prerequisite}',
  switch: '{direction}: switch to {method}',
  retired: '{change} (retired since {date}; nothing else works)',
  together: 'Together:',
  orderUndecided:
    'Too many combinations to try every order. Changes that are grouped may also be safe one by one.',
  where: 'Where',
  who: 'Who',
  webApi: 'Web API',
  after: 'Then: {verdict}',
} as const;
