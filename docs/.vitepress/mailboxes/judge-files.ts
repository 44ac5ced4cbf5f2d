import { type MailboxResult, type OtherResult, organizationChanges } from 'd365-email-rules/dataverse';
import { changesHtml } from '../../../src/dataverse/report/changes-html.ts';
import { auditOf } from './audit-of-files.ts';
import type { Ending, ToJudge, Told } from './judging.ts';
import { createShortening } from './results-in-short.ts';

/** How many results cross together. */
const BATCH = 1000;

/** So many mailboxes are named at most where the same is to be done for many; the table below has all of them. */
const MOST_NAMED = 50;

/** Judges all that files hold, which are read twice, and tells of it as it goes on; nothing throws. */
export async function judgeFiles(
  toJudge: ToJudge,
  signal: AbortSignal,
  tell: (told: Told) => void,
): Promise<void> {
  const started = await auditOf(toJudge, signal, tell);
  if (started.ending !== undefined) {
    tell({ kind: 'end', end: started });
    return;
  }
  const { asked, reading, judgedBy, facts, holdingRecords } = started;
  const shortening = createShortening(holdingRecords.map(({ name }) => name));
  async function* told(results: AsyncIterable<MailboxResult | OtherResult>) {
    for await (const result of results) {
      if ('report' in result) shortening.addMailbox(result, reading.addressAt(result));
      else shortening.addOther(result);
      if (shortening.waiting() >= BATCH) tell({ kind: 'batch', batch: shortening.take() });
      yield result;
    }
    tell({ kind: 'batch', batch: shortening.take() });
  }
  const changes = await organizationChanges(told(asked.results), judgedBy);
  const { end, failure = '', ...summary } = asked.summary();
  const endings: Readonly<Record<typeof end, Ending>> = {
    complete: {
      ending: 'judged',
      summary,
      files: [...reading.files(), ...(facts ? [{ name: facts.name }] : [])],
      ...(changes.outcome === 'found' &&
        (changes.notValid > 0 || changes.byHand.length > 0) && {
          whatToDo: changesHtml(changes, toJudge.language, MOST_NAMED),
        }),
    },
    aborted: { ending: 'stopped' },
    reading: { ending: 'stopped' },
    failed: { ending: 'failed', failure },
  };
  tell({ kind: 'end', end: endings[end] });
}
