import { deepFreeze } from '../../../input/freeze.ts';
import type { FactsWords, RowWords, TestWords } from './shape.ts';

/** The texts of the checks of rows, in Swedish. */
export const rowsInSwedish: RowWords = deepFreeze({
  'address-missing': {
    title: 'En postlåda saknar e-postadress',
    message: 'Postlådan har en leveransmetod men ingen e-postadress.',
    remedy: 'Ange användarens eller köns adress. Godkänn den på nytt om det behövs (**Godkänn e-post**).',
  },
  'address-repeated': {
    title: 'Flera postlådor har samma e-postadress',
    message:
      'En annan postlåda har samma e-postadress. En postlåda i e-postsystemet kan bara höra till en postlåda här.',
    remedy: 'Behåll adressen på dess egen postlåda, och ändra den på de andra.',
  },
  'mailbox-repeated': {
    title: 'Samma postlåda finns med mer än en gång',
    message: 'En annan rad har samma `mailboxid`, så postlådan räknas mer än en gång.',
    remedy: 'Exportera postlådorna en gång och ange varje fil en gång.',
  },
  'owner-disabled': {
    title: 'En postlåda hör till en inaktiverad användare eller kö',
    message: 'Användaren eller kön är inaktiverad, så postlådan tar varken emot eller skickar något.',
    remedy:
      'Gör inget om användaren har slutat. Aktivera annars först användaren med en licens, och aktivera och testa sedan postlådan.',
  },
  'owner-unlicensed': {
    title: 'En postlådas användare saknar licens',
    message: 'Postlådans användare saknar licens, så ingenting synkroniseras.',
    remedy:
      'Tilldela användaren en licens och en säkerhetsroll i administrationscentret för Microsoft 365, och välj sedan **Testa och aktivera postlåda**.',
  },
  'owner-access-mode': {
    title: 'En användares åtkomstläge hindrar synkronisering',
    message: 'Postlådans användare har åtkomstläget Administrativ eller Läs.',
    remedy:
      'Öppna användaren, ändra **Åtkomstläge** till **Läs/skriv** under **Administration**, och välj sedan **Testa och aktivera postlåda**.',
  },
  'record-owner-disabled': {
    title: 'Den som äger postlådans post är inaktiverad',
    message:
      'Användaren i fältet Ägare för postlådan är inaktiverad. Spårningen av e-post beror på den användarens behörigheter.',
    remedy: 'Tilldela posten till en aktiv användare med licens.',
  },
  'record-owner-unlicensed': {
    title: 'Den som äger postlådans post saknar licens',
    message:
      'Användaren i fältet Ägare för postlådan saknar licens. Spårningen av e-post beror på den användarens behörigheter.',
    remedy: 'Tilldela den användaren en licens, eller tilldela posten till en annan användare.',
  },
  'test-failed': {
    title: 'Det senaste testet av en postlåda misslyckades',
    message: 'Det senaste testet av {direction} misslyckades. {causes}',
    remedy:
      'Öppna postlådan och leta efter orsaken under **Aviseringar**. Åtgärda den, och välj sedan **Testa och aktivera postlåda** igen.',
  },
  'test-under-way': {
    title: 'En postlåda testas',
    message: 'Ett test av postlådan är schemalagt eller pågår, så resultaten kan ännu ändras.',
    remedy: 'Vänta tills testet är klart och exportera sedan på nytt.',
  },
  'address-approval-empty': {
    title: 'En adress har aldrig skickats in för godkännande',
    message: 'Postlådans godkännande är Tomt. Ingen har blivit ombedd att godkänna adressen.',
    remedy: 'Markera postlådan under **Postlådor** och välj **Godkänn e-post**.',
  },
  'address-approval-pending': {
    title: 'En adress väntar på godkännande',
    message: 'Postlådans godkännande är Väntar på godkännande.',
    remedy: 'Markera postlådan under **Postlådor** och välj **Godkänn e-post**.',
  },
  'address-approval-rejected': {
    title: 'En adress har avvisats',
    message: 'Postlådans godkännande är Avvisat. Någon har valt Avvisa e-post.',
    remedy: 'Ta reda på varför. Välj **Godkänn e-post** om adressen stämmer.',
  },
  'credentials-missing': {
    title: 'En postlåda saknar inloggningsuppgifter, men e-postserverprofilen kräver dem',
    message:
      'E-postserverprofilen loggar in med varje postlådas egna inloggningsuppgifter. Den här postlådan har inga, eller tillåter dem inte.',
    remedy:
      'Öppna postlådan, tillåt att inloggningsuppgifter används för e-postbearbetning, och ange användarnamn och lösenord.',
  },
  'activities-without-impersonation': {
    title: 'En e-postserverprofil för avtalade tider använder inte personifiering',
    message:
      'E-postserverprofilen har egna inloggningsuppgifter och ingen personifiering. Den når inte andras avtalade tider, kontakter och uppgifter.',
    remedy: 'Slå på personifiering i e-postserverprofilen.',
  },
  'email-deleted-after-processing': {
    title: 'E-post tas bort ur en användares postlåda',
    message: 'Dynamics 365 tar bort varje meddelande ur användarens egen postlåda efter bearbetningen.',
    remedy: 'Stäng av att e-post tas bort efter bearbetning för den här postlådan.',
  },
  'queue-has-users-address': {
    title: 'En kö har en användares adress',
    message:
      'Köns postlåda har samma adress som en användares postlåda. Köer som Dynamics 365 skapar åt användare har det.',
    remedy: 'Ta bort köns adress, eller ange en annan.',
  },
  'queue-takes-no-email': {
    title: 'En kö tar emot e-post men godtar ingen',
    message: 'Köns postlåda tar emot e-post, men kön är inställd på Inga e-postmeddelanden.',
    remedy:
      'Välj ett annat alternativ för hur kön omvandlar inkommande e-post till aktiviteter, eller ändra den inkommande metoden till ”Inga”.',
  },
  'facts-contradict-rows': {
    title: 'Faktafilen motsäger exporten',
    message: 'Faktafilen och den här kolumnen är oense om detta: {fact}. Faktafilen gäller.',
    remedy: 'Ta reda på vad som stämmer. Rätta faktafilen, eller exportera på nytt.',
  },
  'column-not-understood': {
    title: 'Okänt värde i en valkolumn',
    message:
      'Kolumnen innehåller varken ett av sina heltal eller en känd etikett, så värdet räknas som inte känt.',
    remedy: 'Exportera heltal. Etiketter skiljer sig mellan språk.',
  },
  'column-not-decoded': {
    title: 'Text kunde inte avkodas',
    message:
      'En del av kolumnen kunde inte avkodas. `�` står i dess ställe, så namnet, adressen eller id:t kan vara fel.',
    remedy: 'Spara eller exportera filen som UTF-8, och kopiera den oförändrad.',
  },
  'forward-mailbox-regards-owner': {
    title: 'En vidarebefordrad postlåda hör till en användare eller kö',
    message:
      'En vidarebefordrad postlåda samlar andras e-post, så den får inte höra till någon användare eller kö.',
    remedy:
      'Skapa en ny vidarebefordrad postlåda under **Postlådor**. En postlådas användare eller kö går inte att ändra.',
  },
  'forward-mailbox-sends': {
    title: 'En vidarebefordrad postlåda har en utgående metod',
    message: 'En vidarebefordrad postlåda skickar ingenting, så dess utgående metod måste vara ”Inga”.',
    remedy: 'Ändra den vidarebefordrade postlådans utgående metod till ”Inga”.',
  },
  'forward-mailbox-without-profile': {
    title: 'En vidarebefordrad postlåda saknar e-postserverprofil',
    message: 'Utan e-postserverprofil hämtar Dynamics 365 ingen e-post ur en vidarebefordrad postlåda.',
    remedy: 'Välj en aktiv e-postserverprofil för den vidarebefordrade postlådan.',
  },
  'forward-mailbox-none-active': {
    title: '”Vidarebefordrad postlåda” används, men ingen vidarebefordrad postlåda är aktiv',
    message:
      'Postlådor har metoden ”Vidarebefordrad postlåda”, men exporten har ingen aktiv vidarebefordrad postlåda som samlar deras e-post.',
    remedy: 'Aktivera eller skapa en vidarebefordrad postlåda. Exportera även den om den finns.',
  },
  'server-profile-inactive': {
    title: 'En e-postserverprofil är inaktiv och används av postlådor',
    message: 'Den här e-postserverprofilen är inaktiv. Postlådor som använder den: {count}.',
    remedy:
      'Byt till vyn **Inaktiva e-postserverprofiler** under **Serverprofiler**, markera profilen och välj **Aktivera**. Det åtgärdar alla postlådorna på en gång.',
  },
  'server-profile-without-host': {
    title: 'En e-postserverprofil har ingen server, och automatisk identifiering är avstängd',
    message: 'E-postserverprofilen har ingen server och hittar den inte automatiskt.',
    remedy: 'Ange servern, eller slå på automatisk identifiering.',
  },
  'server-profile-unsupported-host': {
    title: 'En e-postserverprofil använder ett e-postsystem som inte stöds',
    message: 'Outlook.com, MSN och Windows Live stöds inte.',
    remedy: 'Flytta postlådorna till ett e-postsystem som stöds, till exempel Exchange Online eller Gmail.',
  },
  'server-profile-unsupported-version': {
    title: 'En e-postserverprofil använder en version av Exchange som inte stöds',
    message: 'E-postserverprofilen gäller Exchange 2007 eller 2010. Exchange 2013 SP1 och senare stöds.',
    remedy:
      'Flytta postlådorna till Exchange Online eller en version av Exchange Server som stöds, och välj den versionen i profilen.',
  },
  'server-profile-without-tls': {
    title: 'En e-postserverprofil ansluter utan TLS',
    message: 'E-postserverprofilen ansluter till e-postservern utan TLS.',
    remedy: 'Slå på TLS (SSL) för den här riktningen.',
  },
  'server-profile-gmail-port': {
    title: 'Fel port för Gmail',
    message:
      'Gmail använder port 995 för POP3 och 587 för SMTP. E-postserverprofilen använder en annan port.',
    remedy: 'Ange porten för Gmail.',
  },
  'server-profile-gmail-password': {
    title: 'En e-postserverprofil loggar in på Gmail med lösenord',
    message: 'Gmail godtar inte användarnamn och lösenord från program sedan 2022-05-30.',
    remedy: 'Använd en e-postserverprofil för Gmail med OAuth 2.0.',
  },
  'server-profile-gmail-not-signed-in': {
    title: 'En e-postserverprofil har inte loggat in på Gmail',
    message: 'E-postserverprofilen använder OAuth 2.0 för Gmail, men ingen har loggat in med den.',
    remedy: 'Öppna e-postserverprofilen och logga in på Gmail.',
  },
  'server-profile-gmail-too-many': {
    title: 'För många postlådor använder samma e-postserverprofil för Gmail',
    message: 'En profil för Gmail räcker till 100 användare. Postlådor som använder den här: {count}.',
    remedy: 'Skapa fler e-postserverprofiler för Gmail, och fördela postlådorna på dem.',
  },
  'server-profile-password-at-exchange-online': {
    title: 'En e-postserverprofil loggar in på Exchange Online med lösenord',
    message: 'Exchange Online godtar inte längre användarnamn och lösenord.',
    remedy:
      'I samma klientorganisation: använd profilen **Microsoft Exchange Online** med autentisering från server till server. För en annan: använd OAuth.',
  },
  'server-profile-password-at-smtp-office365': {
    title: 'En e-postserverprofil skickar via Exchange Online med lösenord',
    message:
      'Exchange Online godtar användarnamn och lösenord på smtp.office365.com till slutet av december 2026. Sedan är det avstängt som standard.',
    remedy:
      'Planera bytet till profilen **Microsoft Exchange Online** med autentisering från server till server. Planera OAuth för en annan klientorganisation.',
  },
  'server-profile-exchange-online-changed': {
    title: 'En e-postserverprofil för Exchange Online avviker från standardprofilen',
    message:
      'Profilen har personifiering på eller automatisk identifiering av, vilket Microsoft avråder från.',
    remedy: 'Använd profilen **Microsoft Exchange Online** som följer med Dynamics 365.',
  },
  'server-profile-exchange-web-services': {
    title: 'En e-postserverprofil kan använda Exchange Web Services',
    message:
      'Exchange Online börjar inaktivera Exchange Web Services i oktober 2026. Microsoft har inte bekräftat hur det påverkar en sådan profil.',
    remedy: 'Fråga Microsofts support vad profilen behöver.',
  },
  'email-router-chosen': {
    title: 'Organisationen bearbetar e-post med E-postrouter',
    message: 'E-postrouter stöds inte sedan 2021-04-12 och fungerar inte med Exchange Online.',
    remedy: 'Välj serversynkronisering som sätt att bearbeta e-post under **E-postinställningar**.',
  },
  'approval-not-required': {
    title: 'Organisationen kräver inte godkända adresser',
    message:
      'Dynamics 365 bearbetar e-post för adresser som ingen har godkänt, så postlådor kan synkroniseras utan tillstånd.',
    remedy:
      'Godkänn adresserna som används. Kräv sedan att e-post bearbetas bara för godkända användare och köer.',
  },
  'activities-by-outlook-and-server': {
    title: 'Avtalade tider använder både Outlook och serversynkronisering',
    message:
      'Vissa postlådor synkroniserar avtalade tider, kontakter och uppgifter med Outlook, andra med serversynkronisering. Microsoft avråder från att blanda dem i en organisation.',
    remedy: 'Använd serversynkronisering för alla postlådor.',
  },
  'export-at-row-limit': {
    title: 'En export kan vara avklippt',
    message: 'Filen har exakt {count} rader, ett antal där exporter slutar. Resten kan saknas.',
    remedy: 'Jämför med antalet rader i Dynamics 365. `d365-email-rules pull URL` exporterar alla.',
  },
});

/** The texts about failed tests, in Swedish. */
export const testsInSwedish: TestWords = deepFreeze({
  directions: {
    incoming: 'inkommande e-post',
    outgoing: 'utgående e-post',
    activities: 'avtalade tider, kontakter och uppgifter',
  },
  likely: 'Troliga orsaker enligt exporten:',
  none: 'Exporten visar ingen orsak.',
  ifElsewhere:
    'Ska den här organisationen synkronisera postlådan: öppna den och välj att synkronisera med Exchange bara från den här organisationen. Ange annars ”Inga” för avtalade tider, kontakter och uppgifter.',
  toAsk:
    'Kontrollera att användaren har en Exchange-licens och att ingen annan miljö synkroniserar postlådan. En lokal postlåda behöver en hybridprofil. En postlåda i en annan klientorganisation behöver en profil med OAuth.',
  causes: {
    mailboxInactive: 'Postlådan är inaktiv.',
    ownerDisabled: 'Användaren är inaktiverad.',
    noLicence: 'Användaren saknar licens.',
    accessMode: 'Användarens åtkomstläge är inte Läs/skriv.',
    noServerProfile: 'Postlådan saknar e-postserverprofil.',
    inactiveServerProfile: 'E-postserverprofilen är inaktiv.',
    notApproved: 'Adressen är inte godkänd.',
    passwordRefused:
      'E-postserverprofilen loggar in med ett lösenord, som e-postsystemet inte längre godtar.',
    anotherOrganization: 'En annan organisation synkroniserar postlådan.',
  },
});

/** The texts around the questions of a facts file, in Swedish. */
export const factsInSwedish: FactsWords = deepFreeze({
  mailboxes: 'Postlådor: {count}, varav öppna: {open}',
  atTheTop: 'En gång för organisationen, överst i filen',
  isOnPremises: 'Är Dynamics 365 en lokal installation?',
  ofOrganization: 'En gång för organisationen, under `prerequisites`',
  ofMailboxes: 'För enskilda postlådor, under `mailboxes`',
  hanging: 'postlådor som berörs: {count}',
  nothingToAsk: 'Inga frågor återstår. Inget svar kan ändra ett resultat.',
  howToAnswer:
    'Ersätt varje `null` som du kan svara på med `true` eller `false`. Varje `null` som är kvar räknas som inte känt. Skriv ett svar som gäller alla postlådor en gång under `prerequisites`.',
  withoutAddress: 'Postlådor med öppna frågor men utan adress för filen: {count}.',
  passedOver: 'Oläsliga poster: {count}. Kör `check` för att se varför.',
});
