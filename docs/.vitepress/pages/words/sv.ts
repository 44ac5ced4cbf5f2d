import type { PageWords } from '../words.ts';

/** The generated pages in Swedish. */
export const sv: PageWords = {
  table: {
    heading: 'Beslutstabell',
    intro: 'Varje konfiguration hamnar på exakt en rad.',
    before: 'Före {day}',
    beforeIntro: 'Med en tidigare dag (`asOf`) krävde regeln något annat.',
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
    ruleSays: 'Regeln säger',
    nothing: 'inget',
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
  tables: {
    title: 'Beslutstabeller',
    intro: 'Allt som reglerna avgör, i tabeller. De är framräknade ur reglerna själva.',
    howToRead:
      'Leta upp din rad: varje konfiguration hamnar på exakt en rad i en tabell. En kolumn finns bara med om den har betydelse. ”Oavsett” betyder att den inte har det på just den raden.',
    verdicts: 'Omdöme: {directions}',
    worstCounts:
      'En konfiguration är aldrig bättre än den sämre av sina riktningar: leta upp den en gång i varje.',
    ruleByRule: 'Regel för regel',
    ruleByRuleIntro: 'Vad varje regel säger för sig.',
    decidedBy: 'Regel',
    toRule: 'Mer om regeln',
    silentElsewhere: 'I alla andra fall säger den inget.',
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
};
