/** The conditions under which one choice of methods ranks above another, in English. */
export const counterfactual = {
  choice: '“{methods}”',
  nothingNeeded: '{b} already ranks above {a}.',
  byOneFact: '{b} ranks above {a} if one fact changes.',
  byFacts: '{b} ranks above {a} if {count} facts change, and no fewer.',
  onlyRetired: 'That relies on a retired component, so it is no advice.',
  byPriorities: 'No change of facts moves {b} above {a}. Moving one criterion does.',
  byNothing: 'Neither changed facts nor another order of the criteria moves {b} above {a}.',
  undecided: 'Too many combinations to work out what moves {b} above {a}.',
} as const;
