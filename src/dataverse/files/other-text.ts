import { isKnownColumn } from '../rows/tables.ts';
import { headerCells, readCsvRecords } from './csv.ts';
import { excerptOf, isReadable, parseText } from './json-lines.ts';
import { isMailboxDetails, readMailboxDetails } from './mailbox-details.ts';
import type { ReadingObserver } from './reading-observer.ts';
import { type RecordParts, type RefusalReason, refusedFor, type TextReader } from './record.ts';
import { columnsOfHeader, logicalName } from './table-columns.ts';

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
  return refusedFor(reasonToRefuse(headerLine, lines), excerptOf(headerLine));
}

function beginsAsJson(line: string): boolean {
  return /^\s*[[{]/.test(line) || (line.trim() !== '' && isReadable(parseText(line)));
}

/** A table in columns of fixed width parts its names by blanks alone, and a tool may have said something before it. */
function reasonToRefuse(line: string, lines: readonly string[]): RefusalReason {
  const names = line.trim().split(/\s{2,}|\s(?=\S+$)/);
  const isTable = names.length > 1 && columnsOfHeader(names) !== undefined;
  const isHeader = isTable || columnsOfHeader(line.trim().split(/\s+/)) !== undefined;
  return isHeader || lines.some(isPaddedHeader) ? 'isFixedWidth' : 'isNoExport';
}

/** Whether a line names columns, most of them known, between blanks or bars. */
function isPaddedHeader(line: string): boolean {
  const names = line.split(/[\s|│]+/).filter(Boolean);
  const known = names.filter((name) => name === 'name' || isKnownColumn(logicalName(name)));
  return names.length > 1 && 2 * known.length > names.length;
}
