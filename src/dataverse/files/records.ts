import { isHeader, readCsvRecords } from './csv.ts';
import { decodedText } from './decode-text.ts';
import { readJsonTexts } from './json.ts';
import type { InputEnd, InputRecord } from './record.ts';

/** A line that is longer, in characters, is no header. */
const LONGEST_HEADER = 0x4000;

/**
 * Reads the records of an input, whatever it is: CSV when its first line names a column that somebody knows, else
 * JSON in any of the shapes that `readJsonRecords` reads.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  isKnownColumn: (name: string) => boolean,
): AsyncGenerator<InputRecord, InputEnd> {
  const texts = decodedText(chunks)[Symbol.asyncIterator]();
  let begun = '';
  let isOver = false;
  while (!isOver && !/[^\s]\s*\n/.test(begun) && begun.length < LONGEST_HEADER) {
    const step = await texts.next();
    isOver = step.done === true;
    if (step.done !== true) begun += step.value;
  }
  const [firstLine = ''] = begun.trimStart().split('\n');
  const isCsv = firstLine.length < LONGEST_HEADER && isHeader(firstLine, isKnownColumn);
  const all = (async function* () {
    yield isCsv ? begun.trimStart() : begun;
    yield* { [Symbol.asyncIterator]: () => texts };
  })();
  try {
    return yield* isCsv ? readCsvRecords(all) : readJsonTexts(all);
  } finally {
    // Whoever stops early may do so before the rest was begun.
    await texts.return(undefined);
  }
}
