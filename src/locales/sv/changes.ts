import type { changes as english } from '../en/changes.ts';

/** The texts around the changes for a whole organization, in Swedish. */
export const changes: Readonly<Record<keyof typeof english, string>> = {
  title: 'Gör så här',
  overview:
    'Postlådor som behöver åtgärdas: {notValid}. Via organisationens inställningar: {organization}. Var för sig: {mailboxes}.',
  organization: 'En gång för hela organisationen',
  nothingForOrganization: 'Ingen inställning för organisationen åtgärdar en postlåda på egen hand.',
  effect:
    'Postlådor som detta åtgärdar på egen hand: {alone}. Postlådor som förblir oåtgärdade utan det: {lost}.',
  neededBy: 'Postlådor som behöver det utöver egna ändringar: {count}.',
  activateProfile: 'Aktivera e-postserverprofilen {name}',
  chooseProfile: 'Välj e-postserverprofilen {name}',
  byDefaultSettings:
    'Eller allt på en gång: markera postlådorna och välj **Tillämpa standardinställningar för e-post**. Det anger standardmetoderna och standardprofilen, och testar.',
  atForwardMailbox: 'På den vidarebefordrade postlådan: {change}',
  doneByHand: 'För hand',
  together: 'Tillsammans åtgärdar de {repaired}. Ingen mindre uppsättning åtgärdar lika många.',
  notProven: 'Tillsammans åtgärdar de {repaired}. Det kan finnas en bättre uppsättning.',
  size: 'Ändringar',
  best: 'Bästa uppsättningen av den storleken',
  repaired: 'Åtgärdade',
  atLeast: 'minst {count}',
  atMailboxes: 'På postlådor',
  group: '{count} × postlåda för {owner}',
  mailboxes: 'Postlådor: {mailboxes}.',
  more: '{mailboxes} och {count} till',
  byWebApi: 'Webb-API:et kan göra {count} av {total} ändringar. Gör resten för hand.',
  allByWebApi: 'Webb-API:et kan göra alla ändringar.',
  byHand: 'Det första steget måste göras för hand, och därför även resten.',
  withoutId: 'Postlådor att ändra för hand, eftersom indata saknar deras id: {count}.',
  stuck: 'Ingen åtgärd hittades',
  accepted: 'Anmärkningar utan steg eftersom ett undantag godtar dem: {count}.',
  unreadable: 'För lite information: {mailboxes}.',
  batch:
    '{file}: {requests} begäranden för {mailboxes} postlådor. Granska dem, och skicka sedan filen som `POST {address}` med `Content-Type: {contentType}` och `Prefer: odata.continue-on-error`. Utan den rubriken stoppar den första postlådan som misslyckas resten. Inget har skickats.',
  approvals:
    '{count} av dessa begäranden godkänner en adress (`emailrouteraccessapproval`). De kräver en systemadministratör med behörigheten **Godkänn e-postadresser för användare eller köer**. För Exchange Online måste avsändaren också vara global administratör, Exchange-administratör eller delegerad postlådegodkännare. Dataverse ignorerar tyst godkännanden från alla andra. Övriga begäranden kräver en systemadministratör.',
  noBatch: 'Inget skrevs till {file}. Webb-API:et kan inte ändra något nu.',
  fileExists: '{file} finns redan. Ange en ny fil.',
  cannotWrite: '{file} kan inte skrivas ({reason}).',
  notAsPlanned: 'Inget skrevs till {file}. Satsen stämmer inte med planen ({reason}).',
};
