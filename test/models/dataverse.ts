/**
 * The guidance as it stands today once more as plain functions, written from the later documentation and used as a
 * test oracle. It shares nothing with the library: own types, no imports, no rule tables.
 */

/** Whom a mailbox belongs to. */
export type DataverseOwner = 'user' | 'queue';

type Known = boolean | undefined;

/** The facts about the surroundings that the documentation asks for, in the order of the vocabulary. */
export const DATAVERSE_PREREQUISITES = [
  'outlookInstalled',
  'serverSideSyncEnabled',
  'emailRouterInstalled',
  'sinkMailboxProvisioned',
  'forwardRuleDeployed',
  'smtpCompatible',
  'smtpServerConnected',
  'exchangeOnline',
  'exchangeServer',
  'mailboxActive',
  'serverProfileActive',
  'approvalRequired',
  'addressApproved',
  'microsoft365AdminApproved',
  'basicAuthentication',
  'testedAndEnabled',
  'forwardsAsAttachment',
] as const;

type DataversePrerequisite = (typeof DATAVERSE_PREREQUISITES)[number];
type KnownFacts = Readonly<Partial<Record<DataversePrerequisite, boolean>>>;

/** What is known about one owner: true is met, false is not met, absent is not known. */
export interface DataverseModelConfiguration {
  readonly owner: DataverseOwner;
  readonly incoming: 'none' | 'outlook' | 'server' | 'forward-mailbox';
  readonly outgoing: 'none' | 'outlook' | 'server';
  readonly activities: 'none' | 'outlook' | 'server';
  readonly prerequisites?: KnownFacts;
  readonly needs?: {
    readonly incoming?: boolean;
    readonly outgoing?: boolean;
    readonly activities?: boolean;
  };
  readonly userCount?: number;
}

type DirectionName = 'incoming' | 'outgoing' | 'activities';

/** One thing there is to say about a configuration. */
export interface DataverseModelFinding {
  readonly ruleId: string;
  readonly kind: 'error' | 'unverified' | 'advice';
  readonly direction: DirectionName;
}

/** At least one holds; not known while that hangs on what is not known. */
function oneOf(...all: readonly Known[]): Known {
  if (all.some((each) => each === true)) return true;
  if (all.every((each) => each === false)) return false;
  return undefined;
}

function opposite(known: Known): Known {
  if (known === undefined) return undefined;
  return !known;
}

/** Everything there is to say about a configuration, as of a day; without a day every change has come. */
export function dataverseModel(
  configuration: DataverseModelConfiguration,
  asOf = '9999-12-31',
  isOnPremises = false,
): readonly DataverseModelFinding[] {
  const { owner, incoming, outgoing, activities, needs = {}, prerequisites: known = {} } = configuration;
  // Outlook was removed online, and Email Router stops working with Exchange Online; on-premises both are unsupported.
  const outlookIsGone = !isOnPremises && asOf >= '2020-12-04';
  const routerHasStopped = !isOnPremises && asOf >= '2021-04-12';
  const passwordsAreOff = asOf >= '2022-10-01';
  const { serverSideSyncEnabled: sync, emailRouterInstalled: router } = known;
  const { exchangeOnline: online, exchangeServer: onPremises } = known;

  const findings: DataverseModelFinding[] = [];
  const add = (ruleId: string, kind: DataverseModelFinding['kind'], direction: DirectionName) =>
    findings.push({ ruleId, kind, direction });
  const need = (ruleId: string, direction: DirectionName, truth: Known) => {
    if (truth === false) add(ruleId, 'error', direction);
    if (truth === undefined) add(ruleId, 'unverified', direction);
  };

  // Incoming. A4: Outlook never was for queues. B1: for users it is gone, and until then it had to be installed.
  if (incoming === 'outlook') {
    if (owner === 'queue') add('incoming-outlook-not-for-queues', 'error', 'incoming');
    else need('incoming-outlook-retired', 'incoming', outlookIsGone ? false : known.outlookInstalled);
  }
  // A5, B1, B4: one of two processors, until Email Router stopped.
  if (incoming === 'server') {
    need(
      'incoming-server-requires-server-side-sync',
      'incoming',
      routerHasStopped ? sync : oneOf(sync, router),
    );
  }
  // B2: either processor can process a forward mailbox, A8, A9, B3: of which this is asked, B3: and which is discouraged.
  if (incoming === 'forward-mailbox') {
    need(
      'incoming-forward-requires-server-side-sync',
      'incoming',
      routerHasStopped ? sync : oneOf(sync, router),
    );
    need('incoming-forward-requires-sink-mailbox', 'incoming', known.sinkMailboxProvisioned);
    need('incoming-forward-requires-deployed-rule', 'incoming', known.forwardRuleDeployed);
    const canAttach = oneOf(online, onPremises, known.forwardsAsAttachment);
    need('incoming-forward-requires-attachment', 'incoming', canAttach);
    add('incoming-forward-discouraged', 'advice', 'incoming');
    // The wizard came with Email Router and is gone with it: rules are made by hand, for users and queues alike.
    add('incoming-forward-rules-by-hand', 'advice', 'incoming');
  }

  // Outgoing. A11 as A4.
  if (outgoing === 'outlook') {
    if (owner === 'queue') add('outgoing-outlook-not-for-queues', 'error', 'outgoing');
    else need('outgoing-outlook-retired', 'outgoing', outlookIsGone ? false : known.outlookInstalled);
  }
  // A12, A13: SMTP and a way to its server, but B4: Exchange is reached otherwise.
  if (outgoing === 'server') {
    need(
      'outgoing-server-requires-server-side-sync',
      'outgoing',
      routerHasStopped ? sync : oneOf(sync, router),
    );
    const smtp = oneOf(online, onPremises, known.smtpCompatible);
    const connected = oneOf(online, onPremises, known.smtpServerConnected);
    need('outgoing-server-requires-smtp', 'outgoing', smtp);
    need('outgoing-server-requires-smtp-connection', 'outgoing', connected);
  }

  // B1 and B4: appointments, contacts and tasks; Email Router never moved them.
  if (activities === 'outlook') {
    need('activities-outlook-retired', 'activities', outlookIsGone ? false : known.outlookInstalled);
  }
  if (activities === 'server') {
    need('activities-server-requires-server-side-sync', 'activities', sync);
    need('activities-server-requires-exchange', 'activities', oneOf(online, onPremises));
  }

  // B4: the mailboxes that are processed, the forward mailbox among them; said once, of the first direction.
  const processed = (
    [
      ['incoming', incoming === 'server' || incoming === 'forward-mailbox'],
      ['outgoing', outgoing === 'server'],
      ['activities', activities === 'server'],
    ] as const
  ).flatMap(([direction, isProcessed]) => (isProcessed ? [direction] : []))[0];
  if (processed !== undefined) {
    need('mailbox-active', processed, known.mailboxActive);
    need('mailbox-server-profile-active', processed, known.serverProfileActive);
    const approved = oneOf(opposite(known.approvalRequired), known.addressApproved);
    need('mailbox-address-approved', processed, approved);
    // Connect to Exchange Online: a Microsoft 365 administrator is asked only where the organization asks for approval at all.
    const approvedOnline = oneOf(
      opposite(online),
      opposite(known.approvalRequired),
      known.microsoft365AdminApproved,
    );
    // A system administrator of Dynamics 365 on-premises approves alone.
    if (!isOnPremises) need('mailbox-approved-by-microsoft-365-admin', processed, approvedOnline);
    need('mailbox-tested-and-enabled', processed, known.testedAndEnabled);
    const withoutPassword = oneOf(opposite(online), opposite(known.basicAuthentication));
    if (passwordsAreOff) need('exchange-online-without-basic-authentication', processed, withoutPassword);
  }

  // A3, A10 and the same of activities: None is for those who do not need the direction.
  if (incoming === 'none' && needs.incoming === true) add('incoming-none-but-needed', 'error', 'incoming');
  if (outgoing === 'none' && needs.outgoing === true) add('outgoing-none-but-needed', 'error', 'outgoing');
  if (activities === 'none' && needs.activities === true) {
    add('activities-none-but-needed', 'error', 'activities');
  }
  // A queue has no appointments, contacts and tasks that could be synchronized.
  if (owner === 'queue' && activities === 'server') add('activities-not-for-queues', 'advice', 'activities');
  if (incoming !== 'none' && needs.incoming === false) add('incoming-not-needed', 'advice', 'incoming');
  if (outgoing !== 'none' && needs.outgoing === false) add('outgoing-not-needed', 'advice', 'outgoing');
  if (activities !== 'none' && needs.activities === false) {
    add('activities-not-needed', 'advice', 'activities');
  }

  // B4: one processor an organization.
  if (processed !== undefined && sync === true && router === true) {
    add('one-processor-an-organization', 'advice', processed);
  }

  if (isOnPremises && asOf >= '2020-10-01') {
    if (incoming === 'outlook' && owner === 'user') add('incoming-outlook-unsupported', 'advice', 'incoming');
    if (outgoing === 'outlook' && owner === 'user') add('outgoing-outlook-unsupported', 'advice', 'outgoing');
    if (activities === 'outlook') add('activities-outlook-unsupported', 'advice', 'activities');
  }
  if (isOnPremises && asOf >= '2021-04-12' && router === true && sync !== true) {
    if (incoming === 'server' || incoming === 'forward-mailbox') {
      add('email-router-unsupported', 'advice', 'incoming');
    } else if (outgoing === 'server') add('email-router-unsupported', 'advice', 'outgoing');
  }
  return findings;
}

type Ratings = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** The criteria in their default order, most important first. */
export const DATAVERSE_CRITERIA = [
  'supported',
  'no-single-point-of-failure',
  'throughput',
  'throttling',
  'business-critical-queues',
  'serves-queues',
  'works-without-outlook',
  'nothing-per-owner',
  'no-sink-mailbox',
  'forwards-as-attachment',
  'few-credentials',
  'few-mailboxes-to-watch',
  'traceable',
] as const;

/** The signs of ratings in the table below. */
const SIGNS: Readonly<Record<string, string>> = {
  '+': 'favourable',
  '0': 'neutral',
  '-': 'unfavourable',
  '?': 'depends',
};

/** How each method does by each criterion, in the order of the criteria, where nothing is known. */
const NOTHING_KNOWN = {
  incoming: {
    none: '+0000++++0000',
    outlook: '-0000---+0000',
    server: '++++++++++?-0',
    'forward-mailbox': '0----++--?+++',
  },
  outgoing: { none: '+0000++++0000', outlook: '-0000---+0000', server: '+0000++++0000' },
  activities: { none: '+00000+++0000', outlook: '-00000--+0000', server: '+00000+++0000' },
} as const;

/** How each method of each direction does by each criterion, with what is known. */
export function dataverseModelRatings({ prerequisites = {} }: { prerequisites?: KnownFacts }): Ratings {
  const { exchangeOnline: online, exchangeServer: onPremises } = prerequisites;
  const ratings: Record<string, Record<string, Record<string, string>>> = {};
  for (const [direction, methods] of Object.entries(NOTHING_KNOWN)) {
    ratings[direction] = {};
    for (const [method, signs] of Object.entries(methods)) {
      const row: Record<string, string> = {};
      [...signs].forEach((sign, index) => {
        row[DATAVERSE_CRITERIA[index] as string] = SIGNS[sign] as string;
      });
      // B1: with Email Router, and server-side synchronization not known to be there, e-mail is not moved any more.
      const byServer = method === 'server' || method === 'forward-mailbox';
      const onlyRouter =
        prerequisites.emailRouterInstalled === true && prerequisites.serverSideSyncEnabled !== true;
      if (byServer && direction !== 'activities' && onlyRouter) row.supported = 'unfavourable';
      if (direction === 'incoming' && method === 'server') {
        // B4: Exchange Online is reached without passwords; B3: else there are many to keep.
        if (online !== undefined) row['few-credentials'] = online ? 'favourable' : 'unfavourable';
      }
      if (method === 'forward-mailbox') {
        // B3: a POP3 server must be able to forward as attachment.
        if (online === true || onPremises === true) row['forwards-as-attachment'] = 'neutral';
        else if (online === false && onPremises === false) row['forwards-as-attachment'] = 'unfavourable';
      }
      ratings[direction][method] = row;
    }
  }
  return ratings;
}
