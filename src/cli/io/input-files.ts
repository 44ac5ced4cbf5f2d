import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { EXPORT_RECORD_FILE } from '../../dataverse/files/export-record.ts';
import { statOf } from './record-source.ts';
import { isSameFile } from './same-file.ts';
import { STDIN } from './session.ts';
import { UsageError } from './usage-error.ts';

/**
 * The files that a command was given by their names, folders and patterns.
 *
 * A folder stands for its files, not for those in folders of its own. In a pattern `*` stands for any part of a name,
 * `?` for one character and `**` for folders of any depth, in every shell alike; what is there under a name that looks
 * like a pattern is that file. A file that was named before is not read once more for a folder or a pattern.
 *
 * @param others - files with another purpose, such as the facts file, which a folder or a pattern does not stand for.
 * @throws UsageError for a folder without files, and for a pattern that matches none.
 */
export function inputFiles(
  names: readonly string[],
  ...others: readonly (string | undefined)[]
): readonly string[] {
  const files: string[] = [];
  for (const name of names) {
    const found = filesFoundBy(name);
    const isNew = (file: string) =>
      !files.includes(file) && !others.some((other) => other !== undefined && isSameFile(file, other));
    files.push(...(found?.filter(isNew) ?? [name]));
  }
  return files;
}

/** The files that a folder or a pattern stands for; undefined for any other name. */
function filesFoundBy(name: string): readonly string[] | undefined {
  if (name === STDIN) return undefined;
  const stat = statOf(name);
  if (stat?.isDirectory() === true) return filesInFolder(name);
  return stat === undefined && /[*?]/.test(name) ? filesMatching(name) : undefined;
}

function filesInFolder(folder: string): readonly string[] {
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== EXPORT_RECORD_FILE)
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statOf(path)?.isFile() === true);
  if (files.length === 0) throw new UsageError(`${folder}: is a folder without files.`);
  return files;
}

function filesMatching(pattern: string): readonly string[] {
  const given = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const base = given.slice(0, given.slice(0, given.search(/[*?]/)).lastIndexOf('/') + 1);
  const found = globSync(given.slice(base.length).replace(/[[\]{}()!+@|\\]/g, '\\$&'), {
    ...{ cwd: base || '.', onlyFiles: true, dot: false, expandDirectories: false },
  });
  const files = found.map((path) => join(base, path));
  if (files.length === 0) throw new UsageError(`${pattern}: no file has such a name.`);
  return files.toSorted();
}
