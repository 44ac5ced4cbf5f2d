import type { DataverseWords } from './shape.ts';

/** The guidance as it stands today, in Swedish. */
export const dataverseInSwedish = {
  name: 'Vägledningen så som den ser ut i dag, ur dokumentationen för Power Platform',
  owners: { user: 'användare', queue: 'kö' },
  directions: {
    incoming: 'Inkommande e-post',
    outgoing: 'Utgående e-post',
    activities: 'Avtalade tider, kontakter och uppgifter',
  },
  methods: {
    incoming: {
      none: 'Inga',
      outlook: 'Dynamics 365 för Outlook',
      server: 'Synkronisering med servern eller e-postrouter',
      'forward-mailbox': 'Vidarebefordrad postlåda',
    },
    outgoing: {
      none: 'Inga',
      outlook: 'Dynamics 365 för Outlook',
      server: 'Synkronisering med servern eller e-postrouter',
    },
    activities: {
      none: 'Inga',
      outlook: 'Dynamics 365 för Outlook',
      server: 'Synkronisering med servern',
    },
  },
  prerequisites: {
    outlookInstalled: 'Office Outlook är installerat på användarens dator',
    serverSideSyncEnabled: 'organisationen bearbetar e-post med serversynkronisering',
    emailRouterInstalled: 'E-postrouter är installerad',
    sinkMailboxProvisioned:
      'det finns en postlåda för vidarebefordran som samlar in den vidarebefordrade e-posten',
    forwardRuleDeployed: 'vidarebefordringsregeln finns i den här ägarens postlåda',
    smtpCompatible: 'e-postsystemet är SMTP-kompatibelt',
    smtpServerConnected: 'det som skickar finns på SMTP-servern eller är anslutet till den',
    exchangeOnline: 'postlådans e-postserverprofil är för Exchange Online',
    exchangeServer:
      'postlådans e-postserverprofil är för Exchange Server (2013 SP1, 2016, 2019 eller Subscription Edition)',
    mailboxActive: 'varje postlåda som bearbetas för den här ägaren är aktiv',
    serverProfileActive: 'varje postlåda som bearbetas för den här ägaren har en aktiv e-postserverprofil',
    approvalRequired: 'organisationen kräver att e-postadresser är godkända',
    addressApproved: 'adressen till varje postlåda som bearbetas för den här ägaren är godkänd',
    microsoft365AdminApproved:
      'en Microsoft 365-administratör har godkänt adressen till varje postlåda som bearbetas för den här ägaren',
    basicAuthentication: 'e-postserverprofilen loggar in med användarnamn och lösenord',
    testedAndEnabled: 'varje postlåda som bearbetas för den här ägaren har testats och aktiverats',
    forwardsAsAttachment: 'e-postservern kan vidarebefordra som bifogad fil',
  },
  questions: {
    outlookInstalled: 'Är Office Outlook installerat på användarens dator?',
    serverSideSyncEnabled: 'Bearbetar organisationen e-post med serversynkronisering?',
    emailRouterInstalled: 'Är E-postrouter installerad?',
    sinkMailboxProvisioned:
      'Finns det en postlåda för vidarebefordran som samlar in den vidarebefordrade e-posten?',
    forwardRuleDeployed: 'Finns vidarebefordringsregeln i den här ägarens postlåda?',
    smtpCompatible: 'Är e-postsystemet SMTP-kompatibelt?',
    smtpServerConnected: 'Finns det som skickar på SMTP-servern eller är det anslutet till den?',
    exchangeOnline: 'Är postlådans e-postserverprofil för Exchange Online?',
    exchangeServer:
      'Är postlådans e-postserverprofil för Exchange Server (2013 SP1, 2016, 2019 eller Subscription Edition)?',
    mailboxActive: 'Är varje postlåda som bearbetas för den här ägaren aktiv?',
    serverProfileActive: 'Har varje postlåda som bearbetas för den här ägaren en aktiv e-postserverprofil?',
    approvalRequired: 'Kräver organisationen att e-postadresser är godkända?',
    addressApproved: 'Är adressen till varje postlåda som bearbetas för den här ägaren godkänd?',
    microsoft365AdminApproved:
      'Har en Microsoft 365-administratör godkänt adressen till varje postlåda som bearbetas för den här ägaren?',
    basicAuthentication: 'Loggar e-postserverprofilen in med användarnamn och lösenord?',
    testedAndEnabled: 'Har varje postlåda som bearbetas för den här ägaren testats och aktiverats?',
    forwardsAsAttachment: 'Kan e-postservern vidarebefordra som bifogad fil?',
  },
  criteria: {
    supported: {
      question: 'Stöds metoden i dag?',
      statements: {
        nothingUsed: '”Inga” använder ingenting som kan avvecklas.',
        outlookRetired: 'Dynamics 365 för Outlook togs bort online från och med 2020-12-04.',
        serverSideSync: 'Serversynkronisering stöds och ersätter de avvecklade alternativen.',
        routerStopped:
          'E-postrouter slutade fungera 2021-04-12, och det är inte uppgivet att serversynkronisering finns.',
        onlyToEaseMove:
          'En postlåda för vidarebefordran stöds, men finns bara för att underlätta flytten från E-postrouter; enskilda postlådor förordas.',
      },
    },
    'no-single-point-of-failure': {
      question: 'Slipper man en enda punkt där allt kan gå sönder?',
      statements: {
        notAffected:
          'Det avgörs av hur e-post tas emot, och bara mellan ”Vidarebefordrad postlåda” och enskilda postlådor.',
        eachOnItsOwn: 'Problem med en postlåda låter de andra fortsätta att fungera.',
        allThroughOne:
          'När postlådan för vidarebefordran slutar fungera tar ingen som vidarebefordrar till den emot något.',
      },
    },
    throughput: {
      question: 'Bearbetas stora mängder e-post snabbt?',
      statements: {
        notAffected:
          'Hur snabbt e-post tas emot avgörs mellan ”Vidarebefordrad postlåda” och enskilda postlådor.',
        manyNodes: 'Många noder kan bearbeta enskilda postlådor samtidigt.',
        oneNode: 'I varje omgång bearbetar en enda nod postlådan för vidarebefordran.',
      },
    },
    throttling: {
      question: 'Fördelas e-postserverns begränsningar på många postlådor?',
      statements: {
        notAffected: 'Om mottagandet når gränserna för en postlåda avgörs av metoden för inkommande e-post.',
        throttledApart: 'Gränserna för en postlåda räknas för varje ägares postlåda för sig.',
        throttledTogether: 'All e-post räknas mot gränserna för en enda postlåda, den för vidarebefordran.',
      },
    },
    'business-critical-queues': {
      question: 'Kan verksamhetskritiska köer lita på metoden?',
      statements: {
        notAffected: 'Det är ”Vidarebefordrad postlåda” som verksamhetskritiska köer ska hållas borta från.',
        individualMailbox: 'En verksamhetskritisk kö ska ha en enskild postlåda, som den har här.',
        notForCriticalQueues: 'En postlåda för vidarebefordran får inte betjäna verksamhetskritiska köer.',
      },
    },
    'serves-queues': {
      question: 'Går metoden att använda även för köer?',
      statements: {
        notAffected: 'Köer har e-post, och inga avtalade tider, kontakter och uppgifter.',
        usersAndQueues: 'Metoden finns för både användare och köer.',
        usersOnly: 'Metoden finns bara för användare.',
      },
    },
    'works-without-outlook': {
      question: 'Fungerar metoden utan Outlook på användarens dator?',
      statements: {
        nothingMoved: 'Med ”Inga” överförs ingenting, så Outlook behövs inte.',
        outlookNeeded: 'Metoden fungerade bara genom Office Outlook på användarens dator.',
        processedByServer: 'Serversynkroniseringen gör arbetet; Outlook behövs inte.',
        outlookNeedNotRun: 'Användarna behöver inte köra Outlook.',
      },
    },
    'nothing-per-owner': {
      question: 'Slipper man installera eller distribuera något för varje ägare?',
      statements: {
        nothingPerOwner: 'Inget installeras eller distribueras för varje ägare.',
        outlookOnEachComputer: 'Outlook måste vara installerat på varje användares dator.',
        ruleByHand: 'En vidarebefordringsregel måste skapas för hand i varje postlåda.',
      },
    },
    'no-sink-mailbox': {
      question: 'Klarar sig metoden utan postlåda för vidarebefordran?',
      statements: {
        noSink: 'Ingen postlåda för vidarebefordran behövs.',
        sinkCollects:
          'Det måste finnas en postlåda för vidarebefordran som samlar in den vidarebefordrade e-posten.',
      },
    },
    'forwards-as-attachment': {
      question: 'Klarar sig metoden utan en e-postserver som kan vidarebefordra som bifogad fil?',
      statements: {
        notAffected: 'Inget annat än mottagandet kan bygga på vidarebefordran.',
        nothingForwarded: 'Ingen e-post vidarebefordras.',
        exchangeForwards: 'E-posten vidarebefordras som bifogad fil, vilket Exchange kan göra.',
        serverMustForward: 'En POP3-server måste kunna vidarebefordra som bifogad fil.',
        mustForwardUnlessExchange:
          'E-posten vidarebefordras som bifogad fil; om det är ett hinder beror på e-postservern: en POP3-server måste kunna det.',
      },
    },
    'few-credentials': {
      question: 'Är det få inloggningsuppgifter att hålla aktuella?',
      statements: {
        notAffected: 'Vidarebefordran sparar inloggningsuppgifter bara för mottagandet.',
        noPasswords: 'Exchange Online nås från server till server, utan lösenord att hålla aktuella.',
        manyProfiles:
          'Inloggningsuppgifter för varje postlåda måste hållas aktuella, kanske i många profiler.',
        manyUnlessExchangeOnline:
          'Det beror på e-postservern: Exchange Online nås utan lösenord, annars måste inloggningsuppgifter för varje postlåda hållas aktuella.',
        oneProfile: 'Bara inloggningsuppgifterna för postlådan för vidarebefordran måste hållas aktuella.',
      },
    },
    'few-mailboxes-to-watch': {
      question: 'Är det få postlådor att övervaka?',
      statements: {
        notAffected: 'Vidarebefordran ger färre postlådor att övervaka bara för mottagandet.',
        watchEach: 'Varje ägares postlåda måste övervakas.',
        watchOne: 'En enda postlåda för vidarebefordran måste övervakas.',
      },
    },
    traceable: {
      question: 'Går det bra att felsöka?',
      statements: {
        notAffected: 'Valet mellan en postlåda och många har betydelse för felsökningen av mottagen e-post.',
        manyMailboxes:
          'Felsökningen sker postlåda för postlåda; ändå är det enskilda postlådor som förordas i dag.',
        oneMailbox: 'Felsökningen sker i en enda postlåda.',
      },
    },
  },
  rules: {
    'incoming-outlook-not-for-queues': {
      title: 'Inkommande: Dynamics 365 för Outlook är inte till för köer',
      message: 'En kö kan inte ta emot e-post via Dynamics 365 för Outlook.',
      why: 'Bara användare har någonsin haft det alternativet: det var beroende av Outlook på en användares dator, och en kö har ingen dator.',
      remedy:
        'Ändra köns metod för inkommande e-post till ”Synkronisering med servern eller e-postrouter”, eller till ”Inga” om det som kön tar emot inte behöver spåras.',
      ignoreWhen: 'Aldrig: en kö tar inte emot något på det sättet.',
    },
    'incoming-outlook-retired': {
      title: 'Inkommande: Dynamics 365 för Outlook är avvecklat',
      message:
        'Dynamics 365 för Outlook togs bort online från och med {since}; dessförinnan krävdes Office Outlook på användarens dator för att ta emot e-post den vägen.',
      why: 'Det förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01. Ofta är värdet kvar från den tid då det var standard.',
      remedy:
        'Ändra metoden för inkommande e-post till ”Synkronisering med servern eller e-postrouter”, och använd Dynamics 365 App for Outlook på datorn.',
      ignoreWhen:
        'Ange dagen (`asOf`) för att bedöma hur det såg ut tidigare. Bedöm en lokal installation efter vägledningen för sådana: där är det ett råd.',
    },
    'incoming-server-requires-server-side-sync': {
      title: 'Inkommande: ”Synkronisering med servern eller e-postrouter” kräver serversynkronisering',
      message:
        'För att ta emot e-post ur ägarens egen postlåda krävs serversynkronisering; E-postrouter dög tills den slutade fungera {since}.',
      why: 'Metoden heter fortfarande efter båda, men bara den ena finns kvar.',
      remedy: 'Låt organisationen bearbeta e-post med serversynkronisering.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat inställningarna.',
    },
    'incoming-forward-requires-server-side-sync': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver serversynkronisering',
      message:
        'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs serversynkronisering; E-postrouter dög tills den slutade fungera {since}.',
      why: 'Guiden känner bara till E-postrouter; enligt nyare dokumentation kan även serversynkronisering bearbeta en postlåda för vidarebefordran, och det är den enda som finns kvar.',
      remedy: 'Låt organisationen bearbeta e-post med serversynkronisering.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat inställningarna.',
    },
    'incoming-forward-requires-sink-mailbox': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver en postlåda för vidarebefordran',
      message:
        'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs en postlåda för vidarebefordran som samlar in det som vidarebefordras.',
      why: 'Det som reglerna skickar vidare måste komma fram någonstans. Postlådan för vidarebefordran tillhör varken en användare eller en kö, skickar ingenting och behöver en egen e-postserverprofil.',
      remedy:
        'Skapa en postlåda för vidarebefordran under Postlådor, eller välj en annan metod för inkommande e-post.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills någon har letat efter den bland postlådorna.',
    },
    'incoming-forward-requires-deployed-rule': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver vidarebefordringsregeln',
      message:
        'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs vidarebefordringsregeln i den här ägarens postlåda.',
      why: 'Bara den regeln skickar ägarens meddelanden vidare till postlådan för vidarebefordran.',
      remedy:
        'Skapa regeln för hand i den här postlådan, eller skapa en transportregel i Exchange som gör samma sak.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills någon har kontrollerat postlådans regler.',
    },
    'incoming-forward-requires-attachment': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver vidarebefordran som bifogad fil',
      message:
        'För att ta emot e-post via ”Vidarebefordrad postlåda” på en POP3-server krävs att servern kan vidarebefordra som bifogad fil.',
      why: 'Det som vidarebefordras måste komma fram som bifogade filer. Exchange kan vidarebefordra så; för varje annan server måste det vara känt.',
      remedy:
        'Använd en e-postserver som kan vidarebefordra som bifogad fil, eller välj en annan metod för inkommande e-post.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills e-postadministratören har bekräftat det.',
    },
    'incoming-forward-discouraged': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” avråds',
      message: 'I dag förordas enskilda postlådor i stället för ”Vidarebefordrad postlåda”.',
      why: 'En enda nod bearbetar en postlåda för vidarebefordran i varje omgång, begränsningarna drabbar just den postlådan, och när den slutar fungera tar ingen som vidarebefordrar till den emot något. Det krävs en vidarebefordringsregel i varje postlåda. Till dess fördel talar att det blir färre postlådor att övervaka och felsöka i, och färre inloggningsuppgifter att hålla aktuella. Den finns bara för att underlätta flytten från E-postrouter, och får inte betjäna verksamhetskritiska köer.',
      remedy:
        'Ändra metoden för inkommande e-post till ”Synkronisering med servern eller e-postrouter”. Ägarna kan flyttas en i taget: en organisation får ha båda sorterna samtidigt.',
      ignoreWhen:
        'Under flytten från E-postrouter, för ägare som tar emot lite och inget verksamhetskritiskt.',
    },
    'incoming-forward-rules-by-hand': {
      title: 'Inkommande: vidarebefordringsregeln skapas för hand',
      message:
        'Den här postlådans vidarebefordringsregel måste skapas för hand, eller som en transportregel i Exchange.',
      why: 'Regeldistributionsguiden följde med E-postrouter, och är borta tillsammans med den.',
      remedy: 'Skapa regeln i postlådan eller i Exchange, eller bearbeta själva postlådan.',
      ignoreWhen: 'När regeln redan finns.',
    },
    'outgoing-outlook-not-for-queues': {
      title: 'Utgående: Dynamics 365 för Outlook är inte till för köer',
      message: 'En kö kan inte skicka e-post via Dynamics 365 för Outlook.',
      why: 'Bara användare har någonsin haft det alternativet: det var beroende av Outlook på en användares dator, och en kö har ingen dator.',
      remedy:
        'Ändra köns metod för utgående e-post till ”Synkronisering med servern eller e-postrouter”, eller till ”Inga” om kön inte behöver skicka.',
      ignoreWhen: 'Aldrig: en kö skickar inte något på det sättet.',
    },
    'outgoing-outlook-retired': {
      title: 'Utgående: Dynamics 365 för Outlook är avvecklat',
      message:
        'Dynamics 365 för Outlook togs bort online från och med {since}; dessförinnan krävdes Office Outlook på användarens dator för att skicka e-post den vägen.',
      why: 'Det förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01. Ofta är värdet kvar från den tid då det var standard.',
      remedy:
        'Ändra metoden för utgående e-post till ”Synkronisering med servern eller e-postrouter”, och använd Dynamics 365 App for Outlook på datorn.',
      ignoreWhen:
        'Ange dagen (`asOf`) för att bedöma hur det såg ut tidigare. Bedöm en lokal installation efter vägledningen för sådana: där är det ett råd.',
    },
    'outgoing-server-requires-server-side-sync': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver serversynkronisering',
      message:
        'För att skicka e-post genom servern krävs serversynkronisering; E-postrouter dög tills den slutade fungera {since}.',
      why: 'Metoden heter fortfarande efter båda, men bara den ena finns kvar.',
      remedy: 'Låt organisationen bearbeta e-post med serversynkronisering.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat inställningarna.',
    },
    'outgoing-server-requires-smtp': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver Exchange eller SMTP',
      message:
        'För att skicka e-post genom servern krävs Exchange Online, Exchange Server eller ett e-postsystem som är SMTP-kompatibelt.',
      why: 'Exchange nås utan SMTP; till alla andra e-postsystem går meddelandena via SMTP.',
      remedy: 'Använd ett e-postsystem som går att nå, eller välj en annan metod för utgående e-post.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills e-postadministratören har bekräftat det.',
    },
    'outgoing-server-requires-smtp-connection': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver en väg till e-postservern',
      message:
        'För att skicka e-post genom servern krävs Exchange Online, Exchange Server eller att det som skickar finns på SMTP-servern eller är anslutet till den.',
      why: 'Utan en väg till SMTP-servern kommer inga meddelanden i väg; Exchange nås utan SMTP.',
      remedy: 'Se till att SMTP-servern går att nå.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills anslutningen har provats.',
    },
    'activities-outlook-retired': {
      title: 'Avtalade tider, kontakter och uppgifter: Dynamics 365 för Outlook är avvecklat',
      message:
        'Dynamics 365 för Outlook togs bort online från och med {since}; dessförinnan krävdes Office Outlook på användarens dator för att synkronisera avtalade tider, kontakter och uppgifter den vägen.',
      why: 'Det förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01. Ofta är värdet kvar från den tid då det var standard.',
      remedy:
        'Ändra metoden för avtalade tider, kontakter och uppgifter till ”Synkronisering med servern” om postlådan finns i Exchange, annars till ”Inga”.',
      ignoreWhen:
        'Ange dagen (`asOf`) för att bedöma hur det såg ut tidigare. Bedöm en lokal installation efter vägledningen för sådana: där är det ett råd.',
    },
    'activities-server-requires-server-side-sync': {
      title: 'Avtalade tider, kontakter och uppgifter: organisationen måste använda serversynkronisering',
      message:
        'För att synkronisera avtalade tider, kontakter och uppgifter genom servern krävs serversynkronisering.',
      why: 'E-postrouter har aldrig överfört något annat än e-post.',
      remedy: 'Låt organisationen bearbeta med serversynkronisering, eller ändra metoden till ”Inga”.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat inställningarna.',
    },
    'activities-server-requires-exchange': {
      title: 'Avtalade tider, kontakter och uppgifter: ”Synkronisering med servern” kräver Exchange',
      message:
        'För att synkronisera avtalade tider, kontakter och uppgifter genom servern krävs Exchange Online eller Exchange Server.',
      why: 'Med en profil för POP3 eller IMAP överförs bara e-post, och metoden måste vara ”Inga”.',
      remedy: 'Ändra metoden till ”Inga”, eller ge postlådan en e-postserverprofil för Exchange.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills e-postserverprofilen har kontrollerats.',
    },
    'mailbox-active': {
      title: 'Postlådan: den måste vara aktiv',
      message:
        'Serversynkronisering kräver att postlådan är aktiv; med ”Vidarebefordrad postlåda” gäller det postlådan för vidarebefordran.',
      why: 'En postlåda som inte är aktiv hoppas över.',
      remedy:
        'Markera postlådan under Postlådor och välj Aktivera. Om användaren är inaktiverad, aktivera användaren först.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills postlådan har kontrollerats.',
    },
    'mailbox-server-profile-active': {
      title: 'Postlådan: den måste ha en aktiv e-postserverprofil',
      message:
        'Serversynkronisering kräver att postlådan har en e-postserverprofil som är aktiv; med ”Vidarebefordrad postlåda” gäller det postlådan för vidarebefordran.',
      why: 'Profilen säger vilken e-postserver postlådan finns på och hur man loggar in där.',
      remedy:
        'Aktivera e-postserverprofilen under Serverprofiler om den är inaktiv; välj en åt postlådan om den saknar profil.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills postlådan och dess profil har kontrollerats.',
    },
    'mailbox-address-approved': {
      title: 'Postlådan: adressen måste vara godkänd om organisationen kräver det',
      message:
        'Organisationen kräver godkända adresser, eller kan kräva det: då måste postlådans adress vara godkänd; med ”Vidarebefordrad postlåda” gäller det adressen till postlådan för vidarebefordran.',
      why: 'E-post för adresser som inte är godkända bearbetas inte då. När en adress ändras måste den godkännas igen.',
      remedy:
        'Markera postlådan under Postlådor och välj Godkänn e-post, som någon med behörighet att godkänna e-postadresser för användare eller köer.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills inställningen och adressen har kontrollerats.',
    },
    'mailbox-approved-by-microsoft-365-admin': {
      title:
        'Postlådan: en Microsoft 365-administratör måste godkänna adresser i Exchange Online om organisationen kräver godkännande',
      message:
        'Där organisationen kräver godkända adresser måste en Microsoft 365-administratör ha godkänt den här i Exchange Online; med ”Vidarebefordrad postlåda” gäller det adressen till postlådan för vidarebefordran.',
      why: 'Exchange Online litar på Dynamics 365 utan lösenord, så en administratör för båda godkänner. Är kravet avstängt behöver ingen godkänna.',
      remedy:
        'Välj Godkänn e-post som systemadministratör som även är global administratör, Exchange-administratör eller delegerad godkännare av postlådor.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills godkännandet har kontrollerats.',
    },
    'mailbox-tested-and-enabled': {
      title: 'Postlådan: den måste vara testad och aktiverad',
      message:
        'Serversynkronisering kräver att postlådan har testats och aktiverats; med ”Vidarebefordrad postlåda” gäller det postlådan för vidarebefordran.',
      why: 'En postlåda som inte har testats och aktiverats hoppas över.',
      remedy:
        'Välj Testa och aktivera postlåda. Om det senaste testet misslyckades, öppna först postlådans Aviseringar: de anger orsaken.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills resultatet av det senaste testet har kontrollerats.',
    },
    'exchange-online-without-basic-authentication': {
      title: 'Postlådan: Exchange Online tar inte emot användarnamn och lösenord',
      message:
        'Med Exchange Online får e-postserverprofilen inte logga in med användarnamn och lösenord; det har stängts av från och med {since}.',
      why: 'Inom samma klientorganisation nås Exchange Online bara från server till server.',
      remedy:
        'Använd e-postserverprofilen för Exchange Online med autentisering från server till server. För en postlåda i en annan klientorganisation: använd en profil med OAuth.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills e-postserverprofilen har kontrollerats.',
    },
    'incoming-none-but-needed': {
      title: 'Inkommande: ”Inga”, fast mottagen e-post ska spåras',
      message:
        'Metoden för inkommande e-post är ”Inga”, men den här ägaren behöver mottagen e-post i Dynamics 365.',
      why: '”Inga” är till för användare och köer som inte spårar mottagen e-post där.',
      remedy: 'Välj en metod för inkommande e-post; `recommend` talar om vilka som är möjliga.',
      ignoreWhen: 'Aldrig: rätta i stället det uppgivna behovet om det inte stämmer.',
    },
    'outgoing-none-but-needed': {
      title: 'Utgående: ”Inga”, fast e-post ska skickas',
      message: 'Metoden för utgående e-post är ”Inga”, men den här ägaren behöver skicka från Dynamics 365.',
      why: '”Inga” är till för användare och köer som inte skickar därifrån.',
      remedy: 'Välj en metod för utgående e-post; `recommend` talar om vilka som är möjliga.',
      ignoreWhen: 'Aldrig: rätta i stället det uppgivna behovet om det inte stämmer.',
    },
    'activities-none-but-needed': {
      title: 'Avtalade tider, kontakter och uppgifter: ”Inga”, fast de ska synkroniseras',
      message:
        'Metoden för avtalade tider, kontakter och uppgifter är ”Inga”, men den här ägaren behöver dem i Dynamics 365.',
      why: 'Med ”Inga” synkroniseras de inte.',
      remedy: 'Välj ”Synkronisering med servern”, som kräver Exchange.',
      ignoreWhen: 'Aldrig: rätta i stället det uppgivna behovet om det inte stämmer.',
    },
    'activities-not-for-queues': {
      title: 'Avtalade tider, kontakter och uppgifter: inte för köer',
      message: 'En kö har inga avtalade tider, kontakter och uppgifter att synkronisera.',
      why: 'De tillhör användare: det är vår tolkning, eftersom ingen sida nämner några som tillhör en kö.',
      remedy: 'Ställ in avtalade tider, kontakter och uppgifter på ”Inga” för kön.',
      ignoreWhen: 'När köns postlåda också är någons egen.',
    },
    'incoming-not-needed': {
      title: 'Inkommande: en metod är angiven fast ingen behövs',
      message:
        'En metod för inkommande e-post är angiven, men den här ägaren behöver inte mottagen e-post i Dynamics 365.',
      why: 'För ägare som inte spårar mottagen e-post där är alternativet ”Inga”.',
      remedy: 'Ändra metoden för inkommande e-post till ”Inga”.',
      ignoreWhen: 'När ägaren väntas behöva det snart.',
    },
    'outgoing-not-needed': {
      title: 'Utgående: en metod är angiven fast ingen behövs',
      message:
        'En metod för utgående e-post är angiven, men den här ägaren behöver inte skicka från Dynamics 365.',
      why: 'För ägare som inte skickar därifrån är alternativet ”Inga”.',
      remedy: 'Ändra metoden för utgående e-post till ”Inga”.',
      ignoreWhen: 'När ägaren väntas behöva det snart.',
    },
    'activities-not-needed': {
      title: 'Avtalade tider, kontakter och uppgifter: en metod är angiven fast ingen behövs',
      message:
        'En metod för avtalade tider, kontakter och uppgifter är angiven, men den här ägaren behöver dem inte i Dynamics 365.',
      why: 'För ägare som inte behöver dem där är alternativet ”Inga”.',
      remedy: 'Ändra metoden för avtalade tider, kontakter och uppgifter till ”Inga”.',
      ignoreWhen: 'När ägaren väntas behöva dem snart.',
    },
    'one-processor-an-organization': {
      title: 'En enda komponent bearbetar en organisations e-post',
      message:
        'Både serversynkronisering och E-postrouter uppges finnas, men i en organisation är det bara den ena som bearbetar e-posten.',
      why: 'Organisationens inställningar anger antingen den ena eller den andra, och E-postrouter fungerar inte längre.',
      remedy:
        'Se till att inställningarna anger serversynkronisering, och avinstallera E-postrouter överallt där den finns.',
      ignoreWhen: 'När E-postrouter bara är kvar på någon dator och inställningarna inte anger den.',
    },
  },
  clauses: {
    A2: 'Varje postlåda kan få en egen metod.',
    A3: 'För inkommande e-post är ”Inga” till för en användare eller kö som inte spårar mottagen e-post i Dynamics 365.',
    A4: 'För inkommande e-post var Dynamics 365 för Outlook till för användare, inte för köer, och Office Outlook måste vara installerat på användarens dator.',
    A5: 'Med ”Synkronisering med servern eller e-postrouter” för inkommande e-post bearbetas e-posten direkt i ägarens inkorg; ingen postlåda för vidarebefordran används.',
    A6: 'Med enskilda postlådor är problem svårare att felsöka, eftersom varje meddelande bearbetas i användarens egen postlåda och inte i en enda särskild postlåda. Nyare dokumentation förordar ändå enskilda postlådor.',
    A8: '”Vidarebefordrad postlåda” för inkommande e-post kräver en enda särskild postlåda som samlar det som en serverregel skickar vidare från varje användares postlåda.',
    A9: 'Med ”Vidarebefordrad postlåda” för inkommande e-post behöver användarna inte köra Outlook, men serverregeln måste finnas för var och en av dem.',
    A10: 'För utgående e-post är ”Inga” till för en användare eller kö som inte skickar e-post med Dynamics 365.',
    A11: 'För utgående e-post var Dynamics 365 för Outlook till för användare, inte för köer, och Office Outlook måste vara installerat på användarens dator.',
    A12: 'Med ”Synkronisering med servern eller e-postrouter” för utgående e-post måste e-postsystemet vara SMTP-kompatibelt. I dag gäller det andra system än Exchange.',
    A13: 'Det som skickar kan finnas på SMTP-servern, eller på en annan dator med anslutning till den.',
    A14: 'Det finns ingen ”Vidarebefordrad postlåda” för utgående e-post.',
    B1a: 'Dynamics 365 för Outlook förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01. Serversynkronisering och Dynamics 365 App for Outlook ersätter det.',
    B1b: 'Dynamics 365 för Outlook togs bort online från och med 2020-12-04.',
    B1c: 'E-postrouter slutar fungera med Exchange Online 2021-04-12. I lokala installationer stöds den inte längre. Serversynkronisering ersätter den.',
    B1d: 'Från och med 2022-10-01 stänger Exchange Online av inloggning med användarnamn och lösenord.',
    B1e: 'Att skicka via smtp.office365.com med användarnamn och lösenord går till slutet av december 2026. Sedan är det avstängt som standard; ett slutdatum kommer under andra halvåret 2027.',
    B1f: 'Från och med 2022-05-30 låter Gmail inget program logga in med användarnamn och lösenord.',
    B1g: 'Exchange Online börjar inaktivera Exchange Web Services i oktober 2026. Microsoft har inte bekräftat vad det betyder för synkroniseringen.',
    B2a: 'Även serversynkronisering bearbetar en postlåda för vidarebefordran.',
    B2b: 'Regeldistributionsguiden installeras med E-postrouter och fungerar bara med Exchange Server. Annars skapas reglerna för hand.',
    B2c: 'Enskilda postlådor förordas. En postlåda för vidarebefordran finns bara för att underlätta flytten från E-postrouter, och får inte betjäna verksamhetskritiska köer.',
    B2d: 'Standardmetoderna gäller nya användare och nya köer.',
    B3a: 'En postlåda för vidarebefordran ger färre postlådor att övervaka och färre inloggningsuppgifter att hålla aktuella, och en vidarebefordringsregel att skapa i varje postlåda. En organisation får ha båda sorterna.',
    B3b: 'En enda nod bearbetar en postlåda för vidarebefordran i varje omgång, begränsningarna drabbar den enda postlådan, och den är en enda punkt där allt kan gå sönder.',
    B3c: 'En POP3-server måste kunna vidarebefordra som bifogad fil.',
    B4a: 'En organisation har en enda komponent som bearbetar: serversynkronisering eller E-postrouter.',
    B4b: 'En inaktiverad postlåda synkroniseras inte. Den inaktiveras tillsammans med användaren, till exempel när användaren förlorar sin licens.',
    B4c: 'En postlåda måste ha en e-postserverprofil, och profilen måste vara aktiv.',
    B4d: 'Där organisationen bearbetar e-post bara för godkända användare eller köer måste adressen vara godkänd. Är kravet avstängt behöver ingen godkänna, inte heller i Exchange Online.',
    B4e: 'Att godkänna kräver behörigheten Godkänn e-postadresser för användare eller köer och rollen systemadministratör; i Exchange Online även global administratör, Exchange-administratör eller delegerad godkännare av postlådor. En ändrad adress måste godkännas igen. En användare får godkänna sin egen postlåda när adressen är användarens huvudnamn, om inte RequirePrivilegeToSelfApproveEmailAddress är på; Testa och aktivera postlåda godkänner den då.',
    B4f: 'Testa och aktivera postlåda testar varje riktning och aktiverar den. Det görs sist, efter metoder, profil och godkännande.',
    B4g: 'När ett test misslyckas anger postlådans Aviseringar orsaken.',
    B4h: 'Exchange Online i samma klientorganisation nås bara med autentisering från server till server.',
    B4i: 'Stöds gör Exchange Online, Exchange Server 2013 SP1, 2016, 2019 och Subscription Edition, samt för enbart e-post Gmail och Yahoo med POP3 eller IMAP och SMTP. Avtalade tider, kontakter och uppgifter kräver Exchange. Outlook.com, MSN och Windows Live stöds inte online.',
    B4j: 'Användaren behöver en licens och en säkerhetsroll, och åtkomstläget Läs/skriv.',
    B4k: 'E-post spåras om en mottagares filter godtar den. Licensen och behörigheterna hos den användare som äger postlådans eller köns post räknas.',
    B4l: 'Gmail loggas in på med OAuth 2.0. En profil räcker till 100 användare.',
    B4m: 'Gmail svarar på port 995 för POP3 och 587 för SMTP. Power Apps US Government använder 465 i stället för 587.',
    B4n: 'En profil med egna inloggningsuppgifter kräver personifiering för att synkronisera andras avtalade tider, kontakter och uppgifter.',
    B4o: 'Exchange Server i en lokal installation nås över TLS.',
    B4p: 'En enda organisation i Dynamics 365 synkroniserar en postlåda i Exchange, och en adress hör till en enda postlåda.',
    B4q: 'Exchange Online i en annan klientorganisation nås med OAuth.',
    B5: 'En postlåda för vidarebefordran tillhör varken en användare eller en kö, skickar ingenting och behöver en e-postserverprofil. Användare och köer som vidarebefordrar har metoden ”Vidarebefordrad postlåda” på sin egen postlåda.',
    B8a: 'En postlådas metoder, profil, godkännande och test är kolumner som webb-API:et kan skriva.',
    B8b: 'En postlåda redigeras under Postlådor: adress, metoder, e-postserverprofil och inloggningsuppgifter. Där skapas också en ny postlåda för vidarebefordran.',
  },
  whereToSet: {
    default:
      'Standardmetoden för nya användare och köer: Administrationscenter för Power Platform > Hantera > Miljöer > miljön > Inställningar > E-post > E-postinställningar.',
    individual:
      'En enskild postlåda: Administrationscenter för Power Platform > Hantera > Miljöer > miljön > Inställningar > E-post > Postlådor, och välj sedan postlådan.',
  },
  places: {
    usersComputer: 'På användarens dator',
    emailSettings: 'Hantera > Miljöer > miljön > Inställningar > E-post > E-postinställningar',
    routersComputer: 'På datorn som kör E-postrouter',
    mailSystem: 'I e-postsystemet',
    newForwardMailbox: 'Postlådor > Ny vidarebefordrad postlåda, som nyare gränssnitt först döljer',
    forwardingRule: 'I ägarens postlåda, för hand; eller i Exchange, som en transportregel',
    mailboxes: 'Hantera > Miljöer > miljön > Inställningar > E-post > Postlådor, välj sedan postlådan',
    serverProfiles: 'Hantera > Miljöer > miljön > Inställningar > E-post > Serverprofiler',
  },
  products: { powerPlatform: 'Administrationscentret för Power Platform' },
  doers: {
    computerAdministrator: 'den som administrerar datorn',
    systemAdministrator: 'en systemadministratör i Dynamics 365',
    mailAdministrator: 'den som administrerar e-postsystemet',
    addressApprover:
      'en systemadministratör med behörighet att godkänna e-postadresser för användare eller köer; eller användaren, med Testa och aktivera postlåda, när adressen är användarens huvudnamn och RequirePrivilegeToSelfApproveEmailAddress är av',
    microsoft365Administrator:
      'en systemadministratör med den behörigheten som också är global administratör, Exchange-administratör eller delegerad godkännare av postlådor',
  },
  hops: {
    sender: 'Avsändare',
    mailbox: 'Postlåda',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    serverSideSync: 'Serversynkronisering',
    forwardRule: 'Vidarebefordringsregel',
    forwardMailbox: 'Postlåda för vidarebefordran',
    mailServer: 'Exchange eller SMTP-server',
    recipient: 'Mottagare',
  },
} as const satisfies DataverseWords;
