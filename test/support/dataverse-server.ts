import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Row = Readonly<Record<string, unknown>>;

/** Answers a request in another way than Dataverse would; true when it has done so. */
export type Disturbance = (
  request: IncomingMessage,
  response: ServerResponse,
  server: DataverseServer,
) => boolean;

/** A server on this computer that answers as the Web API of an environment does. */
export interface DataverseServer {
  readonly url: string;
  /** Stops it before the test ends. */
  stop(): Promise<void>;
  /** The requests that came, in their order. */
  readonly requests: readonly { readonly method: string; readonly url: string; readonly token: string }[];
}

/** What an environment holds, and how it behaves. */
export interface DataverseModel {
  /** The rows by entity set; a lookup has its annotation beside it. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** The most rows of a page. */
  readonly pageSize?: number;
  /** The token that is accepted; others get 401. */
  readonly token?: string;
  /** Columns that this environment does not have. */
  readonly unknownColumns?: readonly string[];
  /** Tables that the account may not read, with the privilege that it lacks. */
  readonly forbidden?: Readonly<Record<string, string>>;
  /** Called with each request before it is answered. */
  readonly disturb?: Disturbance;
}

/** The token that the server accepts unless it is told of another. */
export const TOKEN = 'eyJ0eXAiOiJKV1QifQ.c2VjcmV0.c2lnbmF0dXJl';

const LOOKUP_ANNOTATION = 'Microsoft.Dynamics.CRM.lookuplogicalname';

/** Starts a server for as long as a test runs. */
export async function dataverseServer(model: DataverseModel): Promise<DataverseServer> {
  const requests: { method: string; url: string; token: string }[] = [];
  const http = createServer((request, response) => {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    requests.push({ method: request.method ?? '', url: request.url ?? '', token });
    const isDone = model.disturb?.(request, response, server) ?? false;
    if (!isDone) answerAsDataverse(model, server.url, request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    http.closeAllConnections();
    await new Promise<void>((resolve) => http.close(() => resolve()));
  };
  const server = { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop, requests };
  onTestFinished(stop);
  return server;
}

/** Writes an answer of JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json; odata.metadata=minimal' });
  response.end(JSON.stringify(body));
  return true;
}

function answerError(response: ServerResponse, status: number, code: string, message: string): true {
  return answerJson(response, status, { error: { code, message } });
}

function answerAsDataverse(
  model: DataverseModel,
  url: string,
  request: IncomingMessage,
  response: ServerResponse,
): true {
  const { rows, token = TOKEN, unknownColumns = [], forbidden = {} } = model;
  const { pathname, searchParams } = new URL(request.url ?? '', url);
  const entitySet = /^\/api\/data\/v9\.\d\/(\w+)$/.exec(pathname)?.[1] ?? '';
  const columns = (searchParams.get('$select') ?? '').split(',');
  const unknown = columns.find((column) => unknownColumns.includes(column));
  const privilege = forbidden[entitySet];
  if (request.method !== 'GET') return answerError(response, 405, '0x0', 'Only GET is modelled.');
  if (request.headers.authorization !== `Bearer ${token}`) {
    return answerError(response, 401, '', 'The token is not accepted.');
  }
  if (rows[entitySet] === undefined) return answerError(response, 404, '0x8006088a', 'Resource not found.');
  if (privilege !== undefined) {
    const message = `Principal user (Id=1, type=8) is missing ${privilege} privilege (Id=2) on OTC=9606.`;
    return answerError(response, 403, '0x80040220', message);
  }
  if (unknown !== undefined) {
    const message = `Could not find a property named '${unknown}' on type 'Microsoft.Dynamics.CRM.${entitySet}'.`;
    return answerError(response, 400, '0x80060888', message);
  }
  return answerJson(response, 200, pageOf(model, entitySet, url + pathname, searchParams, request));
}

/** The page that a request asks for, by the columns and the size that it prefers. */
function pageOf(
  { rows, pageSize = 5000 }: DataverseModel,
  entitySet: string,
  address: string,
  asked: URLSearchParams,
  request: IncomingMessage,
): Row {
  const prefer = String(request.headers.prefer ?? '');
  const select = asked.get('$select') ?? '';
  const size = Math.min(Number(/odata\.maxpagesize=(\d+)/.exec(prefer)?.[1] ?? 5000), pageSize, 5000);
  const from = Number(asked.get('$skiptoken') ?? 0);
  const withTables = prefer.includes('include-annotations') && prefer.includes(LOOKUP_ANNOTATION);
  const all = rows[entitySet] ?? [];
  const root = address.slice(0, address.lastIndexOf('/'));
  return {
    '@odata.context': `${root}/$metadata#${entitySet}(${select})`,
    value: all.slice(from, from + size).map((row) => selected(row, select.split(','), withTables)),
    ...(from + size < all.length && {
      '@odata.nextLink': `${address}?$select=${select}&$skiptoken=${from + size}`,
    }),
  };
}

/** A row with the columns that were asked for, those that are not set as null. */
function selected(row: Row, columns: readonly string[], withTables: boolean): Row {
  const parts = columns.flatMap((column) => {
    const annotation = `${column}@${LOOKUP_ANNOTATION}`;
    const table = withTables && annotation in row ? [[annotation, row[annotation]]] : [];
    return [[column, row[column] ?? null], ...table] as [string, unknown][];
  });
  return Object.fromEntries(parts);
}

/** Closes the connection in place of an answer. */
export const dropped: Disturbance = (_, response) => {
  response.socket?.destroy();
  return true;
};
