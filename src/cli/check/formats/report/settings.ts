import { type DefaultResult, findingsIn, type OtherResult } from '../../../../dataverse/audit/results.ts';
import { checkItem, exceptedMark, nameOf, newMailboxText } from '../../../../dataverse/report/results.ts';
import { findingLine } from '../../../../render/answers/report.ts';
import {
  FINDING_SIGNS,
  methodsAsText,
  type RenderContext,
  VERDICT_SIGNS,
  withSign,
} from '../../../../render/context.ts';
import { type Block, heading, type Item, list, paragraph, prose, span } from '../../../../render/document.ts';
import { reportWordsFor } from '../../../words/report/index.ts';

/** The settings of the organization: what was found in them and in profiles, and how a new mailbox would be judged. */
export function composeSettings(others: readonly OtherResult[], language: RenderContext): readonly Block[] {
  const words = reportWordsFor(language.locale);
  const found = others
    .filter(({ checks }) => checks.length > 0)
    .map(
      (other): Item => ({
        line: [...nameOf(other, language), span(` ${other.table}`, 'muted')],
        blocks: [list(other.checks.map((check) => checkItem(check, language)))],
      }),
    );
  const defaults = others.flatMap((other) =>
    (other.defaults ?? []).map((each) => defaultItem(each, language)),
  );
  return [
    ...(found.length > 0 ? [list(found)] : []),
    ...(defaults.length > 0
      ? [heading(2, span(words.newMailboxes)), paragraph(...prose(words.newMailboxesHint)), list(defaults)]
      : []),
  ];
}

function defaultItem({ owner, configuration, report }: DefaultResult, language: RenderContext): Item {
  const { phrases } = language;
  const methods = configuration === null ? '' : methodsAsText(configuration as MethodsOf, language);
  // What is not known of a mailbox that is still to be made is no fault.
  const found: Item[] =
    report.verdict === 'malformed'
      ? report.problems.map(({ message }) => ({
          line: [withSign(FINDING_SIGNS.error, phrases.findingKind.error), span(' '), ...prose(message)],
          blocks: [],
        }))
      : findingsIn(report)
          .filter(({ kind }) => kind !== 'unverified')
          .map((finding) => ({
            line: [...findingLine(finding, language), ...exceptedMark(finding.excepted, phrases)],
            blocks: [],
          }));
  return {
    line: [
      withSign(VERDICT_SIGNS[report.verdict], phrases.verdict[report.verdict]),
      span(' '),
      span(newMailboxText(owner, language), 'strong'),
      ...(methods === '' ? [] : [span(` · ${methods}`, 'muted')]),
    ],
    blocks: found.length === 0 ? [] : [list(found)],
  };
}

type MethodsOf = Readonly<Record<string, unknown>>;
