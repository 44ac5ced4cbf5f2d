/** What decision tables say in English, whatever the ruleset. */
export const tables = {
  title: 'Decision tables',
  intro: 'Everything that the rules decide, as tables. They are worked out from the rules themselves.',
  howToRead:
    'Find your row: each configuration falls into exactly one row of a table. A column is there only if it makes a difference. “Any” means that it makes none in that row.',
  worstCounts:
    'A configuration is as good as the worst of its rows: look it up once in each table of verdicts.',
  verdicts: 'Verdict: {directions}',
  verdictsOfRule: 'Verdict: {directions} – {rule}',
  ruleByRule: 'Rule by rule',
  ruleByRuleIntro: 'What each rule says for itself.',
  decidedBy: 'Rule',
  ruleSays: 'The rule says',
  nothing: 'nothing',
  silentElsewhere: 'In every other case it says nothing.',
  need: '{direction} is needed',
  owner: 'Owner',
  userCount: 'Number of users',
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
  notStated: 'not stated',
  any: 'any',
  allBut: 'all but {values}',
  between: '{from} to {to}',
  orMore: '{from} or more',
} as const;
