/** What can be wrong with files and the records in them, in English. */
export const recordProblems = {
  notJson: 'This cannot be read as JSON: `{received}`.',
  openQuote: '{path} has a quote that is not closed: `{received}`.',
  textAfterQuote: '{path} has text after the quote that closes it: `{received}`.',
  tooLong: 'This line is too long to be a row: `{received}`.',
  otherCellCount: 'This row has more or fewer cells than the header: `{received}`.',
  brokeOff: 'The file ends here in the middle of a value.',
  readingFailed: 'The file could not be read on from here: `{received}`.',
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
  unknownLabel:
    '{path} is the label `{received}`, which is not among those that are known. Export the integer of the choice.',
  notXml: '{path} cannot be read as XML: `{received}`.',
  readOnlyOnce:
    '{path} can be read only once, and is read twice; give a list, or a function that begins anew.',
  unlikeTwice: '{path} is read twice, and gave another number of records the second time.',
  neitherKind:
    '{path} is neither a configuration, for want of `owner`, nor a mailbox row, for want of a column such as `incomingemaildeliverymethod`.',
  neverSet: '{path} is `-1`: no method was ever set for this mailbox.',
  noRegardingTable:
    '{path}: it cannot be told whether this mailbox belongs to a user or a queue; give the tables of users and queues too, or export it with the lookup’s table name or `regardingobjecttypecode`.',
  repeatedAddress: '{path} is there already, differing only in upper and lower case or in blanks around it.',
} as const;
