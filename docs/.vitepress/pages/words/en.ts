import type { PageWords } from '../words.ts';

/** The generated pages in English. */
export const en: PageWords = {
  table: {
    heading: 'Decision table',
    intro: 'Every configuration falls into exactly one row.',
    before: 'Before {day}',
    beforeIntro: 'As of an earlier day (`asOf`) the rule asked something else.',
    toRule: 'More about this rule',
  },
  examples: {
    heading: 'Examples',
    titles: {
      error: 'An error',
      unverified: 'Not known yet',
      advice: 'Advice',
      silent: 'Nothing to say',
    },
    intros: {
      error: 'Here the rule finds an error.',
      unverified:
        'As long as it is not known whether the requirement is met, that is unverified and not an error.',
      advice: 'Here the rule gives its advice.',
      silent: 'This is the smallest change to the first example after which the rule has nothing to say.',
    },
    othersSpeak: 'Other rules still stand in the way:',
  },
  rules: {
    title: 'The rules',
    intro:
      'An error makes a configuration invalid. As long as it is not known whether its requirement is met, the verdict is undetermined. Advice never changes the verdict.',
    rule: 'Rule',
    kind: 'Kind',
    clauses: 'Clauses',
  },
  clauses: {
    title: 'Clauses',
    intro:
      'What the documents say, in our own words. Every finding, reason and assessment names the clauses it rests on.',
    alsoCited: 'Later pages that are cited',
    rules: 'Rules',
    criteria: 'Criteria',
    terms: 'Describes',
  },
  comparison: {
    title: 'What changed',
    intro:
      'Which configurations are judged otherwise today than by the guide of 2017, why, and what to do about it.',
    howToGet: 'Nothing is left out, and nothing is counted twice. The same on the command line:',
  },
};
