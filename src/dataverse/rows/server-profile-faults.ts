import { evidence, YES_OR_NO } from './evidence.ts';
import { EXCHANGE_ONLINE_HOSTS, hostOf, SERVER_TYPES, SMTP_HOST } from './server-profile.ts';
import { type Cell, cellOf, type TableRow } from './tables.ts';

/** What can be wrong with a server profile itself. */
export type ServerProfileFault =
  | 'withoutHost'
  | 'gmailPort'
  | 'gmailPassword'
  | 'gmailNotSignedIn'
  | 'passwordAtExchangeOnline'
  | 'passwordAtSmtpHost'
  | 'exchangeOnlineChanged'
  | 'exchangeWebServices'
  | 'unsupportedHost'
  | 'unsupportedVersion'
  | 'withoutTls';

/** What is wrong with a row of the server profiles itself, by the column that shows it. */
export function faultsOfServerProfile(row: TableRow): readonly (readonly [ServerProfileFault, Cell])[] {
  const named = (fault: ServerProfileFault, cells: readonly Cell[]) =>
    cells.map((cell) => [fault, cell] as const);
  const [incoming, outgoing] = SIDES.map((side) => sideOf(row, side)) as [Side, Side];
  const sides = [incoming, outgoing];
  const online = isExchangeOnline(row);
  return [
    ...named('withoutHost', withoutHost(row, sides)),
    ...named('gmailPort', [...gmailPop3OrImap(row, incoming), ...gmailSmtp(outgoing)]),
    ...named(
      'gmailPassword',
      sides.filter((side) => isGmail(side) && hasPassword(side)).map(({ retrieval }) => retrieval),
    ),
    ...named('gmailNotSignedIn', gmailNotSignedIn(row, sides)),
    ...named(
      'passwordAtExchangeOnline',
      sides
        .filter((side) => isExchangeOnlineHost(side) && side.host !== SMTP_HOST && hasPassword(side))
        .map(({ location }) => location),
    ),
    ...named(
      'passwordAtSmtpHost',
      sides.filter((side) => side.host === SMTP_HOST && hasPassword(side)).map(({ location }) => location),
    ),
    ...named('exchangeOnlineChanged', online ? changesOfExchangeOnline(row) : []),
    ...named('exchangeWebServices', webServices(sides, online)),
    ...named(
      'unsupportedHost',
      sides.filter(({ host }) => CONSUMER_HOST.test(host)).map(({ location }) => location),
    ),
    ...named('unsupportedVersion', unsupportedVersion(row)),
    ...named(
      'withoutTls',
      sides.filter(({ tls }) => tls.value === false).map(({ tls }) => tls),
    ),
  ];
}

/** How a profile gets credentials, by the integers of the two columns. */
const RETRIEVALS = { ownersOwn: 0, inProfile: 1, gmailOauth: 5, oauth: 7 };

/** The columns of what comes in and of what goes out. */
const SIDES = [
  {
    location: 'incomingserverlocation',
    port: 'incomingportnumber',
    retrieval: 'incomingcredentialretrieval',
    tls: 'incomingusessl',
  },
  {
    location: 'outgoingserverlocation',
    port: 'outgoingportnumber',
    retrieval: 'outgoingcredentialretrieval',
    tls: 'outgoingusessl',
  },
] as const;

/** What a profile says of one of them. */
interface Side {
  readonly location: Cell;
  readonly host: string;
  readonly port: Cell;
  readonly retrieval: Cell;
  readonly tls: Cell;
}

function sideOf(row: TableRow, { location, port, retrieval, tls }: (typeof SIDES)[number]): Side {
  const cell = cellOf(row, location);
  return {
    location: cell,
    host: hostOf(cell.value),
    port: cellOf(row, port),
    retrieval: cellOf(row, retrieval),
    tls: cellOf(row, tls),
  };
}

/** Servers of Outlook.com, MSN and Windows Live Mail. */
const CONSUMER_HOST = /^(?!.*\.protection\.outlook\.com$)(?:.*\.)?(?:outlook|hotmail|live|msn)\.com$/;

function isGmail({ host }: Side): boolean {
  return /(?:^|\.)(?:gmail|googlemail)\.com$/.test(host);
}

function isExchangeOnlineHost({ host }: Side): boolean {
  return EXCHANGE_ONLINE_HOSTS.includes(host);
}

function isExchangeOnline(row: TableRow): boolean {
  return cellOf(row, 'servertype').value === SERVER_TYPES.exchangeOnline;
}

function hasPassword({ retrieval }: Side): boolean {
  return retrieval.value === RETRIEVALS.ownersOwn || retrieval.value === RETRIEVALS.inProfile;
}

/** Exchange Online keeps its address elsewhere, so that its profile need not name any. */
function withoutHost(row: TableRow, sides: readonly Side[]): readonly Cell[] {
  const findsHostItself = evidence(cellOf(row, 'useautodiscover'), YES_OR_NO);
  if (findsHostItself?.value !== false || isExchangeOnline(row)) return [];
  return sides.map(({ location }) => location).filter(({ value }) => isEmpty(value));
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Port 995 is that of POP3; nothing is known of the one of IMAP but that it is another. */
function gmailPop3OrImap(row: TableRow, side: Side): readonly Cell[] {
  const { port } = side;
  if (!isGmail(side) || typeof port.value !== 'number') return [];
  const isImap = cellOf(row, 'servertype').value === SERVER_TYPES.imap;
  return isImap === (port.value === POP3_PORT) ? [port] : [];
}

const POP3_PORT = 995;
/** The second is for Power Apps US Government. */
const SMTP_PORTS: readonly unknown[] = [587, 465];

function gmailSmtp(side: Side): readonly Cell[] {
  const { port } = side;
  return isGmail(side) && typeof port.value === 'number' && !SMTP_PORTS.includes(port.value) ? [port] : [];
}

function gmailNotSignedIn(row: TableRow, sides: readonly Side[]): readonly Cell[] {
  const token = cellOf(row, 'isoauthrefreshtokenset');
  const isAsked = sides.some(({ retrieval }) => retrieval.value === RETRIEVALS.gmailOauth);
  return isAsked && token.value === false ? [token] : [];
}

/** The versions of Exchange by their integers, from 2007 to 2010 SP2: those before Exchange 2013. */
const VERSIONS_BEFORE_2013: readonly unknown[] = [0, 1, 2, 3, 4];

function unsupportedVersion(row: TableRow): readonly Cell[] {
  const type = cellOf(row, 'servertype').value;
  const isExchangeServer = type === SERVER_TYPES.exchangeServer || type === SERVER_TYPES.exchangeServerHybrid;
  const version = cellOf(row, 'exchangeversion');
  return isExchangeServer && VERSIONS_BEFORE_2013.includes(version.value) ? [version] : [];
}

/** Where a profile signs in to Exchange Online as an application, by Exchange Web Services. */
function webServices(sides: readonly Side[], isOnline: boolean): readonly Cell[] {
  const [side] = sides.filter(
    (each) => each.retrieval.value === RETRIEVALS.oauth && (isOnline || isExchangeOnlineHost(each)),
  );
  return side === undefined ? [] : [side.retrieval];
}

/** What is set otherwise in a profile for Exchange Online than in the one that comes with Dynamics 365. */
function changesOfExchangeOnline(row: TableRow): readonly Cell[] {
  const impersonates = cellOf(row, 'incominguseimpersonation');
  const findsHostItself = cellOf(row, 'useautodiscover');
  return [
    ...(impersonates.value === true ? [impersonates] : []),
    ...(findsHostItself.value === false ? [findsHostItself] : []),
  ];
}
