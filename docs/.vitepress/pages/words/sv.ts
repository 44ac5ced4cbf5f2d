import type { PageWords } from '../words.ts';

/** The generated pages in Swedish. */
export const sv: PageWords = {
  table: {
    heading: 'Beslutstabell',
    intro: 'Varje konfiguration hamnar på exakt en rad.',
    before: 'Före {day}',
    beforeIntro: 'En tidigare dag (`asOf`) krävde regeln något annat.',
    toRule: 'Mer om regeln',
  },
  examples: {
    heading: 'Exempel',
    titles: {
      error: 'Ett fel',
      unverified: 'Obekräftat',
      advice: 'Ett råd',
      silent: 'Ingen anmärkning',
    },
    intros: {
      error: 'Här hittar regeln ett fel.',
      unverified: 'Det är inte känt om kravet är uppfyllt, så anmärkningen är obekräftad och inte ett fel.',
      advice: 'Här ger regeln sitt råd.',
      silent: 'Med den här minsta ändringen av det första exemplet hittar regeln inget.',
    },
    othersSpeak: 'Andra reglers anmärkningar återstår:',
  },
  rules: {
    title: 'Reglerna',
    intro:
      'Ett fel gör en konfiguration ogiltig. Om det inte är känt att kravet är uppfyllt är omdömet inte avgjort. Ett råd ändrar aldrig omdömet.',
    rule: 'Regel',
    kind: 'Slag',
    clauses: 'Punkter',
  },
  clauses: {
    title: 'Punkterna',
    intro: 'Dokumenten med våra egna ord. Varje anmärkning, skäl och bedömning anger sina punkter.',
    alsoCited: 'Senare sidor',
    rules: 'Regler',
    criteria: 'Kriterier',
    terms: 'Beskriver',
  },
  comparison: {
    title: 'Vad som har ändrats',
    intro: 'Konfigurationer med ett annat omdöme i dag än enligt guiden från 2017, med skäl och åtgärd.',
    howToGet: 'Varje konfiguration räknas exakt en gång. Detsamma på kommandoraden:',
  },
};
