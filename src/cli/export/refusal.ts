import { escapeInvisible, shorten } from '../../input/printable.ts';
import { isRecord } from '../../input/snapshot.ts';
import { fill } from '../../locales/texts/locale.ts';
import { UsageError } from '../io/usage-error.ts';
import type { Answer } from './get.ts';
import type { Connection } from './web-api-client.ts';
import type { WebApiTable } from './web-api-tables.ts';

/** How Dataverse says that an account is no user of the environment. */
const NOT_A_USER = '0x80072560';

/** The error that the body of an answer tells; empty texts when it tells none. */
interface ServiceError {
  readonly code: string;
  readonly message: string;
}

/**
 * Says in a sentence why a table was not given, and what to do about it, when the others may be given all the same.
 *
 * @throws UsageError when no table will be given.
 */
export async function refusalOf(
  answer: Answer,
  table: WebApiTable,
  address: URL,
  connection: Connection,
): Promise<string> {
  const { environment, words } = connection;
  const { host, origin } = environment;
  const { refused } = words;
  if (answer.status === 401) throw new UsageError(fill(refused.unauthorized, { host, origin }));
  if (answer.status === 404) {
    throw new UsageError(fill(refused.notFound, { address: address.origin + address.pathname }));
  }
  if (isWebPage(answer)) throw new UsageError(fill(refused.webPage, { host }));
  const { code, message } = errorIn(answer);
  if (answer.status === 403) {
    if (code === NOT_A_USER) throw new UsageError(fill(refused.notAUser, { host }));
    const privilege = /\bprv[A-Za-z]+/.exec(message)?.[0] ?? table.privilege;
    return fill(refused.noPrivilege, { table: table.table, privilege });
  }
  const told = message.replaceAll(await connection.token.current(), '…');
  throw new UsageError(
    fill(refused.other, {
      ...{ table: table.table, host, status: answer.status },
      message: shorten(escapeInvisible(told), LONGEST_MESSAGE),
    }).trim(),
  );
}

/** How much of a service's message is shown, in characters. */
const LONGEST_MESSAGE = 300;

/** Tells whether an answer is a page for people, such as one to sign in. */
export function isWebPage({ header, body }: Answer): boolean {
  if (header('content-type')?.includes('text/html')) return true;
  return /^\s*<(?:!doctype|html)/i.test(Buffer.from(body.subarray(0, 200)).toString('utf8'));
}

/** The error that an answer tells. */
export function errorIn({ body }: Answer): ServiceError {
  const parsed = jsonIn(body);
  const error = isRecord(parsed) && isRecord(parsed.error) ? parsed.error : {};
  const textOf = (part: unknown) => (typeof part === 'string' ? part : '');
  return { code: textOf(error.code), message: textOf(error.message) };
}

/** What bytes hold as JSON; undefined when it is none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
