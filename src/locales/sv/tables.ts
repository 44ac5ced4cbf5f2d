import type { tables as english } from '../en/tables.ts';

/** The texts of decision tables in Swedish, whatever the ruleset. */
export const tables = {
  title: 'Beslutstabeller',
  intro: 'Allt som reglerna avgör, i tabeller. De är uträknade ur reglerna.',
  howToRead:
    'Varje konfiguration hamnar på exakt en rad i en tabell. En kolumn visas bara om den har betydelse. ”Oavsett” betyder att den inte har det på den raden.',
  worstCounts:
    'Den sämsta raden avgör. Leta upp konfigurationen en gång i varje tabell med omdömen, och ta det sämsta resultatet.',
  verdicts: 'Omdöme: {directions}',
  verdictsOfRule: 'Omdöme: {directions} – {rule}',
  ruleByRule: 'Regel för regel',
  ruleByRuleIntro: 'Vad varje regel hittar för sig.',
  decidedBy: 'Regel',
  ruleSays: 'Regeln hittar',
  nothing: 'inget',
  silentElsewhere: 'I alla andra fall hittar regeln inget.',
  need: '{direction} behövs',
  owner: 'Ägare',
  userCount: 'Antal användare',
  yes: 'ja',
  no: 'nej',
  notKnown: 'inte känt',
  notStated: 'inte angivet',
  any: 'oavsett',
  allBut: 'alla utom {values}',
  between: '{from} till {to}',
  or: 'eller',
  orMore: '{from} eller fler',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
