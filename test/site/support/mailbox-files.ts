import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisorLanguageOf } from '../../../docs/.vitepress/advisor/language.ts';
import { judgeFiles } from '../../../docs/.vitepress/mailboxes/judge-files.ts';
import {
  type JudgedMailboxes,
  noMailboxes,
  takeIn,
} from '../../../docs/.vitepress/mailboxes/judged-mailboxes.ts';
import type { Ending, Told } from '../../../docs/.vitepress/mailboxes/judging.ts';
import { ROOT } from '../../support/project.ts';

/** The files of the five tables of the Contoso example, and its facts file. */
export const CONTOSO_FILES = [
  'mailboxes-page-1.json',
  'mailboxes-page-2.json',
  'queue-mailboxes.ndjson',
  'emailserverprofiles.json',
  'organization.json',
  'queues.json',
  'systemusers.csv',
  'facts.json',
].map((name) => join(ROOT, 'examples/contoso', name));

/** The same as a browser gives them. */
export function contosoFiles(): readonly File[] {
  return CONTOSO_FILES.map((path) => new File([readFileSync(path)], path.slice(path.lastIndexOf('/') + 1)));
}

/** A row of the mailbox table that has what is needed, and by its number a name and an address of its own. */
export function mailboxRow(number: number): Record<string, unknown> {
  return {
    mailboxid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `Mailbox ${number}`,
    emailaddress: `mailbox-${number}@contoso.example`,
    regardingobjecttypecode: number % 3 === 0 ? 'queue' : 'systemuser',
    isforwardmailbox: false,
    incomingemaildeliverymethod: number % 5 === 0 ? 1 : 2,
    outgoingemaildeliverymethod: 2,
    actdeliverymethod: number % 3 === 0 ? 2 : 1,
    statecode: 0,
  };
}

/** Records as a file of one a line. */
export function linesFile(name: string, records: readonly unknown[]): File {
  return new File([records.map((each) => `${JSON.stringify(each)}\n`).join('')], name);
}

/** A line for each of many mailboxes; all are of the same length. */
const lineOf = (index: number) => `${JSON.stringify(mailboxRow(100_000 + 15 * index))}\n`;

/** A file that comes in so many pieces, all of the same length; each is a mailbox unless told otherwise. */
export function fileInPieces(count: number, onTaken = (): void => undefined, pieceOf = lineOf): File {
  const bytesOf = (index: number) => new TextEncoder().encode(pieceOf(index));
  const file = new File([], 'pieces.ndjson');
  Object.defineProperty(file, 'size', { value: count * bytesOf(0).length });
  file.stream = () => {
    let taken = 0;
    return new ReadableStream({
      pull(controller) {
        if (taken === count) return controller.close();
        taken += 1;
        onTaken();
        controller.enqueue(bytesOf(taken));
      },
    });
  };
  return file;
}

/** What comes of judging files. */
export interface JudgedFiles {
  readonly end: Ending | undefined;
  readonly judged: JudgedMailboxes;
  readonly progress: readonly Extract<Told, { kind: 'progress' }>[];
}

/** Judges files as the worker does. */
export async function judgedFiles(
  files: readonly File[],
  {
    rulesetId = 'dataverse',
    languageId = 'en',
    asOf = '',
    signal = new AbortController().signal,
    onTold = (_: Told): void => undefined,
  } = {},
): Promise<JudgedFiles> {
  const judged = noMailboxes();
  const progress: Extract<Told, { kind: 'progress' }>[] = [];
  let end: Ending | undefined;
  await judgeFiles({ files, language: advisorLanguageOf(languageId, rulesetId), asOf }, signal, (told) => {
    // What crosses to the page is a copy.
    const copy = structuredClone(told);
    if (copy.kind === 'batch') takeIn(judged, copy.batch);
    else if (copy.kind === 'end') end = copy.end;
    else progress.push(copy);
    onTold(told);
  });
  return { end, judged, progress };
}
