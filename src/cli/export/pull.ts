import type { ExportedTable } from '../../dataverse/files/export-record.ts';
import type { Table } from '../../dataverse/rows/tables.ts';
import { fill } from '../../locales/texts/locale.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportFolder } from './export-folder.ts';
import type { PullProgress } from './pull-progress.ts';
import { pullTable } from './pull-table.ts';
import type { Connection } from './web-api-client.ts';
import type { WebApiTable } from './web-api-tables.ts';

/** All that an export takes. */
export interface Pull {
  readonly connection: Connection;
  readonly folder: ExportFolder;
  /** The folder as it was named. */
  readonly folderName: string;
  readonly tables: readonly WebApiTable[];
  readonly progress: PullProgress;
}

/** What came of an export: the tables, or why some were not given. */
export interface PullEnd {
  readonly tables: Readonly<Partial<Record<Table, ExportedTable>>>;
  /** One sentence for each table that was not given; the export is finished when there is none. */
  readonly refusals: readonly string[];
}

/**
 * Reads tables into a folder, one file a page, and finishes the export when all were given.
 *
 * @throws UsageError when it can't go on; pages that were saved stay.
 */
export async function pullTables({ tables, ...pull }: Pull): Promise<PullEnd> {
  const { connection, folder, folderName, progress } = pull;
  const { words, environment, clock } = connection;
  const given: Partial<Record<Table, ExportedTable>> = {};
  const refusals: string[] = [];
  try {
    for (const table of tables) {
      const { readPage, end } = progress.begin(table.table);
      const read = await pullTable({ table, ...pull, onPage: readPage });
      if (typeof read === 'string') {
        refusals.push(read);
        continue;
      }
      end(read.rows);
      given[table.table] = read;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const wayOn = folder.holdsPages() ? [fill(words.notDone, { folder: folderName })] : [];
    throw new UsageError(...refusals, ...error.lines, ...wayOn);
  }
  if (refusals.length === 0) {
    const time = new Date(clock.now()).toISOString();
    await folder.finish({ url: environment.url, time, tables: given });
  }
  return { tables: given, refusals };
}
