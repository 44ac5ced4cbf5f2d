import { unmetSentence } from '../finding.ts';
import { fill, type Phrases } from '../locale.ts';
import {
  clausesOf,
  FINDING_SIGNS,
  type Language,
  methodsAsText,
  signed,
  VERDICT_SIGNS,
} from '../render/compose.ts';
import { composeProblems, findingLine } from '../render/compose-report.ts';
import {
  type Block,
  heading,
  type Item,
  type Line,
  list,
  paragraph,
  prose,
  span,
} from '../render/document.ts';
import type { RuleWords } from '../words.ts';
import type { CheckResult } from './check-result.ts';
import type { CheckSummary } from './check-summary.ts';

/**
 * One result in short: whose it is, the verdict, and what makes it so.
 *
 * Advice is left to the summary, which says it once for all mailboxes.
 */
export function composeResult(result: CheckResult, language: Language): Block {
  return list([resultItem(result, language)]);
}

function resultItem({ file, row, name, configuration, report }: CheckResult, language: Language): Item {
  const { phrases } = language;
  const place = fill(phrases.check.row, { file, row });
  const line: Line = [
    signed(VERDICT_SIGNS[report.verdict], phrases.verdict[report.verdict]),
    span(' '),
    ...(name === null ? [span(place, 'strong')] : [span(name, 'strong'), span(` (${place})`, 'muted')]),
  ];
  if (report.verdict === 'malformed') return { line, blocks: [composeProblems(report.problems)] };
  const methods = methodsAsText(configuration as Readonly<Record<string, unknown>>, language);
  const weighty = report.findings.filter(({ kind }) => kind !== 'advice');
  const findings = weighty.map((finding): Item => {
    const unmet = unmetSentence(finding, language.words, phrases);
    return {
      line: [
        ...findingLine(finding, language),
        ...(unmet === '' ? [] : [span(' — ', 'muted'), ...prose(unmet)]),
      ],
      blocks: [],
    };
  });
  return {
    line,
    blocks: [paragraph(span(methods, 'muted')), ...(findings.length > 0 ? [list(findings)] : [])],
  };
}

/** What all results come to: how many of each verdict, and each rule that spoke with what to do about it. */
export function composeSummary(summary: CheckSummary, language: Language): readonly Block[] {
  const { check, verdict } = language.phrases;
  if (summary.total === 0 && summary.sinkMailboxes === 0) return [paragraph(...prose(check.nothingRead))];
  const verdicts = (['valid', 'undetermined', 'invalid', 'malformed'] as const).map((each): Line[] => [
    [signed(VERDICT_SIGNS[each], verdict[each])],
    [span(String(summary[each]))],
  ]);
  const sinks: Line[] = [[span(check.sinkMailboxes)], [span(String(summary.sinkMailboxes))]];
  return [
    heading(2, span(check.summary)),
    {
      kind: 'table',
      head: [[span(check.verdict, 'strong')], [span(check.count, 'strong')]],
      rows: [
        ...verdicts,
        [[span(check.total)], [span(String(summary.total))]],
        ...(summary.sinkMailboxes > 0 ? [sinks] : []),
      ],
    },
    ...composeRules(summary, language),
    ...(summary.unmatchedFacts.length === 0
      ? []
      : [paragraph(span(unmatchedFactsSentence(summary.unmatchedFacts, language.phrases)))]),
  ];
}

/** Which addresses of the facts file no row bears, in a sentence. */
export function unmatchedFactsSentence(addresses: readonly string[], { check }: Phrases): string {
  return fill(check.unmatchedFacts, { addresses: addresses.join(', ') });
}

/** Each rule that spoke: in how many mailboxes, why, and what to do; those that make mailboxes fail come first. */
function composeRules({ byRule }: CheckSummary, language: Language): readonly Block[] {
  const { ruleset, words, phrases } = language;
  const spoke = ruleset.rules.filter(({ id }) => byRule[id] !== undefined);
  if (spoke.length === 0) return [];
  const ordered = [
    ...spoke.filter(({ kind }) => kind === 'error'),
    ...spoke.filter(({ kind }) => kind === 'advice'),
  ];
  const items = ordered.map(({ id, kind, sources }): Item => {
    const { title, message, why, remedy } = words.rules[id] as RuleWords;
    return {
      line: [
        span(`${byRule[id]} × `, 'strong'),
        // The same rule is an error in one mailbox and unverified in another; advice is always advice.
        ...(kind === 'advice' ? [span(...FINDING_SIGNS.advice), span(' ')] : []),
        ...prose(title, 'strong'),
        ...clausesOf(sources),
      ],
      blocks: [
        paragraph(...prose([message, why].filter(Boolean).join(' '))),
        ...(remedy ? [paragraph(...prose(fill(phrases.render.whatToDo, { remedy })))] : []),
      ],
    };
  });
  return [heading(2, span(phrases.check.byRule)), list(items)];
}
