import { decodedText } from './decode-text.ts';
import { once } from './once.ts';
import { type InputRecord, type RecordParts, refusedFor } from './record.ts';
import { columnsOfHeader, rowOfCells, type TableColumns } from './table-columns.ts';
import { type XmlEvent, XmlRefused, xmlEvents } from './xml.ts';

type Unpack = (name: string) => Uint8Array | undefined;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHARED_TEXTS = 'xl/sharedStrings.xml';

/** A header stands among the first rows that hold something, below a title at most. */
const ROWS_BEFORE_HEADER = 10;

/** A sheet has so many columns at most. */
const MOST_COLUMNS = 16_384;

/** Whether an archive with these files is an Excel workbook. */
export function isWorkbook(files: readonly string[]): boolean {
  return files.includes(WORKBOOK);
}

/** Reads the rows of every sheet of a workbook that has a header of known columns. */
export async function* readWorkbook(unpack: Unpack): RecordParts {
  try {
    const sheets = await sheetsIn(unpack);
    const texts = await sharedTexts(unpack);
    let tables = 0;
    for (const { name, path } of sheets) {
      const bytes = unpack(path);
      if (bytes === undefined) continue;
      const isTable = yield* readSheet(bytes, texts, sheets.length === 1 ? undefined : name);
      if (isTable) tables += 1;
    }
    return tables === 0
      ? refusedFor('isNoExport', sheets.map(({ name }) => name).join(', '))
      : { brokeOff: false };
  } catch (error) {
    if (error instanceof XmlRefused) {
      return refusedFor(error.reason === 'hasDocumentType' ? error.reason : 'isDamagedArchive');
    }
    throw error;
  }
}

/** The sheets that a reader of the workbook can show, in their order. */
async function sheetsIn(
  unpack: Unpack,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const targets = new Map<string, string>();
  for (const { opened, attributes } of await openedIn(unpack(RELATIONS))) {
    if (opened === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  }
  return (await openedIn(unpack(WORKBOOK))).flatMap(({ opened, attributes }) => {
    const target = targets.get(attributes['r:id'] ?? attributes.id ?? '');
    if (opened !== 'sheet' || attributes.state === 'veryHidden' || target === undefined) return [];
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [{ name: attributes.name ?? '', path }];
  });
}

async function openedIn(bytes: Uint8Array | undefined) {
  const opened: Extract<XmlEvent, { opened: string }>[] = [];
  if (bytes === undefined) return opened;
  for await (const events of eventsIn(bytes)) {
    for (const event of events) if ('opened' in event) opened.push(event);
  }
  return opened;
}

/** The texts that cells refer to by number. */
async function sharedTexts(unpack: Unpack): Promise<readonly string[]> {
  const bytes = unpack(SHARED_TEXTS);
  const texts: string[] = [];
  if (bytes === undefined) return texts;
  let text = '';
  let isPhonetic = false;
  for await (const events of eventsIn(bytes)) {
    for (const event of events) {
      if ('opened' in event) {
        if (event.opened === 'si') text = '';
        if (event.opened === 'rPh') isPhonetic = true;
      } else if (event.closed === 'rPh') isPhonetic = false;
      else if (event.closed === 't' && !isPhonetic) text += event.text;
      else if (event.closed === 'si') texts.push(text);
    }
  }
  return texts;
}

/** A row of a sheet that is being read. */
interface SheetRow {
  readonly number: number;
  readonly cells: Map<number, string>;
}

/** Reads the rows of a sheet, and says whether it has a header of known columns. */
async function* readSheet(
  bytes: Uint8Array,
  texts: readonly string[],
  part: string | undefined,
): AsyncGenerator<readonly InputRecord[], boolean> {
  let columns: TableColumns | undefined;
  let before = 0;
  const take = (row: SheetRow): InputRecord | undefined => {
    if (row.cells.size === 0) return undefined;
    if (columns === undefined) {
      columns = columnsOfHeader(cellsOf(row, Math.max(...row.cells.keys()) + 1));
      before += 1;
      return undefined;
    }
    const value = rowOfCells(columns, cellsOf(row, columns.names.length));
    return { row: row.number, value, cells: true, ...(part === undefined ? {} : { part }) };
  };
  const reading = createSheetReading(texts);
  for await (const events of eventsIn(bytes)) {
    const records: InputRecord[] = [];
    for (const event of events) {
      const row = reading.take(event);
      const record = row && take(row);
      if (record !== undefined) records.push(record);
      if (columns === undefined && before > ROWS_BEFORE_HEADER) return false;
    }
    if (records.length > 0) yield records;
  }
  return columns !== undefined;
}

function cellsOf({ cells }: SheetRow, count: number): readonly string[] {
  return Array.from({ length: Math.min(count, MOST_COLUMNS) }, (_, place) => cells.get(place) ?? '');
}

/** Puts the elements of a sheet together to rows; each is given when it ends. */
function createSheetReading(texts: readonly string[]) {
  let number = 0;
  let row: SheetRow | undefined;
  let place = -1;
  let type = 'n';
  let text = '';
  const open = ({ opened, attributes }: Extract<XmlEvent, { opened: string }>) => {
    if (opened === 'row') {
      number = Number(attributes.r) || number + 1;
      row = { number, cells: new Map() };
      place = -1;
    } else if (opened === 'c') {
      place = attributes.r === undefined ? place + 1 : placeOf(attributes.r);
      type = attributes.t ?? 'n';
      text = '';
    }
  };
  const close = ({ closed, text: inner }: Extract<XmlEvent, { closed: string }>) => {
    if (closed === 'v' || closed === 't') text += inner;
    if (closed === 'c' && text !== '' && place >= 0 && place < MOST_COLUMNS) {
      row?.cells.set(place, meantBy(text, type, texts));
    }
    return closed === 'row' ? row : undefined;
  };
  return {
    take(event: XmlEvent): SheetRow | undefined {
      if ('closed' in event) return close(event);
      open(event);
      return undefined;
    },
  };
}

function meantBy(text: string, type: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  return type === 'e' ? '' : text;
}

/** The place of a column from 0, of a cell such as `AB12`. */
function placeOf(cell: string): number {
  let place = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(cell)?.[0] ?? '') place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

function eventsIn(bytes: Uint8Array): AsyncGenerator<readonly XmlEvent[]> {
  return xmlEvents(decodedText(once(bytes)));
}
