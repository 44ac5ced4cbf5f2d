/** The texts of decision tables in English, whatever the ruleset. */
export const tables = {
  title: 'Decision tables',
  intro: 'Everything that the rules decide, as tables. They are computed from the rules.',
  howToRead:
    'Each configuration falls into exactly one row of a table. A column is shown only if it makes a difference. “Any” means that it makes none in that row.',
  worstCounts:
    'The worst row decides. Look your configuration up once in each table of verdicts, and take the worst result.',
  verdicts: 'Verdict: {directions}',
  verdictsOfRule: 'Verdict: {directions} – {rule}',
  ruleByRule: 'Rule by rule',
  ruleByRuleIntro: 'What each rule finds by itself.',
  decidedBy: 'Rule',
  ruleSays: 'The rule finds',
  nothing: 'nothing',
  silentElsewhere: 'In all other cases the rule finds nothing.',
  need: '{direction} needed',
  owner: 'Owner',
  userCount: 'Number of users',
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
  notStated: 'not stated',
  any: 'any',
  allBut: 'all but {values}',
  between: '{from} to {to}',
  or: 'or',
  orMore: '{from} or more',
} as const;
