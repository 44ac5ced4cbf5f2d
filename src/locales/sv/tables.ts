import type { tables as english } from '../en/tables.ts';

/** What decision tables say in Swedish, whatever the ruleset. */
export const tables = {
  title: 'Beslutstabeller',
  intro: 'Allt som reglerna avgör, i tabeller. De är framräknade ur reglerna själva.',
  howToRead:
    'Leta upp din rad: varje konfiguration hamnar på exakt en rad i en tabell. En kolumn finns bara med om den har betydelse. ”Oavsett” betyder att den inte har det på just den raden.',
  worstCounts:
    'En konfiguration är aldrig bättre än den sämsta av sina rader: leta upp den en gång i varje tabell med omdömen.',
  verdicts: 'Omdöme: {directions}',
  verdictsOfRule: 'Omdöme: {directions} – {rule}',
  ruleByRule: 'Regel för regel',
  ruleByRuleIntro: 'Vad varje regel säger för sig.',
  decidedBy: 'Regel',
  ruleSays: 'Regeln säger',
  nothing: 'inget',
  silentElsewhere: 'I alla andra fall säger den inget.',
  need: '{direction} behövs',
  owner: 'Ägare',
  userCount: 'Antal användare',
  yes: 'ja',
  no: 'nej',
  notKnown: 'vet ej',
  notStated: 'inte angivet',
  any: 'oavsett',
  allBut: 'alla utom {values}',
  between: '{from} till {to}',
  orMore: '{from} eller fler',
} as const satisfies Readonly<Record<keyof typeof english, string>>;
