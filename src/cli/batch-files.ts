import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { format, parse } from 'node:path';
import { batchRequests } from '../dataverse/batch-request.ts';
import type { OrganizationChanges } from '../dataverse/organization-changes.ts';
import { fill, type Phrases } from '../locale.ts';
import { UsageError } from './usage-error.ts';

/** Where the body of a batch is sent to, the organization's own part left open. */
const ADDRESS = '[organization]/api/data/v9.2/$batch';

/** Refuses a file that is there already, before anything else is done. */
export function refuseExisting(file: string, { changes }: Phrases): void {
  if (existsSync(file)) throw new UsageError(fill(changes.fileExists, { file }));
}

/**
 * Writes what the Web API can change into a file, and into others beside it where it is more than one batch takes, and
 * says what was written; all files or none.
 */
export function writeBatches(
  file: string,
  changes: OrganizationChanges | undefined,
  { changes: phrases }: Phrases,
): readonly string[] {
  const batches = batchRequests(changes?.mailboxes ?? []).map((batch, index) => ({
    ...batch,
    file: numbered(file, index + 1),
  }));
  if (batches.length === 0) return [fill(phrases.noBatch, { file })];
  const taken = batches.find((batch) => existsSync(batch.file));
  if (taken !== undefined) throw new UsageError(fill(phrases.fileExists, { file: taken.file }));
  const unfinished = (name: string) => `${name}.unfinished`;
  try {
    for (const batch of batches) writeFileSync(unfinished(batch.file), batch.body);
    for (const batch of batches) renameSync(unfinished(batch.file), batch.file);
  } catch (error) {
    for (const batch of batches) rmSync(unfinished(batch.file), { force: true });
    throw new UsageError(fill(phrases.cannotWrite, { file, reason: (error as Error).message }));
  }
  return batches.map(({ body: _body, ...batch }) => fill(phrases.batch, { ...batch, address: ADDRESS }));
}

/** The name of one of several files: `fixes.txt`, `fixes-2.txt`, `fixes-3.txt`. */
function numbered(file: string, number: number): string {
  const { dir, name, ext } = parse(file);
  return number === 1 ? file : format({ dir, name: `${name}-${number}`, ext });
}
