import { advisorLanguageOf } from '../advisor/language.ts';
import { downloadOf } from './download.ts';
import type { DownloadFormat } from './download-formats.ts';
import { judgeFiles } from './judge-files.ts';
import type { Told } from './judging.ts';
import { giveUpNetwork } from './without-network.ts';

giveUpNetwork();

/** What is to be checked, and by what. */
export interface CheckOrder {
  readonly files: readonly File[];
  readonly rulesetId: string;
  readonly languageId: string;
  readonly asOf: string;
}

/** What the page asks of the worker; whatever was asked before is given up. */
export type AskedOfWorker =
  | (CheckOrder & {
      readonly ask: 'judge';
      /** Comes back with each answer, so that late answers to something else can be told. */
      readonly job: number;
    })
  | (CheckOrder & { readonly ask: 'download'; readonly job: number; readonly format: DownloadFormat })
  | { readonly ask: 'stop' };

/** What the worker answers. */
export type AnswerOfWorker = (
  | Told
  | {
      readonly kind: 'download';
      readonly format: DownloadFormat;
      /** Absent when the files could not be checked once more. */
      readonly blob: Blob | undefined;
    }
) & { readonly job: number };

let current = new AbortController();

globalThis.addEventListener('message', ({ data: asked }: MessageEvent<AskedOfWorker>) => {
  current.abort();
  if (asked.ask === 'stop') return;
  current = new AbortController();
  const { signal } = current;
  const { job, files, rulesetId, languageId, asOf } = asked;
  const toJudge = { files, language: advisorLanguageOf(languageId, rulesetId), asOf };
  if (asked.ask === 'download') {
    const { format } = asked;
    const answer = (blob: Blob | undefined) =>
      globalThis.postMessage({ kind: 'download', format, blob, job });
    downloadOf(toJudge, format, signal).then(answer, () => answer(undefined));
    return;
  }
  const tell = (told: Told) => globalThis.postMessage({ ...told, job });
  judgeFiles(toJudge, signal, tell).catch((error: unknown) =>
    tell({ kind: 'end', end: { ending: 'failed', failure: String(error) } }),
  );
});
