import type { RefusalWords } from './shape.ts';

/** Why a file is not read, in English. */
export const refusalsInEnglish: RefusalWords = {
  isPdf: 'This is a PDF document, not an export. Export the table as JSON, CSV or Excel.',
  isWebPage: 'This is a web page (often a sign-in page), not an export. Sign in and export again.',
  isErrorBody: 'The server answered with an error instead of rows: `{received}`.',
  isFixedWidth:
    'This table is padded with spaces, like the output of `pac env fetch`. Its cells cannot be separated. Export JSON, CSV or Excel.',
  isNoExport: 'No known table or column found, so this is not a readable export: `{received}`.',
  isBinary: 'Unknown file type. Save an old workbook (.xls) as .xlsx or CSV.',
  isDamagedArchive: 'This archive or workbook is damaged or protected with a password.',
  isTooLarge: 'This archive is too large when unpacked, or contains too many files.',
  hasDocumentType: 'This XML declares a document type, which no export does.',
};
