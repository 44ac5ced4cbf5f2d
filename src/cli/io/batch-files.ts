import { format, parse } from 'node:path';
import type { OrganizationChanges } from '../../dataverse/changes/answer.ts';
import {
  type BatchRequest,
  batchRequests,
  type ChangeSet,
  changeSetsOf,
  WEB_API,
} from '../../dataverse/changes/batch-request.ts';
import { fill, type Phrases } from '../../locales/texts/locale.ts';
import { createFiles } from './new-files.ts';
import { readBatch } from './read-batch.ts';
import { isSameFile, isTaken } from './same-file.ts';
import { STDIN } from './session.ts';
import { UsageError } from './usage-error.ts';

/** Where the body of a batch is sent to, the organization's own part left open. */
const ADDRESS = `[organization]${WEB_API}$batch`;

/** The headers of every request in a batch. */
const HEADERS = { 'content-type': 'application/json', 'if-match': '*' };

/** Refuses a name that is no file's, or that is taken by what is read or by the answer. */
export function refuseBatchName(
  file: string,
  { inputs, outputs }: { readonly inputs: readonly string[]; readonly outputs: readonly string[] },
): void {
  if (file === STDIN) {
    throw new UsageError('--fix-batch -: a file is accepted; the standard output is for the answer.');
  }
  const output = outputs.find((each) => isSameFile(each, file));
  if (output !== undefined) {
    throw new UsageError(
      `--fix-batch ${file}: is where the answer goes (--output ${output}); another file is accepted.`,
    );
  }
  const input = inputs.find((each) => isSameFile(each, file));
  if (input !== undefined) {
    throw new UsageError(`--fix-batch ${file}: is what is read (${input}); another file is accepted.`);
  }
}

/** Refuses a file that is there already, before anything else is done. */
export function refuseExisting(file: string, { changes }: Phrases): void {
  if (isTaken(file)) throw new UsageError(fill(changes.fileExists, { file }));
}

/**
 * Writes what the Web API can change into a file, and into others beside it where it is more than one batch takes, and
 * says what was written; all files or none.
 */
export async function writeBatches(
  file: string,
  changes: OrganizationChanges | undefined,
  { changes: phrases }: Phrases,
): Promise<readonly string[]> {
  const changeSets = changes === undefined ? [] : changeSetsOf(changes);
  const batches = batchRequests(changeSets);
  if (batches.length === 0) return [fill(phrases.noBatch, { file })];
  const difference = differenceFromPlan(batches, changeSets);
  if (difference !== undefined) {
    throw new UsageError(fill(phrases.notAsPlanned, { file, reason: difference }));
  }
  const named = batches.map((batch, index) => ({ ...batch, file: numbered(file, index + 1) }));
  try {
    await createFiles(named.map(({ file: path, body }) => ({ path, content: body })));
  } catch (error) {
    const { code, dest, message } = error as NodeJS.ErrnoException & { readonly dest: string };
    throw new UsageError(
      code === 'EEXIST'
        ? fill(phrases.fileExists, { file: dest })
        : fill(phrases.cannotWrite, { file, reason: message }),
    );
  }
  return named.flatMap(({ body: _body, ...batch }) => [
    fill(phrases.batch, { ...batch, address: ADDRESS }),
    ...(batch.approvals === 0 ? [] : [fill(phrases.approvals, { count: batch.approvals })]),
  ]);
}

/** Reads batches as those do who receive them, and says why they hold anything else than is planned, if they do. */
export function differenceFromPlan(
  batches: readonly Pick<BatchRequest, 'contentType' | 'body'>[],
  planned: readonly ChangeSet[],
): string | undefined {
  try {
    const held = batches.flatMap(readBatch);
    const wanted = planned.map((requests) =>
      requests.map(({ method, path, body }) => ({ method, path: WEB_API + path, headers: HEADERS, body })),
    );
    const differing = wanted.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(held[index]));
    if (differing >= 0) return `change set ${differing + 1} differs`;
    return held.length === wanted.length ? undefined : `${held.length - wanted.length} change sets too many`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The name of one of several files: `fixes.txt`, `fixes-2.txt`, `fixes-3.txt`. */
function numbered(file: string, number: number): string {
  const { dir, name, ext } = parse(file);
  return number === 1 ? file : format({ dir, name: `${name}-${number}`, ext });
}
