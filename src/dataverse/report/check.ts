import { composeSources } from '../../render/answers/rules.ts';
import { FINDING_SIGNS, type RenderContext, withSign } from '../../render/context.ts';
import { type Block, heading, list, paragraph, prose, span } from '../../render/document.ts';
import type { Check } from '../checks/catalogue.ts';
import type { CheckWords } from '../checks/words/shape.ts';
import { generalPart } from './findables.ts';

/** All there is to know of one row check: the message, what to do, and the clauses behind it. */
export function composeCheck(
  { id, kind, sources }: Check,
  { title, message, remedy }: CheckWords,
  language: RenderContext,
): readonly Block[] {
  const { findingKind, rules } = language.phrases;
  const sentences = [
    [rules.says, generalPart(message) || `${title}.`],
    [rules.whatToDo, remedy],
  ];
  return [
    heading(2, ...prose(title)),
    paragraph(withSign(FINDING_SIGNS[kind], findingKind[kind]), span(' '), span(id, 'code')),
    list(
      sentences.map(([label = '', text = '']) => ({
        line: [span(`${label}: `, 'strong'), ...prose(text)],
        blocks: [],
      })),
    ),
    ...composeSources(sources, language),
  ];
}
