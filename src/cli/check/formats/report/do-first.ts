import type { Causes } from '../../../../dataverse/report/causes.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { capitalized } from '../../../../render/answers/table-words.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { type Block, heading, type Line, paragraph, prose, span } from '../../../../render/document.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import { causesInWords, firstSentence } from './causes-in-words.ts';

/** So many causes are shown as what to do first. */
const MOST_FIRST = 5;

/** What to do first: the causes of the most mailboxes, each with what to do, who does it, and how many it concerns. */
export function composeDoFirst({ toFix }: Causes, language: RenderContext, level: 1 | 2): readonly Block[] {
  if (toFix.length === 0) return [];
  const words = reportWordsFor(language.locale);
  const inWords = causesInWords(language);
  const rows = toFix.slice(0, MOST_FIRST).map((each, place): readonly Line[] => {
    const { title, remedy, who, cause } = inWords(each);
    return [
      [span(`${place + 1} `, 'muted'), ...prose(title, 'strong')],
      prose(firstSentence(remedy)),
      prose(capitalized(who, language.locale)),
      [span(String(cause.count))],
    ];
  });
  const left = toFix.length - rows.length;
  const head = [words.cause, words.action, words.who, words.mailboxes].map(
    (text): Line => [span(text, 'strong')],
  );
  return [
    heading(level, span(words.doFirst)),
    { kind: 'table', head, rows },
    ...(left > 0 ? [paragraph(...prose(fill(words.moreCauses, { count: left }), 'muted'))] : []),
  ];
}
