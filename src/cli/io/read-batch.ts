import type { BatchRequest } from '../../dataverse/changes/batch-request.ts';

/** A request as it stands in a batch. */
export interface BatchedRequest {
  readonly method: string;
  /** The path after the host, as it was before it was encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Headers = Readonly<Record<string, string>>;

/** Characters that some reader takes for the end of a line, or does not show. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Reads a batch as those do who receive it: its change sets, each with its requests.
 *
 * It is read by RFC 2046 and RFC 9112, and more strictly than these ask for, so that no other reader finds anything
 * else in it: every line ends with CR and LF, no other character ends one, and every line is part of something.
 *
 * @throws Error when it is not plainly well formed; the message says why.
 */
export function readBatch({
  contentType,
  body,
}: Pick<BatchRequest, 'contentType' | 'body'>): readonly (readonly BatchedRequest[])[] {
  const lines = body.split('\r\n');
  const unseen = lines.findIndex((line) => UNSEEN.test(line));
  if (unseen >= 0) throw new Error(`line ${unseen + 1} holds a character that is not seen`);
  if (lines.pop() !== '') throw new Error('the last line does not end');
  return partsOf(lines, boundaryIn(contentType)).map((part) => {
    const [{ 'content-type': type = '', ...others }, content] = headersOf(part);
    requireHeaders(others, {});
    return partsOf(content, boundaryIn(type)).map(requestOf);
  });
}

function boundaryIn(contentType: string): string {
  const [, boundary] = /^multipart\/mixed; boundary=(\w+)$/.exec(contentType) ?? [];
  if (boundary === undefined) throw new Error(`"${contentType}" names no boundary`);
  return boundary;
}

/** The lines between boundaries, and nothing before the first one and after the last. */
function partsOf(lines: readonly string[], boundary: string): readonly (readonly string[])[] {
  if (lines.at(-1) !== `--${boundary}--`) throw new Error(`--${boundary}-- is not the end`);
  const parts: string[][] = [];
  for (const line of lines.slice(0, -1)) {
    if (line === `--${boundary}`) parts.push([]);
    else if (line.startsWith(`--${boundary}`)) throw new Error(`"${line}" is no boundary`);
    else if (parts.length === 0) throw new Error(`"${line}" comes before --${boundary}`);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

/** The headers by their names in lower case, and the lines after the empty one that ends them. */
function headersOf(lines: readonly string[]): readonly [headers: Headers, content: readonly string[]] {
  const end = lines.indexOf('');
  if (end < 0) throw new Error('headers do not end');
  const headers = lines.slice(0, end).map((line) => {
    const [, name, value] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`"${line}" is no header`);
    return [name.toLowerCase(), value] as const;
  });
  if (new Set(headers.map(([name]) => name)).size < headers.length)
    throw new Error('a header is there twice');
  return [Object.fromEntries(headers), lines.slice(end + 1)];
}

function requireHeaders(headers: Headers, wanted: Headers): void {
  if (JSON.stringify(headers) === JSON.stringify(wanted)) return;
  throw new Error(`there are other headers than ${JSON.stringify(wanted)}`);
}

function requestOf(part: readonly string[], index: number): BatchedRequest {
  const [aboutPart, [requestLine = '', ...rest]] = headersOf(part);
  const place = { 'content-transfer-encoding': 'binary', 'content-id': String(index + 1) };
  requireHeaders(aboutPart, { 'content-type': 'application/http', ...place });
  const [, method, path] = /^([A-Z]+) (\/\S+) HTTP\/1\.1$/.exec(requestLine) ?? [];
  if (method === undefined || path === undefined) throw new Error(`"${requestLine}" is no request line`);
  const [headers, content] = headersOf(rest);
  const [json, ...more] = content;
  if (json === undefined || more.length > 0) throw new Error('a body is not on one line');
  return { method, path: decodeURI(path), headers, body: JSON.parse(json) };
}
