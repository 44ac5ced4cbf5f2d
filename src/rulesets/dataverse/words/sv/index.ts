import type { DataverseWords } from '../shape.ts';
import { clauseTexts } from './clauses.ts';
import { criterionTexts } from './criteria.ts';
import { prerequisiteTexts } from './prerequisites.ts';
import { ruleTexts } from './rules.ts';

const IN_ADMIN_CENTER = 'Hantera > Miljöer > miljön > Inställningar > E-post >';

/** The guidance as it stands today, in Swedish. */
export const dataverseInSwedish = {
  name: 'Dagens vägledning (dokumentationen för Power Platform)',
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
  ...prerequisiteTexts,
  criteria: criterionTexts,
  rules: ruleTexts,
  clauses: clauseTexts,
  whereToSet: {
    default: `Standardmetoden för nya användare och köer: administrationscentret för Power Platform, ${IN_ADMIN_CENTER} E-postinställningar.`,
    individual: `En enskild postlåda: administrationscentret för Power Platform, ${IN_ADMIN_CENTER} Postlådor. Markera sedan postlådan.`,
  },
  places: {
    usersComputer: 'På användarens dator',
    emailSettings: `${IN_ADMIN_CENTER} E-postinställningar`,
    routersComputer: 'På datorn som kör E-postrouter',
    mailSystem: 'I e-postsystemet',
    newForwardMailbox: 'Postlådor > Ny vidarebefordrad postlåda, som nyare gränssnitt först döljer',
    forwardingRule: 'För hand i postlådan, eller i Exchange som en transportregel',
    mailboxes: `${IN_ADMIN_CENTER} Postlådor, markera sedan postlådan`,
    serverProfiles: `${IN_ADMIN_CENTER} Serverprofiler`,
  },
  products: { powerPlatform: 'Administrationscentret för Power Platform' },
  doers: {
    computerAdministrator: 'datorns administratör',
    systemAdministrator: 'en systemadministratör i Dynamics 365',
    mailAdministrator: 'administratören för e-postsystemet',
    addressApprover:
      'en systemadministratör med behörigheten **Godkänn e-postadresser för användare eller köer**, eller användaren, om adressen är användarens huvudnamn',
    microsoft365Administrator:
      'en systemadministratör som också är global administratör, Exchange-administratör eller delegerad postlådegodkännare',
  },
  hops: {
    sender: 'Avsändare',
    mailbox: 'Postlåda',
    outlook: 'Outlook',
    dynamics365: 'Dynamics 365',
    serverSideSync: 'Serversynkronisering',
    forwardRule: 'Serverregel',
    forwardMailbox: 'Vidarebefordrad postlåda',
    mailServer: 'Exchange eller SMTP-server',
    recipient: 'Mottagare',
  },
} as const satisfies DataverseWords;
