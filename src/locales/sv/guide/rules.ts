import type { RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { RuleWords } from '../../../rule-language/words.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';

const COMPUTER =
  'Ignorera inte fel. Om det är obekräftat: kontrollera användarens dator och ange svaret i indata.';
const PROCESSOR =
  'Ignorera inte fel. Om det är obekräftat: kontrollera vilken av de två som körs och ange svaret i indata.';
const MAIL_SYSTEM =
  'Ignorera inte fel. Om det är obekräftat: fråga administratören för e-postsystemet och ange svaret i indata.';
const NEEDED_SOON = 'När användaren eller kön snart behöver det.';

/** The rules of the guide in Swedish. */
export const ruleTexts = {
  'incoming-outlook-not-for-queues': {
    title: 'Inkommande: Dynamics 365 för Outlook finns inte för köer',
    message: 'En kö kan inte ta emot e-post via Dynamics 365 för Outlook.',
    why: 'Det kräver Outlook på en användares dator, och en kö har ingen dator.',
    remedy:
      'Ändra köns inkommande metod till ”Synkronisering med servern eller e-postrouter”. Ändra den till ”Inga” om kön inte spårar mottagen e-post.',
    ignoreWhen: 'Ignorera det inte. En kö tar inte emot något på det sättet.',
  },
  'incoming-outlook-requires-outlook': {
    title: 'Inkommande: Dynamics 365 för Outlook kräver Outlook',
    message: 'Att ta emot e-post via Dynamics 365 för Outlook kräver Office Outlook på användarens dator.',
    why: 'E-posten tas emot genom Outlook, utan E-postrouter.',
    remedy: 'Installera Office Outlook på användarens dator, eller ange en annan inkommande metod.',
    ignoreWhen: COMPUTER,
  },
  'incoming-server-requires-processor': {
    title: 'Inkommande: kräver serversynkronisering eller E-postrouter',
    message: 'Att ta emot e-post genom servern kräver serversynkronisering eller E-postrouter.',
    why: 'En av dem måste hämta varje meddelande ur användarens eller köns inkorg.',
    remedy: 'Aktivera serversynkronisering. (Guiden från 2017 godtar även E-postrouter, som är avvecklad.)',
    ignoreWhen: PROCESSOR,
  },
  'incoming-server-hard-to-trace-at-scale': {
    title: 'Inkommande: enskilda postlådor är svårare att felsöka med många användare',
    message: 'Med {atLeast} eller fler användare är problem med inkommande e-post svårare att felsöka.',
    why: 'Varje meddelande bearbetas i användarens egen postlåda och inte i en enda särskild postlåda.',
    remedy:
      'Räkna med felsökning i enskilda postlådor, eller överväg ”Vidarebefordrad postlåda”, som samlar e-posten i en enda.',
    ignoreWhen:
      'När andra skäl väger tyngre, till exempel att inget behöver distribueras till varje postlåda. Det är en nackdel, inte ett fel.',
  },
  'incoming-forward-requires-email-router': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver E-postrouter',
    message: 'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver E-postrouter.',
    why: 'E-postrouter för över de insamlade meddelandena från sink-postlådan till Dynamics 365.',
    remedy: 'Byt till serversynkronisering. (Guiden från 2017 kräver E-postrouter, som inte stöds längre.)',
    ignoreWhen:
      'När serversynkronisering bearbetar den vidarebefordrade postlådan. Dokumentation efter 2017 tillåter det.',
  },
  'incoming-forward-requires-sink-mailbox': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver en sink-postlåda',
    message: 'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver en sink-postlåda.',
    why: 'Den samlar in e-posten som serverreglerna vidarebefordrar från varje postlåda.',
    remedy:
      'Be administratören för e-postsystemet skapa en sink-postlåda, eller ange en annan inkommande metod.',
    ignoreWhen: MAIL_SYSTEM,
  },
  'incoming-forward-requires-deployed-rule': {
    title: 'Inkommande: ”Vidarebefordrad postlåda” kräver serverregeln',
    message: 'Att ta emot e-post via ”Vidarebefordrad postlåda” kräver serverregeln i den här postlådan.',
    why: 'Bara den regeln vidarebefordrar meddelanden till sink-postlådan.',
    remedy: 'Distribuera regeln med Regeldistributionsguiden. För en kö skapas den för hand.',
    ignoreWhen:
      'Ignorera inte fel. Om det är obekräftat: kontrollera postlådans regler och ange svaret i indata.',
  },
  'outgoing-outlook-not-for-queues': {
    title: 'Utgående: Dynamics 365 för Outlook finns inte för köer',
    message: 'En kö kan inte skicka e-post via Dynamics 365 för Outlook.',
    why: 'Det kräver Outlook på en användares dator, och en kö har ingen dator.',
    remedy:
      'Ändra köns utgående metod till ”Synkronisering med servern eller e-postrouter”. Ändra den till ”Inga” om kön inte skickar.',
    ignoreWhen: 'Ignorera det inte. En kö skickar inte något på det sättet.',
  },
  'outgoing-outlook-requires-outlook': {
    title: 'Utgående: Dynamics 365 för Outlook kräver Outlook',
    message: 'Att skicka e-post via Dynamics 365 för Outlook kräver Office Outlook på användarens dator.',
    why: 'E-posten skickas genom Outlook, utan E-postrouter.',
    remedy: 'Installera Office Outlook på användarens dator, eller ange en annan utgående metod.',
    ignoreWhen: COMPUTER,
  },
  'outgoing-server-requires-processor': {
    title: 'Utgående: kräver serversynkronisering eller E-postrouter',
    message: 'Att skicka e-post genom servern kräver serversynkronisering eller E-postrouter.',
    why: 'En av dem måste lämna över varje meddelande till e-postsystemet.',
    remedy: 'Aktivera serversynkronisering. (Guiden från 2017 godtar även E-postrouter, som är avvecklad.)',
    ignoreWhen: PROCESSOR,
  },
  'outgoing-server-requires-smtp': {
    title: 'Utgående: kräver ett SMTP-kompatibelt e-postsystem',
    message: 'Att skicka e-post genom servern kräver ett SMTP-kompatibelt e-postsystem.',
    why: 'Meddelandena lämnar Dynamics 365 via SMTP.',
    remedy: 'Använd ett SMTP-kompatibelt e-postsystem, eller ange en annan utgående metod.',
    ignoreWhen: MAIL_SYSTEM,
  },
  'outgoing-server-requires-smtp-connection': {
    title: 'Utgående: kräver en anslutning till SMTP-servern',
    message:
      'Att skicka e-post genom servern kräver en komponent på SMTP-servern eller på en dator som är ansluten till den.',
    why: 'Utan den anslutningen skickas inga meddelanden.',
    remedy: 'Installera komponenten på SMTP-servern, eller anslut komponentens dator till servern.',
    ignoreWhen: 'Ignorera inte fel. Om det är obekräftat: testa anslutningen och ange svaret i indata.',
  },
  'incoming-none-but-needed': {
    title: 'Inkommande: ”Inga”, men mottagen e-post behövs',
    message:
      'Den inkommande metoden är ”Inga”, men användaren eller kön behöver mottagen e-post i Dynamics 365.',
    why: 'Med ”Inga” spåras ingen mottagen e-post.',
    remedy: 'Ange en inkommande metod.',
    ignoreWhen: 'Om spårning inte behövs: ange i indata att behovet är falskt.',
  },
  'outgoing-none-but-needed': {
    title: 'Utgående: ”Inga”, men e-post behöver skickas',
    message: 'Den utgående metoden är ”Inga”, men användaren eller kön behöver skicka från Dynamics 365.',
    why: 'Med ”Inga” skickas ingen e-post.',
    remedy: 'Ange en utgående metod.',
    ignoreWhen: 'Om inget behöver skickas: ange i indata att behovet är falskt.',
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
  'outlook-client-retired': {
    title: 'Dynamics 365 för Outlook är avvecklat',
    message: 'Den här konfigurationen använder Dynamics 365 för Outlook, som togs bort online {since}.',
    why: 'Det förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01.',
    remedy: 'Byt till serversynkronisering, och använd Dynamics 365 App for Outlook.',
    ignoreWhen: 'I en lokal installation, eller när du kontrollerar en tidigare dag (`asOf`).',
  },
  'email-router-retired': {
    title: 'E-postrouter är avvecklad',
    message: 'Den här konfigurationen använder E-postrouter, som slutade fungera {since}.',
    why: 'Avvecklingen meddelades i december 2016. I lokala installationer stöds den inte längre.',
    remedy: 'Byt till serversynkronisering.',
    ignoreWhen: 'När du kontrollerar en tidigare dag (`asOf`).',
  },
} as const satisfies Record<RuleIdOf<Guide>, RuleWords>;
