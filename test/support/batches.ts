/** Readers of batches for the Web API that share nothing with what writes them. */
import { type MultipartPart, parseMultipart } from '@remix-run/multipart-parser';

/** A request as it stands in a batch. */
export interface ReadRequest {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentId: string | undefined;
  readonly body: unknown;
}

const ROOM = { maxFileSize: 1e9, maxTotalSize: 1e9, maxParts: 1e6 };

/** The parts of a multipart body, by a library. */
function partsOf(content: Uint8Array, boundary: string): readonly MultipartPart[] {
  return [...parseMultipart(content, { boundary, ...ROOM })];
}

function boundaryIn(contentType = ''): string {
  const [, boundary] = /^multipart\/mixed; boundary=(\S+)$/.exec(contentType) ?? [];
  if (boundary === undefined) throw new Error(`No boundary: ${contentType}`);
  return boundary;
}

/** Reads a batch: its change sets, each with its requests. */
export function readChangeSets(
  body: string,
  contentType = `multipart/mixed; boundary=${(body.split('\r\n')[0] as string).slice(2)}`,
): readonly (readonly ReadRequest[])[] {
  return partsOf(new TextEncoder().encode(body), boundaryIn(contentType)).map((changeSet) =>
    partsOf(changeSet.bytes, boundaryIn(changeSet.headers['content-type'])).map(requestOf),
  );
}

function requestOf(part: MultipartPart): ReadRequest {
  if (part.headers['content-type'] !== 'application/http') throw new Error('This part is no request.');
  if (part.headers['content-transfer-encoding'] !== 'binary') throw new Error('This part is encoded.');
  const [head = '', ...contents] = part.text.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  return {
    line,
    headers: Object.fromEntries(headers.map((each) => each.split(': '))),
    contentId: part.headers['content-id'],
    body: JSON.parse(contents.join('\r\n\r\n')),
  };
}

/** Every line that the most careless reader could take for a request, whatever it takes for the end of a line. */
export function requestLinesIn(body: string): readonly string[] {
  const lines = body.split(/[\r\n\v\f\u0085\u2028\u2029]/);
  return lines.filter((line) => /^\W*[A-Za-z]+\s+\S+.*HTTP\//.test(line));
}
