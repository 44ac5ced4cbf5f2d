import type { IncompleteWords } from './shape.ts';

/** What is said of an export that lacks something, in Swedish. */
export const incompleteInSwedish: IncompleteWords = {
  title: 'Saknas i exporten',
  page: 'Den sista sidan av tabellen `{table}` finns inte bland filerna. Inget sägs som hänger på den. Hämta sidan som `@odata.nextLink` anger.',
  table: '`{table}` finns inte bland filerna. Inte känt för {mailboxes}: {topic}.',
  mailboxTable:
    '`mailbox` finns inte bland filerna, och utan den går inget att kontrollera. Metoderna hos användare och köer upprepar bara postlådornas.',
  columns: 'Raderna i `{table}` saknar {columns}. Vad kolumnerna visar är inte känt för {mailboxes}.',
  oneMailbox: '1 postlåda',
  mailboxes: '{count} postlådor',
  topics: {
    emailserverprofile: 'om serverprofilen är aktiv och vilket e-postsystem den leder till',
    organization: 'vad som bearbetar e-post och om adresser måste godkännas',
    queue: 'om kön är inaktiv',
    systemuser: 'om användaren är inaktiverad eller saknar licens',
  },
  owner:
    'Inte känt för {mailboxes}: om den tillhör en användare eller en kö. Lägg till {tables}, eller kolumnen `regardingobjecttypecode` i `mailbox`.',
  remedy:
    'Exportera det som saknas med `d365-email-rules pull URL`, eller med de anrop som `d365-email-rules columns` skriver. ”Exportera dina postlådor” i dokumentationen visar alla sätt.',
  restsOnIt: 'Det som saknas i exporten avgör.',
};
