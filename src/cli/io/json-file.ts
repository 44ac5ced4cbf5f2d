/** Files of JSON, and JSON that comes by other ways. */

import { readFileSync } from 'node:fs';
import { decodedText, decodeText } from '../../dataverse/files/decode-text.ts';
import { UsageError } from './usage-error.ts';

/** Reads a file of JSON in any encoding that records may have. */
export function readJsonFile(path: string, otherwise: string): unknown {
  let text: string;
  try {
    text = decodeText(readFileSync(path));
  } catch (error) {
    throw new UsageError(`${path}: ${otherwise} (${(error as Error).message}).`);
  }
  return parseJson(path, text);
}

/** Parses JSON that was given by name. */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: is not JSON (${(error as Error).message}).`);
  }
}

/** All the text of a stream. */
export async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  let all = '';
  for await (const text of decodedText(stream)) all += text;
  return all;
}
