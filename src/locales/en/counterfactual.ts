/** What would put one choice of methods before another, in English. */
export const counterfactual = {
  choice: '“{methods}”',
  nothingNeeded: '{b} comes before {a} already.',
  byOneFact: 'One changed fact would put {b} before {a}.',
  byFacts: '{count} changed facts would put {b} before {a}, and no fewer.',
  onlyRetired: 'That rests on something retired, so it is no advice.',
  byPriorities:
    'No change of facts puts {b} before {a}, but a single move in the order of the criteria does.',
  byNothing: 'Neither a change of facts nor another order of the criteria puts {b} before {a}.',
  undecided: 'The rules are too entangled to tell what would put {b} before {a}.',
} as const;
