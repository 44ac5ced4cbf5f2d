import { comparableId, hostIn } from './comparable-text.ts';
import { amongChoices, anyOf, type Evidence, evidence } from './evidence.ts';
import { type Cell, cellOf, type TableRow, textIn } from './tables.ts';

/** What a row of the server profiles shows. */
export interface ServerProfile {
  readonly isActive: Evidence;
  readonly exchangeOnline: Evidence;
  readonly exchangeServer: Evidence;
  /** Whether it sends by SMTP. */
  readonly smtp: Evidence;
  /** Whether it signs in with user name and password, by direction, other than to send through {@link SMTP_HOST}. */
  readonly password: Readonly<Record<'incoming' | 'outgoing', Evidence>>;
  /** The row itself; absent for what several profiles have in common. */
  readonly row?: TableRow;
}

/** Server profiles by their ids, as those are compared. */
export type ServerProfiles = ReadonlyMap<string, ServerProfile>;

const ACTIVE = amongChoices(2, 0);
/** The kinds of server, by their integers. */
export const SERVER_TYPES = {
  exchangeServer: 0,
  other: 1,
  exchangeServerHybrid: 2,
  exchangeOnline: 3,
  imap: 4,
};
const TYPE_COUNT = 5;
/** Credentials of a user or queue, and those in the profile, are a user name and a password. */
const PASSWORD = amongChoices(8, 0, 1);

/** Where Exchange Online takes e-mail by SMTP, with user name and password for longer than anywhere else. */
export const SMTP_HOST = 'smtp.office365.com';

/** The servers of Exchange Online, which is so whatever kind of profile leads there. */
export const EXCHANGE_ONLINE_HOSTS: readonly string[] = ['outlook.office365.com', SMTP_HOST];

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
      outgoing: sendsBySmtpHost(row)
        ? { value: false, from: [cellOf(row, 'outgoingserverlocation').from] }
        : evidence(cellOf(row, 'outgoingcredentialretrieval'), PASSWORD),
    },
    row,
  };
}

function sendsBySmtpHost(row: TableRow): boolean {
  return hostOf(cellOf(row, 'outgoingserverlocation').value) === SMTP_HOST;
}

/** The id by which mailboxes name a server profile; undefined when the row does not tell it. */
export function idOfServerProfile(row: TableRow): string | undefined {
  return comparableId(textIn(row, 'emailserverprofileid') ?? '') || undefined;
}

function hostsOf(row: TableRow): readonly Cell[] {
  return [cellOf(row, 'incomingserverlocation'), cellOf(row, 'outgoingserverlocation')];
}

/** The host in a location; empty where it names none. */
export function hostOf(location: unknown): string {
  return typeof location === 'string' ? hostIn(location) : '';
}

function isExchangeOnlineHost(location: unknown): boolean {
  return EXCHANGE_ONLINE_HOSTS.includes(hostOf(location));
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
