import type { Locale } from '../../texts/locale.ts';
import { criterionTexts } from './criteria.ts';
import { prerequisiteTexts } from './prerequisites.ts';
import { ruleTexts } from './rules.ts';

/** The guide in Swedish, in the terms of its own Swedish edition. */
export const guideWords = {
  name: 'Guiden från 2017 ”Ställa in synkronisering för inkommande och utgående e-post” (Dynamics 365 (online) 8.x och 9.x)',
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
  ...prerequisiteTexts,
  criteria: criterionTexts,
  rules: ruleTexts,
  clauses: {
    A1: 'En organisation anger metoden för varje ny användarpostlåda.',
    A2: 'Varje postlåda kan ha en egen metod.',
    A3: 'För inkommande e-post är ”Inga” till för en användare eller kö som inte spårar mottagen e-post i Dynamics 365.',
    A4: 'För inkommande e-post är Dynamics 365 för Outlook till för användare, inte för köer. Office Outlook måste vara installerat på användarens dator. E-postrouter behövs inte.',
    A5: 'Med ”Synkronisering med servern eller e-postrouter” bearbetar en av de två inkommande e-post direkt i användarens eller köns inkorg. Ingen vidarebefordrad postlåda eller sink-postlåda används.',
    A6: 'Med ”Synkronisering med servern eller e-postrouter” och tio eller fler användare är problem med inkommande e-post svårare att felsöka. Varje meddelande bearbetas i användarens egen postlåda och inte i en enda särskild postlåda.',
    A7: '”Vidarebefordrad postlåda” för inkommande e-post kräver E-postrouter.',
    A8: '”Vidarebefordrad postlåda” för inkommande e-post kräver en sink-postlåda. Den särskilda postlådan samlar e-posten som en serverregel vidarebefordrar från varje användares postlåda.',
    A9: 'Med ”Vidarebefordrad postlåda” för inkommande e-post behöver användarna inte köra Outlook. Regeldistributionsguiden måste distribuera serverregeln för var och en av dem.',
    A10: 'För utgående e-post är ”Inga” till för en användare eller kö som inte skickar e-post med Dynamics 365.',
    A11: 'För utgående e-post är Dynamics 365 för Outlook till för användare, inte för köer. Office Outlook måste vara installerat på användarens dator. E-postrouter behövs inte.',
    A12: 'Med ”Synkronisering med servern eller e-postrouter” för utgående e-post måste e-postsystemet vara SMTP-kompatibelt.',
    A13: 'Komponenten som skickar (serversynkronisering eller E-postrouter) kan finnas på SMTP-servern, eller på en annan dator med anslutning till den.',
    A14: 'Utgående e-post har ingen metod ”Vidarebefordrad postlåda”.',
    A15: 'Guiden gäller både Dynamics 365 (online) 8.x och 9.x.',
    B1: 'Dynamics 365 för Outlook förklarades inaktuellt i mars 2020. Supporten upphörde 2020-10-01, och det togs bort online 2020-12-04. Avvecklingen av E-postrouter meddelades i december 2016. Den slutade fungera 2021-04-12 och stöds inte längre i lokala installationer. Serversynkronisering ersätter båda.',
    B4: 'En organisation bearbetar e-post med antingen serversynkronisering eller E-postrouter. Dess e-postinställningar anger en av de två. Inställningar och postlådor finns nu i administrationscentret för Power Platform.',
    B8: 'Leveransmetoderna är kolumner i postlådan som webb-API:et kan skriva. Datorer har egna administratörer. Administratören för e-postsystemet skapar sink-postlådor och serverregler. En vidarebefordrad postlåda skapas under **Postlådor**.',
  },
  whereToSet: {
    default:
      'Standardmetoden för nya användarpostlådor: Inställningar > E-postkonfiguration > Inställningar för e-postkonfiguration > fliken E-post.',
    individual:
      'En enskild postlåda: Inställningar > E-postkonfiguration > Postlådor. Markera sedan postlådan.',
  },
  places: {
    emailTab: 'Inställningar > E-postkonfiguration > Inställningar för e-postkonfiguration > fliken E-post',
    mailboxes: 'Inställningar > E-postkonfiguration > Postlådor, markera sedan postlådan',
    emailSettings: 'Miljöer > miljön > Inställningar > E-post > E-postinställningar',
    mailboxesInAdminCenter: 'Miljöer > miljön > Inställningar > E-post > Postlådor, markera sedan postlådan',
    usersComputer: 'På användarens dator',
    routersComputer: 'På datorn som kör E-postrouter',
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
    computerAdministrator: 'datorns administratör',
    mailAdministrator: 'administratören för e-postsystemet',
  },
  hops: {
    sender: 'Avsändare',
    mailbox: 'Postlåda',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    processor: 'Serversynkronisering eller E-postrouter',
    forwardRule: 'Serverregel',
    sinkMailbox: 'Sink-postlåda',
    emailRouter: 'E-postrouter',
    recipient: 'Mottagare',
    smtpServer: 'SMTP-server',
  },
} as const satisfies Locale['rulesets']['guide'];
