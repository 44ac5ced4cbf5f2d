import type { DataverseWords } from '../shape.ts';
import { incomingRuleTexts } from './incoming-rules.ts';
import { EARLIER_DAY, MAIL_SYSTEM, ONE_LEFT, PROCESS_BY_SERVER, SETTINGS, WAS_DEFAULT } from './phrases.ts';

const MAILBOX =
  'Ignorera inte fel. Om det är obekräftat: kontrollera postlådan och ange svaret i faktafilen.';
const SERVER_PROFILE =
  'Ignorera inte fel. Om det är obekräftat: kontrollera e-postserverprofilen och ange svaret i faktafilen.';
const NEEDED_SOON = 'När användaren eller kön snart behöver det.';

/** The rules of today’s guidance in Swedish. */
export const ruleTexts = {
  ...incomingRuleTexts,
  'outgoing-outlook-not-for-queues': {
    title: 'Utgående: Dynamics 365 för Outlook finns inte för köer',
    message: 'En kö kan inte skicka e-post via Dynamics 365 för Outlook.',
    why: 'Det krävde Outlook på en användares dator, och en kö har ingen dator.',
    remedy:
      'Ändra köns utgående metod till ”Synkronisering med servern eller e-postrouter”. Ändra den till ”Inga” om kön inte skickar.',
    ignoreWhen: 'Ignorera det inte. En kö skickar inte något på det sättet.',
  },
  'outgoing-outlook-retired': {
    title: 'Utgående: Dynamics 365 för Outlook är avvecklat',
    message:
      'Dynamics 365 för Outlook togs bort online {since}, och utgående e-post fungerar inte längre med det. Det krävde Office Outlook på användarens dator.',
    why: WAS_DEFAULT,
    remedy:
      'Ändra den utgående metoden till ”Synkronisering med servern eller e-postrouter”, och använd Dynamics 365 App for Outlook.',
    ignoreWhen: EARLIER_DAY,
  },
  'outgoing-server-requires-server-side-sync': {
    title: 'Utgående: kräver serversynkronisering',
    message:
      'Att skicka e-post genom servern kräver serversynkronisering. Tidigare (till {since}) räckte även E-postrouter.',
    why: ONE_LEFT,
    remedy: PROCESS_BY_SERVER,
    ignoreWhen: SETTINGS,
  },
  'outgoing-server-requires-smtp': {
    title: 'Utgående: kräver Exchange eller ett SMTP-kompatibelt e-postsystem',
    message:
      'Att skicka e-post genom servern kräver Exchange Online, Exchange Server eller ett SMTP-kompatibelt e-postsystem.',
    why: 'Meddelanden till andra e-postsystem än Exchange går via SMTP.',
    remedy: 'Använd ett e-postsystem som stöds, eller ange en annan utgående metod.',
    ignoreWhen: MAIL_SYSTEM,
  },
  'outgoing-server-requires-smtp-connection': {
    title: 'Utgående: kräver Exchange eller en anslutning till SMTP-servern',
    message:
      'Att skicka e-post genom servern kräver Exchange Online, Exchange Server eller en anslutning till SMTP-servern.',
    why: 'Meddelanden till andra e-postsystem än Exchange går via SMTP-servern.',
    remedy: 'Se till att Dynamics 365 når SMTP-servern.',
    ignoreWhen: 'Ignorera inte fel. Om det är obekräftat: testa anslutningen och ange svaret i faktafilen.',
  },
  'activities-outlook-retired': {
    title: 'Avtalade tider, kontakter och uppgifter: Dynamics 365 för Outlook är avvecklat',
    message:
      'Dynamics 365 för Outlook togs bort online {since} och synkroniserar inte längre avtalade tider, kontakter och uppgifter. Det krävde Office Outlook på användarens dator.',
    why: WAS_DEFAULT,
    remedy:
      'Ändra metoden för avtalade tider, kontakter och uppgifter till ”Synkronisering med servern”. Ändra den till ”Inga” om postlådan inte finns i Exchange.',
    ignoreWhen: EARLIER_DAY,
  },
  'activities-server-requires-server-side-sync': {
    title: 'Avtalade tider, kontakter och uppgifter: kräver serversynkronisering',
    message:
      'Att synkronisera avtalade tider, kontakter och uppgifter genom servern kräver serversynkronisering.',
    why: 'E-postrouter överförde bara e-post.',
    remedy:
      'Välj serversynkronisering som sätt att bearbeta e-post under **E-post > E-postinställningar**, eller ändra metoden till ”Inga”.',
    ignoreWhen: SETTINGS,
  },
  'activities-server-requires-exchange': {
    title: 'Avtalade tider, kontakter och uppgifter: kräver Exchange',
    message:
      'Att synkronisera avtalade tider, kontakter och uppgifter genom servern kräver Exchange Online eller Exchange Server.',
    why: 'En profil för POP3 eller IMAP överför bara e-post, så metoden måste vara ”Inga”.',
    remedy: 'Ändra metoden till ”Inga”, eller välj en e-postserverprofil för Exchange.',
    ignoreWhen: SERVER_PROFILE,
  },
  'mailbox-active': {
    title: 'Postlådan måste vara aktiv',
    message:
      'Serversynkronisering hoppar över inaktiva postlådor. För ”Vidarebefordrad postlåda” gäller det den vidarebefordrade postlådan.',
    why: 'Dynamics 365 inaktiverar en postlåda tillsammans med användaren.',
    remedy:
      'Markera postlådan under **E-post > Postlådor** och välj **Aktivera**. Om användaren är inaktiverad, aktivera användaren först.',
    ignoreWhen: MAILBOX,
  },
  'mailbox-server-profile-active': {
    title: 'Postlådan måste ha en aktiv e-postserverprofil',
    message:
      'Serversynkronisering kräver en aktiv e-postserverprofil. För ”Vidarebefordrad postlåda” gäller det den vidarebefordrade postlådan.',
    why: 'Profilen anger e-postservern och hur inloggningen sker.',
    remedy:
      'Om profilen är inaktiv, aktivera den under **E-post > Serverprofiler**. Om postlådan inte har någon, välj en i postlådan.',
    ignoreWhen: SERVER_PROFILE,
  },
  'mailbox-address-approved': {
    title: 'Adressen måste vara godkänd',
    message:
      'Där godkännande krävs bearbetas inte e-post för andra adresser. För ”Vidarebefordrad postlåda” gäller det dess adress.',
    why: 'När adressen ändras måste den godkännas igen.',
    remedy:
      'Markera postlådan under **E-post > Postlådor** och välj **Godkänn e-post**. Det kräver behörigheten **Godkänn e-postadresser för användare eller köer**.',
    ignoreWhen: MAILBOX,
  },
  'mailbox-approved-by-microsoft-365-admin': {
    title: 'Adressen i Exchange Online måste godkännas av en Microsoft 365-administratör',
    message:
      'Där godkännande krävs måste en Microsoft 365-administratör godkänna adresser i Exchange Online. För ”Vidarebefordrad postlåda” gäller det dess adress.',
    why: 'Dynamics 365 når Exchange Online utan lösenord, så en administratör för båda måste godkänna.',
    remedy:
      'Be en systemadministratör som också är global administratör, Exchange-administratör eller delegerad postlådegodkännare välja **Godkänn e-post**.',
    ignoreWhen: MAILBOX,
  },
  'mailbox-tested-and-enabled': {
    title: 'Postlådan måste vara testad och aktiverad',
    message:
      'Serversynkronisering hoppar över postlådor som inte är testade och aktiverade. För ”Vidarebefordrad postlåda” gäller det den vidarebefordrade postlådan.',
    why: 'Ett lyckat test aktiverar varje riktning.',
    remedy:
      'Markera postlådan under **E-post > Postlådor** och välj **Testa och aktivera postlåda**. Om det senaste testet misslyckades, öppna först **Aviseringar** för att hitta orsaken.',
    ignoreWhen: MAILBOX,
  },
  'exchange-online-without-basic-authentication': {
    title: 'Exchange Online kräver inloggning utan lösenord',
    message: 'Exchange Online godtar inte längre grundläggande autentisering (avstängd sedan {since}).',
    why: 'I samma klientorganisation använder Dynamics 365 autentisering från server till server.',
    remedy:
      'Välj e-postserverprofilen **Microsoft Exchange Online**, som använder autentisering från server till server. För en postlåda i en annan klientorganisation: använd en profil med OAuth.',
    ignoreWhen: SERVER_PROFILE,
  },
  'incoming-none-but-needed': {
    title: 'Inkommande: ”Inga”, men mottagen e-post behövs',
    message:
      'Den inkommande metoden är ”Inga”, men användaren eller kön behöver mottagen e-post i Dynamics 365.',
    why: 'Med ”Inga” spåras ingen mottagen e-post.',
    remedy: 'Ange en inkommande metod.',
    ignoreWhen: 'Om spårning inte behövs: ange i faktafilen att behovet är falskt.',
  },
  'outgoing-none-but-needed': {
    title: 'Utgående: ”Inga”, men e-post behöver skickas',
    message: 'Den utgående metoden är ”Inga”, men användaren eller kön behöver skicka från Dynamics 365.',
    why: 'Med ”Inga” skickas ingen e-post.',
    remedy: 'Ange en utgående metod.',
    ignoreWhen: 'Om inget behöver skickas: ange i faktafilen att behovet är falskt.',
  },
  'activities-none-but-needed': {
    title: 'Avtalade tider, kontakter och uppgifter: ”Inga”, men de behövs',
    message:
      'Metoden för avtalade tider, kontakter och uppgifter är ”Inga”, men användaren behöver dem i Dynamics 365.',
    why: 'Med ”Inga” synkroniseras de inte.',
    remedy: 'Ändra metoden till ”Synkronisering med servern”, som kräver Exchange.',
    ignoreWhen: 'Om de inte behövs: ange i faktafilen att behovet är falskt.',
  },
  'activities-not-for-queues': {
    title: 'Avtalade tider, kontakter och uppgifter: inte för köer',
    message: 'En kö har inga avtalade tider, kontakter och uppgifter att synkronisera.',
    why: 'De tillhör användare. Det är vår tolkning: ingen sida beskriver några som tillhör en kö.',
    remedy: 'Ange ”Inga” för köns avtalade tider, kontakter och uppgifter.',
    ignoreWhen: 'När köns postlåda också är en användares postlåda.',
  },
  'incoming-not-needed': {
    title: 'Inkommande: en metod är angiven men behövs inte',
    message:
      'En inkommande metod är angiven, men användaren eller kön behöver ingen mottagen e-post i Dynamics 365.',
    why: '”Inga” är metoden för användare och köer som inte spårar mottagen e-post.',
    remedy: 'Ändra den inkommande metoden till ”Inga”.',
    ignoreWhen: NEEDED_SOON,
  },
  'outgoing-not-needed': {
    title: 'Utgående: en metod är angiven men behövs inte',
    message: 'En utgående metod är angiven, men användaren eller kön skickar inte från Dynamics 365.',
    why: '”Inga” är metoden för användare och köer som inte skickar.',
    remedy: 'Ändra den utgående metoden till ”Inga”.',
    ignoreWhen: NEEDED_SOON,
  },
  'activities-not-needed': {
    title: 'Avtalade tider, kontakter och uppgifter: en metod är angiven men behövs inte',
    message:
      'En metod för avtalade tider, kontakter och uppgifter är angiven, men användaren eller kön behöver dem inte i Dynamics 365.',
    why: '”Inga” är metoden för användare och köer som inte behöver dem.',
    remedy: 'Ändra metoden för avtalade tider, kontakter och uppgifter till ”Inga”.',
    ignoreWhen: NEEDED_SOON,
  },
  'one-processor-an-organization': {
    title: 'Både E-postrouter och serversynkronisering',
    message:
      'Både serversynkronisering och E-postrouter är angivna, men en organisation kan bara använda en.',
    why: 'E-postinställningarna anger en av de två, och E-postrouter fungerar inte längre.',
    remedy:
      'Välj serversynkronisering som sätt att bearbeta e-post, och ta bort E-postrouter överallt där den är installerad.',
    ignoreWhen: 'När E-postrouter bara är kvar på någon dator och inställningarna inte anger den.',
  },
} as const satisfies DataverseWords['rules'];
