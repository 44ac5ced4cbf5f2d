/**
 * Swedish.
 *
 * @module d365-email-rules/locales/sv
 */

import { deepFreeze } from '../input/freeze.ts';
import { analysisPhrases, comparisonPhrases } from './sv/analysis.ts';
import { changes } from './sv/changes.ts';
import { contrast } from './sv/contrast.ts';
import { plan } from './sv/plan.ts';
import { questions } from './sv/questions.ts';
import { tables } from './sv/tables.ts';
import type { Locale } from './texts/locale.ts';

/** The guide in Swedish, in the terms of its own Swedish edition. */
const guideWords = {
  name: 'Guiden ”Ställa in synkronisering för inkommande och utgående e-post” (Dynamics 365 (online) 8.x och 9.x, 2017)',
  owners: { user: 'användare', queue: 'kö' },
  directions: { incoming: 'Inkommande e-post', outgoing: 'Utgående e-post' },
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
  },
  prerequisites: {
    outlookInstalled: 'Office Outlook är installerat på användarens dator',
    serverSideSyncEnabled: 'serversynkronisering är aktiverad',
    emailRouterInstalled: 'E-postrouter är installerad',
    sinkMailboxProvisioned: 'en sink-postlåda finns',
    forwardRuleDeployed: 'vidarebefordringsregeln är distribuerad till den här postlådan',
    smtpCompatible: 'e-postsystemet är SMTP-kompatibelt',
    smtpServerConnected:
      'komponenten som skickar finns på SMTP-servern eller på en dator som är ansluten till den',
  },
  questions: {
    outlookInstalled: 'Är Office Outlook installerat på användarens dator?',
    serverSideSyncEnabled: 'Är serversynkronisering aktiverad?',
    emailRouterInstalled: 'Är E-postrouter installerad?',
    sinkMailboxProvisioned: 'Finns det en sink-postlåda?',
    forwardRuleDeployed: 'Är vidarebefordringsregeln distribuerad till den här postlådan?',
    smtpCompatible: 'Är e-postsystemet SMTP-kompatibelt?',
    smtpServerConnected:
      'Finns komponenten som skickar på SMTP-servern eller på en dator som är ansluten till den?',
  },
  criteria: {
    supported: {
      question: 'Stöds metoden fortfarande?',
      statements: {
        nothingUsed: '”Inga” använder ingenting som kan avvecklas.',
        outlookRetired:
          'Dynamics 365 för Outlook är avvecklat: supporten upphörde 2020-10-01, och från och med 2020-12-04 togs det bort online.',
        serverSideSync: 'Serversynkronisering stöds och ersätter de avvecklade alternativen.',
        routerStopped:
          'E-postrouter slutade fungera 2021-04-12, och det är inte uppgivet att serversynkronisering är aktiverad.',
        restsOnRouter: '”Vidarebefordrad postlåda” bygger på E-postrouter, som slutade fungera 2021-04-12.',
      },
    },
    'works-without-outlook': {
      question: 'Fungerar metoden utan Outlook på användarens dator?',
      statements: {
        nothingMoved: 'Med ”Inga” överförs ingen e-post, så Outlook behövs inte.',
        outlookNeeded: 'Office Outlook måste vara installerat på användarens dator.',
        processedByServer:
          'E-posten bearbetas av serversynkronisering eller E-postrouter; Outlook behövs inte.',
        outlookNeedNotRun: 'Användarna behöver inte köra Outlook.',
      },
    },
    'nothing-per-owner': {
      question: 'Slipper man installera eller distribuera något för varje ägare?',
      statements: {
        nothingPerOwner: 'Inget installeras eller distribueras för varje ägare.',
        outlookOnEachComputer: 'Outlook måste vara installerat på varje användares dator.',
        ruleForEachOwner: 'Vidarebefordringsregeln måste distribueras för varje ägare.',
      },
    },
    'no-sink-mailbox': {
      question: 'Klarar sig metoden utan sink-postlåda?',
      statements: {
        noSink: 'Ingen sink-postlåda behövs.',
        sinkCollects: 'Det måste finnas en sink-postlåda som samlar in den vidarebefordrade e-posten.',
      },
    },
    'traceable-at-scale': {
      question: 'Går det bra att felsöka med tio eller fler användare?',
      statements: {
        notAffected: 'Antalet användare spelar ingen roll för felsökningen.',
        manyMailboxes:
          'Med tio eller fler användare är problem svårare att felsöka, eftersom varje meddelande bearbetas i användarens egen postlåda.',
        oneMailbox:
          'Med tio eller fler användare är problem lättare att felsöka, eftersom alla meddelanden bearbetas i en enda särskild postlåda.',
        fewUsers: 'Med färre än tio användare gör det liten skillnad för felsökningen.',
        harderFromTen:
          'Antalet användare avgör: från och med tio är problem svårare att felsöka, eftersom varje meddelande bearbetas i användarens egen postlåda.',
        easierFromTen:
          'Antalet användare avgör: från och med tio gör en enda särskild postlåda att problem är lättare att felsöka.',
      },
    },
    'no-server-component': {
      question: 'Klarar sig metoden utan serversynkronisering och E-postrouter?',
      statements: {
        noComponent: 'Varken serversynkronisering eller E-postrouter behövs.',
        syncOrRouter: 'Serversynkronisering måste vara aktiverad eller E-postrouter installerad.',
        routerNeeded: 'E-postrouter måste vara installerad.',
      },
    },
    'serves-queues': {
      question: 'Går metoden att använda även för köer?',
      statements: {
        usersAndQueues: 'Metoden finns för både användare och köer.',
        usersOnly: 'Metoden finns bara för användare.',
      },
    },
  },
  rules: {
    'incoming-outlook-not-for-queues': {
      title: 'Inkommande: Dynamics 365 för Outlook är inte till för köer',
      message: 'En kö kan inte ta emot e-post via Dynamics 365 för Outlook.',
      why: 'Bara användare har det alternativet: det är beroende av Outlook på en användares dator, och en kö har ingen dator.',
      remedy:
        'Ändra köns metod för inkommande e-post till ”Synkronisering med servern eller e-postrouter” eller ”Vidarebefordrad postlåda”, eller till ”Inga” om det som kön tar emot inte behöver spåras.',
      ignoreWhen: 'Aldrig: en kö tar inte emot något på det sättet.',
    },
    'incoming-outlook-requires-outlook': {
      title: 'Inkommande: Dynamics 365 för Outlook kräver Outlook',
      message:
        'För att ta emot e-post via Dynamics 365 för Outlook krävs Office Outlook på användarens dator.',
      why: 'Alternativet fungerar genom Outlook; E-postrouter har ingen del i det.',
      remedy:
        'Installera Office Outlook på användarens dator, eller välj en annan metod för inkommande e-post.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills någon har kontrollerat datorn.',
    },
    'incoming-server-requires-processor': {
      title: 'Inkommande: ”Synkronisering med servern eller e-postrouter” kräver någon av de två',
      message:
        'För att ta emot e-post via ”Synkronisering med servern eller e-postrouter” krävs att någon av de två finns.',
      why: 'Den komponenten hämtar varje meddelande direkt ur ägarens egen inkorg; utan den gör ingen det.',
      remedy: 'Aktivera serversynkronisering. Enligt guiden duger även E-postrouter, men den är avvecklad.',
      ignoreWhen:
        'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat vilken av de två som körs.',
    },
    'incoming-server-hard-to-trace-at-scale': {
      title:
        'Inkommande: ”Synkronisering med servern eller e-postrouter” är svårare att felsöka med många användare',
      message:
        'Med {atLeast} eller fler användare är problem med att ta emot e-post via ”Synkronisering med servern eller e-postrouter” svårare att felsöka.',
      why: 'Varje meddelande bearbetas i användarens egen postlåda och inte i en enda särskild postlåda.',
      remedy:
        'Räkna med att få leta i enskilda postlådor när något går fel, eller överväg ”Vidarebefordrad postlåda”, som samlar allt i en enda.',
      ignoreWhen:
        'När andra skäl väger tyngre, till exempel att inget behöver distribueras till varje postlåda: det är en nackdel, inte ett fel.',
    },
    'incoming-forward-requires-email-router': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver E-postrouter',
      message: 'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs E-postrouter.',
      why: 'E-postrouter för över de insamlade meddelandena från sink-postlådan till Dynamics 365.',
      remedy:
        'Enligt guiden ska E-postrouter installeras. Eftersom den är avvecklad är det bättre att välja ”Synkronisering med servern eller e-postrouter” som metod för inkommande e-post och aktivera serversynkronisering.',
      ignoreWhen:
        'När en postlåda för vidarebefordran bearbetas av serversynkronisering, vilket dokumentation som är nyare än guiden tillåter.',
    },
    'incoming-forward-requires-sink-mailbox': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver en sink-postlåda',
      message: 'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs en sink-postlåda.',
      why: 'Den särskilda postlådan samlar in det som vidarebefordringsreglerna skickar vidare från varje postlåda.',
      remedy:
        'Be e-postadministratören ordna en sink-postlåda, eller välj en annan metod för inkommande e-post.',
      ignoreWhen:
        'Aldrig som fel. Som obekräftat: tills e-postadministratören har bekräftat att sink-postlådan finns.',
    },
    'incoming-forward-requires-deployed-rule': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver vidarebefordringsregeln',
      message:
        'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs vidarebefordringsregeln i den här ägarens postlåda.',
      why: 'Bara den regeln skickar ägarens meddelanden vidare till sink-postlådan.',
      remedy: 'Distribuera regeln med Regeldistributionsguiden; för en kö får den skapas för hand.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills någon har kontrollerat postlådans regler.',
    },
    'outgoing-outlook-not-for-queues': {
      title: 'Utgående: Dynamics 365 för Outlook är inte till för köer',
      message: 'En kö kan inte skicka e-post via Dynamics 365 för Outlook.',
      why: 'Bara användare har det alternativet: det är beroende av Outlook på en användares dator, och en kö har ingen dator.',
      remedy:
        'Ändra köns metod för utgående e-post till ”Synkronisering med servern eller e-postrouter”, eller till ”Inga” om kön inte behöver skicka.',
      ignoreWhen: 'Aldrig: en kö skickar inte något på det sättet.',
    },
    'outgoing-outlook-requires-outlook': {
      title: 'Utgående: Dynamics 365 för Outlook kräver Outlook',
      message:
        'För att skicka e-post via Dynamics 365 för Outlook krävs Office Outlook på användarens dator.',
      why: 'Alternativet fungerar genom Outlook; E-postrouter har ingen del i det.',
      remedy:
        'Installera Office Outlook på användarens dator, eller välj en annan metod för utgående e-post.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills någon har kontrollerat datorn.',
    },
    'outgoing-server-requires-processor': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver någon av de två',
      message:
        'För att skicka e-post via ”Synkronisering med servern eller e-postrouter” krävs att någon av de två finns.',
      why: 'Den komponenten lämnar över varje meddelande till e-postsystemet; utan den gör ingen det.',
      remedy: 'Aktivera serversynkronisering. Enligt guiden duger även E-postrouter, men den är avvecklad.',
      ignoreWhen:
        'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat vilken av de två som körs.',
    },
    'outgoing-server-requires-smtp': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver SMTP',
      message:
        'För att skicka e-post via ”Synkronisering med servern eller e-postrouter” krävs ett SMTP-kompatibelt e-postsystem.',
      why: 'Meddelandena lämnar Dynamics 365 via SMTP.',
      remedy:
        'Använd ett e-postsystem som är SMTP-kompatibelt, eller välj en annan metod för utgående e-post.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills e-postadministratören har bekräftat det.',
    },
    'outgoing-server-requires-smtp-connection': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver en väg till SMTP-servern',
      message:
        'För att skicka e-post via ”Synkronisering med servern eller e-postrouter” krävs att komponenten finns på SMTP-servern eller på en dator som är ansluten till den.',
      why: 'Utan någon av de placeringarna kommer inga meddelanden i väg.',
      remedy:
        'Installera komponenten på SMTP-servern, eller anslut datorn som komponenten finns på till den servern.',
      ignoreWhen: 'Aldrig som fel. Som obekräftat: tills anslutningen har provats.',
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
    'outlook-client-retired': {
      title: 'Dynamics 365 för Outlook är avvecklat',
      message:
        'Den här konfigurationen använder Dynamics 365 för Outlook, som togs bort online från och med {since}.',
      why: 'Det förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01.',
      remedy: 'Gå över till serversynkronisering, med Dynamics 365 App for Outlook på datorn.',
      ignoreWhen: 'I en lokal installation, eller när du bedömer hur det såg ut före det datumet (`asOf`).',
    },
    'email-router-retired': {
      title: 'E-postrouter är avvecklad',
      message: 'Den här konfigurationen bygger på E-postrouter, som slutade fungera {since}.',
      why: 'Redan i december 2016 meddelades att den var inaktuell, och sedan den slutade fungera stöds den inte heller i lokala installationer.',
      remedy: 'Gå över till serversynkronisering.',
      ignoreWhen: 'När du bedömer hur det såg ut före det datumet (`asOf`).',
    },
  },
  clauses: {
    A1: 'En organisation anger vilken metod varje nyskapad användarpostlåda börjar med.',
    A2: 'Varje postlåda kan få en egen metod.',
    A3: 'För inkommande e-post är ”Inga” till för en användare eller kö som inte spårar mottagen e-post i Dynamics 365.',
    A4: 'För inkommande e-post är Dynamics 365 för Outlook till för användare, inte för köer. Office Outlook måste vara installerat på användarens dator; E-postrouter behövs inte.',
    A5: 'Med ”Synkronisering med servern eller e-postrouter” för inkommande e-post tar en av de två hand om e-posten direkt i ägarens inkorg; varken postlåda för vidarebefordran eller sink-postlåda används.',
    A6: 'Vid tio eller fler användare är problem svårare att felsöka med ”Synkronisering med servern eller e-postrouter” för inkommande e-post, eftersom varje meddelande bearbetas i användarens egen postlåda och inte i en enda särskild postlåda.',
    A7: '”Vidarebefordrad postlåda” för inkommande e-post kräver att E-postrouter är installerad.',
    A8: '”Vidarebefordrad postlåda” för inkommande e-post kräver en sink-postlåda: en enda särskild postlåda som samlar det som en serverregel skickar vidare från varje användares postlåda.',
    A9: 'Med ”Vidarebefordrad postlåda” för inkommande e-post behöver användarna inte köra Outlook, men regeln måste distribueras för var och en av dem, med Regeldistributionsguiden.',
    A10: 'För utgående e-post är ”Inga” till för en användare eller kö som inte skickar e-post med Dynamics 365.',
    A11: 'För utgående e-post är Dynamics 365 för Outlook till för användare, inte för köer. Office Outlook måste vara installerat på användarens dator; E-postrouter behövs inte.',
    A12: 'Med ”Synkronisering med servern eller e-postrouter” för utgående e-post måste e-postsystemet vara SMTP-kompatibelt.',
    A13: 'Komponenten som skickar med ”Synkronisering med servern eller e-postrouter” kan finnas på SMTP-servern, eller på en annan dator med anslutning till den.',
    A14: 'Det finns ingen ”Vidarebefordrad postlåda” för utgående e-post.',
    A15: 'Guidens regler är desamma för Dynamics 365 (online) 8.x och 9.x.',
    B1: 'Dynamics 365 för Outlook förklarades inaktuellt i mars 2020, förlorade sin support 2020-10-01 och togs bort online från och med 2020-12-04. E-postrouter, som redan i december 2016 förklarades inaktuell, slutade fungera 2021-04-12, även i lokala installationer. Serversynkronisering ersätter båda.',
    B4: 'En organisation bearbetar e-post med serversynkronisering eller med E-postrouter, en av de två, som väljs i dess e-postinställningar. I dag finns inställningar och postlådor i administrationscentret för Power Platform.',
    B8: 'Leveransmetoderna är kolumner i postlådan som webb-API:et kan skriva. Datorer sköts av sina egna administratörer, sink-postlådor och vidarebefordringsregler av den som administrerar e-posten. En vidarebefordrad postlåda skapas under Postlådor.',
  },
  whereToSet: {
    default:
      'Standardmetoden för nyskapade användarpostlådor: Inställningar > E-postkonfiguration > Inställningar för e-postkonfiguration > fliken E-post.',
    individual:
      'En enskild postlåda: Inställningar > E-postkonfiguration > Postlådor, och välj sedan postlådan.',
  },
  places: {
    emailTab: 'Inställningar > E-postkonfiguration > Inställningar för e-postkonfiguration > fliken E-post',
    mailboxes: 'Inställningar > E-postkonfiguration > Postlådor, välj sedan postlådan',
    emailSettings: 'Miljöer > miljön > Inställningar > E-post > E-postinställningar',
    mailboxesInAdminCenter: 'Miljöer > miljön > Inställningar > E-post > Postlådor, välj sedan postlådan',
    usersComputer: 'På användarens dator',
    routersComputer: 'På datorn där E-postrouter ska köras',
    mailSystem: 'I e-postsystemet',
    newForwardMailbox: 'Postlådor > Ny vidarebefordrad postlåda, som nyare gränssnitt först döljer',
    ruleDeploymentWizard: 'Med Regeldistributionsguiden; för en kö för hand i dess postlåda',
    sendingComputer: 'På SMTP-servern eller på datorn med komponenten som skickar',
  },
  products: {
    dynamics365: 'Dynamics 365 (online) 8.x och 9.x',
    powerPlatform: 'Administrationscentret för Power Platform',
  },
  doers: {
    systemAdministrator: 'en systemadministratör i Dynamics 365',
    computerAdministrator: 'den som administrerar datorn',
    mailAdministrator: 'den som administrerar e-postsystemet',
  },
  hops: {
    sender: 'Avsändare',
    mailbox: 'Postlåda',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    processor: 'Serversynkronisering eller E-postrouter',
    forwardRule: 'Vidarebefordringsregel',
    sinkMailbox: 'Sink-postlåda',
    emailRouter: 'E-postrouter',
    recipient: 'Mottagare',
    smtpServer: 'SMTP-server',
  },
} as const satisfies Locale['rulesets']['guide'];

/** Swedish. */
export const sv: Locale = deepFreeze({
  id: 'sv',
  phrases: {
    questions,
    plan,
    changes,
    analysis: analysisPhrases,
    comparison: comparisonPhrases,
    contrast,
    problem: {
      'missing-key': '{path} saknas.',
      'unknown-key': '{path} är inte en känd nyckel.',
      'wrong-type': '{path} är `{received}`, vilket inte är rätt sorts värde.',
      'not-accepted': '{path} är `{received}`, vilket inte godtas.',
      'out-of-range': '{path} är `{received}`, vilket ligger utanför det tillåtna intervallet.',
      unreadable: '{path} går inte att läsa.',
      wholeInput: 'Indata',
      accepted: 'Detta godtas: {accepted}.',
      acceptedAndMore: 'Detta godtas: {accepted} och {count} till.',
      suggestion: 'Menade du `{suggestion}`?',
    },
    faultReason: {
      rulesetByName:
        '{path} är `{received}`, ett namn. Ange själva regelverket, till exempel `dataverse` från `d365-email-rules/rulesets/dataverse`.',
      localeByName:
        '{path} är `{received}`, ett namn. Ange själva språket, till exempel `sv` från `d365-email-rules/locales/sv`.',
      repeated: '{path} upprepar något som redan finns.',
      statedInError:
        '{path}: ett fel får inte se till uppgivna förutsättningar, för då kunde det komma och gå när mer blir känt; använd `requires`.',
      reservedName: '{path} är ett namn som konfigurationer använder till något annat.',
      withoutNone: '{path} saknar metoden `none`, som säger att riktningen inte används.',
      tooManyDirections: '{path} har fler än fem riktningar.',
      formulaTooDeep: '{path} är för djupt nästlat: en formel har högst 16 nivåer av `all`, `any` och `not`.',
      notARecord:
        '{path} är `{received}`, inte sökvägen till en post: en entitetsuppsättning och inom parentes ett GUID eller namnet på en kolumn inom klamrar.',
      notAColumn: '{path} är inte namnet på en kolumn: bokstäver, siffror och understreck godtas.',
      controlCharacter: '{path} är `{received}`, som innehåller ett styrtecken eller radslut.',
      lastRatingConditional: '{path}: den sista bedömningen av en metod måste alltid gälla.',
      doesNotServe:
        '{path} är `{received}`, vilket inte uppfyller behovet: `none` är till för en riktning som inte behövs, alla andra metoder för en som behövs.',
      sameChoice: '{path} är samma val av metoder som `a`, så det finns inget att skilja åt.',
      otherOwner: '{path} är en annan ägare än den i `from`: en plan gäller en postlåda.',
      tooManyRows:
        '{path}: tabellen för `{received}` skulle få för många rader, eller ta för lång tid att räkna ut.',
      notJson: 'Detta går inte att läsa som JSON: `{received}`.',
      notJsonAt: 'Detta går inte att läsa som JSON från rad {line}, kolumn {column}: `{received}`.',
      openQuote: '{path} har ett citattecken som aldrig stängs: `{received}`.',
      textAfterQuote: '{path} har text efter det citattecken som stänger den: `{received}`.',
      tooLong: 'Den här raden är för lång för att vara en tabellrad: `{received}`.',
      otherCellCount: 'Den här raden har fler eller färre celler än rubrikraden: `{received}`.',
      brokeOff: 'Filen slutar här mitt i ett värde.',
      readingFailed: 'Filen gick inte att läsa vidare härifrån: `{received}`.',
      unknownLabel:
        '{path} är etiketten `{received}`, som inte finns bland dem som är kända. Exportera heltalet för valet.',
      notXml: '{path} går inte att läsa som XML: `{received}`.',
      readOnlyOnce:
        '{path} går bara att läsa en gång och läses två gånger; ange en lista, eller en funktion som börjar om.',
      unlikeTwice: '{path} läses två gånger och gav ett annat antal poster andra gången.',
      neitherKind:
        '{path} är varken en konfiguration, eftersom `owner` saknas, eller en postlåderad, eftersom en kolumn som `incomingemaildeliverymethod` saknas.',
      neverSet: '{path} är `-1`: ingen metod har någonsin angetts för den här postlådan.',
      noRegardingTable:
        '{path}: det går inte att avgöra om den här postlådan tillhör en användare eller en kö; lämna även tabellerna över användare och köer, eller exportera den med uppslagets tabellnamn eller `regardingobjecttypecode`.',
      repeatedAddress:
        '{path} finns redan, skriven med andra stora och små bokstäver eller med blanksteg omkring.',
    },
    finding: {
      notMet: 'Ej uppfyllt: {unmet}.',
      notMetOrNotConfirmed: 'Ej uppfyllt eller ej bekräftat: {unmet}.',
      notConfirmed: 'Ej bekräftat: {unmet}.',
      plain: 'Regeln `{id}` gäller här.',
      negated: 'det är inte så att ”{prerequisite}”',
    },
    verdict: {
      valid: 'Giltig',
      undetermined: 'Ej avgjord',
      invalid: 'Ogiltig',
      malformed: 'Felaktigt angiven',
    },
    findingKind: { error: 'Fel', unverified: 'Obekräftat', advice: 'Råd' },
    readiness: { ready: 'redo', 'to-verify': 'att bekräfta', 'to-prepare': 'att förbereda' },
    rating: {
      favourable: 'fördel',
      neutral: 'neutralt',
      unfavourable: 'nackdel',
      depends: 'det beror på',
    },
    rules: {
      says: 'Säger',
      why: 'Varför',
      whatToDo: 'Gör så här',
      ignoreWhen: 'När det är rätt att bortse från regeln',
      since: 'Gäller från och med',
      cases: 'Det första av dessa fall som stämmer avgör',
      when: 'När',
      unless: 'Utom när',
      requires: 'Krav',
      and: 'och',
      or: 'eller',
      sources: 'Var det står',
    },
    check: {
      summary: 'Sammanfattning',
      verdict: 'Omdöme',
      count: 'Antal',
      total: 'Totalt',
      status: {
        unreadable: 'Kan inte läsas',
        'not-set-up': 'Inte konfigurerad',
        'out-of-use': 'Ur bruk',
        broken: 'Trasig',
        open: 'Öppen',
        ok: 'I ordning',
      },
      outOfUse: 'Ur bruk: det som hittas i dem räknas inte',
      sinkMailboxes: 'Sink-postlådor, som inte bedöms',
      byRule: 'Vad som hittades, regel för regel',
      results: 'Postlådor',
      excepted: 'godtaget: {reason}',
      exceptionsApplied: 'Undantag som gäller: {count}.',
      exceptionsExpired: 'Undantag vars tid har gått ut, och som inte gäller: {exceptions}.',
      exceptionsUnmatched: 'Undantag som ingen anmärkning motsvarar: {exceptions}.',
      unmatchedFacts: 'Fakta om adresser som inte finns på någon rad: {addresses}.',
      nothingRead: 'Det fanns inget att bedöma.',
      brokeOff: 'indata tar slut mitt i ett värde; det som kom före har bedömts.',
      row: '{file}, rad {row}',
      column: '{row}, `{column}`',
      shownBy: 'Framgår av: {places}.',
      related: 'Se även: {places}.',
      otherRows: 'Andra rader',
      newMailbox: 'Ny postlåda: {owner}',
      judgedBy: 'Bedömt enligt: {ruleset}.',
    },
    render: {
      nothingFound: 'Inget talar emot den.',
      toRepair: 'Se till att detta gäller: {repairs}.',
      toConfirm: 'Bekräfta att detta gäller: {repairs}.',
      and: '{first} och {last}',
      or: '{first}, eller {last}',
      both: '{common}; därutöver något av detta: {alternatives}',
      moreRepairs: '{repairs}; det finns {count} sätt till',
      whatToDo: 'Gör så här: {remedy}',
      recommended: 'Rekommenderas',
      retired: 'bygger på något avvecklat',
      nothingReachable: 'Med det som finns går det inte att nå något som uppfyller behoven.',
      ruledOut: 'Utesluts',
      notSettled: 'Ej avgjorda',
      whyNotSettled: 'Det skulle ta för lång tid att avgöra om dessa går att nå.',
      moreChoices: 'Fler val uppfyller behoven än de som räknas upp.',
      whereToSet: 'Här anges metoden',
      criterion: 'Kriterium',
      availableTo: 'Vem kan använda metoden?',
      inDetail: 'I detalj',
      compared: 'Jämförelser',
      versus: '”{first}” mot ”{second}”',
      speaksFor: 'Talar för ”{method}”: {criteria}',
      even: 'Ingen skillnad: {criteria}',
      undecided: 'Ej avgjort: {criteria}',
    },
    tables,
    mailFlow: {
      title: 'E-postens väg: {routes}',
      there: 'finns',
      missing: 'saknas',
      'not-known': 'ej känt',
      perOwner: 'Finns för varje ägare: {hops}.',
      others: 'Andra postlådor',
      empty: 'Ingen e-post går i den här riktningen.',
      notDescribed: 'E-postens väg med den här metoden är inte beskriven.',
    },
  },
  rulesets: { guide: guideWords },
} satisfies Locale);
