import { decodedText } from './decode-text.ts';
import { isForeignRow } from './foreign-row.ts';
import { readJsonTexts } from './json.ts';
import type { ReadingObserver } from './reading-observer.ts';
import { type InputRecord, type PackedReader, type RecordParts, refusedFor } from './record.ts';
import type { RowTranslation } from './row-translation.ts';

/** So many bytes tell the kind of every file that is no text. */
const TELLING_BYTES = 8;

/** So many characters are looked at, at most, to tell what kind of text a file is that does not begin as JSON does. */
const TELLING_CHARACTERS = 0x1_0000;

/** What begins as an archive does is unpacked by a part of the library that is loaded when such a file comes. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
];
const PDF: readonly number[] = [0x25, 0x50, 0x44, 0x46];
/** Older Office documents, and Parquet. */
const OTHER_BINARIES: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x41, 0x52, 0x31],
];

/** An archive in an archive is read, such as a workbook in a zip; one within that is not. */
const MOST_ARCHIVES = 2;

/**
 * Reads the records of an input, whichever form of an export it is.
 *
 * JSON in every shape that `readJsonRecords` reads is at hand; all else is read by parts of the library that are loaded
 * when such a file comes: CSV, workbooks, archives, XML, and rows as tools write them that are not the Web API.
 *
 * @param observer - is told of pages and lines.
 */
export function readRecords(chunks: AsyncIterable<Uint8Array>, observer?: ReadingObserver): RecordParts {
  return readWithin(MOST_ARCHIVES, observer)(chunks);
}

function readWithin(archives: number, observer: ReadingObserver | undefined): PackedReader {
  return async function* (chunks) {
    const bytes = await begun(chunks, (parts: Uint8Array[]) => lengthOf(parts) >= TELLING_BYTES);
    try {
      const beginning = joined(bytes.beginning).subarray(0, TELLING_BYTES);
      const beginsWith = (mark: readonly number[]) => mark.every((byte, place) => beginning[place] === byte);
      if (ARCHIVES.some(beginsWith)) {
        if (archives === 0) return refusedFor('isDamagedArchive');
        // Rows of several files in one have no lines of their own.
        const readPacked = readWithin(archives - 1, observer && { onPage: observer.onPage });
        const { readArchive } = await import('./packed-forms.ts');
        return yield* readArchive(bytes.all(), beginning, readPacked);
      }
      if (beginsWith(PDF)) return refusedFor('isPdf');
      if (OTHER_BINARIES.some(beginsWith)) return refusedFor('isBinary');
      return yield* translated(readText(decodedText(bytes.all()), observer));
    } finally {
      // Whoever stops early may do so before the rest was begun.
      await bytes.close();
    }
  };
}

async function* readText(texts: AsyncIterable<string>, observer: ReadingObserver | undefined): RecordParts {
  const readJson = (all: AsyncIterable<string>) => readJsonTexts(all, observer);
  let length = 0;
  let first = '';
  // Looks at each part once, however many there are.
  const isTold = (parts: string[]) => {
    const last = parts.at(-1) ?? '';
    length += last.length;
    if (first === '') first = last.trimStart().charAt(0);
    return first === '[' || first === '{' || length >= TELLING_CHARACTERS;
  };
  const read = await begun(texts, isTold);
  try {
    const beginning = read.beginning.join('');
    if (/^\s*(?:[[{]|$)/.test(beginning)) return yield* readJson(read.all());
    const { readOtherText } = await import('./other-forms.ts');
    return yield* readOtherText(read.all(), beginning, readJson, observer);
  } finally {
    await read.close();
  }
}

/** Hands on records, those of other tools as the Web API would give them. */
async function* translated(parts: RecordParts): RecordParts {
  let translation: RowTranslation | undefined;
  let isFirst = true;
  try {
    let step = await parts.next();
    for (; step.done !== true; step = await parts.next()) {
      const records = step.value;
      if (translation === undefined && records.some(isForeign)) {
        const { createRowTranslation, errorIn } = await import('./other-forms.ts');
        const [first] = records;
        const error = isFirst && first !== undefined && isForeign(first) ? errorIn(first.value) : undefined;
        if (error !== undefined) return refusedFor('isErrorBody', error);
        translation = createRowTranslation();
      }
      isFirst &&= records.length === 0;
      const { take } = translation ?? {};
      yield take === undefined ? records : records.flatMap((record) => take(record, isForeign(record)));
    }
    yield translation?.finish() ?? [];
    return step.value;
  } finally {
    await parts.return({ brokeOff: false });
  }
}

function isForeign(record: InputRecord): record is InputRecord & { readonly value: unknown } {
  return 'value' in record && record.cells !== true && isForeignRow(record.value);
}

/** The beginning of something that comes in parts, and all of it once more. */
interface Begun<Part> {
  readonly beginning: Part[];
  all(): AsyncGenerator<Part>;
  close(): Promise<unknown>;
}

async function begun<Part>(
  parts: AsyncIterable<Part>,
  isEnough: (beginning: Part[]) => boolean,
): Promise<Begun<Part>> {
  const iterator = parts[Symbol.asyncIterator]();
  const beginning: Part[] = [];
  while (!isEnough(beginning)) {
    const step = await iterator.next();
    if (step.done === true) break;
    beginning.push(step.value);
  }
  return {
    beginning,
    async *all() {
      yield* beginning;
      yield* { [Symbol.asyncIterator]: () => iterator };
    },
    close: async () => iterator.return?.(),
  };
}

function lengthOf(parts: readonly Uint8Array[]): number {
  const other = parts.find((part) => !ArrayBuffer.isView(part));
  if (other !== undefined) throw new TypeError('A file is read from parts that are bytes.');
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
