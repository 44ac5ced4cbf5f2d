import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import type { Causes } from '../../../../dataverse/report/causes.ts';
import { composeExceptions, unmatchedFactsSentence } from '../../../../dataverse/report/results.ts';
import { clausesOf, FINDING_SIGNS, type RenderContext } from '../../../../render/context.ts';
import { type Block, type Item, list, paragraph, prose, span } from '../../../../render/document.ts';
import { causesInWords } from './causes-in-words.ts';

/** What is not known: questions by number of mailboxes, and facts and exceptions without effect. */
export function composeNotKnown(
  { toAnswer, toFix }: Causes,
  summary: AuditSummary,
  language: RenderContext,
): readonly Block[] {
  const inWords = causesInWords(language);
  const questions = toAnswer.map((each): Item => {
    const { title, text, remedy, sources, cause } = inWords(each);
    // The texts of what is to be fixed elsewhere stand among the causes.
    const isExplained = toFix.some(({ by, id }) => by === each.by && id === each.id);
    const texts = isExplained ? [] : [text, remedy].filter((part) => part !== '');
    return {
      line: [
        span(...FINDING_SIGNS.unverified),
        span(` ${cause.count} × `, 'strong'),
        ...prose(title, 'strong'),
        ...clausesOf(sources, language),
      ],
      blocks: texts.map((part) => paragraph(...prose(part))),
    };
  });
  const { unmatchedFacts } = summary;
  return [
    ...(questions.length === 0 ? [] : [list(questions)]),
    ...(unmatchedFacts.length === 0
      ? []
      : [paragraph(span(unmatchedFactsSentence(unmatchedFacts, language.phrases)))]),
    ...composeExceptions(summary, language.phrases),
  ];
}
