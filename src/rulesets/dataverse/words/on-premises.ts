import type { RuleWords } from '../../../rule-language/words.ts';
import type { onPremisesRules } from '../rules/on-premises.ts';

/** The rules that are worded otherwise on-premises. */
type RuleId =
  | (typeof onPremisesRules)[number]['id']
  | 'incoming-outlook-retired'
  | 'outgoing-outlook-retired'
  | 'activities-outlook-retired'
  | 'incoming-server-requires-server-side-sync'
  | 'incoming-forward-requires-server-side-sync'
  | 'outgoing-server-requires-server-side-sync';

/** The texts that differ on-premises. */
interface OnPremisesWords {
  readonly name: string;
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
}

const UNTIL_ASKED =
  'Don’t ignore errors. If it is unverified, check the user’s computer and record the answer.';
const WHY_OUTLOOK = 'It was deprecated in March 2020, and its support has ended.';
const WHY_INSTALLED = 'The add-in does the work in Office Outlook on the user’s computer.';
const INSTALL = 'Install Office Outlook, or switch to server-side synchronization.';
const LEAVE_OUTLOOK = 'Plan the switch to server-side synchronization and Dynamics 365 App for Outlook.';
const WHILE_PLANNED = 'While you plan the switch.';
const EITHER = 'One of the two must move messages between the email system and Dynamics 365.';
const ENABLE =
  'Under **Email > Email settings**, set **Process Email Using** to **Server-Side Synchronization**.';
const UNTIL_LOOKED =
  'Don’t ignore errors. If it is unverified, check the email settings and record the answer.';

/** The texts that differ on-premises, in English. */
export const onPremisesInEnglish: OnPremisesWords = {
  name: 'Current guidance for Dynamics 365 on-premises',
  rules: {
    'incoming-outlook-retired': {
      title: 'Incoming: Dynamics 365 for Outlook requires Office Outlook',
      message: 'Receiving through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
      why: WHY_INSTALLED,
      remedy: INSTALL,
      ignoreWhen: UNTIL_ASKED,
    },
    'outgoing-outlook-retired': {
      title: 'Outgoing: Dynamics 365 for Outlook requires Office Outlook',
      message: 'Sending through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
      why: WHY_INSTALLED,
      remedy: INSTALL,
      ignoreWhen: UNTIL_ASKED,
    },
    'activities-outlook-retired': {
      title: 'Appointments, contacts and tasks: Dynamics 365 for Outlook requires Office Outlook',
      message:
        'Synchronizing appointments, contacts and tasks through Dynamics 365 for Outlook requires Office Outlook on the user’s computer.',
      why: WHY_INSTALLED,
      remedy: INSTALL,
      ignoreWhen: UNTIL_ASKED,
    },
    'incoming-server-requires-server-side-sync': {
      title: 'Incoming: requires server-side synchronization or Email Router',
      message: 'Receiving by the server requires server-side synchronization or Email Router.',
      why: EITHER,
      remedy: ENABLE,
      ignoreWhen: UNTIL_LOOKED,
    },
    'incoming-forward-requires-server-side-sync': {
      title: 'Incoming: Forward Mailbox requires server-side synchronization or Email Router',
      message: 'Receiving through Forward Mailbox requires server-side synchronization or Email Router.',
      why: EITHER,
      remedy: ENABLE,
      ignoreWhen: UNTIL_LOOKED,
    },
    'outgoing-server-requires-server-side-sync': {
      title: 'Outgoing: requires server-side synchronization or Email Router',
      message: 'Sending by the server requires server-side synchronization or Email Router.',
      why: EITHER,
      remedy: ENABLE,
      ignoreWhen: UNTIL_LOOKED,
    },
    'incoming-outlook-unsupported': {
      title: 'Incoming: Dynamics 365 for Outlook is no longer supported',
      message:
        'This user receives through Dynamics 365 for Outlook, which has not been supported since {since}.',
      why: WHY_OUTLOOK,
      remedy: LEAVE_OUTLOOK,
      ignoreWhen: WHILE_PLANNED,
    },
    'outgoing-outlook-unsupported': {
      title: 'Outgoing: Dynamics 365 for Outlook is no longer supported',
      message:
        'This user sends through Dynamics 365 for Outlook, which has not been supported since {since}.',
      why: WHY_OUTLOOK,
      remedy: LEAVE_OUTLOOK,
      ignoreWhen: WHILE_PLANNED,
    },
    'activities-outlook-unsupported': {
      title: 'Appointments, contacts and tasks: Dynamics 365 for Outlook is no longer supported',
      message:
        'Appointments, contacts and tasks go through Dynamics 365 for Outlook, which has not been supported since {since}.',
      why: WHY_OUTLOOK,
      remedy: LEAVE_OUTLOOK,
      ignoreWhen: WHILE_PLANNED,
    },
    'email-router-unsupported': {
      title: 'Email Router is no longer supported',
      message: 'Email Router processes this email. It has not been supported since {since}.',
      why: 'It may still run on-premises, but Microsoft no longer fixes it.',
      remedy: 'Plan the switch to server-side synchronization.',
      ignoreWhen: WHILE_PLANNED,
    },
  },
};

const SV_UNTIL_ASKED =
  'Ignorera inte fel. Om det är obekräftat: kontrollera användarens dator och ange svaret i faktafilen.';
const SV_WHY_OUTLOOK = 'Det förklarades inaktuellt i mars 2020, och supporten har upphört.';
const SV_WHY_INSTALLED = 'Tillägget gör arbetet i Office Outlook på användarens dator.';
const SV_INSTALL = 'Installera Office Outlook, eller byt till serversynkronisering.';
const SV_LEAVE_OUTLOOK = 'Planera bytet till serversynkronisering och Dynamics 365 App for Outlook.';
const SV_WHILE_PLANNED = 'Medan du planerar bytet.';
const SV_EITHER = 'En av de två måste föra meddelanden mellan e-postsystemet och Dynamics 365.';
const SV_ENABLE =
  'Välj serversynkronisering som sätt att bearbeta e-post under **E-post > E-postinställningar**.';
const SV_UNTIL_LOOKED =
  'Ignorera inte fel. Om det är obekräftat: kontrollera e-postinställningarna och ange svaret i faktafilen.';

/** The texts that differ on-premises, in Swedish. */
export const onPremisesInSwedish: OnPremisesWords = {
  name: 'Dagens vägledning för lokala installationer av Dynamics 365',
  rules: {
    'incoming-outlook-retired': {
      title: 'Inkommande: Dynamics 365 för Outlook kräver Office Outlook',
      message: 'Att ta emot e-post via Dynamics 365 för Outlook kräver Office Outlook på användarens dator.',
      why: SV_WHY_INSTALLED,
      remedy: SV_INSTALL,
      ignoreWhen: SV_UNTIL_ASKED,
    },
    'outgoing-outlook-retired': {
      title: 'Utgående: Dynamics 365 för Outlook kräver Office Outlook',
      message: 'Att skicka e-post via Dynamics 365 för Outlook kräver Office Outlook på användarens dator.',
      why: SV_WHY_INSTALLED,
      remedy: SV_INSTALL,
      ignoreWhen: SV_UNTIL_ASKED,
    },
    'activities-outlook-retired': {
      title: 'Avtalade tider, kontakter och uppgifter: Dynamics 365 för Outlook kräver Office Outlook',
      message:
        'Att synkronisera avtalade tider, kontakter och uppgifter via Dynamics 365 för Outlook kräver Office Outlook på användarens dator.',
      why: SV_WHY_INSTALLED,
      remedy: SV_INSTALL,
      ignoreWhen: SV_UNTIL_ASKED,
    },
    'incoming-server-requires-server-side-sync': {
      title: 'Inkommande: kräver serversynkronisering eller E-postrouter',
      message: 'Att ta emot e-post genom servern kräver serversynkronisering eller E-postrouter.',
      why: SV_EITHER,
      remedy: SV_ENABLE,
      ignoreWhen: SV_UNTIL_LOOKED,
    },
    'incoming-forward-requires-server-side-sync': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver serversynkronisering eller E-postrouter',
      message:
        'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver serversynkronisering eller E-postrouter.',
      why: SV_EITHER,
      remedy: SV_ENABLE,
      ignoreWhen: SV_UNTIL_LOOKED,
    },
    'outgoing-server-requires-server-side-sync': {
      title: 'Utgående: kräver serversynkronisering eller E-postrouter',
      message: 'Att skicka e-post genom servern kräver serversynkronisering eller E-postrouter.',
      why: SV_EITHER,
      remedy: SV_ENABLE,
      ignoreWhen: SV_UNTIL_LOOKED,
    },
    'incoming-outlook-unsupported': {
      title: 'Inkommande: Dynamics 365 för Outlook stöds inte längre',
      message: 'Användaren tar emot e-post via Dynamics 365 för Outlook, som inte stöds sedan {since}.',
      why: SV_WHY_OUTLOOK,
      remedy: SV_LEAVE_OUTLOOK,
      ignoreWhen: SV_WHILE_PLANNED,
    },
    'outgoing-outlook-unsupported': {
      title: 'Utgående: Dynamics 365 för Outlook stöds inte längre',
      message: 'Användaren skickar e-post via Dynamics 365 för Outlook, som inte stöds sedan {since}.',
      why: SV_WHY_OUTLOOK,
      remedy: SV_LEAVE_OUTLOOK,
      ignoreWhen: SV_WHILE_PLANNED,
    },
    'activities-outlook-unsupported': {
      title: 'Avtalade tider, kontakter och uppgifter: Dynamics 365 för Outlook stöds inte längre',
      message:
        'Avtalade tider, kontakter och uppgifter går via Dynamics 365 för Outlook, som inte stöds sedan {since}.',
      why: SV_WHY_OUTLOOK,
      remedy: SV_LEAVE_OUTLOOK,
      ignoreWhen: SV_WHILE_PLANNED,
    },
    'email-router-unsupported': {
      title: 'E-postrouter stöds inte längre',
      message: 'E-postrouter bearbetar den här e-posten. Den stöds inte sedan {since}.',
      why: 'Den kan fortfarande köras i en lokal installation, men Microsoft rättar inte längre fel i den.',
      remedy: 'Planera bytet till serversynkronisering.',
      ignoreWhen: SV_WHILE_PLANNED,
    },
  },
};
