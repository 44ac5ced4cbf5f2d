/**
 * What rows themselves show to be wrong, as plain as can be: written from the pages of Microsoft and the description of
 * the columns, and used as a test oracle. It shares nothing with the library.
 */

type Row = Readonly<Record<string, unknown>>;

/** The rows of an organization, whose ids are written in one way. */
export interface CheckedRows {
  readonly mailboxes: readonly Row[];
  readonly profiles: readonly Row[];
  readonly organization: Row;
  readonly users: readonly Row[];
  readonly queues: readonly Row[];
}

const METHODS = {
  incoming: { column: 'incomingemaildeliverymethod', server: 2, none: 0 },
  outgoing: { column: 'outgoingemaildeliverymethod', server: 2, none: 0 },
  activities: { column: 'actdeliverymethod', server: 1, none: 2 },
} as const;
const STATUS = {
  incoming: 'incomingemailstatus',
  outgoing: 'outgoingemailstatus',
  activities: 'actstatus',
} as const;
type Direction = keyof typeof METHODS;
const DIRECTIONS = ['incoming', 'outgoing', 'activities'] as const;

function served(mailbox: Row): readonly Direction[] {
  return DIRECTIONS.filter((each) => mailbox[METHODS[each].column] === METHODS[each].server);
}

function hasMethod(mailbox: Row): boolean {
  return DIRECTIONS.some((each) => mailbox[METHODS[each].column] !== METHODS[each].none);
}

/** What is so of the mailbox of a user or queue, each as `kind check direction`; the direction where there is one. */
export function checksOfMailbox(mailbox: Row, rows: CheckedRows, isOnPremises = false): readonly string[] {
  const said: string[] = [];
  const isQueue = mailbox.regardingobjecttypecode === 'queue';
  const user = rows.users.find(({ systemuserid }) => systemuserid === mailbox._regardingobjectid_value);
  const queue = rows.queues.find(({ queueid }) => queueid === mailbox._regardingobjectid_value);
  const keeper = rows.users.find(({ systemuserid }) => systemuserid === mailbox._ownerid_value);
  const profile = rows.profiles.find(
    ({ emailserverprofileid }) => emailserverprofileid === mailbox._emailserverprofile_value,
  );
  const directions = served(mailbox);
  const isReceiving = directions.includes('incoming') || directions.includes('activities');

  // "Error code 8005E276": a licence, and the access mode Read-Write. An application signs in without a person.
  const lacksLicence = (person: Row | undefined) =>
    person?.islicensed === false && person.applicationid === null && !isOnPremises;
  if (hasMethod(mailbox) && (user?.isdisabled === true || queue?.statecode === 1)) {
    said.push('error owner-disabled');
  }
  if (directions.length > 0) {
    if (user?.isdisabled !== true) {
      if (lacksLicence(user)) said.push('error owner-unlicensed');
      if (user?.accessmode === 1 || user?.accessmode === 2) said.push('error owner-access-mode');
    }
    // "Emails aren't automatically tracked": the licence and the privileges of who owns the record count.
    if (keeper !== user || keeper === undefined) {
      if (keeper?.isdisabled === true) said.push('error record-owner-disabled');
      else if (lacksLicence(keeper)) said.push('error record-owner-unlicensed');
    }
    // "Troubleshooting and monitoring": a test that failed is told in the Alerts, by direction.
    for (const each of directions) if (mailbox[STATUS[each]] === 2) said.push(`error test-failed ${each}`);
    if (mailbox.testemailconfigurationscheduled === true) said.push('advice test-under-way');
    // "Connect to Exchange Online": the state of the approval matters where approval is required.
    const isAsked = isQueue
      ? rows.organization.requireapprovalforqueueemail
      : rows.organization.requireapprovalforuseremail;
    const state = mailbox.emailrouteraccessapproval;
    if (isAsked === true && state === 0) said.push('advice address-approval-empty');
    if (isAsked === true && state === 2) said.push('advice address-approval-pending');
    if (isAsked === true && state === 3) said.push('advice address-approval-rejected');
    // "Create forward mailboxes or edit mailboxes": credentials of the mailbox are entered and allowed.
    const signsInByMailbox =
      (isReceiving && profile?.incomingcredentialretrieval === 0) ||
      (directions.includes('outgoing') && profile?.outgoingcredentialretrieval === 0);
    const lacksCredentials =
      mailbox.allowemailconnectortousecredentials === false || mailbox.username === null;
    const isProven = directions.every((each) => mailbox[STATUS[each]] === 1);
    if (signsInByMailbox && lacksCredentials && !isProven) said.push('error credentials-missing');
    // "Best practices for server-side synchronization": calendars of others are reached by impersonation.
    const isAlone = profile?.incomingcredentialretrieval === 1 && profile.incominguseimpersonation === false;
    if (directions.includes('activities') && isAlone) {
      said.push('error activities-without-impersonation activities');
    }
    if (!isQueue && directions.includes('incoming') && mailbox.processanddeleteemails === true) {
      said.push('error email-deleted-after-processing incoming');
    }
  }
  const incoming = mailbox.incomingemaildeliverymethod;
  if ((incoming === 2 || incoming === 3) && queue?.incomingemailfilteringmethod === 4) {
    said.push('advice queue-takes-no-email incoming');
  }
  // An address belongs to one mailbox, of those that are in use.
  const inUse = (each: Row) => each.statecode !== 1 && hasMethod(each);
  const alike = rows.mailboxes.filter(
    (each) => each !== mailbox && each.emailaddress === mailbox.emailaddress,
  );
  if (alike.length > 0) {
    said.push(`${inUse(mailbox) && alike.some(inUse) ? 'error' : 'advice'} address-repeated`);
  }
  // Dynamics 365 makes a queue for each user, which can come to have the user's address.
  const isUsers = alike.some(({ regardingobjecttypecode }) => regardingobjecttypecode === 'systemuser');
  if (isQueue && hasMethod(mailbox) && isUsers) said.push('advice queue-has-users-address');
  return said;
}

/** What is so of a server profile, as of a day, each as `kind check`, and once for each side that shows it. */
export function checksOfProfile(
  profile: Row,
  rows: CheckedRows,
  asOf = '9999-12-31',
  isOnPremises = false,
): readonly string[] {
  const said: string[] = [];
  const uses = rows.mailboxes.filter(
    (each) => each._emailserverprofile_value === profile.emailserverprofileid && served(each).length > 0,
  ).length;
  if (profile.statecode === 1 && uses > 0) said.push('error server-profile-inactive');
  const type = profile.servertype;
  const sides = [
    [profile.incomingserverlocation, profile.incomingportnumber, profile.incomingcredentialretrieval],
    [profile.outgoingserverlocation, profile.outgoingportnumber, profile.outgoingcredentialretrieval],
  ] as const;
  sides.forEach(([host, port, retrieval], side) => {
    const isPassword = retrieval === 0 || retrieval === 1;
    if (host === null && profile.useautodiscover === false && type !== 3) {
      said.push('error server-profile-without-host');
    }
    if (host === 'pop.gmail.com' || host === 'smtp.gmail.com') {
      // "Troubleshooting Server-Side Synchronization with Gmail": 995 and 587; US Government 465. 995 is POP3's.
      const isWrong = side === 0 ? (type === 4 ? port === 995 : port !== 995) : port !== 587 && port !== 465;
      if (typeof port === 'number' && isWrong) said.push('error server-profile-gmail-port');
      if (isPassword && asOf >= '2022-05-30') said.push('error server-profile-gmail-password');
    }
    if (host === 'outlook.office365.com' && isPassword && asOf >= '2022-10-01') {
      said.push('error server-profile-password-at-exchange-online');
    }
    if (host === 'smtp.office365.com' && isPassword && asOf >= '2026-12-31') {
      said.push('advice server-profile-password-at-smtp-office365');
    }
    if (host === 'pop-mail.outlook.com') said.push('error server-profile-unsupported-host');
    if ((side === 0 ? profile.incomingusessl : profile.outgoingusessl) === false) {
      said.push(`${isOnPremises ? 'error' : 'advice'} server-profile-without-tls`);
    }
  });
  const retrievals = sides.map(([, , retrieval]) => retrieval);
  if (retrievals.includes(5) && profile.isoauthrefreshtokenset === false) {
    said.push('error server-profile-gmail-not-signed-in');
  }
  if (profile.incomingcredentialretrieval === 5 && uses > 100) {
    said.push('advice server-profile-gmail-too-many');
  }
  // The column knows 2007 to 2010 SP2 as 0 to 4; "Email service configurations supported" begins with Exchange 2013 SP1.
  const version = profile.exchangeversion;
  if ((type === 0 || type === 2) && typeof version === 'number' && version <= 4 && !isOnPremises) {
    said.push('error server-profile-unsupported-version');
  }
  if (type === 3 && profile.incominguseimpersonation === true) {
    said.push('advice server-profile-exchange-online-changed');
  }
  if (type === 3 && profile.useautodiscover === false) {
    said.push('advice server-profile-exchange-online-changed');
  }
  const isOnlineSide = ([host]: (typeof sides)[number]) =>
    host === 'outlook.office365.com' || host === 'smtp.office365.com';
  const byWebServices = sides.some((side) => side[2] === 7 && (type === 3 || isOnlineSide(side)));
  if (byWebServices && asOf >= '2026-10-01') said.push('advice server-profile-exchange-web-services');
  return said;
}

/** What is so of the organization, as of a day, each as `kind check`. */
export function checksOfOrganization(
  organization: Row,
  asOf = '9999-12-31',
  isOnPremises = false,
): readonly string[] {
  const said: string[] = [];
  if (organization.emailconnectionchannel === 1 && asOf >= '2021-04-12') {
    said.push(`${isOnPremises ? 'advice' : 'error'} email-router-chosen`);
  }
  if (organization.requireapprovalforuseremail === false) said.push('advice approval-not-required');
  if (organization.requireapprovalforqueueemail === false) said.push('advice approval-not-required');
  return said;
}
