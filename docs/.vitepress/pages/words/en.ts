import type { PageWords } from '../words.ts';

/** The generated pages in English. */
export const en: PageWords = {
  table: {
    heading: 'Decision table',
    intro: 'Every configuration falls into exactly one row.',
    before: 'Before {day}',
    beforeIntro: 'On an earlier day (`asOf`), the rule required something else.',
    toRule: 'More about this rule',
  },
  examples: {
    heading: 'Examples',
    titles: {
      error: 'An error',
      unverified: 'Unverified',
      advice: 'Advice',
      silent: 'No finding',
    },
    intros: {
      error: 'Here the rule finds an error.',
      unverified: 'The requirement is not known to be met, so the finding is unverified, not an error.',
      advice: 'Here the rule gives its advice.',
      silent: 'With this smallest change to the first example, the rule finds nothing.',
    },
    othersSpeak: 'Findings of other rules remain:',
  },
  rules: {
    title: 'The rules',
    intro:
      'An error makes a configuration invalid. If its requirement is not known to be met, the verdict is undetermined. Advice never changes the verdict.',
    rule: 'Rule',
    kind: 'Kind',
    clauses: 'Clauses',
  },
  clauses: {
    title: 'Clauses',
    intro: 'The documents in our own words. Every finding, reason and rating names its clauses.',
    alsoCited: 'Later pages',
    rules: 'Rules',
    criteria: 'Criteria',
    terms: 'Describes',
  },
  comparison: {
    title: 'What changed',
    intro:
      'Configurations with another verdict today than by the 2017 guide, with the reason and what to do.',
    howToGet: 'Every configuration counts exactly once. The same on the command line:',
  },
};
