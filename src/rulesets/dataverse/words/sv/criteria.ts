/** The criteria of today’s guidance in Swedish. */
export const criterionTexts = {
  supported: {
    question: 'Stöds',
    statements: {
      nothingUsed: '”Inga” använder ingenting som kan avvecklas.',
      outlookRetired: 'Dynamics 365 för Outlook togs bort online 2020-12-04.',
      serverSideSync: 'Serversynkronisering stöds och ersätter de avvecklade alternativen.',
      routerStopped:
        'E-postrouter slutade fungera 2021-04-12. Det är inte känt om serversynkronisering används.',
      onlyToEaseMove:
        'En vidarebefordrad postlåda stöds, men bara för att underlätta bytet från E-postrouter. Microsoft rekommenderar enskilda postlådor.',
    },
  },
  'no-single-point-of-failure': {
    question: 'Ingen enskild felpunkt',
    statements: {
      notAffected: 'Metoden påverkar inte enskilda felpunkter.',
      eachOnItsOwn: 'Problem med en postlåda påverkar inte de andra.',
      allThroughOne:
        'Om den vidarebefordrade postlådan slutar fungera tar alla som vidarebefordrar till den inte emot något.',
    },
  },
  throughput: {
    question: 'Snabbt med mycket e-post',
    statements: {
      notAffected: 'Metoden påverkar inte hur snabbt e-post tas emot.',
      manyNodes: 'Många noder kan bearbeta enskilda postlådor samtidigt.',
      oneNode: 'I varje synkroniseringscykel bearbetar en enda nod den vidarebefordrade postlådan.',
    },
  },
  throttling: {
    question: 'Begränsningar fördelas på postlådor',
    statements: {
      notAffected: 'Metoden påverkar inte begränsningen av mottagen e-post.',
      throttledApart: 'E-postserverns gränser gäller för varje postlåda för sig.',
      throttledTogether: 'All e-post räknas mot gränserna för en enda postlåda, den vidarebefordrade.',
    },
  },
  'business-critical-queues': {
    question: 'Passar verksamhetskritiska köer',
    statements: {
      notAffected: 'Metoden påverkar inte verksamhetskritiska köer.',
      individualMailbox: 'Verksamhetskritiska köer behöver enskilda postlådor.',
      notForCriticalQueues: 'En vidarebefordrad postlåda får inte betjäna verksamhetskritiska köer.',
    },
  },
  'serves-queues': {
    question: 'Finns för köer',
    statements: {
      notAffected: 'Köer har e-post, men inga avtalade tider, kontakter och uppgifter.',
      usersAndQueues: 'Finns för både användare och köer.',
      usersOnly: 'Finns bara för användare.',
    },
  },
  'works-without-outlook': {
    question: 'Kräver inte Outlook',
    statements: {
      nothingMoved: 'Med ”Inga” överförs ingenting, så Outlook behövs inte.',
      outlookNeeded: 'Metoden fungerade bara genom Office Outlook på användarens dator.',
      processedByServer: 'Serversynkronisering gör arbetet. Outlook behövs inte.',
      outlookNeedNotRun: 'Användarna behöver inte köra Outlook.',
    },
  },
  'nothing-per-owner': {
    question: 'Inget att installera per användare eller kö',
    statements: {
      nothingPerOwner: 'Inget installeras eller distribueras för varje användare eller kö.',
      outlookOnEachComputer: 'Outlook måste vara installerat på varje användares dator.',
      ruleByHand: 'Någon måste skapa en serverregel för hand i varje postlåda.',
    },
  },
  'no-sink-mailbox': {
    question: 'Kräver ingen vidarebefordrad postlåda',
    statements: {
      noSink: 'Ingen vidarebefordrad postlåda behövs.',
      sinkCollects: 'En vidarebefordrad postlåda måste samla in e-posten.',
    },
  },
  'forwards-as-attachment': {
    question: 'Fungerar med alla e-postservrar',
    statements: {
      notAffected: 'Metoden vidarebefordrar ingen e-post.',
      nothingForwarded: 'Ingen e-post vidarebefordras.',
      exchangeForwards: 'E-posten vidarebefordras som bifogad fil, vilket Exchange kan göra.',
      serverMustForward: 'En POP3-server måste kunna vidarebefordra som bifogad fil.',
      mustForwardUnlessExchange:
        'E-posten vidarebefordras som bifogad fil. Exchange kan göra det. En POP3-server måste kunna det.',
    },
  },
  'few-credentials': {
    question: 'Få inloggningsuppgifter att underhålla',
    statements: {
      notAffected: 'Metoden påverkar inte inloggningsuppgifterna för att ta emot e-post.',
      noPasswords: 'Exchange Online använder autentisering från server till server, utan lösenord.',
      manyProfiles:
        'Någon måste underhålla inloggningsuppgifter för varje postlåda, kanske i många profiler.',
      manyUnlessExchangeOnline:
        'Exchange Online kräver inga lösenord. Med andra e-postservrar måste någon underhålla inloggningsuppgifter för varje postlåda.',
      oneProfile:
        'Med vidarebefordran behövs färre inloggningsuppgifter: bara den vidarebefordrade postlådans.',
    },
  },
  'few-mailboxes-to-watch': {
    question: 'Få postlådor att övervaka',
    statements: {
      notAffected: 'Metoden påverkar inte antalet postlådor att övervaka.',
      watchEach: 'Någon måste övervaka varje postlåda.',
      watchOne: 'Någon måste övervaka en enda vidarebefordrad postlåda.',
    },
  },
  traceable: {
    question: 'Lätt att felsöka',
    statements: {
      notAffected: 'Metoden påverkar inte felsökningen av mottagen e-post.',
      manyMailboxes:
        'Felsökningen sker postlåda för postlåda. Microsoft rekommenderar ändå enskilda postlådor.',
      oneMailbox: 'Felsökningen sker i en enda postlåda.',
    },
  },
} as const;
