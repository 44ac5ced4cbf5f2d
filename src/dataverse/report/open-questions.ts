import { fill } from '../../locales/texts/locale.ts';
import type { RenderContext } from '../../render/context.ts';
import { type Block, heading, type Item, list, paragraph, prose, span } from '../../render/document.ts';
import { factsWordsFor } from '../checks/words.ts';
import type { OpenQuestion, OpenQuestions } from '../facts/open-questions.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import { composeIncomplete } from './incomplete.ts';

/** The questions behind a template of facts, most decisive first, and what to do with it. */
export function composeFacts(
  {
    onPremises,
    ofOrganization,
    ofMailboxes,
    mailboxes,
    open,
    withoutAddress,
    passedOver,
    incomplete,
  }: OpenQuestions & { readonly passedOver: number; readonly incomplete: readonly MissingPart[] },
  context: RenderContext,
): readonly Block[] {
  const words = factsWordsFor(context.locale);
  const asked = (title: string, questions: readonly OpenQuestion[]): readonly Block[] =>
    questions.length === 0
      ? []
      : [
          heading(3, ...prose(title)),
          list(
            questions.map((each) => itemOf(each, words.hanging)),
            true,
          ),
        ];
  const notes = [
    open === 0 ? words.nothingToAsk : words.howToAnswer,
    ...(withoutAddress === 0 ? [] : [fill(words.withoutAddress, { count: withoutAddress })]),
    ...(passedOver === 0 ? [] : [fill(words.passedOver, { count: passedOver })]),
  ];
  return [
    heading(2, span(fill(words.mailboxes, { count: mailboxes, open }))),
    ...composeIncomplete(incomplete, context, 3),
    ...(onPremises === 0
      ? []
      : [
          heading(3, ...prose(words.atTheTop)),
          list(
            [
              itemOf(
                { prerequisite: 'onPremises', question: words.isOnPremises, mailboxes: onPremises },
                words.hanging,
              ),
            ],
            true,
          ),
        ]),
    ...asked(words.ofOrganization, ofOrganization),
    ...asked(words.ofMailboxes, ofMailboxes),
    ...notes.map((note) => paragraph(...prose(note))),
  ];
}

function itemOf({ prerequisite, question, mailboxes }: OpenQuestion, hanging: string): Item {
  const line = [
    span(prerequisite, 'code'),
    span(': '),
    ...prose(question),
    span(` (${fill(hanging, { count: mailboxes })})`, 'muted'),
  ];
  return { line, blocks: [] };
}
