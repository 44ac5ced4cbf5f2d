import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  EXPORT_RECORD_FILE,
  type ExportedFile,
  type ExportRecord,
} from '../../dataverse/files/export-record.ts';
import { fill } from '../../locales/texts/locale.ts';
import { createFiles } from '../io/new-files.ts';
import { isTaken } from '../io/same-file.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportWords } from '../words/export/index.ts';
import { type Page, pageIn } from './page.ts';
import { jsonIn } from './refusal.ts';
import { WEB_API_TABLES, type WebApiTable } from './web-api-tables.ts';

/** The files of an export. */
export interface ExportFolder {
  /** Tells whether an export was finished here. */
  isFinished(): boolean;
  /** Tells whether there is something that a later run can go on from. */
  holdsPages(): boolean;
  /** The whole pages of a table, from the first up to the first that is missing or damaged. */
  wholePages(table: WebApiTable): Iterable<SavedPage>;
  /** Takes away the pages of a table from a number on, and gives the names of those that were there. */
  removePagesFrom(table: WebApiTable, number: number): readonly string[];
  /** Saves a page: whole, or not at all. */
  save(table: WebApiTable, number: number, bytes: Uint8Array, rows: number): Promise<ExportedFile>;
  /** Saves what the export says of itself, which finishes it. */
  finish(record: ExportRecord): Promise<void>;
}

/** A page that was saved before. */
export interface SavedPage {
  readonly file: ExportedFile;
  readonly page: Page;
}

/** A page of a table or the record of an export, by its name. */
const FILE_OF_EXPORT = new RegExp(
  `^(?:${WEB_API_TABLES.map(({ table }) => table).join('|')})-\\d{4,}\\.json$|^${EXPORT_RECORD_FILE}$`,
);

/**
 * Opens a folder for an export, and makes it if it is not there.
 *
 * @throws UsageError when it can't be made, or holds an export that is not to be resumed.
 */
export function openExportFolder(folder: string, resumes: boolean, words: ExportWords): ExportFolder {
  const orFail = failingAs(folder, words);
  const names = orFail(() => {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder);
  });
  const file = names.find((name) => FILE_OF_EXPORT.test(name));
  if (file !== undefined && !resumes) throw new UsageError(fill(words.folder.taken, { folder, file }));
  const create = (name: string, content: string | Uint8Array) =>
    createFiles([{ path: join(folder, name), content }]).catch((error) =>
      orFail(() => {
        throw error;
      }),
    );
  return {
    holdsPages: () => orFail(() => readdirSync(folder).some((name) => FILE_OF_EXPORT.test(name))),
    isFinished: () => isTaken(join(folder, EXPORT_RECORD_FILE)),
    *wholePages(table) {
      for (let number = 1; ; number += 1) {
        const saved = orFail(() => wholePageIn(folder, pageName(table, number)));
        if (saved === undefined) return;
        yield saved;
      }
    },
    removePagesFrom(table, number) {
      const removed = pageNames(names, table).filter((name) => numberIn(name) >= number);
      for (const name of removed) orFail(() => rmSync(join(folder, name)));
      return removed;
    },
    async save(table, number, bytes, rows) {
      const name = pageName(table, number);
      await create(name, bytes);
      return { name, rows, sha256: sha256Of(bytes) };
    },
    finish: (record) => create(EXPORT_RECORD_FILE, `${JSON.stringify(record, undefined, 2)}\n`),
  };
}

/** Does work in a folder, and tells an error of the file system as one of that folder. */
function failingAs(folder: string, words: ExportWords): <T>(work: () => T) => T {
  return (work) => {
    try {
      return work();
    } catch (error) {
      const reason = (error as Error).message;
      throw new UsageError(fill(words.folder.unusable, { folder, reason }));
    }
  };
}

function pageName({ table }: WebApiTable, number: number): string {
  return `${table}-${String(number).padStart(4, '0')}.json`;
}

function pageNames(names: readonly string[], { table }: WebApiTable): readonly string[] {
  return names.filter((name) => FILE_OF_EXPORT.test(name) && name.startsWith(`${table}-`)).toSorted();
}

function numberIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0]);
}

/** A page that was saved; undefined when it is not there or damaged. */
function wholePageIn(folder: string, name: string): SavedPage | undefined {
  const path = join(folder, name);
  if (!isTaken(path)) return undefined;
  const bytes = readFileSync(path);
  const page = pageIn(jsonIn(bytes));
  return page && { page, file: { name, rows: page.rows.length, sha256: sha256Of(bytes) } };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
