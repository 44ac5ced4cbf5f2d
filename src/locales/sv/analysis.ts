import type { analysisPhrases as english, comparisonPhrases as englishComparison } from '../en/analysis.ts';

type SameKeys<T> = Readonly<Record<keyof T, string>>;

/** What analyses of rulesets are shown with, in Swedish. */
export const analysisPhrases = {
  title: 'Vad som går att veta om {ruleset}',
  sound: 'Ingenting är overksamt, överflödigt, motsägelsefullt eller omöjligt.',
  unsound: 'Något är overksamt, överflödigt, motsägelsefullt eller omöjligt.',
  uncertain:
    'Inget overksamt, överflödigt, motsägelsefullt eller omöjligt hittades, men allt kunde inte avgöras.',
  undecided: 'Vad som inte helt kunde avgöras',
  tooLong: 'Det skulle ha tagit för lång tid. Det som står stämmer, men det kan finnas fler av dessa:',
  deadRules: 'Regler som aldrig säger något',
  deadCases: 'Fall som aldrig avgör',
  caseNumber: 'fall {number}',
  behind: 'Tidigare fall lämnar inget åt det: {cases}.',
  nowhere: 'Det gäller ingenstans.',
  impliedRules: 'Fel som aldrig kommer ensamma',
  impliedBy: 'Överallt där den ger ett fel ger också någon av dessa det: {rules}.',
  neverError: 'Den ger aldrig ett fel när allt är känt; den kan bara vara obekräftad.',
  contradictions: 'Fel som motsäger varandra',
  cannotAll: 'De kan inte alla uppfyllas, fast var och en av dem kan det.',
  truncated: 'Det finns fler än dessa.',
  impossibleNeeds: 'Behov som inget tillgodoser',
  noChoice: 'Inget val av metoder tillgodoser dem.',
  rejected: 'Varje val underkänns av någon av dessa: {rules}.',
  superseded: 'Vad som har haft sin tid',
  until: 'Gäller inte längre från och med {since}.',
  alwaysOn: 'Råd som inte går att undvika',
  everywhere: 'Det ges för varje konfiguration.',
  withDirection: 'Det ges för varje konfiguration som använder denna riktning: {direction}.',
  noVerdict: 'Förutsättningar som inget omdöme beror på',
  noFinding: 'inte heller någon anmärkning',
  soleRejections: 'En konfiguration som bara denna regel underkänner',
  needed: 'behövs: {directions}',
  notNeeded: 'behövs inte: {directions}',
  users: 'antal användare: {count}',
  met: 'uppfyllt: {prerequisites}',
  notMet: 'ej uppfyllt: {prerequisites}',
} as const satisfies SameKeys<typeof english>;

/** What comparisons of rulesets are shown with, in Swedish. */
export const comparisonPhrases = {
  title: 'Från {before} till {after}',
  before: 'Före',
  after: 'Efter',
  nothingChanges: 'Inget omdöme ändras, för någon av {configurations} konfigurationer.',
  counted: 'Av {configurations} konfigurationer får {changed} ett annat omdöme.',
  partlyCounted:
    'Av {configurations} konfigurationer kunde {undecided} inte jämföras, eftersom det skulle ha tagit för lång tid; {changed} av de andra får ett annat omdöme.',
  howCounted:
    'En konfiguration är en ägare, en metod för varje riktning, och för varje behov och varje förutsättning om det är sant, falskt eller inte känt; antalet användare räknas efter de intervall som regler skiljer på.',
  verdictChange: 'Omdöme',
  count: 'Konfigurationer',
  worse: 'Vad som blir sämre, och varför',
  better: 'Vad som blir bättre, och varför',
  whatIs: 'Krävs nu',
  whatWas: 'Krävdes hittills',
  partlyAlone: 'För {count} av dem är den enda skälet; för resten är någon av dessa ett till: {rules}.',
  neverAlone: 'För alla är någon av dessa ett skäl till: {rules}.',
  example: 'Till exempel',
  onceOnly: 'Varje ändring räknas en gång, under den första regel som den beror på.',
  rules: 'Regler',
  added: 'Nya: {rules}',
  removed: 'Borttagna: {rules}',
  changedRules: 'Ändrade: {rules}',
  notCompared: 'Vad bara den ena känner till',
  leftUnused: 'I det som jämförs används inte en sådan riktning, och en sådan förutsättning är inte känd.',
  onlyIn: 'Bara {ruleset}',
} as const satisfies SameKeys<typeof englishComparison>;
