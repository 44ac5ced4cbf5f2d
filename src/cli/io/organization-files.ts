import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_RECORD_FILE, isExportRecord } from '../../dataverse/files/export-record.ts';
import { inputFiles } from './input-files.ts';
import { statOf } from './record-source.ts';
import { isSameFile } from './same-file.ts';
import { UsageError } from './usage-error.ts';

/** The files of an organization. */
export interface OrganizationFiles {
  /** What the organization is called; absent where there is one alone. */
  readonly name?: string;
  readonly files: readonly string[];
}

/**
 * The files that a command was given, by the organizations that they belong to.
 *
 * Organizations are named as `NAME=DIR`, and one that is named twice has the files of both folders. Without that, folders that are exports of different environments are different
 * organizations, each called by the host of its address; and anything else is one organization.
 *
 * @param others - files with another purpose, such as the facts file, which a folder or a pattern does not stand for.
 * @throws UsageError for what names no organization or a folder that is not there, and for files of nobody or of two.
 */
export function organizationFiles(
  names: readonly string[],
  named: readonly string[],
  ...others: readonly (string | undefined)[]
): readonly OrganizationFiles[] {
  if (named.length > 0) return namedFiles(names, named, others);
  const hosts = new Map(names.map((name) => [name, hostOfExport(name)]));
  const different = [...new Set([...hosts.values()].filter((host) => host !== undefined))];
  if (different.length < 2) return [{ files: inputFiles(names, ...others) }];
  const stray = names.find((name) => hosts.get(name) === undefined);
  if (stray !== undefined) {
    throw new UsageError(
      `${stray}: there are exports of ${different.join(' and ')}, and nothing says to which of them it belongs. Name each with --organization NAME=DIR.`,
    );
  }
  return different.map((name) => {
    const own = names.filter((each) => hosts.get(each) === name);
    return { name, files: inputFiles(own, ...others) };
  });
}

function namedFiles(
  names: readonly string[],
  named: readonly string[],
  others: readonly (string | undefined)[],
): readonly OrganizationFiles[] {
  const [stray] = names;
  if (stray !== undefined) {
    throw new UsageError(
      `${stray}: nothing says to which organization it belongs. With --organization, every file is in the folder of one.`,
    );
  }
  const folders = new Map<string, string[]>();
  for (const each of named) {
    const [, name, folder] = /^([^=]+)=(.+)$/su.exec(each) ?? [];
    if (name === undefined || folder === undefined || name.trim() === '') {
      throw new UsageError(`--organization ${each}: is not NAME=DIR, such as Contoso=exports/contoso.`);
    }
    if (statOf(folder) === undefined && !/[*?]/.test(folder)) {
      throw new UsageError(`--organization ${each}: there is no such folder.`);
    }
    folders.set(name, [...(folders.get(name) ?? []), folder]);
  }
  const organizations = [...folders].map(([name, own]) => ({ name, files: inputFiles(own, ...others) }));
  refuseShared(organizations);
  return organizations;
}

/** Refuses a file of two organizations: its rows would be counted twice. */
function refuseShared(organizations: readonly Required<OrganizationFiles>[]): void {
  const all = organizations.flatMap(({ name, files }) => files.map((file) => ({ name, file })));
  for (const [place, { name, file }] of all.entries()) {
    const before = all.slice(0, place).find((each) => each.name !== name && isSameFile(each.file, file));
    if (before !== undefined) {
      throw new UsageError(`--organization ${name}: ${file} is a file of ${before.name} already.`);
    }
  }
}

/** The host of the environment that a folder is an export of; undefined for anything else. */
function hostOfExport(folder: string): string | undefined {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, EXPORT_RECORD_FILE), 'utf8'));
    return isExportRecord(record) ? new URL(record.url).host : undefined;
  } catch {
    return undefined;
  }
}
