import { LOOKUP_TABLE } from '../../dataverse/rows/tables.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Clock } from '../io/clock.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportWords } from '../words/export/index.ts';
import type { AccessToken } from './access-token.ts';
import type { Environment } from './environment.ts';
import type { Answer, get, Unanswered } from './get.ts';

/** All that asking an environment takes. */
export interface Connection {
  readonly environment: Environment;
  readonly token: AccessToken;
  /** Sends a request. */
  readonly get: typeof get;
  readonly clock: Clock;
  readonly words: ExportWords;
  /** Tells why it takes longer. */
  readonly remark: (line: string) => void;
}

/** How often one request is sent before it is given up. */
const ATTEMPTS = 6;
/** The same where nobody listens at the address, which seldom changes soon. */
const ATTEMPTS_WHEN_REFUSED = 3;
/** The wait before the second attempt, in milliseconds; each later one is twice as long. */
const FIRST_WAIT = 500;
/** The longest wait that a service is granted, in milliseconds. */
const LONGEST_WAIT = 300_000;
const REDIRECTS = 5;

/** How a service says that it has too much to do, or that what stands before it does not reach it. */
const BUSY: readonly number[] = [429, 502, 503, 504];
const REDIRECTING: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Asks the Web API, with patience: it waits as the service says and tries again when a connection breaks.
 *
 * @throws UsageError when there is no answer, or none from this environment.
 */
export async function ask(address: URL, connection: Connection): Promise<Answer> {
  let isRenewed = false;
  for (;;) {
    const answer = await askPatiently(address, connection);
    // A token lasts an hour or so, and an export may take longer.
    if (answer.status !== 401 || isRenewed || !connection.token.forget()) return answer;
    isRenewed = true;
  }
}

async function askPatiently(address: URL, connection: Connection): Promise<Answer> {
  const { clock, remark, words, environment } = connection;
  const { network, waiting, connectingAgain } = words;
  const { host } = environment;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await followRedirects(address, connection);
    const isAnswer = 'status' in reply;
    if (isAnswer ? !BUSY.includes(reply.status) : reply.failure !== 'connection') {
      if (isAnswer) return reply;
      throw failureOf(reply, connection);
    }
    const told = isAnswer ? { host, status: reply.status } : { host, code: reply.code };
    if (attempt === (!isAnswer && reply.code === 'ECONNREFUSED' ? ATTEMPTS_WHEN_REFUSED : ATTEMPTS)) {
      throw new UsageError(
        fill(isAnswer ? network.busy : network.unreachable, { ...told, attempts: attempt }),
      );
    }
    const asked = isAnswer ? askedWait(reply, clock) : undefined;
    const pause = asked ?? FIRST_WAIT * 2 ** (attempt - 1);
    const seconds = Math.ceil(pause / 1000);
    if (pause > LONGEST_WAIT) throw new UsageError(fill(network.longWait, { ...told, seconds }));
    remark(fill(isAnswer ? waiting : connectingAgain, { ...told, seconds }));
    await clock.wait(pause);
  }
}

/** How long a service asks to wait, in milliseconds: it says so in seconds, or as a date. */
function askedWait({ header }: Answer, { now }: Clock): number | undefined {
  const asked = header('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(asked)) return Number(asked) * 1000;
  const date = Date.parse(asked);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
}

/** Follows redirects inside the environment; elsewhere the token is not sent. */
async function followRedirects(from: URL, connection: Connection): Promise<Answer | Unanswered> {
  const { environment, words } = connection;
  const { refused } = words;
  const headers = headersWith(await connection.token.current());
  let address = from;
  for (let count = 0; count <= REDIRECTS; count += 1) {
    const reply = await connection.get(address, headers);
    if (!('status' in reply) || !REDIRECTING.includes(reply.status)) return reply;
    const location = reply.header('location');
    const target = location === undefined ? undefined : targetOf(location, address);
    if (target?.origin !== environment.origin) {
      const named = target === undefined ? '–' : target.origin;
      throw new UsageError(fill(refused.redirected, { host: environment.host, target: named }));
    }
    address = target;
  }
  throw new UsageError(fill(refused.redirectedTooOften, { host: environment.host }));
}

/** An address that a service names, which may be relative; undefined when it is none. */
export function targetOf(named: string, base: URL): URL | undefined {
  return URL.canParse(named, base.href) ? new URL(named, base.href) : undefined;
}

function headersWith(token: string): Readonly<Record<string, string>> {
  return {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'odata-version': '4.0',
    'odata-maxversion': '4.0',
    prefer: `odata.maxpagesize=5000,odata.include-annotations="${LOOKUP_TABLE}"`,
  };
}

function failureOf({ failure, code }: Unanswered, { environment, words }: Connection): UsageError {
  const { network, page } = words;
  const { host } = environment;
  if (failure === 'tooLarge') return new UsageError(fill(page.tooLarge, { table: host }));
  return new UsageError(
    fill(failure === 'certificate' ? network.certificate : network.unknownHost, { host, code }),
  );
}
