import { decodeText } from '../../../src/dataverse/files/decode-text.ts';
import { isRecord } from '../../../src/input/snapshot.ts';
import type { NamedFile } from './named-files.ts';

/** The facts file among the files that were given, and the files that hold records. */
export type SortedFiles =
  | {
      readonly facts: { readonly name: string; readonly content: object } | undefined;
      readonly holdingRecords: readonly NamedFile[];
    }
  | {
      /** The facts files that keep the others from being judged: one that cannot be read, or more than one. */
      readonly unusable: readonly string[];
      readonly because: 'notJson' | 'several';
    };

/** The keys of a facts file. */
const KEYS: readonly string[] = ['prerequisites', 'userCount', 'mailboxes'];

/** How much of a file is looked at to tell whether it may be a facts file. */
const LOOKED_AT_BYTES = 1024;

/** What is larger is no facts file. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Tells a facts file, by its keys, from files that hold records. */
export async function sortFiles(files: readonly NamedFile[]): Promise<SortedFiles> {
  const holdingRecords: NamedFile[] = [];
  const found: { readonly name: string; readonly content: object }[] = [];
  for (const each of files) {
    const content = await contentOf(each.file);
    if (content === 'broken') return { unusable: [each.name], because: 'notJson' };
    if (content === undefined) holdingRecords.push(each);
    else found.push({ name: each.name, content });
  }
  if (found.length > 1) return { unusable: found.map(({ name }) => name), because: 'several' };
  return { facts: found[0], holdingRecords };
}

/** What a facts file says; undefined for any other file, and for one that cannot be read, which is told later. */
async function contentOf(file: File): Promise<object | 'broken' | undefined> {
  if (file.size > LARGEST_BYTES) return undefined;
  try {
    const beginning = await textOf(file.slice(0, LOOKED_AT_BYTES));
    return beginsAsFacts(beginning) ? factsIn(await textOf(file)) : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(file: Blob): Promise<string> {
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}

/** Whether a text begins as an object does whose first key is one of a facts file. */
export function beginsAsFacts(text: string): boolean {
  const [, key = ''] = /^\s*\{\s*"(\w+)"\s*:/.exec(text) ?? [];
  return KEYS.includes(key);
}

/**
 * What a text that begins as a facts file says; undefined when it is something else, such as configurations.
 *
 * What is no JSON, not even its first line, is a facts file that broke.
 */
export function factsIn(text: string): object | 'broken' | undefined {
  const content = parsed(text);
  if (content !== undefined) return hasKeysOfFacts(content) ? content : undefined;
  const [firstLine = ''] = text.trimStart().split('\n');
  return parsed(firstLine) === undefined ? 'broken' : undefined;
}

function hasKeysOfFacts(content: unknown): content is object {
  return isRecord(content) && Object.keys(content).every((key) => KEYS.includes(key));
}

/** The value that JSON stands for; undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
