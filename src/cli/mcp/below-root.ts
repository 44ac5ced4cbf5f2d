/** The files that the server may read: those below one folder, with every link followed. */

import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isRecord } from '../../input/snapshot.ts';
import { inputFiles } from '../io/input-files.ts';
import { RULESETS } from '../io/inputs.ts';
import { readJsonFile } from '../io/json-file.ts';
import { STDIN } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';

/** Finds files below a folder, which is the current one; each function throws a UsageError for what is outside. */
export interface FilesBelow {
  /** The path of a file, from the folder. */
  file(name: string): string;
  /** The paths of the files that names, folders and patterns stand for. */
  files(names: readonly string[]): readonly string[];
  /** The id of a known ruleset, or the path of a file with one whose bases are below the folder as well. */
  ruleset(name: string): string;
}

/** Makes the finder; in the path of the folder every link was followed. */
export function filesBelow(root: string): FilesBelow {
  const file = (name: string) => pathBelow(root, name);
  return {
    file,
    files(names) {
      for (const name of names) file(isPattern(name) ? fixedPartOf(name) : name);
      // A link in a folder may lead elsewhere.
      return inputFiles(names).map(file);
    },
    ruleset(name) {
      if (Object.hasOwn(RULESETS, name)) return name;
      const path = file(name);
      const seen = new Set<string>();
      for (let each: string | undefined = path; each !== undefined && !seen.has(each); ) {
        seen.add(each);
        const base = baseOf(each);
        each = base === undefined ? undefined : file(join(dirname(each), base));
      }
      return path;
    },
  };
}

/** The file that a house file extends; undefined for a known ruleset, and for any other file. */
function baseOf(path: string): string | undefined {
  const content = readJsonFile(path, 'cannot be read');
  const base = isRecord(content) ? content.extends : undefined;
  return typeof base === 'string' && !Object.hasOwn(RULESETS, base) ? base : undefined;
}

function isPattern(name: string): boolean {
  return /[*?]/.test(name);
}

/** The folders that a pattern names before its first star or question mark; none after it may lead up again. */
function fixedPartOf(pattern: string): string {
  if (/[*?].*[/\\]\.\.(?:[/\\]|$)/.test(pattern)) throw new UsageError(`${pattern}: ${OUTSIDE}`);
  return pattern.replace(/[^/\\]*[*?].*$/, '') || '.';
}

function pathBelow(root: string, name: string): string {
  if (name === STDIN)
    throw new UsageError(`${name}: is the standard input, which this server does not read.`);
  const given = resolve(root, name);
  // Nothing is said of what is outside, not even whether it is there.
  if (!isBelow(root, given)) throw new UsageError(`${name}: ${OUTSIDE}`);
  const real = realPath(given);
  if (real === undefined) throw new UsageError(`${name}: cannot be read.`);
  if (!isBelow(root, real)) throw new UsageError(`${name}: ${OUTSIDE}`);
  return relative(root, real) || '.';
}

const OUTSIDE = 'is outside of the folder that this server may read.';

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
