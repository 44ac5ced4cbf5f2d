/** The criteria of the guide in Swedish. */
export const criterionTexts = {
  supported: {
    question: 'Stöds',
    statements: {
      nothingUsed: '”Inga” använder ingenting som kan avvecklas.',
      outlookRetired:
        'Dynamics 365 för Outlook är avvecklat. Supporten upphörde 2020-10-01, och det togs bort online 2020-12-04.',
      serverSideSync: 'Serversynkronisering stöds och ersätter de avvecklade alternativen.',
      routerStopped:
        'E-postrouter slutade fungera 2021-04-12. Det är inte känt om serversynkronisering är aktiverad.',
      restsOnRouter: '”Vidarebefordrad postlåda” behöver E-postrouter, som slutade fungera 2021-04-12.',
    },
  },
  'works-without-outlook': {
    question: 'Kräver inte Outlook',
    statements: {
      nothingMoved: 'Med ”Inga” överförs ingen e-post, så Outlook behövs inte.',
      outlookNeeded: 'Office Outlook måste vara installerat på användarens dator.',
      processedByServer: 'Serversynkronisering eller E-postrouter bearbetar e-posten. Outlook behövs inte.',
      outlookNeedNotRun: 'Användarna behöver inte köra Outlook.',
    },
  },
  'nothing-per-owner': {
    question: 'Inget att installera per användare eller kö',
    statements: {
      nothingPerOwner: 'Inget installeras eller distribueras för varje användare eller kö.',
      outlookOnEachComputer: 'Outlook måste vara installerat på varje användares dator.',
      ruleForEachOwner: 'Serverregeln måste distribueras för varje användare eller kö.',
    },
  },
  'no-sink-mailbox': {
    question: 'Kräver ingen sink-postlåda',
    statements: {
      noSink: 'Ingen sink-postlåda behövs.',
      sinkCollects: 'En sink-postlåda måste samla in den vidarebefordrade e-posten.',
    },
  },
  'traceable-at-scale': {
    question: 'Lätt att felsöka med tio eller fler användare',
    statements: {
      notAffected: 'Antalet användare spelar ingen roll för felsökningen.',
      manyMailboxes:
        'Med tio eller fler användare är problem svårare att felsöka. Varje meddelande bearbetas i användarens egen postlåda.',
      oneMailbox:
        'Med tio eller fler användare är problem lättare att felsöka. Alla meddelanden bearbetas i en enda särskild postlåda.',
      fewUsers: 'Med färre än tio användare gör det liten skillnad för felsökningen.',
      harderFromTen: 'Med tio eller fler användare gör många postlådor problem svårare att felsöka.',
      easierFromTen:
        'Med tio eller fler användare gör en enda särskild postlåda problem lättare att felsöka.',
    },
  },
  'no-server-component': {
    question: 'Kräver ingen serverkomponent',
    statements: {
      noComponent: 'Varken serversynkronisering eller E-postrouter behövs.',
      syncOrRouter: 'Serversynkronisering måste vara aktiverad eller E-postrouter installerad.',
      routerNeeded: 'E-postrouter måste vara installerad.',
    },
  },
  'serves-queues': {
    question: 'Finns för köer',
    statements: {
      usersAndQueues: 'Finns för både användare och köer.',
      usersOnly: 'Finns bara för användare.',
    },
  },
} as const;
