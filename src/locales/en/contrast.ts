import { overtaking } from './overtaking.ts';

/** What is said when two choices of methods are told apart, in English. */
export const contrast = {
  ...overtaking,
  title: 'Why this and not that',
  place: 'place {rank}',
  ruledOut: 'ruled out',
  whatDecides: 'What decides',
  step: 'Compared by',
  speaksFor: 'Speaks for',
  decides: '{side}: decides',
  reachable: 'Can it be reached?',
  retired: 'Does it rest on something retired?',
  readiness: 'How ready is it?',
  repairs: 'How many changes does it take?',
  vocabulary: 'Which is listed first?',
  yes: 'yes',
  no: 'no',
  whatSpeaksFor: 'For {side}: {step}',
  whatWouldTurn: 'What would put B before A',
  usersFrom: 'there are {from} or more users',
  usersBetween: 'there are {from} to {to} users',
  usersExactly: 'the number of users is {from}',
  moreFacts: '… and {count} more ways',
  manyMoreFacts: '… and more ways than can be listed',
  move: 'Put “{criterion}” before “{before}”: `{priorities}`',
  dominatedBy: 'In nothing better than number {numbers} in this list.',
} as const;
