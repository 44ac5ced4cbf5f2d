import { actionPlanWriter, actionSheetWriter } from './action-plan.ts';
import { detailsWriter } from './blocks.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';
import { compactJsonWriter, compactNdjsonWriter } from './compact-json.ts';
import { csvWriter } from './csv.ts';
import { htmlWriter } from './html/index.ts';
import { jsonWriter, ndjsonWriter } from './json.ts';
import { junitWriter } from './junit.ts';
import { markdownWriter } from './markdown.ts';
import { overviewWriter } from './overview.ts';
import { sarifWriter } from './sarif.ts';
import { sayingOnce } from './saying-once.ts';

/** Makes the writer of each format in which `check` writes. */
const WRITERS = {
  pretty: (writing) => (writing.detail === 'details' ? detailsWriter(writing) : overviewWriter(writing)),
  json: ({ language: { ruleset }, isCompact }) =>
    isCompact ? compactJsonWriter(ruleset.id) : jsonWriter(ruleset.id),
  ndjson: ({ isCompact }) => (isCompact ? compactNdjsonWriter() : ndjsonWriter()),
  csv: (writing) => (writing.listsActions ? actionPlanWriter(writing) : csvWriter(writing)),
  sarif: sarifWriter,
  markdown: markdownWriter,
  html: htmlWriter,
  junit: junitWriter,
  xlsx: actionSheetWriter,
} as const satisfies Readonly<Record<string, (writing: CheckWriting) => CheckWriter>>;

/** A format in which `check` writes. */
export type CheckFormat = keyof typeof WRITERS;
/** The format of a workbook, which is no text and goes to a file alone. */
const WORKBOOK: CheckFormat = 'xlsx';
/** The formats in which `check` writes text. */
export const CHECK_FORMATS = (Object.keys(WRITERS) as CheckFormat[]).filter((format) => format !== WORKBOOK);
/** The formats that hold what to do and nothing else. */
export const FORMATS_OF_CHANGES: readonly CheckFormat[] = [WORKBOOK];

/** The format of a file by how its name ends. */
export const FORMAT_BY_EXTENSION: ReadonlyMap<string, CheckFormat> = new Map([
  ['.json', 'json'],
  ['.ndjson', 'ndjson'],
  ['.csv', 'csv'],
  ['.md', 'markdown'],
  ['.html', 'html'],
  ['.sarif', 'sarif'],
  ['.xml', 'junit'],
  ['.txt', 'pretty'],
  ['.xlsx', 'xlsx'],
]);

/** The formats that list what was found, and have no place for what to do about all of it together. */
const WITHOUT_CHANGES: readonly CheckFormat[] = ['sarif', 'junit'];

/** The formats that also say what to do about mailboxes that are not valid. */
export const FORMATS_WITH_CHANGES = (Object.keys(WRITERS) as CheckFormat[]).filter(
  (format) => !WITHOUT_CHANGES.includes(format),
);

/** The formats in which what many results share can be written once. */
export const COMPACT_FORMATS: readonly CheckFormat[] = ['json', 'ndjson', 'sarif'];
/** The formats that keep the record of the run. */
export const FORMATS_WITH_RECORD: readonly CheckFormat[] = ['json', 'markdown', 'html', 'sarif'];
/** The formats for programs, which list at each mailbox all that is not known. */
const COMPLETE: readonly CheckFormat[] = ['json', 'ndjson', 'csv', 'sarif', 'junit', 'xlsx'];

/** The writer of a format. */
export function writerOf(format: CheckFormat, writing: CheckWriting): CheckWriter {
  const writer = WRITERS[format](writing);
  return COMPLETE.includes(format) ? writer : sayingOnce(writer, writing.language.ruleset);
}
