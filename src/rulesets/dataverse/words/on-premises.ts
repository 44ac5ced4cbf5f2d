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

/** What is said otherwise on-premises. */
interface OnPremisesWords {
  readonly name: string;
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
}

const UNTIL_ASKED = 'Never as an error. As unverified: until somebody has looked at the user’s computer.';
const WHY_OUTLOOK = 'It was deprecated in March 2020, and its support has ended.';
const WHY_INSTALLED = 'The add-in does the work, and it runs in Office Outlook on the user’s computer.';
const INSTALL = 'Install Office Outlook, or change to server-side synchronization.';
const LEAVE_OUTLOOK = 'Plan the change to server-side synchronization and Dynamics 365 App for Outlook.';
const WHILE_PLANNED = 'While the change is planned.';
const EITHER =
  'Either of the two hands messages on between the mail system and Dynamics 365; without both nobody does.';
const ENABLE = 'Let the organization process e-mail with server-side synchronization.';
const UNTIL_LOOKED = 'Never as an error. As unverified: until an administrator has looked in the settings.';

/** What is said otherwise on-premises, in English. */
export const onPremisesInEnglish: OnPremisesWords = {
  name: 'The guidance as it stands today, for Dynamics 365 on-premises',
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
      title: 'Incoming: Server-Side Synchronization or Email Router requires one of the two',
      message: 'Receiving from the owner’s own mailbox requires server-side synchronization or Email Router.',
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
      title: 'Outgoing: Server-Side Synchronization or Email Router requires one of the two',
      message: 'Sending by the server requires server-side synchronization or Email Router.',
      why: EITHER,
      remedy: ENABLE,
      ignoreWhen: UNTIL_LOOKED,
    },
    'incoming-outlook-unsupported': {
      title: 'Incoming: Dynamics 365 for Outlook is no longer supported',
      message:
        'This owner receives through Dynamics 365 for Outlook, which has not been supported since {since}.',
      why: WHY_OUTLOOK,
      remedy: LEAVE_OUTLOOK,
      ignoreWhen: WHILE_PLANNED,
    },
    'outgoing-outlook-unsupported': {
      title: 'Outgoing: Dynamics 365 for Outlook is no longer supported',
      message:
        'This owner sends through Dynamics 365 for Outlook, which has not been supported since {since}.',
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
      message: 'Email Router processes this owner’s e-mail. It is no longer supported since {since}.',
      why: 'It may still run on-premises, but nobody repairs it any more.',
      remedy: 'Plan the change to server-side synchronization.',
      ignoreWhen: WHILE_PLANNED,
    },
  },
};

const SV_UNTIL_ASKED = 'Aldrig som fel. Som obekräftat: tills någon har kontrollerat användarens dator.';
const SV_WHY_OUTLOOK = 'Det förklarades inaktuellt i mars 2020, och supporten har upphört.';
const SV_WHY_INSTALLED = 'Tillägget gör arbetet, och det körs i Office Outlook på användarens dator.';
const SV_INSTALL = 'Installera Office Outlook, eller byt till serversynkronisering.';
const SV_LEAVE_OUTLOOK = 'Planera bytet till serversynkronisering och Dynamics 365 App for Outlook.';
const SV_WHILE_PLANNED = 'Medan bytet planeras.';
const SV_EITHER =
  'Endera av dem för meddelanden mellan e-postsystemet och Dynamics 365; utan dem gör ingen det.';
const SV_ENABLE = 'Låt organisationen bearbeta e-post med serversynkronisering.';
const SV_UNTIL_LOOKED =
  'Aldrig som fel. Som obekräftat: tills en administratör har kontrollerat inställningarna.';

/** What is said otherwise on-premises, in Swedish. */
export const onPremisesInSwedish: OnPremisesWords = {
  name: 'Vägledningen så som den ser ut i dag, för lokala installationer av Dynamics 365',
  rules: {
    'incoming-outlook-retired': {
      title: 'Inkommande: Dynamics 365 för Outlook kräver Office Outlook',
      message:
        'För att ta emot e-post via Dynamics 365 för Outlook krävs Office Outlook på användarens dator.',
      why: SV_WHY_INSTALLED,
      remedy: SV_INSTALL,
      ignoreWhen: SV_UNTIL_ASKED,
    },
    'outgoing-outlook-retired': {
      title: 'Utgående: Dynamics 365 för Outlook kräver Office Outlook',
      message: 'För att skicka via Dynamics 365 för Outlook krävs Office Outlook på användarens dator.',
      why: SV_WHY_INSTALLED,
      remedy: SV_INSTALL,
      ignoreWhen: SV_UNTIL_ASKED,
    },
    'activities-outlook-retired': {
      title: 'Avtalade tider, kontakter och uppgifter: Dynamics 365 för Outlook kräver Office Outlook',
      message:
        'För att synkronisera avtalade tider, kontakter och uppgifter via Dynamics 365 för Outlook krävs Office Outlook på användarens dator.',
      why: SV_WHY_INSTALLED,
      remedy: SV_INSTALL,
      ignoreWhen: SV_UNTIL_ASKED,
    },
    'incoming-server-requires-server-side-sync': {
      title: 'Inkommande: ”Synkronisering med servern eller e-postrouter” kräver en av de två',
      message:
        'För att ta emot e-post ur ägarens egen postlåda krävs serversynkronisering eller E-postrouter.',
      why: SV_EITHER,
      remedy: SV_ENABLE,
      ignoreWhen: SV_UNTIL_LOOKED,
    },
    'incoming-forward-requires-server-side-sync': {
      title: 'Inkommande: ”Vidarebefordrad postlåda” kräver serversynkronisering eller E-postrouter',
      message:
        'För att ta emot e-post via ”Vidarebefordrad postlåda” krävs serversynkronisering eller E-postrouter.',
      why: SV_EITHER,
      remedy: SV_ENABLE,
      ignoreWhen: SV_UNTIL_LOOKED,
    },
    'outgoing-server-requires-server-side-sync': {
      title: 'Utgående: ”Synkronisering med servern eller e-postrouter” kräver en av de två',
      message: 'För att skicka genom servern krävs serversynkronisering eller E-postrouter.',
      why: SV_EITHER,
      remedy: SV_ENABLE,
      ignoreWhen: SV_UNTIL_LOOKED,
    },
    'incoming-outlook-unsupported': {
      title: 'Inkommande: Dynamics 365 för Outlook stöds inte längre',
      message: 'Den här ägaren tar emot e-post via Dynamics 365 för Outlook, som inte stöds sedan {since}.',
      why: SV_WHY_OUTLOOK,
      remedy: SV_LEAVE_OUTLOOK,
      ignoreWhen: SV_WHILE_PLANNED,
    },
    'outgoing-outlook-unsupported': {
      title: 'Utgående: Dynamics 365 för Outlook stöds inte längre',
      message: 'Den här ägaren skickar via Dynamics 365 för Outlook, som inte stöds sedan {since}.',
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
      message: 'E-postrouter bearbetar den här ägarens e-post. Den stöds inte längre sedan {since}.',
      why: 'Den kan fortfarande köras i en lokal installation, men ingen rättar fel i den längre.',
      remedy: 'Planera bytet till serversynkronisering.',
      ignoreWhen: SV_WHILE_PLANNED,
    },
  },
};
