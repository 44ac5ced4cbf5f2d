import { constants, copyFileSync, linkSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createTemporaryFile, type TemporaryFile } from './temporary-file.ts';

/** A file that is to be. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How a file system says that a file can have one name only. */
const ONE_NAME_ONLY: readonly unknown[] = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'];

/**
 * Creates files: all of them, each whole, or none; a file that is there already, be it as a link, is an error `EEXIST`.
 *
 * @throws the error of the file system, after what was created has been taken away.
 */
export async function createFiles(files: readonly NewFile[]): Promise<void> {
  const temporaries: TemporaryFile[] = [];
  try {
    for (const { path, content } of files) {
      const temporary = await createTemporaryFile(dirname(path));
      temporaries.push(temporary);
      await temporary.handle.writeFile(content);
      await temporary.handle.sync();
      await temporary.handle.close();
    }
    nameAll(files.map(({ path }, index) => [(temporaries[index] as TemporaryFile).path, path]));
  } finally {
    for (const temporary of temporaries) await temporary.remove();
  }
}

/** Gives files their names; nothing is waited for, so that an interrupt comes before or after all of it. */
function nameAll(names: readonly (readonly [temporary: string, path: string])[]): void {
  const named: string[] = [];
  try {
    for (const [temporary, path] of names) {
      nameOne(temporary, path);
      named.push(path);
    }
  } catch (error) {
    for (const path of named) rmSync(path, { force: true });
    throw error;
  }
}

function nameOne(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!ONE_NAME_ONLY.includes((error as NodeJS.ErrnoException).code)) throw error;
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}
