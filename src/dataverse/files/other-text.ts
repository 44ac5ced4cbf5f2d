import { headerCells, readCsvRecords } from './csv.ts';
import { excerptOf, isReadable, parseText } from './json-lines.ts';
import { isMailboxDetails, readMailboxDetails } from './mailbox-details.ts';
import type { ReadingObserver } from './reading-observer.ts';
import { type RecordParts, type RefusalReason, refusedFor, type TextReader } from './record.ts';
import { columnsOfHeader } from './table-columns.ts';

/** Lines before a header that say how what follows is written: by PowerShell, and for Excel. */
const PREAMBLE = /^(?:#TYPE\b|sep=)/i;

/** So many lines are looked at for a header or for JSON. */
const LINES_LOOKED_AT = 50;

/**
 * Reads the records of a text that does not begin as JSON does: CSV by a header of known columns, XML, JSON after lines
 * that are none, the details of one mailbox; or says why it is no export.
 */
export async function* readOtherText(
  texts: AsyncIterable<string>,
  beginning: string,
  readJson: TextReader,
  observer?: ReadingObserver,
): RecordParts {
  const lines = beginning.split('\n', LINES_LOOKED_AT);
  const header = lines.findIndex((line) => line.trim() !== '' && !PREAMBLE.test(line.trim()));
  const headerLine = (lines[header] ?? '').trimEnd();
  if (columnsOfHeader(headerCells(headerLine)) !== undefined)
    return yield* readCsvRecords(texts, header, undefined, observer);
  if (/^\s*</.test(beginning)) {
    if (!/<entities[\s>]/.test(beginning))
      return refusedFor(
        /<html|<!doctype html/i.test(beginning) ? 'isWebPage' : 'isNoExport',
        excerptOf(headerLine),
      );
    const { readMigrationXml } = await import('./packed-forms.ts');
    return yield* readMigrationXml(texts);
  }
  if (isMailboxDetails(lines)) return yield* readMailboxDetails(texts, observer);
  if (lines.some(beginsAsJson)) return yield* readJson(texts);
  return refusedFor(reasonToRefuse(headerLine), excerptOf(headerLine));
}

function beginsAsJson(line: string): boolean {
  return /^\s*[[{]/.test(line) || (line.trim() !== '' && isReadable(parseText(line)));
}

/** A table in columns of fixed width parts its names by blanks alone. */
function reasonToRefuse(line: string): RefusalReason {
  const names = line.trim().split(/\s{2,}|\s(?=\S+$)/);
  const isTable = names.length > 1 && columnsOfHeader(names) !== undefined;
  return isTable || columnsOfHeader(line.trim().split(/\s+/)) !== undefined ? 'isFixedWidth' : 'isNoExport';
}
