import type { DataverseWords } from '../shape.ts';
import { EARLIER_DAY, MAIL_SYSTEM, ONE_LEFT, PROCESS_BY_SERVER, SETTINGS, WAS_DEFAULT } from './phrases.ts';

/** The rules about receiving with a method, in Swedish. */
export const incomingRuleTexts = {
  'incoming-outlook-not-for-queues': {
    title: 'Inkommande: Dynamics 365 för Outlook finns inte för köer',
    message: 'En kö kan inte ta emot e-post via Dynamics 365 för Outlook.',
    why: 'Det krävde Outlook på en användares dator, och en kö har ingen dator.',
    remedy:
      'Ändra köns inkommande metod till ”Synkronisering med servern eller e-postrouter”. Ändra den till ”Inga” om kön inte spårar mottagen e-post.',
    ignoreWhen: 'Ignorera det inte. En kö tar inte emot något på det sättet.',
  },
  'incoming-outlook-retired': {
    title: 'Inkommande: Dynamics 365 för Outlook är avvecklat',
    message:
      'Dynamics 365 för Outlook togs bort online {since}, och inkommande e-post fungerar inte längre med det. Det krävde Office Outlook på användarens dator.',
    why: WAS_DEFAULT,
    remedy:
      'Ändra den inkommande metoden till ”Synkronisering med servern eller e-postrouter”, och använd Dynamics 365 App for Outlook.',
    ignoreWhen: EARLIER_DAY,
  },
  'incoming-server-requires-server-side-sync': {
    title: 'Inkommande: kräver serversynkronisering',
    message:
      'Att ta emot e-post genom servern kräver serversynkronisering. Tidigare (till {since}) räckte även E-postrouter.',
    why: ONE_LEFT,
    remedy: PROCESS_BY_SERVER,
    ignoreWhen: SETTINGS,
  },
  'incoming-forward-requires-server-side-sync': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver serversynkronisering',
    message:
      'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver serversynkronisering. Tidigare (till {since}) räckte även E-postrouter.',
    why: 'Guiden från 2017 nämner bara E-postrouter. Nyare dokumentation tillåter serversynkronisering, som är allt som finns kvar.',
    remedy: PROCESS_BY_SERVER,
    ignoreWhen: SETTINGS,
  },
  'incoming-forward-requires-sink-mailbox': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver en vidarebefordrad postlåda',
    message:
      'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver en vidarebefordrad postlåda som samlar in e-posten.',
    why: 'Den tillhör ingen användare och ingen kö, skickar ingenting och behöver en egen e-postserverprofil.',
    remedy:
      'Skapa en vidarebefordrad postlåda under **E-post > Postlådor**, eller ange en annan inkommande metod.',
    ignoreWhen:
      'Ignorera inte fel. Om det är obekräftat: leta efter den vidarebefordrade postlådan och ange svaret i faktafilen.',
  },
  'incoming-forward-requires-deployed-rule': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver serverregeln',
    message: 'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver serverregeln i den här postlådan.',
    why: 'Bara den regeln vidarebefordrar meddelandena till den vidarebefordrade postlådan.',
    remedy: 'Skapa regeln för hand i postlådan, eller skapa en transportregel i Exchange som gör samma sak.',
    ignoreWhen:
      'Ignorera inte fel. Om det är obekräftat: kontrollera postlådans regler och ange svaret i faktafilen.',
  },
  'incoming-forward-requires-attachment': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver vidarebefordran som bifogad fil',
    message:
      'Att ta emot e-post via ”Vidarebefordrad postlåda” på en POP3-server kräver att servern kan vidarebefordra som bifogad fil.',
    why: 'Det som vidarebefordras måste komma fram som bifogade filer. Exchange kan göra det.',
    remedy:
      'Använd en e-postserver som kan vidarebefordra som bifogad fil, eller ange en annan inkommande metod.',
    ignoreWhen: MAIL_SYSTEM,
  },
  'incoming-forward-discouraged': {
    title: 'Inkommande: Microsoft avråder från ”Vidarebefordrad postlåda”',
    message: 'Microsoft rekommenderar enskilda postlådor i stället för ”Vidarebefordrad postlåda”.',
    why: 'En enda nod bearbetar en vidarebefordrad postlåda, och begränsningarna gäller just den postlådan. Om den slutar fungera tar alla som vidarebefordrar till den inte emot något. Varje postlåda behöver en serverregel. Fördelen är att färre postlådor och inloggningsuppgifter behöver skötas. Den finns bara för att underlätta bytet från E-postrouter, och får inte betjäna verksamhetskritiska köer.',
    remedy:
      'Ändra den inkommande metoden till ”Synkronisering med servern eller e-postrouter”. Användare och köer kan flyttas en i taget, eftersom en organisation kan använda båda metoderna.',
    ignoreWhen:
      'Under bytet från E-postrouter, för postlådor som tar emot lite och inget verksamhetskritiskt.',
  },
  'incoming-forward-rules-by-hand': {
    title: 'Inkommande: serverregler skapas för hand',
    message: 'Postlådans serverregel måste skapas för hand, eller som en transportregel i Exchange.',
    why: 'Regeldistributionsguiden följde med E-postrouter, som är avvecklad.',
    remedy: 'Skapa regeln i postlådan eller i Exchange, eller byt till serversynkronisering.',
    ignoreWhen: 'När regeln redan finns.',
  },
} as const satisfies Partial<DataverseWords['rules']>;
