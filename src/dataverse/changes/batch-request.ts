import type { WebApiChange } from '../../api/plan/index.ts';
import { INVISIBLE } from '../../input/printable.ts';
import type { OrganizationChanges } from './answer.ts';
import { hasStandIn, webApiId } from './web-api-requests.ts';

/** How many requests the Web API takes in one batch. */
const MOST_REQUESTS = 1000;

/** The version of the Web API that requests are addressed to. */
export const WEB_API = '/api/data/v9.2/';

/** The column that approves an address. */
const APPROVAL_COLUMN = 'emailrouteraccessapproval';

/** Requests that are all carried out or none. */
export type ChangeSet = readonly WebApiChange[];

/** A batch for the Web API: the body of one `POST …/api/data/v9.2/$batch`. */
export interface BatchRequest {
  /** The value of the header `Content-Type` with which the body is to be sent. */
  readonly contentType: string;
  readonly body: string;
  readonly mailboxes: number;
  readonly requests: number;
  /** How many of the requests approve an address, which not everybody may. */
  readonly approvals: number;
}

/**
 * One change set for each change of the organization, and then for each mailbox that the Web API can change, so that all
 * of it is changed or nothing; a mailbox that is there twice is changed once.
 */
export function changeSetsOf({
  organization,
  mailboxes: changes,
}: Pick<OrganizationChanges, 'organization' | 'mailboxes'>): readonly ChangeSet[] {
  const byId = new Map<string | undefined, ChangeSet>();
  for (const { id, requests } of changes.flatMap(({ mailboxes }) => mailboxes)) {
    const known = webApiId(id);
    if (requests.length > 0 && !byId.has(known)) byId.set(known, requests);
  }
  const once = organization.changes.flatMap(({ webApi }) =>
    webApi === undefined || hasStandIn(webApi) ? [] : [[webApi]],
  );
  return [...once, ...byId.values()];
}

/**
 * The bodies of `$batch` requests that hold change sets, in their order. Nothing is sent anywhere.
 *
 * @see The document “Execute batch operations using the Web API” (Power Apps): at most 1,000 requests a batch, a
 * `Content-ID` for each in a change set, and addresses that are relative to the host.
 */
export function batchRequests(changeSets: readonly ChangeSet[]): readonly BatchRequest[] {
  const batches: ChangeSet[][] = [];
  let room = 0;
  for (const changeSet of changeSets) {
    if (changeSet.length > room) {
      batches.push([]);
      room = MOST_REQUESTS;
    }
    batches.at(-1)?.push(changeSet);
    room -= changeSet.length;
  }
  return batches.map((batch, index) => batchOf(batch, `batch_${index + 1}`));
}

function batchOf(changeSets: readonly ChangeSet[], boundary: string): BatchRequest {
  const parts = changeSets.map((requests, index) => changeSetPart(requests, `changeset_${index + 1}`));
  const requests = changeSets.flat();
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: multipart(parts, boundary),
    mailboxes: changeSets.filter(([first]) => first?.path.startsWith('mailboxes(') === true).length,
    requests: requests.length,
    approvals: requests.filter(({ body }) => APPROVAL_COLUMN in body).length,
  };
}

function changeSetPart(requests: ChangeSet, boundary: string): string {
  const parts = requests.map(({ method, path, body }, index) =>
    lines(
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      `Content-ID: ${index + 1}`,
      '',
      `${method} ${WEB_API}${encodeURI(path)} HTTP/1.1`,
      'Content-Type: application/json',
      // Only what is there is changed: without this, a record that is gone would be made anew.
      'If-Match: *',
      '',
      visibleJson(body),
    ),
  );
  return `${lines(`Content-Type: multipart/mixed; boundary=${boundary}`, '')}${multipart(parts, boundary)}`;
}

/** JSON on one line for every reader, in which those who review it see each character. */
function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(INVISIBLE, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function multipart(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('');
}
