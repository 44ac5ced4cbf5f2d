import { Gunzip, unzipSync } from 'fflate';
import { once } from './once.ts';
import {
  type InputEnd,
  type InputRecord,
  type PackedReader,
  type RecordParts,
  refusedFor,
} from './record.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

/** A file in an archive that unpacks to more is refused, and so is an archive of which all files do. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_BYTES_IN_ALL = 512 * 1024 * 1024;

/** An archive itself, which is held as a whole, has so many bytes at most. */
const MOST_PACKED_BYTES = 256 * 1024 * 1024;

/** More files than that are no export. */
const MOST_FILES = 1000;

/** Rows with an id of their own never pack that small; what does has been made to fill up a machine. */
const MOST_TIMES_PACKED = 250;

/** So much may be unpacked before it is compared with what came. */
const UNPACKED_WITHOUT_QUESTION = 64 * 1024 * 1024;

/** Files that stand in an archive beside those that hold rows. */
const BESIDE_ROWS = /(?:^|\/)(?:\[Content_Types\]\.xml|data_schema\.xml|\.[^/]*)$|^__MACOSX\/|\/$/i;

/**
 * Reads the records of a file that is packed by gzip, of a workbook, or of all files in a zip.
 *
 * @param beginning - the first bytes of the file.
 * @param readPacked - reads what was packed.
 */
export function readArchive(
  chunks: AsyncIterable<Uint8Array>,
  beginning: Uint8Array,
  readPacked: PackedReader,
): RecordParts {
  return beginning[0] === 0x1f ? readGzip(chunks, readPacked) : readZip(chunks, readPacked);
}

/** Thrown when something unpacks to more than is read. */
class TooLarge extends Error {}

async function* readGzip(chunks: AsyncIterable<Uint8Array>, readPacked: PackedReader): RecordParts {
  const state = { failure: undefined as InputEnd | undefined };
  const end = yield* readPacked(gunzipped(chunks, state));
  return state.failure ?? end;
}

async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  state: { failure: InputEnd | undefined },
): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const gunzip = new Gunzip((part) => unpacked.push(part));
  let packedBytes = 0;
  let unpackedBytes = 0;
  for await (const chunk of chunks) {
    packedBytes += chunk.length;
    for (let from = 0; from < chunk.length; from += SLICE_BYTES) {
      try {
        gunzip.push(chunk.subarray(from, from + SLICE_BYTES));
      } catch {
        state.failure = refusedFor('isDamagedArchive');
        return;
      }
      for (const part of unpacked.splice(0)) {
        unpackedBytes += part.length;
        yield part;
      }
      if (unpackedBytes > Math.max(UNPACKED_WITHOUT_QUESTION, MOST_TIMES_PACKED * packedBytes)) {
        state.failure = refusedFor('isTooLarge');
        return;
      }
    }
  }
}

/** So much is unpacked at a time. */
const SLICE_BYTES = 0x4000;

async function* readZip(chunks: AsyncIterable<Uint8Array>, readPacked: PackedReader): RecordParts {
  const packed = await wholeOf(chunks);
  const files = packed && filesIn(packed);
  if (packed === undefined || files === 'tooLarge') return refusedFor('isTooLarge');
  if (files === undefined) return refusedFor('isDamagedArchive');
  const unpack = (name: string) => unzipSync(packed, { filter: (file) => file.name === name })[name];
  try {
    if (isWorkbook(files)) return yield* readWorkbook(unpack);
    return yield* readFiles(files, unpack, readPacked);
  } catch {
    return refusedFor('isDamagedArchive');
  }
}

async function* readFiles(
  files: readonly string[],
  unpack: (name: string) => Uint8Array | undefined,
  readPacked: PackedReader,
): RecordParts {
  const holding = files.filter((name) => !BESIDE_ROWS.test(name));
  let brokeOff = false;
  for (const name of holding) {
    const bytes = unpack(name) ?? new Uint8Array();
    const records = readPacked(once(bytes));
    let row = 0;
    let step = await records.next();
    for (; step.done !== true; step = await records.next()) {
      row = step.value.at(-1)?.row ?? row;
      yield step.value.map((record) => withinPart(name, record));
    }
    brokeOff ||= step.value.brokeOff;
    const { refusal } = step.value;
    if (refusal === undefined) continue;
    if (holding.length === 1) return step.value;
    yield [{ row: row + 1, part: name, unreadable: refusal.received, reason: refusal.reason }];
  }
  return holding.length === 0 ? refusedFor('isNoExport') : { brokeOff };
}

function withinPart(name: string, record: InputRecord): InputRecord {
  return { ...record, part: record.part === undefined ? name : `${name}/${record.part}` };
}

/** All bytes of an archive; undefined when there are too many of them. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > MOST_PACKED_BYTES) return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The names of the files in an archive, sorted; undefined for one that is damaged. */
function filesIn(packed: Uint8Array): readonly string[] | 'tooLarge' | undefined {
  const names = new Set<string>();
  let all = 0;
  let count = 0;
  try {
    unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        all += originalSize;
        count += 1;
        if (count > MOST_FILES || originalSize > MOST_BYTES || all > MOST_BYTES_IN_ALL) throw new TooLarge();
        return false;
      },
    });
  } catch (error) {
    return error instanceof TooLarge ? 'tooLarge' : undefined;
  }
  return [...names].toSorted();
}
