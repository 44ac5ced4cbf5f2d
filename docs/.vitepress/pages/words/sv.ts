import type { PageWords } from '../words.ts';

/** The generated pages in Swedish. */
export const sv: PageWords = {
  table: {
    heading: 'Beslutstabell',
    intro: 'Varje konfiguration hamnar på exakt en rad.',
    before: 'Före {day}',
    beforeIntro: 'Med en tidigare dag (`asOf`) krävde regeln något annat.',
    toRule: 'Mer om regeln',
  },
  examples: {
    heading: 'Exempel',
    titles: {
      error: 'Ett fel',
      unverified: 'Ännu inte känt',
      advice: 'Ett råd',
      silent: 'Inget att säga',
    },
    intros: {
      error: 'Här hittar regeln ett fel.',
      unverified: 'Så länge det inte är känt om kravet är uppfyllt är det obekräftat och inte ett fel.',
      advice: 'Här ger regeln sitt råd.',
      silent:
        'Det här är den minsta ändring av det första exemplet som gör att regeln inte har något att säga.',
    },
    othersSpeak: 'Andra regler står fortfarande i vägen:',
  },
  rules: {
    title: 'Reglerna',
    intro:
      'Ett fel gör en konfiguration ogiltig. Så länge det inte är känt om felets krav är uppfyllt är konfigurationen ej avgjord. Ett råd ändrar aldrig omdömet.',
    rule: 'Regel',
    kind: 'Slag',
    clauses: 'Punkter',
  },
  clauses: {
    title: 'Punkterna',
    intro:
      'Vad dokumenten säger, med våra egna ord. Varje anmärkning, skäl och bedömning anger vilka punkter den bygger på.',
    alsoCited: 'Senare sidor som åberopas',
    rules: 'Regler',
    criteria: 'Kriterier',
    terms: 'Beskriver',
  },
  comparison: {
    title: 'Vad som har ändrats',
    intro:
      'Vilka konfigurationer som i dag bedöms på annat sätt än enligt guiden från 2017, varför, och vad man kan göra åt det.',
    howToGet: 'Ingenting är utelämnat, och ingenting räknas två gånger. Detsamma på kommandoraden:',
  },
};
