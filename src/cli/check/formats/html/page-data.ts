import type { Causes } from '../../../../dataverse/report/causes.ts';
import { incompleteWordsFor } from '../../../../dataverse/report/incomplete.ts';
import { STATUSES_IN_ORDER } from '../../../../dataverse/report/overview.ts';
import { STATUS_SIGNS } from '../../../../dataverse/report/status-signs.ts';
import { escapeInvisible } from '../../../../input/printable.ts';
import { FINDING_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import { causeNumber } from '../report/causes.ts';
import type { DataMaking } from './mailbox-data.ts';

/** The statuses of mailboxes that need to be fixed. */
const NEED_WORK: readonly string[] = ['broken', 'not-set-up', 'unreadable'];

/** What the script of the page needs beside the mailboxes: texts, and what the numbers in mailboxes stand for. */
export function pageData(
  { language, findables, files, texts }: DataMaking,
  causes: Causes,
  title: string,
): unknown {
  const { locale, phrases } = language;
  const report = reportWordsFor(locale);
  const statuses = STATUSES_IN_ORDER.toReversed().map((status, rank) => {
    const [{ text: symbol, tone } = { text: '', tone: 'muted' }] = STATUS_SIGNS[status];
    const needsWork = NEED_WORK.includes(status);
    return [status, { symbol, tone, word: phrases.check.status[status], rank, needsWork }] as const;
  });
  const kinds = (['error', 'unverified', 'advice'] as const).map((kind, rank) => {
    const [symbol, tone] = FINDING_SIGNS[kind];
    return [kind, { symbol, tone, word: phrases.findingKind[kind], rank }] as const;
  });
  return {
    language: locale.id,
    title: escapeInvisible(title),
    files: files.all,
    texts: texts.all,
    said: findables.map((each) => {
      const number = causeNumber(causes, each);
      return { title: escapeInvisible(each.title), ...(number !== undefined && { number }) };
    }),
    statuses: Object.fromEntries(statuses),
    kinds: Object.fromEntries(kinds),
    words: {
      ...commandWordsFor(locale).page,
      ...{ mailbox: report.mailbox, status: report.status, found: report.found, place: report.place },
      ...{ needWork: report.needWork, causeNumber: report.causeNumber },
      restsOnMissing: incompleteWordsFor(locale).restsOnIt,
    },
  };
}
