import { randomUUID } from 'node:crypto';
import { closeSync, lstatSync, openSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Tells whether two paths lead to one file, or would if it was there. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [identityOf(one), identityOf(other)];
  if (first !== undefined && second !== undefined) return first === second;
  const [folder, otherFolder] = [one, other].map((path) => dirname(resolve(path))) as [string, string];
  const isSameFolder = folder === otherFolder || isAlike(identityOf(folder), identityOf(otherFolder));
  return isSameFolder && isSameName(basename(one), basename(other), folder);
}

/** Tells whether something bears a name, be it a link that leads nowhere. */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** The mark that all names of a file have in common; undefined when it is not there or may not be looked at. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

function isSameName(one: string, other: string, folder: string): boolean {
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  return one === other || (fold(one) === fold(other) && ignoresCase(folder));
}

/** Tells whether a folder knows a file by its name in capitals too; only a file can show that. */
function ignoresCase(folder: string): boolean {
  const name = `.d365-email-rules-${randomUUID()}.tmp`;
  const path = join(folder, name);
  try {
    closeSync(openSync(path, 'wx'));
  } catch {
    // Where nothing can be made, nothing will be written either.
    return false;
  }
  try {
    return isAlike(identityOf(path), identityOf(join(folder, name.toUpperCase())));
  } finally {
    rmSync(path, { force: true });
  }
}
