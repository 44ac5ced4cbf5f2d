/** The problems with files and the records in them, in English. */
export const recordProblems = {
  notJson: 'Not valid JSON: `{received}`.',
  notJsonAt: 'Not valid JSON from line {line}, column {column}: `{received}`.',
  openQuote: '{path} has a quote that is never closed: `{received}`.',
  textAfterQuote: '{path} has text after its closing quote: `{received}`.',
  tooLong: 'This line is too long for a row: `{received}`.',
  otherCellCount: 'This row does not have as many cells as the header: `{received}`.',
  brokeOff: 'The file ends in the middle of a value.',
  readingFailed: 'Reading the file failed here: `{received}`.',
  unknownLabel: '{path} is `{received}`, an unknown label. Export the integer of the choice.',
  notXml: '{path} is not valid XML: `{received}`.',
  readOnlyOnce:
    '{path} can be read only once, but is needed twice. Pass a list, or a function that starts over.',
  unlikeTwice: '{path} gave another number of records when it was read again.',
  neitherKind:
    '{path} is not a mailbox row (no `incomingemaildeliverymethod`) and not a configuration (no `owner`).',
  neverSet: '{path} is `-1`. No delivery method has been set for this mailbox.',
  noRegardingTable:
    '{path}: the input does not show whether this is a user or a queue. Add the `systemuser` and `queue` exports, or the column `regardingobjecttypecode`.',
  repeatedAddress: '{path} is a duplicate. It differs only in letter case or spaces.',
} as const;
