import { advisorLanguageOf } from '../advisor/language.ts';
import { judgeFiles, type Told } from './judge-files.ts';
import { giveUpNetwork } from './without-network.ts';

giveUpNetwork();

/** What the page asks of the worker; whatever was asked before is given up. */
export type AskedOfWorker =
  | {
      readonly ask: 'judge';
      /** Comes back with each answer, so that late answers to something else can be told. */
      readonly job: number;
      readonly files: readonly File[];
      readonly rulesetId: string;
      readonly languageId: string;
      readonly asOf: string;
    }
  | { readonly ask: 'stop' };

/** What the worker answers. */
export type AnswerOfWorker = Told & { readonly job: number };

let current = new AbortController();

globalThis.addEventListener('message', ({ data: asked }: MessageEvent<AskedOfWorker>) => {
  current.abort();
  if (asked.ask === 'stop') return;
  current = new AbortController();
  const { job, files, rulesetId, languageId, asOf } = asked;
  const language = advisorLanguageOf(languageId, rulesetId);
  const tell = (told: Told) => globalThis.postMessage({ ...told, job });
  judgeFiles({ files, language, asOf }, current.signal, tell).catch((error: unknown) =>
    tell({ kind: 'end', end: { ending: 'failed', failure: String(error) } }),
  );
});
