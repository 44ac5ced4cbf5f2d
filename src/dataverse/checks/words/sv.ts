import { deepFreeze } from '../../../input/freeze.ts';
import type { FactsWords, RowWords, TestWords } from './shape.ts';

/** What is said about rows, in Swedish. */
export const rowsInSwedish: RowWords = deepFreeze({
  'address-missing': {
    title: 'En postlåda saknar e-postadress',
    message: 'Postlådan har en metod men ingen e-postadress att ta emot eller skicka med.',
    remedy: 'Ange användarens eller köns adress; den kan behöva godkännas på nytt.',
  },
  'address-repeated': {
    title: 'Flera postlådor har samma e-postadress',
    message:
      'En annan postlåda har samma e-postadress, och en postlåda i e-postsystemet hör till en enda postlåda här.',
    remedy: 'Behåll adressen på den postlåda den hör till och ändra den på de andra.',
  },
  'mailbox-repeated': {
    title: 'Samma postlåda finns med mer än en gång',
    message: 'En annan rad har samma `mailboxid`, så postlådan bedöms och räknas mer än en gång.',
    remedy: 'Exportera postlådorna en gång och ange varje fil en gång.',
  },
  'owner-disabled': {
    title: 'En postlåda hör till en inaktiverad användare eller kö',
    message: 'Användaren eller kön är inaktiverad, så ingenting tas emot eller skickas för den.',
    remedy:
      'Om användaren har slutat behövs ingenting. Aktivera annars först användaren med en licens, och aktivera och testa sedan postlådan.',
  },
  'owner-unlicensed': {
    title: 'En postlådas användare saknar licens',
    message: 'Postlådans användare saknar licens, så ingenting synkroniseras för den.',
    remedy:
      'Tilldela användaren en licens och en säkerhetsroll i administrationscentret för Microsoft 365, och välj sedan Testa och aktivera postlåda.',
  },
  'owner-access-mode': {
    title: 'En användares åtkomstläge hindrar att postlådan synkroniseras',
    message: 'Postlådans användare har åtkomstläget Administrativ eller Läs.',
    remedy:
      'Öppna användaren, ändra åtkomstläget till Läs/skriv under Administration, och välj sedan Testa och aktivera postlåda.',
  },
  'record-owner-disabled': {
    title: 'Den som äger postlådans post är inaktiverad',
    message:
      'Användaren i fältet Ägare för postlådan är inaktiverad. Den användarens behörigheter räknas när e-post spåras.',
    remedy: 'Tilldela posten till en aktiv användare med licens.',
  },
  'record-owner-unlicensed': {
    title: 'Den som äger postlådans post saknar licens',
    message:
      'Användaren i fältet Ägare för postlådan saknar licens. Den användarens behörigheter räknas när e-post spåras.',
    remedy: 'Tilldela den användaren en licens, eller tilldela posten till en annan användare.',
  },
  'test-failed': {
    title: 'Det senaste testet av en postlåda misslyckades',
    message: 'Det senaste testet av {direction} misslyckades. {causes}',
    remedy:
      'Öppna postlådans Aviseringar, som anger orsaken. Åtgärda den och välj sedan Testa och aktivera postlåda igen.',
  },
  'test-under-way': {
    title: 'En postlåda testas',
    message: 'Ett test av postlådan är schemalagt eller pågår, så resultaten kan ännu ändras.',
    remedy: 'Vänta tills testet är klart och exportera sedan på nytt.',
  },
  'address-approval-empty': {
    title: 'Ingen har blivit ombedd att godkänna en adress',
    message: 'Postlådans godkännande är Tomt: ingen har blivit ombedd att godkänna adressen.',
    remedy: 'Markera postlådan under Postlådor och välj Godkänn e-post.',
  },
  'address-approval-pending': {
    title: 'En adress väntar på godkännande',
    message: 'Postlådans godkännande är Väntar på godkännande.',
    remedy: 'Markera postlådan under Postlådor, och välj Godkänn e-post.',
  },
  'address-approval-rejected': {
    title: 'En adress har avvisats',
    message: 'Postlådans godkännande är Avvisat: någon har valt Avvisa e-post.',
    remedy: 'Ta reda på varför. Om adressen stämmer, välj Godkänn e-post.',
  },
  'credentials-missing': {
    title: 'En postlåda saknar de inloggningsuppgifter som e-postserverprofilen kräver',
    message:
      'Profilen loggar in med varje postlådas egna inloggningsuppgifter, och den här postlådan har inga eller tillåter dem inte.',
    remedy:
      'Öppna postlådan, tillåt att inloggningsuppgifter används för e-postbearbetning, och ange användarnamn och lösenord.',
  },
  'activities-without-impersonation': {
    title: 'Avtalade tider synkroniseras med en e-postserverprofil utan personifiering',
    message:
      'Profilen har egna inloggningsuppgifter och ingen personifiering, så andras avtalade tider, kontakter och uppgifter går inte att nå.',
    remedy: 'Slå på personifiering i profilen.',
  },
  'email-deleted-after-processing': {
    title: 'E-post tas bort ur en användares postlåda',
    message: 'Varje meddelande tas bort ur användarens egen postlåda så snart det har bearbetats.',
    remedy: 'Stäng av att e-post tas bort efter bearbetning för den här postlådan.',
  },
  'queue-has-users-address': {
    title: 'En kö har en användares adress',
    message:
      'Köns postlåda har samma adress som en användares postlåda, så som köer har som Dynamics 365 skapar åt användare.',
    remedy: 'Ta bort köns adress, eller ge kön en egen.',
  },
  'queue-takes-no-email': {
    title: 'En kö tar emot e-post men godtar ingen',
    message: 'Köns postlåda tar emot, men kön är inställd på Inga e-postmeddelanden.',
    remedy:
      'Välj ett annat alternativ för hur kön omvandlar inkommande e-post till aktiviteter, eller ställ in den inkommande metoden på Inga.',
  },
  'facts-contradict-rows': {
    title: 'Faktafilen säger något annat än raderna',
    message: 'Faktafilen, som gäller, säger något annat än den här kolumnen om att {fact}.',
    remedy:
      'Ta reda på vilken av dem som har rätt, och ta bort det andra ur faktafilen eller exportera på nytt.',
  },
  'column-not-understood': {
    title: 'En kolumn innehåller något som den inte kan innehålla',
    message: 'Kolumnen har varken ett av sina heltal eller en känd etikett och räknas därför som okänd.',
    remedy: 'Exportera heltalen och inte etiketterna, som skiljer sig mellan språk.',
  },
  'column-not-decoded': {
    title: 'En kolumn innehåller något som inte är text',
    message:
      'En del av kolumnen gick inte att avkoda och ersattes med `�`, så den kan vara ett annat namn, en annan adress eller ett annat id.',
    remedy: 'Spara eller exportera filen i UTF-8 och överför den oförändrad.',
  },
  'forward-mailbox-regards-owner': {
    title: 'En postlåda för vidarebefordran hör till en användare eller kö',
    message:
      'En postlåda för vidarebefordran samlar det som andra tar emot, så den får inte höra till någon användare eller kö.',
    remedy:
      'Skapa en ny postlåda för vidarebefordran under Postlådor: vad en postlåda hör till går inte att ändra.',
  },
  'forward-mailbox-sends': {
    title: 'En postlåda för vidarebefordran har en utgående metod',
    message: 'En postlåda för vidarebefordran skickar ingenting: dess utgående metod måste vara Inga.',
    remedy: 'Ställ in den utgående metoden på Inga.',
  },
  'forward-mailbox-without-profile': {
    title: 'En postlåda för vidarebefordran saknar e-postserverprofil',
    message: 'Utan e-postserverprofil hämtas ingenting från postlådan för vidarebefordran.',
    remedy: 'Välj en aktiv e-postserverprofil för den.',
  },
  'forward-mailbox-none-active': {
    title: 'Vidarebefordrad postlåda används, men ingen sådan postlåda är aktiv',
    message:
      'Det finns postlådor som är inställda på Vidarebefordrad postlåda, men bland raderna finns ingen aktiv postlåda som samlar deras e-post.',
    remedy: 'Aktivera eller skapa en postlåda för vidarebefordran, eller exportera även den om den finns.',
  },
  'server-profile-inactive': {
    title: 'En e-postserverprofil är inaktiv och används av postlådor',
    message: 'Den här profilen är inaktiv. Postlådor som använder den: {count}.',
    remedy:
      'Öppna Serverprofiler, byt till vyn Inaktiva e-postserverprofiler, markera profilen och välj Aktivera. Det åtgärdar alla på en gång.',
  },
  'server-profile-without-host': {
    title: 'En e-postserverprofil anger ingen server och letar inte efter någon',
    message: 'Profilen har ingen server och är inte inställd på att hitta den själv.',
    remedy: 'Ange servern, eller slå på automatisk identifiering.',
  },
  'server-profile-unsupported-host': {
    title: 'En e-postserverprofil leder till ett e-postsystem som inte stöds',
    message: 'Outlook.com, MSN och Windows Live stöds inte.',
    remedy: 'Flytta postlådorna till ett e-postsystem som stöds, till exempel Exchange Online eller Gmail.',
  },
  'server-profile-unsupported-version': {
    title: 'En e-postserverprofil leder till en version av Exchange som inte stöds',
    message: 'E-postserverprofilen gäller Exchange 2007 eller 2010. Exchange 2013 SP1 och senare stöds.',
    remedy:
      'Flytta postlådorna till Exchange Online eller en version av Exchange Server som stöds, och välj den versionen i profilen.',
  },
  'server-profile-without-tls': {
    title: 'En e-postserverprofil använder inte TLS',
    message: 'Profilen ansluter till e-postservern utan TLS.',
    remedy: 'Slå på TLS (SSL) för den här riktningen.',
  },
  'server-profile-gmail-port': {
    title: 'En e-postserverprofil når Gmail på fel port',
    message: 'Gmail svarar på port 995 för POP3 och 587 för SMTP, och detta är en annan.',
    remedy: 'Ange den port som Gmail har.',
  },
  'server-profile-gmail-password': {
    title: 'En e-postserverprofil loggar in på Gmail med lösenord',
    message: 'Gmail tar inte emot användarnamn och lösenord från program sedan 2022-05-30.',
    remedy: 'Använd en e-postserverprofil för Gmail med OAuth 2.0.',
  },
  'server-profile-gmail-not-signed-in': {
    title: 'Ingen har loggat in på Gmail med en e-postserverprofil',
    message: 'Profilen använder OAuth 2.0 för Gmail, och ingen har loggat in med den.',
    remedy: 'Öppna profilen och logga in på Gmail.',
  },
  'server-profile-gmail-too-many': {
    title: 'För många postlådor använder samma e-postserverprofil för Gmail',
    message: 'En profil räcker till 100 användare av Gmail. Postlådor som använder den här: {count}.',
    remedy: 'Skapa fler profiler för Gmail och fördela postlådorna på dem.',
  },
  'server-profile-password-at-exchange-online': {
    title: 'En e-postserverprofil loggar in på Exchange Online med lösenord',
    message: 'Exchange Online tar inte längre emot användarnamn och lösenord.',
    remedy:
      'I samma klientorganisation: använd profilen för Exchange Online med autentisering från server till server. För en annan: använd OAuth.',
  },
  'server-profile-password-at-smtp-office365': {
    title: 'En e-postserverprofil skickar via Exchange Online med lösenord',
    message:
      'Exchange Online tar emot användarnamn och lösenord på smtp.office365.com till slutet av december 2026. Sedan är det avstängt som standard.',
    remedy:
      'Planera bytet till profilen för Exchange Online med autentisering från server till server; för en annan klientorganisation till OAuth.',
  },
  'server-profile-exchange-online-changed': {
    title: 'En e-postserverprofil för Exchange Online är inställd på annat sätt än standardprofilen',
    message:
      'Personifiering är på eller automatisk identifiering är av i profilen, vilket Microsoft avråder från.',
    remedy: 'Använd profilen Microsoft Exchange Online som följer med Dynamics 365.',
  },
  'server-profile-exchange-web-services': {
    title: 'En e-postserverprofil kan nå Exchange Online genom Exchange Web Services',
    message:
      'Exchange Online börjar inaktivera Exchange Web Services i oktober 2026. Microsoft har inte bekräftat vad det betyder för synkronisering med en sådan profil.',
    remedy: 'Fråga Microsofts support vad profilen behöver.',
  },
  'email-router-chosen': {
    title: 'E-postrouter är vald för att bearbeta e-post',
    message:
      'Organisationen är inställd på E-postrouter, som inte stöds sedan 2021-04-12 och inte fungerar med Exchange Online.',
    remedy: 'Välj serversynkronisering för att bearbeta e-post under E-postinställningar.',
  },
  'approval-not-required': {
    title: 'Organisationen kräver inte att adresser godkänns',
    message:
      'E-post bearbetas för adresser som ingen har godkänt, så postlådor kan synkroniseras utan tillstånd.',
    remedy:
      'Slå på att e-post bearbetas bara för godkända användare och bara för godkända köer, när de adresser som används är godkända.',
  },
  'activities-by-outlook-and-server': {
    title: 'En del avtalade tider går via Outlook och andra via serversynkronisering',
    message:
      'Avtalade tider, kontakter och uppgifter synkroniseras via Outlook för en del och via serversynkronisering för andra, vilket man avråder från i en och samma organisation.',
    remedy: 'Använd serversynkronisering för alla.',
  },
});

/** What is said of tests that failed, in Swedish. */
export const testsInSwedish: TestWords = deepFreeze({
  directions: {
    incoming: 'inkommande e-post',
    outgoing: 'utgående e-post',
    activities: 'avtalade tider, kontakter och uppgifter',
  },
  likely: 'Troligen, enligt samma rader:',
  none: 'Raderna visar ingen orsak.',
  ifElsewhere:
    'Ska den här organisationen synkronisera postlådan: öppna den och välj att synkronisera med Exchange bara från den här organisationen, även om Exchange är inställt på en annan. Annars: ställ in avtalade tider, kontakter och uppgifter på Inga här.',
  toAsk:
    'Fråga om användaren har en Exchange-licens, om postlådan är lokal och behöver en hybridprofil, om den finns i en annan klientorganisation och behöver en profil med OAuth, och om en annan miljö synkroniserar den.',
  causes: {
    mailboxInactive: 'Postlådan är inaktiv.',
    ownerDisabled: 'Användaren är inaktiverad.',
    noLicence: 'Användaren saknar licens.',
    accessMode: 'Användarens åtkomstläge är inte Läs/skriv.',
    noServerProfile: 'Postlådan saknar e-postserverprofil.',
    inactiveServerProfile: 'E-postserverprofilen är inaktiv.',
    notApproved: 'Adressen är inte godkänd.',
    passwordRefused: 'E-postserverprofilen loggar in med ett lösenord som e-postsystemet avvisar.',
    anotherOrganization: 'En annan organisation synkroniserar postlådan.',
  },
});

/** What is said around the questions of a facts file, in Swedish. */
export const factsInSwedish: FactsWords = deepFreeze({
  mailboxes: 'Postlådor: {count}, varav med öppen bedömning: {open}',
  atTheTop: 'En gång för organisationen, överst i filen',
  isOnPremises: 'Är Dynamics 365 en lokal installation?',
  ofOrganization: 'En gång för organisationen, under `prerequisites`',
  ofMailboxes: 'För varje postlåda som hänger på det, under `mailboxes`',
  hanging: 'bedömningar som hänger på det: {count}',
  nothingToAsk: 'Ingenting behöver tas reda på: vad som än är okänt blir varje bedömning densamma.',
  howToAnswer:
    'Skriv `true` eller `false` för varje `null` som du vet svaret på; det som förblir `null` räknas som okänt. Ett svar som är detsamma för alla postlådor kan stå en gång under `prerequisites`.',
  withoutAddress: 'Postlådor med egna frågor men utan adress att skriva dem under: {count}.',
  passedOver: 'Poster som det inte gick att fråga om: {count}; `check` säger varför.',
});
