import type { analysisPhrases as english, comparisonPhrases as englishComparison } from '../en/analysis.ts';

type SameKeys<T> = Readonly<Record<keyof T, string>>;

/** The texts around analyses of rulesets, in Swedish. */
export const analysisPhrases = {
  title: 'Analys av {ruleset}',
  sound: 'Inga regler är onåbara, överflödiga, motstridiga eller omöjliga att uppfylla.',
  unsound: 'Vissa regler är onåbara, överflödiga, motstridiga eller omöjliga att uppfylla.',
  uncertain:
    'Inga onåbara, överflödiga, motstridiga eller ouppfyllbara regler hittades, men analysen är ofullständig.',
  undecided: 'Ofullständiga delar',
  tooLong: 'Dessa listor tog för lång tid att fullborda. Det som står i dem stämmer, men det kan finnas mer:',
  deadRules: 'Onåbara regler',
  deadCases: 'Onåbara fall',
  caseNumber: 'fall {number}',
  behind: 'Tidigare fall täcker det helt: {cases}.',
  nowhere: 'Det gäller ingen konfiguration.',
  impliedRules: 'Överflödiga fel',
  impliedBy: 'När den ger ett fel ger alltid en av dessa också ett: {rules}.',
  neverError: 'Den ger aldrig ett fel, den är bara obekräftad.',
  contradictions: 'Motstridiga fel',
  cannotAll: 'Var och en går att uppfylla, men inte alla tillsammans.',
  truncated: 'Det finns fler av dessa.',
  impossibleNeeds: 'Behov som inte går att uppfylla',
  noChoice: 'Inget val av metoder uppfyller dem.',
  rejected: 'En av dessa regler underkänner varje val: {rules}.',
  superseded: 'Ersatt',
  until: 'Gäller inte längre från {since}.',
  alwaysOn: 'Oundvikliga råd',
  everywhere: 'Det gäller varje konfiguration.',
  withDirection: 'Det gäller varje konfiguration som använder denna riktning: {direction}.',
  noVerdict: 'Förutsättningar som inget omdöme beror på',
  noFinding: 'inte heller någon anmärkning',
  soleRejections: 'En konfiguration som bara denna regel underkänner',
  needed: 'behövs: {directions}',
  notNeeded: 'behövs inte: {directions}',
  users: 'antal användare: {count}',
  met: 'uppfyllt: {prerequisites}',
  notMet: 'inte uppfyllt: {prerequisites}',
} as const satisfies SameKeys<typeof english>;

/** The texts around comparisons of rulesets, in Swedish. */
export const comparisonPhrases = {
  title: 'Från {before} till {after}',
  before: 'Före',
  after: 'Efter',
  nothingChanges: 'Inget omdöme ändras för någon av {configurations} konfigurationer.',
  counted: 'Omdömet ändras för {changed} av {configurations} konfigurationer.',
  partlyCounted:
    'Av {configurations} konfigurationer tog {undecided} för lång tid att jämföra. Omdömet ändras för {changed} av de andra.',
  howCounted:
    'En konfiguration kombinerar en ägare, en metod för varje riktning, och kända eller okända värden på behov och förutsättningar. Antalet användare räknas efter de intervall som regler skiljer på.',
  verdictChange: 'Omdöme',
  count: 'Konfigurationer',
  worse: 'Vad som blir sämre, och varför',
  better: 'Vad som blir bättre, och varför',
  whatIs: 'Krävs nu',
  whatWas: 'Krävdes tidigare',
  partlyAlone: 'För {count} av dem är den enda skälet. För resten är också en av dessa ett skäl: {rules}.',
  neverAlone: 'En av dessa är alltid också ett skäl: {rules}.',
  example: 'Exempel',
  onceOnly: 'Varje ändring räknas en gång, under den första regel som orsakar den.',
  rules: 'Regler',
  added: 'Nya: {rules}',
  removed: 'Borttagna: {rules}',
  changedRules: 'Ändrade: {rules}',
  notCompared: 'Bara i den ena',
  leftUnused: 'Jämförelsen använder inte dessa riktningar, och dessa förutsättningar räknas som inte kända.',
  onlyIn: 'Bara {ruleset}',
} as const satisfies SameKeys<typeof englishComparison>;
