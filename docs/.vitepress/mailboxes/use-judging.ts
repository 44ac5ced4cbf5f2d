import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue';
import type { AnswerOfWorker, AskedOfWorker } from './audit-worker.ts';
import type { Ending } from './judge-files.ts';
import { type JudgedMailboxes, noMailboxes, takeIn } from './judged-mailboxes.ts';

/** Mailboxes that were judged, and by what. */
export interface FinishedReport {
  readonly rulesetId: string;
  readonly judged: JudgedMailboxes;
  readonly ending: Extract<Ending, { ending: 'judged' }>;
}

/** How far judging has come. */
export type Judging =
  | { readonly state: 'idle' }
  | { readonly state: 'judging'; readonly read: number; readonly toRead: number }
  | { readonly state: 'judged'; readonly report: FinishedReport }
  | { readonly state: 'ended'; readonly ending: Exclude<Ending, { ending: 'judged' }> }
  | { readonly state: 'workerFailed' };

/** By which edition, in which language, and as of which day, which may be empty. */
export interface JudgedBy {
  readonly rulesetId: string;
  readonly languageId: string;
  readonly asOf: string;
}

/** Judges files in a worker, which is loaded once, as soon as the page is there. */
export function useJudging(): {
  readonly judging: Ref<Judging>;
  judge(files: readonly File[], by: JudgedBy): void;
  stop(): void;
} {
  const judging = shallowRef<Judging>({ state: 'idle' });
  let worker: Worker | undefined;
  let hasFailed = false;
  let job = 0;
  let rulesetId = '';
  let judged = noMailboxes();

  function take(answer: AnswerOfWorker): void {
    if (answer.job !== job) return;
    switch (answer.kind) {
      case 'progress':
        judging.value = { state: 'judging', read: answer.read, toRead: answer.toRead };
        return;
      case 'batch':
        takeIn(judged, answer.batch);
        return;
      case 'end': {
        const { end } = answer;
        judging.value =
          end.ending === 'judged'
            ? { state: 'judged', report: { rulesetId, judged, ending: end } }
            : { state: 'ended', ending: end };
      }
    }
  }

  const ask = (asked: AskedOfWorker) => worker?.postMessage(asked);

  onMounted(() => {
    worker = new Worker(new URL('./audit-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<AnswerOfWorker>) => take(data));
    worker.addEventListener('error', () => {
      hasFailed = true;
      judging.value = { state: 'workerFailed' };
    });
  });
  onBeforeUnmount(() => worker?.terminate());

  return {
    judging,
    judge(files, by) {
      if (hasFailed) return;
      job += 1;
      rulesetId = by.rulesetId;
      judged = noMailboxes();
      judging.value = {
        state: 'judging',
        read: 0,
        toRead: 2 * files.reduce((sum, { size }) => sum + size, 0),
      };
      ask({ ask: 'judge', job, files: [...files], ...by });
    },
    stop: () => ask({ ask: 'stop' }),
  };
}
