// What a careful programmer writes by hand: the input is checked, keys that are none are refused, and each rule is an if.

const OWNERS = ['user', 'queue'];
const INCOMING = ['none', 'outlook', 'server', 'forward-mailbox'];
const OUTGOING = ['none', 'outlook', 'server'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function isKnown(prerequisites) {
  for (const key of Object.keys(prerequisites)) {
    switch (key) {
      case 'outlookInstalled':
      case 'emailRouterInstalled':
      case 'serverSideSyncEnabled':
      case 'sinkMailboxProvisioned':
      case 'forwardRuleDeployed':
      case 'smtpCompatible':
      case 'smtpServerConnected':
        break;
      default:
        return false;
    }
    const value = prerequisites[key];
    if (value !== undefined && typeof value !== 'boolean') return false;
  }
  return true;
}

function areNeeds(needs) {
  for (const key of Object.keys(needs)) {
    if (key !== 'incoming' && key !== 'outgoing') return false;
    const value = needs[key];
    if (value !== undefined && typeof value !== 'boolean') return false;
  }
  return true;
}

function isConfiguration(input) {
  if (!isObject(input)) return false;
  for (const key of Object.keys(input)) {
    switch (key) {
      case 'owner':
      case 'incoming':
      case 'outgoing':
      case 'needs':
      case 'userCount':
      case 'prerequisites':
        break;
      default:
        return false;
    }
  }
  const { owner, incoming, outgoing, needs, userCount, prerequisites } = input;
  if (!OWNERS.includes(owner) || !INCOMING.includes(incoming) || !OUTGOING.includes(outgoing)) return false;
  if (userCount !== undefined && (!Number.isSafeInteger(userCount) || userCount < 0)) return false;
  if (needs !== undefined && (!isObject(needs) || !areNeeds(needs))) return false;
  return prerequisites === undefined || (isObject(prerequisites) && isKnown(prerequisites));
}

const NOTHING = Object.freeze({});

/** Tells `say` of everything that the rules find, by its number in SAYINGS. */
function applyRules(
  { owner, incoming, outgoing, needs = NOTHING, userCount, prerequisites: known = NOTHING },
  say,
) {
  const { serverSideSyncEnabled: sync, emailRouterInstalled: router } = known;
  if (incoming === 'outlook') {
    if (owner === 'queue') say(0);
    else if (known.outlookInstalled !== true) say(known.outlookInstalled === false ? 1 : 2);
  } else if (incoming === 'server') {
    if (sync !== true && router !== true) say(sync === false && router === false ? 3 : 4);
    if (userCount !== undefined && userCount >= 10) say(5);
  } else if (incoming === 'forward-mailbox') {
    if (router !== true) say(router === false ? 6 : 7);
    if (known.sinkMailboxProvisioned !== true) say(known.sinkMailboxProvisioned === false ? 8 : 9);
    if (known.forwardRuleDeployed !== true) say(known.forwardRuleDeployed === false ? 10 : 11);
  }
  if (outgoing === 'outlook') {
    if (owner === 'queue') say(12);
    else if (known.outlookInstalled !== true) say(known.outlookInstalled === false ? 13 : 14);
  } else if (outgoing === 'server') {
    if (sync !== true && router !== true) say(sync === false && router === false ? 15 : 16);
    if (known.smtpCompatible !== true) say(known.smtpCompatible === false ? 17 : 18);
    if (known.smtpServerConnected !== true) say(known.smtpServerConnected === false ? 19 : 20);
  }
  if (incoming === 'none' && needs.incoming === true) say(21);
  if (outgoing === 'none' && needs.outgoing === true) say(22);
  if (incoming !== 'none' && needs.incoming === false) say(23);
  if (outgoing !== 'none' && needs.outgoing === false) say(24);
  if (owner === 'user' && (incoming === 'outlook' || outgoing === 'outlook')) say(25);
  const isRouterInUse = router === true && sync !== true;
  if (incoming === 'forward-mailbox' || ((incoming === 'server' || outgoing === 'server') && isRouterInUse))
    say(26);
}

const either = (id) => [`${id} error`, `${id} unverified`];
const SAYINGS = [
  'incoming-outlook-not-for-queues error',
  ...either('incoming-outlook-requires-outlook'),
  ...either('incoming-server-requires-processor'),
  'incoming-server-hard-to-trace-at-scale advice',
  ...either('incoming-forward-requires-email-router'),
  ...either('incoming-forward-requires-sink-mailbox'),
  ...either('incoming-forward-requires-deployed-rule'),
  'outgoing-outlook-not-for-queues error',
  ...either('outgoing-outlook-requires-outlook'),
  ...either('outgoing-server-requires-processor'),
  ...either('outgoing-server-requires-smtp'),
  ...either('outgoing-server-requires-smtp-connection'),
  'incoming-none-but-needed error',
  'outgoing-none-but-needed error',
  'incoming-not-needed advice',
  'outgoing-not-needed advice',
  'outlook-client-retired advice',
  'email-router-retired advice',
].map((saying) => {
  const [ruleId, kind] = saying.split(' ');
  return Object.freeze({ ruleId, kind });
});

const MALFORMED = Object.freeze({ verdict: 'malformed' });

function verdictOf(findings) {
  if (findings.some(({ kind }) => kind === 'error')) return 'invalid';
  return findings.some(({ kind }) => kind === 'unverified') ? 'undetermined' : 'valid';
}

/** Judges, with a result of its own for each record. */
export function judgeAfresh(input) {
  if (!isConfiguration(input)) return MALFORMED;
  const findings = [];
  applyRules(input, (number) => {
    const { ruleId, kind } = SAYINGS[number];
    findings.push({ ruleId, kind });
  });
  return { verdict: verdictOf(findings), findings };
}

const shared = new Map();
let said = 0;
const note = (number) => {
  said |= 1 << number;
};

/** Judges, with one frozen result for all records of which the same is said. */
export function judgeShared(input) {
  if (!isConfiguration(input)) return MALFORMED;
  said = 0;
  applyRules(input, note);
  let result = shared.get(said);
  if (result === undefined) {
    const findings = Object.freeze(SAYINGS.filter((_, number) => said & (1 << number)));
    result = Object.freeze({ verdict: verdictOf(findings), findings });
    shared.set(said, result);
  }
  return result;
}

export const answerOf = ({ verdict, findings }) =>
  verdict === 'malformed' ? 'malformed' : findings.map(({ ruleId, kind }) => `${ruleId} ${kind}`);
