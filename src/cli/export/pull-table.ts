import type { ExportedFile, ExportedTable } from '../../dataverse/files/export-record.ts';
import { webApiColumns } from '../../dataverse/rows/tables.ts';
import { fill } from '../../locales/texts/locale.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportFolder, SavedPage } from './export-folder.ts';
import { nextAddress, type Page, type PageExpectation, type PagesRead, pageIn } from './page.ts';
import { errorIn, isWebPage, jsonIn, refusalOf } from './refusal.ts';
import { ask, type Connection, targetOf } from './web-api-client.ts';
import { queryOf, type WebApiTable } from './web-api-tables.ts';

/** All that reading one table takes. */
export interface TablePull {
  readonly table: WebApiTable;
  readonly connection: Connection;
  readonly folder: ExportFolder;
  /** The folder as it was named. */
  readonly folderName: string;
  /** Counts the rows of a page that was saved. */
  readonly onPage: (rows: number) => void;
}

/**
 * Reads all pages of a table that are not saved yet; a text says why the table was not given.
 *
 * @throws UsageError when reading can't go on for any table.
 */
export async function pullTable(pull: TablePull): Promise<ExportedTable | string> {
  const { table, connection, folder } = pull;
  const { environment, words } = connection;
  const files: ExportedFile[] = [];
  const first = new URL(environment.webApi + queryOf(table));
  const read: PagesRead = { addresses: new Set([first.href]), ids: new Set(), emptyInARow: 0 };
  const expected = (): PageExpectation => ({ table, words, first, read, number: files.length + 1 });
  let address: URL | undefined = first;
  for (const { page, file } of savedPages(pull)) {
    address = nextAddress(page, expected());
    files.push(file);
  }
  if (files.length === 0 || address !== undefined) removeDamaged(pull, files.length + 1);
  while (address !== undefined) {
    const received: ReceivedPage | string = await receivePage(address, pull, files.length === 0);
    if (typeof received === 'string') return received;
    address = nextAddress(received.page, expected());
    const { rows } = received.page;
    files.push(await folder.save(table, files.length + 1, received.bytes, rows.length));
    pull.onPage(rows.length);
  }
  return { rows: files.reduce((sum, { rows }) => sum + rows, 0), files };
}

/** The pages that were saved before, one by one; they must be of this environment. */
function* savedPages({ table, connection, folder, folderName }: TablePull): Iterable<SavedPage> {
  const { environment, words } = connection;
  const { origin } = environment;
  const here = new URL(environment.webApi);
  for (const saved of folder.wholePages(table)) {
    const { page, file } = saved;
    const found = targetOf(String(page.context ?? here.href), here)?.origin;
    if (found !== origin) {
      const told = { folder: folderName, file: file.name, origin, found: found ?? '–' };
      throw new UsageError(fill(words.folder.otherEnvironment, told));
    }
    yield saved;
  }
}

function removeDamaged({ table, connection, folder }: TablePull, number: number): void {
  for (const file of folder.removePagesFrom(table, number)) {
    connection.remark(fill(connection.words.readAgain, { file }));
  }
}

/** The fewest characters of a token that is told from other text; real ones have hundreds. */
const SHORTEST_TOKEN = 16;

interface ReceivedPage {
  readonly page: Page;
  readonly bytes: Uint8Array;
}

/** Asks for a page, and for the first one without the columns that this environment does not have. */
async function receivePage(from: URL, pull: TablePull, isFirst: boolean): Promise<ReceivedPage | string> {
  const { table, connection } = pull;
  const { environment, words, remark } = connection;
  let columns = webApiColumns(table.table);
  let address = from;
  for (;;) {
    const answer = await ask(address, connection);
    if (answer.status === 200) return wholePage(answer, pull);
    const missing = isFirst && answer.status === 400 ? missingColumn(errorIn(answer).message) : undefined;
    if (missing === undefined || !columns.includes(missing)) {
      return refusalOf(answer, table, address, connection);
    }
    remark(fill(words.columnLeftOut, { table: table.table, column: missing }));
    columns = columns.filter((column) => column !== missing);
    address = new URL(environment.webApi + queryOf(table, columns));
  }
}

/** The column that Dataverse says it does not have. */
function missingColumn(message: string): string | undefined {
  return /property named '(\w+)'/.exec(message)?.[1];
}

async function wholePage(answer: Parameters<typeof isWebPage>[0], pull: TablePull): Promise<ReceivedPage> {
  const { table, connection } = pull;
  const { environment, token, words } = connection;
  const { refused, page: texts } = words;
  if (isWebPage(answer)) throw new UsageError(fill(refused.webPage, { host: environment.host }));
  const page = pageIn(jsonIn(answer.body));
  if (page === undefined) throw new UsageError(fill(texts.notRows, { table: table.table }));
  const sent = await token.current();
  if (sent.length >= SHORTEST_TOKEN && Buffer.from(answer.body).includes(sent)) {
    throw new UsageError(fill(texts.holdsToken, { table: table.table }));
  }
  return { page, bytes: answer.body };
}
