import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue';
import type { AnswerOfWorker, AskedOfWorker, CheckOrder } from './audit-worker.ts';
import type { DownloadFormat } from './download-formats.ts';
import { type JudgedMailboxes, noMailboxes, takeIn } from './judged-mailboxes.ts';
import type { Ending } from './judging.ts';

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

/** How far a download has come; undefined before one was asked for. */
export type Downloading = 'preparing' | 'ready' | 'failed' | undefined;

/** Judges files in a worker, which is loaded once, as soon as the page is there. */
export function useJudging(): {
  readonly judging: Ref<Judging>;
  readonly downloading: Ref<Downloading>;
  judge(order: CheckOrder): void;
  /** Saves the report on what was judged last as a file. */
  download(format: DownloadFormat): void;
  stop(): void;
} {
  const judging = shallowRef<Judging>({ state: 'idle' });
  let worker: Worker | undefined;
  let hasFailed = false;
  let job = 0;
  let last: CheckOrder | undefined;
  const downloading = shallowRef<Downloading>();
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
      case 'download':
        downloading.value = answer.blob === undefined ? 'failed' : 'ready';
        if (answer.blob !== undefined) save(answer.blob, `d365-email-check.${answer.format}`);
        return;
      case 'end': {
        const { end } = answer;
        const rulesetId = last?.rulesetId ?? '';
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
    downloading,
    judge(order) {
      if (hasFailed) return;
      job += 1;
      last = order;
      judged = noMailboxes();
      downloading.value = undefined;
      judging.value = {
        state: 'judging',
        read: 0,
        toRead: 2 * order.files.reduce((sum, { size }) => sum + size, 0),
      };
      ask({ ask: 'judge', job, ...order });
    },
    download(format) {
      if (hasFailed || last === undefined) return;
      downloading.value = 'preparing';
      ask({ ask: 'download', job, format, ...last });
    },
    stop: () => ask({ ask: 'stop' }),
  };
}

/** Hands a file to the browser, which saves it on this computer. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}

/** How long a browser may take to begin to save, in milliseconds. */
const KEPT_FOR = 60_000;
