/** What can be wrong with files and the records in them, in English. */
export const recordProblems = {
  notJson: 'This cannot be read as JSON: `{received}`.',
  notJsonAt: 'This cannot be read as JSON from line {line}, column {column}: `{received}`.',
  openQuote: '{path} has a quote that is not closed: `{received}`.',
  textAfterQuote: '{path} has text after the quote that closes it: `{received}`.',
  tooLong: 'This line is too long to be a row: `{received}`.',
  otherCellCount: 'This row has more or fewer cells than the header: `{received}`.',
  brokeOff: 'The file ends here in the middle of a value.',
  readingFailed: 'The file could not be read on from here: `{received}`.',
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
