import { deepFreeze } from '../../../input/freeze.ts';
import type { FactsWords, RowWords } from './shape.ts';

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
      'En annan postlåda har samma e-postadress: en postlåda i e-postsystemet hör till en enda postlåda här.',
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
    remedy: 'Aktivera ägaren, eller ställ in postlådans metoder på Inga.',
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
  'server-profile-without-host': {
    title: 'En e-postserverprofil anger ingen server och letar inte efter någon',
    message: 'Profilen har ingen server och är inte inställd på att hitta den själv.',
    remedy: 'Ange servern, eller slå på automatisk identifiering.',
  },
  'server-profile-gmail-port': {
    title: 'En e-postserverprofil når Gmail på en port där det inte svarar',
    message: 'Gmail svarar på port 995 för POP3, 993 för IMAP och 587 för SMTP, och detta är en annan.',
    remedy: 'Ange den port som Gmail har.',
  },
  'server-profile-password-at-exchange-online': {
    title: 'En e-postserverprofil loggar in på Exchange Online med lösenord',
    message: 'Exchange Online tar inte längre emot användarnamn och lösenord.',
    remedy: 'Använd en profil för Exchange Online med autentisering från server till server.',
  },
  'email-router-chosen': {
    title: 'E-postrouter är vald för att bearbeta e-post',
    message: 'Organisationen är inställd på E-postrouter, som slutade fungera 2021-04-12.',
    remedy: 'Ställ in organisationen på att bearbeta e-post med serversynkronisering.',
  },
  'activities-by-outlook-and-server': {
    title: 'En del avtalade tider går via Outlook och andra via serversynkronisering',
    message:
      'Avtalade tider, kontakter och uppgifter synkroniseras via Outlook för en del och via serversynkronisering för andra, vilket man avråder från i en och samma organisation.',
    remedy: 'Använd serversynkronisering för alla.',
  },
});

/** What is said around the questions of a facts file, in Swedish. */
export const factsInSwedish: FactsWords = deepFreeze({
  mailboxes: 'Postlådor: {count}, varav med öppen bedömning: {open}',
  ofOrganization: 'En gång för organisationen, under `prerequisites`',
  ofMailboxes: 'För varje postlåda som hänger på det, under `mailboxes`',
  hanging: 'bedömningar som hänger på det: {count}',
  nothingToAsk: 'Ingenting behöver tas reda på: vad som än är okänt blir varje bedömning densamma.',
  howToAnswer:
    'Skriv `true` eller `false` för varje `null` som du vet svaret på; det som förblir `null` räknas som okänt. Ett svar som är detsamma för alla postlådor kan stå en gång under `prerequisites`.',
  withoutAddress: 'Postlådor med egna frågor men utan adress att skriva dem under: {count}.',
  passedOver: 'Poster som det inte gick att fråga om: {count}; `check` säger varför.',
});
