import type { WebApiChange } from '../../api/plan/index.ts';

/** The id of a row as the Web API has it: nothing else ever becomes part of an address. */
const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The id of a row as it stands in addresses; undefined for anything that is none. */
export function webApiId(id: string | null): string | undefined {
  return GUID.exec(id ?? '')?.[1]?.toLowerCase();
}

/** What stands in a request for something that only the organization knows. */
const STAND_IN = /\{\w+\}/;

/** A request for the Web API, and who has to send it. */
export interface WebApiRequest extends WebApiChange {
  /** Everybody whose rights it takes, in words. */
  readonly who: readonly string[];
}

/** A change at a mailbox, as far as it matters for what is sent. */
export interface SendableChange {
  readonly kind?: string;
  readonly who?: string;
  readonly webApi?: WebApiChange;
  /** Set on the choice of a server profile. */
  readonly serverProfile?: object;
}

/**
 * What to send to the Web API for a mailbox: one request with all of its columns, and one with what comes last.
 *
 * Sent are the changes up to the first one that can't be made there, or not without knowing more than the mailbox's id.
 * Where that leaves out what comes last, no method is switched either, and where it leaves out anything, no server
 * profile is chosen: until then it would be served worse.
 *
 * @param isLast - whether a change comes after all others of a mailbox, such as its test.
 */
export function requestsFor(
  changes: readonly SendableChange[],
  mailboxId: string | null,
  isLast: (change: SendableChange) => boolean = () => false,
): readonly WebApiRequest[] {
  const id = webApiId(mailboxId);
  if (id === undefined) return [];
  const first = changes.findIndex(({ webApi }) => webApi === undefined || hasStandIn(addressed(webApi, id)));
  const possible = first < 0 ? changes : changes.slice(0, first);
  const isLastLeft = first >= 0 && changes.slice(first).some(isLast);
  const isHeld = ({ kind, serverProfile }: SendableChange) =>
    (isLastLeft && kind === 'switch') || (first >= 0 && serverProfile !== undefined);
  const sent = possible.filter((each) => !isHeld(each));
  return [sent.filter((each) => !isLast(each)), sent.filter(isLast)].flatMap((part) => merged(part, id));
}

/** One request for each record, with all that is changed of it. */
function merged(changes: readonly SendableChange[], id: string): readonly WebApiRequest[] {
  const byPath = new Map<string, WebApiRequest>();
  for (const { webApi, who } of changes) {
    if (webApi === undefined) continue;
    const { method, path, body } = addressed(webApi, id);
    const before = byPath.get(path);
    const everybody = [...(before?.who ?? []), ...(who === undefined ? [] : [who])];
    byPath.set(path, {
      ...{ method, path, body: { ...before?.body, ...body } },
      who: [...new Set(everybody)],
    });
  }
  return [...byPath.values()];
}

function addressed({ method, path, body }: WebApiChange, id: string): WebApiChange {
  return { method, path: path.replace('{mailboxid}', id), body };
}

/** Whether something in a request still stands for what only the organization knows. */
export function hasStandIn({ path, body }: Pick<WebApiChange, 'path' | 'body'>): boolean {
  return [path, ...Object.values(body)].some((part) => typeof part === 'string' && STAND_IN.test(part));
}
