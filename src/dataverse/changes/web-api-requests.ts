import type { WebApiChange } from '../../api/plan.ts';

/** The id of a row as the Web API has it: nothing else ever becomes part of an address. */
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The id of a row as it stands in addresses; undefined for anything that is none. */
export function webApiId(id: string | null): string | undefined {
  return GUID.exec(id ?? '')?.[1]?.toLowerCase();
}

/** What stands in a request for something that only the organization knows. */
const STAND_IN = /\{\w+\}/;

/**
 * What to send to the Web API for a mailbox: its changes up to the first one that can't be made there, or not without
 * knowing more than the mailbox's id. As changes are in a safe order, so are those.
 */
export function requestsFor(
  changes: readonly { readonly webApi?: WebApiChange }[],
  mailboxId: string | null,
): readonly WebApiChange[] {
  const id = webApiId(mailboxId);
  if (id === undefined) return [];
  const requests: WebApiChange[] = [];
  for (const { webApi } of changes) {
    if (webApi === undefined) break;
    const { method, body } = webApi;
    const path = webApi.path.replace('{mailboxid}', id);
    if (hasStandIn(path, body)) break;
    requests.push({ method, path, body });
  }
  return requests;
}

function hasStandIn(path: string, body: WebApiChange['body']): boolean {
  return [path, ...Object.values(body)].some((part) => typeof part === 'string' && STAND_IN.test(part));
}
