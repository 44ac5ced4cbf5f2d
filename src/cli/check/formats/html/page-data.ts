import { incompleteWordsFor } from '../../../../dataverse/report/incomplete.ts';
import { escapeInvisible } from '../../../../input/printable.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { clausesOf, FINDING_SIGNS, VERDICT_SIGNS } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import type { DataMaking } from './mailbox-data.ts';
import { VERDICTS } from './summary-section.ts';

/** What the script of the page needs beside the mailboxes: texts, and what the numbers in mailboxes stand for. */
export function pageData({ language, findables, files, texts }: DataMaking): unknown {
  const { locale, phrases } = language;
  const verdicts = VERDICTS.map((verdict, rank) => {
    const [symbol, tone] = VERDICT_SIGNS[verdict];
    return [verdict, { symbol, tone, word: phrases.verdict[verdict], rank }] as const;
  });
  const kinds = (['error', 'unverified', 'advice'] as const).map((kind, rank) => {
    const [symbol, tone] = FINDING_SIGNS[kind];
    return [kind, { symbol, tone, word: phrases.findingKind[kind], rank }] as const;
  });
  return {
    language: locale.id,
    files: files.all,
    texts: texts.all,
    said: findables.map(({ title, text, remedy, sources }) => ({
      title: escapeInvisible(title),
      clauses: clausesOf(sources, language)
        .map((part) => part.text)
        .join(''),
      text: escapeInvisible(text),
      remedy: remedy === '' ? '' : escapeInvisible(fill(phrases.render.whatToDo, { remedy })),
    })),
    verdicts: Object.fromEntries(verdicts),
    kinds: Object.fromEntries(kinds),
    words: {
      ...commandWordsFor(locale).page,
      outOfUse: phrases.check.status['out-of-use'],
      restsOnMissing: incompleteWordsFor(locale).restsOnIt,
    },
  };
}
