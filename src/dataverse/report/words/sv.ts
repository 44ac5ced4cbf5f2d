import type { IncompleteWords } from './shape.ts';

/** The texts on what an export lacks, in Swedish. */
export const incompleteInSwedish: IncompleteWords = {
  title: 'Saknas i exporten',
  page: 'Den sista sidan av tabellen `{table}` saknas, så anmärkningar som beror på den utelämnas. Hämta sidan som `@odata.nextLink` anger.',
  pageBefore:
    'En sida av tabellen `{table}` saknas, så anmärkningar som beror på den utelämnas. Lägg till filen eller exportera tabellen igen.',
  table: 'Tabellen `{table}` saknas. Inte känt för {mailboxes}: {topic}.',
  mailboxTable:
    'Tabellen `mailbox` saknas, och utan den går inget att kontrollera. Metoderna hos användare och köer upprepar bara postlådornas.',
  columns: 'Kolumner som saknas i `{table}`: {columns}. Deras innehåll är inte känt för {mailboxes}.',
  oneMailbox: '1 postlåda',
  mailboxes: '{count} postlådor',
  topics: {
    emailserverprofile: 'om e-postserverprofilen är aktiv och vilket e-postsystem den använder',
    organization: 'hur organisationen bearbetar e-post och om adresser måste godkännas',
    queue: 'om kön är inaktiv',
    systemuser: 'om användaren är inaktiverad eller saknar licens',
  },
  owner:
    'Inte känt för {mailboxes}: om den tillhör en användare eller en kö. Lägg till {tables}, eller kolumnen `regardingobjecttypecode` i `mailbox`.',
  remedy:
    'Exportera resten med `d365-email-rules pull URL`, eller med de anrop som `d365-email-rules columns` skriver. ”Exportera dina postlådor” i dokumentationen visar alla sätt.',
  restsOnIt: 'Den del av exporten som saknas avgör.',
};
