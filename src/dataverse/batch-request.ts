import type { WebApiChange } from '../plan.ts';
import type { MailboxChanges } from './mailbox-changes.ts';

/** How many requests the Web API takes in one batch. */
export const MOST_REQUESTS = 1000;

/** The version of the Web API that requests are addressed to. */
const WEB_API = '/api/data/v9.2/';

/** A batch for the Web API: the body of one `POST …/api/data/v9.2/$batch`. */
export interface BatchRequest {
  /** The value of the header `Content-Type` with which the body is to be sent. */
  readonly contentType: string;
  readonly body: string;
  readonly mailboxes: number;
  readonly requests: number;
}

/**
 * The bodies of `$batch` requests that change mailboxes, as far as the Web API can: one change set for each mailbox, so
 * that all of it is changed or nothing.
 *
 * A mailbox that is there twice is changed once. Nothing is sent anywhere.
 *
 * @see The document “Execute batch operations using the Web API” (Power Apps): at most 1,000 requests a batch, a
 * `Content-ID` for each in a change set, and addresses that are relative to the host.
 */
export function batchRequests(
  changes: readonly Pick<MailboxChanges, 'mailboxes'>[],
): readonly BatchRequest[] {
  const batches: (readonly WebApiChange[])[][] = [];
  const seen = new Set<string>();
  let room = 0;
  for (const { requests } of changes.flatMap(({ mailboxes }) => mailboxes)) {
    const [first] = requests;
    if (first === undefined || seen.has(first.path)) continue;
    seen.add(first.path);
    if (requests.length > room) {
      batches.push([]);
      room = MOST_REQUESTS;
    }
    batches.at(-1)?.push(requests);
    room -= requests.length;
  }
  return batches.map((changeSets, index) => batchOf(changeSets, `batch_${index + 1}`));
}

function batchOf(changeSets: readonly (readonly WebApiChange[])[], boundary: string): BatchRequest {
  const parts = changeSets.map((requests, index) => changeSetOf(requests, `changeset_${index + 1}`));
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: multipart(parts, boundary),
    mailboxes: changeSets.length,
    requests: changeSets.flat().length,
  };
}

function changeSetOf(requests: readonly WebApiChange[], boundary: string): string {
  const parts = requests.map(({ method, path, body }, index) =>
    lines(
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      `Content-ID: ${index + 1}`,
      '',
      `${method} ${WEB_API}${path} HTTP/1.1`,
      'Content-Type: application/json',
      // Only what is there is changed: without this, a record that is gone would be made anew.
      'If-Match: *',
      '',
      JSON.stringify(body),
    ),
  );
  return `${lines(`Content-Type: multipart/mixed; boundary=${boundary}`, '')}${multipart(parts, boundary)}`;
}

function multipart(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('');
}
