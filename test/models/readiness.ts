/**
 * What the rows of an organization show of what a mailbox needs, as plain as can be: written from the description of
 * the columns and used as a test oracle. It shares nothing with the library.
 */

type Row = Readonly<Record<string, unknown>>;
/** True, false, or not told. */
type Told = boolean | undefined;

/** The rows of the tables beside the mailboxes. */
export interface OtherTables {
  readonly profiles: readonly Row[];
  readonly organizations: readonly Row[];
  readonly sinks: readonly Row[];
}

function choice(value: unknown, yes: readonly number[], no: readonly number[]): Told {
  if (yes.includes(value as number)) return true;
  return no.includes(value as number) ? false : undefined;
}

function flag(value: unknown): Told {
  return typeof value === 'boolean' ? value : undefined;
}

function every(all: readonly Told[]): Told {
  if (all.includes(false)) return false;
  return all.length > 0 && all.every((each) => each === true) ? true : undefined;
}

function some(all: readonly Told[]): Told {
  if (all.includes(true)) return true;
  return all.length > 0 && all.every((each) => each === false) ? false : undefined;
}

function alike(all: readonly Told[]): Told {
  return all.length > 0 && all.every((each) => each === all[0]) ? all[0] : undefined;
}

function profileOf(row: Row, profiles: readonly Row[]): Row | undefined {
  const id = row._emailserverprofile_value;
  return typeof id === 'string' ? profiles.findLast((each) => each.emailserverprofileid === id) : undefined;
}

function isAtExchangeOnline(profile: Row): boolean {
  return [profile.incomingserverlocation, profile.outgoingserverlocation].some((host) =>
    /^(https:\/\/)?(outlook|smtp)\.office365\.com/.test(String(host)),
  );
}

function exchangeOnline(profile: Row | undefined): Told {
  if (profile === undefined) return undefined;
  if ((profile.servertype === 0 || profile.servertype === 2) && isAtExchangeOnline(profile)) return true;
  return choice(profile.servertype, [3], [0, 1, 2, 4]);
}

function exchangeServer(profile: Row | undefined): Told {
  if (profile === undefined) return undefined;
  if ((profile.servertype === 0 || profile.servertype === 2) && isAtExchangeOnline(profile)) return false;
  return choice(profile.servertype, [0, 2], [1, 3, 4]);
}

function profileActive(row: Row, profiles: readonly Row[]): Told {
  if (row._emailserverprofile_value === null) return false;
  return choice(profileOf(row, profiles)?.statecode, [0], [1]);
}

function password(profile: Row | undefined, directions: readonly string[]): Told {
  const fetching =
    directions.length === 0 || directions.includes('incoming') || directions.includes('activities');
  const sending = directions.length === 0 || directions.includes('outgoing');
  const isPassword = (value: unknown) => choice(value, [0, 1], [2, 3, 4, 5, 6, 7]);
  return some([
    ...(fetching ? [isPassword(profile?.incomingcredentialretrieval)] : []),
    ...(sending ? [sendsBySmtp(profile) ? false : isPassword(profile?.outgoingcredentialretrieval)] : []),
  ]);
}

/** Exchange Online takes user name and password by SMTP when it takes them nowhere else any more. */
function sendsBySmtp(profile: Row | undefined): boolean {
  return /^(https:\/\/)?smtp\.office365\.com/.test(String(profile?.outgoingserverlocation));
}

const TESTS: Readonly<Record<string, readonly [string, string]>> = {
  incoming: ['incomingemailstatus', 'enabledforincomingemail'],
  outgoing: ['outgoingemailstatus', 'enabledforoutgoingemail'],
  activities: ['actstatus', 'enabledforact'],
};

function tested(row: Row, direction: string): Told {
  const [status = '', enabled = ''] = TESTS[direction] ?? [];
  if (typeof row[status] !== 'number' && row.testmailboxaccesscompletedon === null) return false;
  return every([choice(row[status], [1], [0, 2]), flag(row[enabled])]);
}

/** What the rows show of the prerequisites of an owner with these methods. */
export function shownByRows(
  row: Row,
  owner: 'user' | 'queue',
  methods: Readonly<Record<string, string>>,
  { profiles, organizations, sinks }: OtherTables,
): Readonly<Record<string, boolean>> {
  const served = Object.keys(TESTS).filter((direction) => methods[direction] === 'server');
  const forwards = methods.incoming === 'forward-mailbox';
  const active = sinks.filter(({ statecode }) => statecode === 0);
  /** What is so of the owner's mailbox, where it is processed, and of whichever forward mailbox it is. */
  const ofEach = (of: (mailbox: Row, directions: readonly string[]) => Told): readonly Told[] => [
    ...(served.length > 0 || !forwards ? [of(row, served)] : []),
    ...(forwards ? [alike(active.map((sink) => of(sink, ['incoming'])))] : []),
  ];
  const ofOrganization = (of: (organization: Row) => Told) => alike(organizations.map(of));
  const isSmtp = (mailbox: Row) => choice(profileOf(mailbox, profiles)?.servertype, [1, 4], [0, 2, 3]);
  const sends = served.includes('outgoing') && isSmtp(row) === true && row.outgoingemailstatus === 1;
  const all: Readonly<Record<string, Told>> = {
    serverSideSyncEnabled: ofOrganization((each) => choice(each.emailconnectionchannel, [0], [1])),
    sinkMailboxProvisioned: active.length > 0 ? true : undefined,
    smtpCompatible: ofEach(isSmtp).includes(true) ? true : undefined,
    smtpServerConnected: sends ? true : undefined,
    exchangeOnline: alike(ofEach((each) => exchangeOnline(profileOf(each, profiles)))),
    exchangeServer: alike(ofEach((each) => exchangeServer(profileOf(each, profiles)))),
    mailboxActive: every(ofEach(({ statecode }) => choice(statecode, [0], [1]))),
    serverProfileActive: every(ofEach((each) => profileActive(each, profiles))),
    approvalRequired: ofOrganization((each) =>
      flag(owner === 'user' ? each.requireapprovalforuseremail : each.requireapprovalforqueueemail),
    ),
    addressApproved: every(ofEach((each) => choice(each.emailrouteraccessapproval, [1], [0, 2, 3]))),
    microsoft365AdminApproved: every(ofEach((each) => flag(each.isemailaddressapprovedbyo365admin))),
    basicAuthentication: some(ofEach((each, directions) => password(profileOf(each, profiles), directions))),
    testedAndEnabled: every([
      ...served.map((direction) => tested(row, direction)),
      ...(forwards ? [alike(active.map((sink) => tested(sink, 'incoming')))] : []),
    ]),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    boolean
  >;
}

/**
 * The direction in which a test is missing, or a password is used: the first that falls short. A test that failed is a
 * finding of its own; `null` where that says all of it, and undefined where no row tells of it.
 */
export function directionFallingShort(
  what: 'test' | 'password',
  kind: string,
  row: Row,
  methods: Readonly<Record<string, string>>,
  { profiles, sinks }: OtherTables,
): string | null | undefined {
  const active = sinks.filter(({ statecode }) => statecode === 0);
  const told = (mailbox: Row, direction: string) =>
    what === 'test' ? tested(mailbox, direction) : password(profileOf(mailbox, profiles), [direction]);
  const failed = Object.entries(TESTS)
    .filter(([direction, [status]]) => methods[direction] === 'server' && row[status] === 2)
    .map(([direction]) => direction);
  const isShort = (value: Told) =>
    kind === 'unverified' ? value === undefined : value === (what === 'password');
  const short = Object.keys(TESTS).filter((direction) => {
    if (methods[direction] === 'server') return isShort(told(row, direction));
    const isForwarded = methods[direction] === 'forward-mailbox';
    return isForwarded && isShort(alike(active.map((sink) => told(sink, 'incoming'))));
  });
  if (what === 'password') return short[0];
  const left = short.filter((direction) => !failed.includes(direction));
  return left[0] ?? (failed.length > 0 ? null : undefined);
}
