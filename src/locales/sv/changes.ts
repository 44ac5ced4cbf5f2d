import type { changes as english } from '../en/changes.ts';

/** What is said around the changes for a whole organization, in Swedish. */
export const changes: Readonly<Record<keyof typeof english, string>> = {
  title: 'Gör så här',
  overview:
    'Ej giltiga: {notValid}. Det som ändras en gång för alla åtgärdar {organization} av dem, det som ändras på postlådor {mailboxes}.',
  organization: 'En gång för hela organisationen',
  nothingForOrganization: 'Inget som ändras en gång för alla gör i sig någon postlåda giltig.',
  effect: 'Postlådor som enbart detta åtgärdar: {alone}. Färre som åtgärdas utan det: {lost}.',
  neededBy: 'Postlådor som behöver det utöver egna ändringar: {count}.',
  activateProfile: 'Aktivera serverprofilen {name}',
  chooseProfile: 'Välj e-postserverprofilen {name}',
  byDefaultSettings:
    'Eller allt på en gång: markera postlådorna och välj Tillämpa standardinställningar för e-post. Det ställer in standardmetoderna och standardprofilen, och testar.',
  atForwardMailbox: 'På den vidarebefordrade postlådan: {change}',
  doneByHand: 'För hand',
  together: 'Tillsammans åtgärdar de {repaired}; inget åtgärdar fler, och inget mindre lika många.',
  notProven:
    'Tillsammans åtgärdar de {repaired}. Det är det bästa som hittades, men inte bevisat att vara bäst.',
  size: 'Ändringar',
  best: 'De bästa så många',
  repaired: 'Åtgärdade',
  atLeast: 'minst {count}',
  atMailboxes: 'På postlådor',
  group: 'För {count} × {owner}',
  mailboxes: 'Postlådor: {mailboxes}.',
  more: '{mailboxes}; och {count} till',
  byWebApi: 'Webb-API:et kan göra {count} av {total} ändringar; resten väntar på det som görs för hand.',
  allByWebApi: 'Webb-API:et kan göra allt.',
  byHand: 'Webb-API:et kan inte göra det första, så allt återstår att göra för hand.',
  withoutId: 'Utan id som webb-API:et känner till, och därför att ändra för hand: {count}.',
  stuck: 'Går inte att åtgärda med fakta eller metoder',
  unreadable: 'Om dessa postlådor är för lite känt för att säga vad som ska göras: {mailboxes}.',
  batch:
    '{file}: {requests} begäranden för {mailboxes} postlådor, att skicka efter granskning som `POST {address}` med `Content-Type: {contentType}` och `Prefer: odata.continue-on-error`; utan det stoppar den första postlåda som misslyckas resten. Inget har skickats.',
  approvals:
    'Av dessa begäranden godkänner {count} en adress (`emailrouteraccessapproval`). De måste skickas av en systemadministratör som har behörigheten Godkänn e-postadresser för användare eller köer och som för Exchange Online även är global administratör, Exchange-administratör eller delegerad postlådegodkännare. Från alla andra ignorerar Dataverse godkännandet utan att säga det. Övriga begäranden kräver en systemadministratör.',
  noBatch: 'Inget skrevs till {file}: det finns inget som webb-API:et kan ändra nu.',
  fileExists: '{file} finns redan; ange en fil som inte finns, så att inget går förlorat.',
  cannotWrite: '{file} kan inte skrivas ({reason}).',
  notAsPlanned:
    'Inget skrevs till {file}: när satsen läses igen innehåller den något annat än planen ({reason}).',
};
