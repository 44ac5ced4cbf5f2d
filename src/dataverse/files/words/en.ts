import type { RefusalWords } from './shape.ts';

/** Why a file is not read, in English. */
export const refusalsInEnglish: RefusalWords = {
  isPdf: 'This is a PDF document and no export. Export the table as JSON, CSV or Excel.',
  isWebPage: 'This is a web page, often one that asks to sign in, and no export. Sign in and export again.',
  isErrorBody: 'The server answered with an error and not with rows: `{received}`.',
  isFixedWidth:
    'This table is padded with blanks, as `pac env fetch` prints it, so cells cannot be told apart. Export JSON, CSV or Excel.',
  isNoExport: 'No known table or column is named here, so this is no export that can be read: `{received}`.',
  isBinary: 'Files of this kind are not read here. Save an old workbook (.xls) as .xlsx or CSV.',
  isDamagedArchive: 'This archive or workbook cannot be unpacked: it is damaged, or a password protects it.',
  isTooLarge: 'This archive unpacks to more than is read, or holds too many files.',
  hasDocumentType: 'This XML declares a document type, which no export does, so it is not read.',
};
