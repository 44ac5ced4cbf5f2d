import { comparableId, hostIn } from './comparable-text.ts';
import { amongChoices, anyOf, type Evidence, evidence, YES_OR_NO } from './evidence.ts';
import { type Cell, cellOf, type TableRow, textIn } from './tables.ts';

/** What a row of the server profiles shows. */
export interface ServerProfile {
  readonly isActive: Evidence;
  readonly exchangeOnline: Evidence;
  readonly exchangeServer: Evidence;
  /** Whether it sends by SMTP. */
  readonly smtp: Evidence;
  /** Whether it signs in with user name and password, by direction. */
  readonly password: Readonly<Record<'incoming' | 'outgoing', Evidence>>;
}

/** Server profiles by their ids, as those are compared. */
export type ServerProfiles = ReadonlyMap<string, ServerProfile>;

const ACTIVE = amongChoices(2, 0);
const SERVER_TYPES = { exchangeServer: 0, other: 1, exchangeServerHybrid: 2, exchangeOnline: 3, imap: 4 };
const TYPE_COUNT = 5;
/** Credentials of a user or queue, and those in the profile, are a user name and a password. */
const PASSWORD = amongChoices(8, 0, 1);

/** The servers of Exchange Online, which is so whatever kind of profile leads there. */
export const EXCHANGE_ONLINE_HOSTS: readonly string[] = ['outlook.office365.com', 'smtp.office365.com'];

/** Reads a row of the server profiles. */
export function readServerProfile(row: TableRow): ServerProfile {
  const type = cellOf(row, 'servertype');
  const { exchangeServer, exchangeServerHybrid, exchangeOnline, other, imap } = SERVER_TYPES;
  const hosts = hostsOf(row);
  const online = hosts.find(({ value }) => isExchangeOnlineHost(value));
  // A profile that fetches by POP3 or IMAP is none of Exchange, whatever answers.
  const isExchange = type.value === exchangeServer || type.value === exchangeServerHybrid;
  const isOnlineByHost = isExchange && online !== undefined;
  const from = isOnlineByHost ? [type.from, online.from] : [type.from];
  return {
    isActive: evidence(cellOf(row, 'statecode'), ACTIVE),
    exchangeOnline: isOnlineByHost
      ? { value: true, from }
      : evidence(type, amongChoices(TYPE_COUNT, exchangeOnline)),
    exchangeServer: isOnlineByHost
      ? { value: false, from }
      : evidence(type, amongChoices(TYPE_COUNT, exchangeServer, exchangeServerHybrid)),
    smtp: evidence(type, amongChoices(TYPE_COUNT, other, imap)),
    password: {
      incoming: evidence(cellOf(row, 'incomingcredentialretrieval'), PASSWORD),
      outgoing: evidence(cellOf(row, 'outgoingcredentialretrieval'), PASSWORD),
    },
  };
}

/** The id by which mailboxes name a server profile; undefined when the row does not tell it. */
export function idOfServerProfile(row: TableRow): string | undefined {
  return comparableId(textIn(row, 'emailserverprofileid') ?? '') || undefined;
}

/** What is wrong with a row of the server profiles itself, by the column that shows it. */
export function faultsOfServerProfile(row: TableRow): readonly (readonly [ServerProfileFault, Cell])[] {
  const hosts = hostsOf(row);
  const findsHostItself = evidence(cellOf(row, 'useautodiscover'), YES_OR_NO);
  const withoutHost = findsHostItself?.value === false ? hosts.filter(({ value }) => isEmpty(value)) : [];
  const isImap = cellOf(row, 'servertype').value === SERVER_TYPES.imap;
  const gmail = GMAIL_PORTS.filter(({ host, port, byPop3OrSmtp, byImap }) => {
    const { value } = cellOf(row, port);
    const isAccepted = value === byPop3OrSmtp || (isImap && value === byImap);
    return isGmailHost(cellOf(row, host).value) && typeof value === 'number' && !isAccepted;
  });
  const { password } = readServerProfile(row);
  const passwordAtExchangeOnline = hosts.filter(({ value, from }) => {
    const direction = from.column.startsWith('incoming') ? 'incoming' : 'outgoing';
    return isExchangeOnlineHost(value) && password[direction]?.value === true;
  });
  return [
    ...withoutHost.map((cell) => ['withoutHost', cell] as const),
    ...gmail.map(({ port }) => ['gmailPort', cellOf(row, port)] as const),
    ...passwordAtExchangeOnline.map((cell) => ['passwordAtExchangeOnline', cell] as const),
  ];
}

/** What can be wrong with a server profile itself. */
export type ServerProfileFault = 'withoutHost' | 'gmailPort' | 'passwordAtExchangeOnline';

/** The ports at which Gmail answers. */
const GMAIL_PORTS = [
  { host: 'incomingserverlocation', port: 'incomingportnumber', byPop3OrSmtp: 995, byImap: 993 },
  { host: 'outgoingserverlocation', port: 'outgoingportnumber', byPop3OrSmtp: 587, byImap: 587 },
] as const;

function hostsOf(row: TableRow): readonly Cell[] {
  return [cellOf(row, 'incomingserverlocation'), cellOf(row, 'outgoingserverlocation')];
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function isExchangeOnlineHost(location: unknown): boolean {
  return typeof location === 'string' && EXCHANGE_ONLINE_HOSTS.includes(hostIn(location));
}

function isGmailHost(location: unknown): boolean {
  return typeof location === 'string' && /(?:^|\.)(?:gmail|googlemail)\.com$/.test(hostIn(location));
}

/** Whether a profile signs in with user name and password in one of the directions that are used. */
export function usesPassword(
  profile: ServerProfile | undefined,
  { incoming, outgoing }: { readonly incoming: boolean; readonly outgoing: boolean },
): Evidence {
  return anyOf(
    ...(incoming ? [profile?.password.incoming] : []),
    ...(outgoing ? [profile?.password.outgoing] : []),
  );
}
