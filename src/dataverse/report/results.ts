import { type Finding, unmetSentence } from '../../engine/finding.ts';
import { fill, type Phrases } from '../../locales/texts/locale.ts';
import { composeProblems, findingLine } from '../../render/answers/report.ts';
import {
  clausesOf,
  FINDING_SIGNS,
  methodsAsText,
  type RenderContext,
  VERDICT_SIGNS,
  withSign,
} from '../../render/context.ts';
import {
  type Block,
  heading,
  type Item,
  type Line,
  list,
  paragraph,
  prose,
  span,
} from '../../render/document.ts';
import {
  type DefaultResult,
  findingsIn,
  type MailboxResult,
  type NamedPlace,
  type OtherResult,
} from '../audit/results.ts';
import type { AuditSummary } from '../audit/summary.ts';
import type { RowFinding } from '../checks/row-finding.ts';
import type { Excepted, Exception } from '../facts/exceptions-file.ts';
import { inOrganization } from './causes.ts';
import { countIn, findablesOf } from './findables.ts';
import { incompleteWordsFor } from './incomplete.ts';
import type { ShownResult } from './known-findings.ts';

/**
 * One result in short: whose it is, the verdict, and what makes it so.
 *
 * Advice is left to the summary, which says it once for all mailboxes.
 */
export function composeResult(result: ShownResult, language: RenderContext): Block {
  return list([resultItem(result, language)]);
}

function resultItem(result: ShownResult, language: RenderContext): Item {
  const { configuration, report, checks = [], origins, restsOnMissing } = result;
  const { phrases } = language;
  const line: Line = [
    withSign(VERDICT_SIGNS[report.verdict], phrases.verdict[report.verdict]),
    span(' '),
    ...nameOf(result, language),
    ...(result.status === 'out-of-use' ? [span(` — ${phrases.check.status['out-of-use']}`, 'muted')] : []),
  ];
  const found = checks.map((check) => checkItem(check, language));
  const alsoFound = found.length > 0 ? [list(found)] : [];
  const rests =
    restsOnMissing === true
      ? [paragraph(...prose(incompleteWordsFor(language.locale).restsOnIt, 'muted'))]
      : [];
  if (report.verdict === 'malformed') {
    return { line, blocks: [composeProblems(report.problems), ...rests, ...alsoFound] };
  }
  // Of a mailbox whose owner nobody can tell there is none.
  const methods =
    configuration === null ? '' : methodsAsText(configuration as Readonly<Record<string, unknown>>, language);
  const findings = composeFindings(findingsIn(report), origins, language);
  const about = methods === '' ? [] : [paragraph(span(methods, 'muted'))];
  return { line, blocks: [...about, ...findings, ...rests, ...alsoFound] };
}

/** A row by its name, if it has one, and its place. */
export function nameOf(
  { file, row, name, organization }: Omit<NamedPlace, 'id'>,
  { phrases }: RenderContext,
): Line {
  const place = fill(phrases.check.row, { file, row });
  const whole = inOrganization(name ?? place, organization);
  return name === null ? [span(whole, 'strong')] : [span(whole, 'strong'), span(` (${place})`, 'muted')];
}

/** What weighs among findings, each with what is not met, and where that is shown. */
function composeFindings(
  findings: ReturnType<typeof findingsIn>,
  origins: MailboxResult['origins'],
  language: RenderContext,
): readonly Block[] {
  const { words, phrases } = language;
  const items = findings
    .filter(({ kind }) => kind !== 'advice')
    .map((finding): Item => {
      const unmet = unmetSentence(finding, words, phrases);
      const shown = shownByText(finding, origins, language);
      return {
        line: [
          ...findingLine(finding, language),
          ...(unmet === '' ? [] : [span(' — ', 'muted'), ...prose(unmet)]),
          ...exceptedMark(finding.excepted, phrases),
        ],
        blocks: shown === undefined ? [] : [paragraph(span(shown, 'muted'))],
      };
    });
  return items.length > 0 ? [list(items)] : [];
}

/** Where what a finding asks for stands in rows, in a sentence; undefined where no row shows it. */
export function shownByText(
  { unmet }: Pick<Finding, 'unmet'>,
  origins: MailboxResult['origins'],
  { phrases }: RenderContext,
): string | undefined {
  const shown = unmet.flatMap((prerequisite) => origins?.[prerequisite] ?? []);
  const places = shown.map(({ column, ...place }) =>
    fill(phrases.check.column, { row: fill(phrases.check.row, { ...place }), column }),
  );
  return places.length === 0 ? undefined : fill(phrases.check.shownBy, { places: places.join('; ') });
}

/** What a check found in a row: what it says, and the other rows that have to do with it. */
export function checkItem(finding: RowFinding, language: RenderContext): Item {
  const { kind, message, sources, from, excepted } = finding;
  const related = relatedText(finding, language);
  return {
    line: [
      span(...FINDING_SIGNS[kind]),
      span(' '),
      ...prose(message),
      span(' '),
      span(from.column, 'code'),
      ...clausesOf(sources, language),
      ...exceptedMark(excepted, language.phrases),
    ],
    blocks: related === undefined ? [] : [paragraph(span(related, 'muted'))],
  };
}

/** Which other rows have to do with what a check found, in a sentence; undefined when none do. */
export function relatedText(
  { related }: Pick<RowFinding, 'related'>,
  { phrases: { check } }: RenderContext,
): string | undefined {
  const places = related.map(({ file, row }) => fill(check.row, { file, row }));
  return places.length === 0 ? undefined : fill(check.related, { places: places.join('; ') });
}

/** What is said of rows that are no user's or queue's mailbox. */
export function composeOthers(others: readonly OtherResult[], language: RenderContext): readonly Block[] {
  const items = others.map((other): Item => {
    const found = other.checks.map((check) => checkItem(check, language));
    const defaults = (other.defaults ?? []).flatMap((each) => defaultItem(each, language));
    return {
      line: [span(other.table, 'muted'), span(' '), ...nameOf(other, language)],
      blocks: [list([...found, ...defaults])],
    };
  });
  const shown = items.filter(({ blocks }) =>
    blocks.some((block) => block.kind === 'list' && block.items.length > 0),
  );
  return shown.length === 0 ? [] : [heading(2, span(language.phrases.check.otherRows)), list(shown)];
}

/** What a mailbox is called that is still to be made. */
export function newMailboxText(owner: string, { phrases, words }: RenderContext): string {
  return fill(phrases.check.newMailbox, { owner: words.owners[owner] ?? owner });
}

/** How a new mailbox would be judged, if something stands against it; what is not known of it yet does not. */
function defaultItem(
  { owner, configuration, report }: DefaultResult,
  language: RenderContext,
): readonly Item[] {
  const line: Line = [span(newMailboxText(owner, language), 'strong')];
  if (report.verdict === 'malformed') return [{ line, blocks: [composeProblems(report.problems)] }];
  const findings = findingsIn(report).filter(({ kind }) => kind === 'error');
  const methods = methodsAsText(configuration as Readonly<Record<string, unknown>>, language);
  return findings.length === 0
    ? []
    : [{ line, blocks: [paragraph(span(methods, 'muted')), ...composeFindings(findings, {}, language)] }];
}

/** What all results come to: how many of each verdict, and each rule that spoke with what to do about it. */
export function composeSummary(summary: AuditSummary, language: RenderContext): readonly Block[] {
  const { check, verdict } = language.phrases;
  if (summary.total === 0 && summary.sinkMailboxes === 0) return [paragraph(...prose(check.nothingRead))];
  const verdicts = (['valid', 'undetermined', 'invalid', 'malformed'] as const).map((each): Line[] => [
    [withSign(VERDICT_SIGNS[each], verdict[each])],
    [span(String(summary[each]))],
  ]);
  const { 'out-of-use': outOfUse } = summary.byStatus;
  const unused: Line[] = [[span(check.outOfUse)], [span(String(outOfUse))]];
  const sinks: Line[] = [[span(check.sinkMailboxes)], [span(String(summary.sinkMailboxes))]];
  return [
    heading(2, span(check.summary)),
    paragraph(...prose(fill(check.judgedBy, { ruleset: language.words.name }))),
    {
      kind: 'table',
      head: [[span(check.verdict, 'strong')], [span(check.count, 'strong')]],
      rows: [
        ...verdicts,
        [[span(check.total)], [span(String(summary.total))]],
        ...(outOfUse > 0 ? [unused] : []),
        ...(summary.sinkMailboxes > 0 ? [sinks] : []),
      ],
    },
    ...composeFound(summary, language),
    ...composeBaseline(summary, language.phrases),
    ...composeExceptions(summary, language.phrases),
    ...(summary.unmatchedFacts.length === 0
      ? []
      : [paragraph(span(unmatchedFactsSentence(summary.unmatchedFacts, language.phrases)))]),
  ];
}

/** How many findings changed since an earlier run; nothing where none was given. */
export function composeBaseline({ baseline }: AuditSummary, { check }: Phrases): readonly Block[] {
  return baseline === undefined ? [] : [paragraph(...prose(fill(check.baseline, { ...baseline })))];
}

/** The exceptions that are named in a sentence; JSON has all of them. */
const MOST_EXCEPTIONS = 5;

/** The effect of exceptions, in sentences; none where no exceptions file was given. */
export function composeExceptions({ exceptions }: AuditSummary, { check }: Phrases): readonly Block[] {
  if (exceptions === undefined) return [];
  const { applied, expired, unmatched } = exceptions;
  const named = (some: readonly Exception[]) => {
    const names = some.map(({ rule, mailbox }) => (mailbox === undefined ? rule : `${rule} (${mailbox})`));
    const distinct = [...new Set(names)];
    return [...distinct.slice(0, MOST_EXCEPTIONS), ...(distinct.length > MOST_EXCEPTIONS ? ['…'] : [])].join(
      ', ',
    );
  };
  const sentences = [
    fill(check.exceptionsApplied, { count: applied }),
    ...(expired.length === 0 ? [] : [fill(check.exceptionsExpired, { exceptions: named(expired) })]),
    ...(unmatched.length === 0 ? [] : [fill(check.exceptionsUnmatched, { exceptions: named(unmatched) })]),
  ];
  return [paragraph(...prose(sentences.join(' ')))];
}

/** The mark behind an excepted finding. */
export function exceptedMark(excepted: Excepted | undefined, { check }: Phrases): Line {
  return excepted === undefined
    ? []
    : [span(` — ${fill(check.excepted, { reason: excepted.reason })}`, 'muted')];
}

/** Which addresses of the facts file no row bears, in a sentence. */
export function unmatchedFactsSentence(addresses: readonly string[], { check }: Phrases): string {
  return fill(check.unmatchedFacts, { addresses: addresses.join(', ') });
}

/** Each rule that spoke, and each check: how often, why, and what to do; what makes mailboxes fail comes first. */
function composeFound(summary: AuditSummary, language: RenderContext): readonly Block[] {
  const { phrases } = language;
  const found = findablesOf(language).filter((each) => countIn(summary, each) > 0);
  if (found.length === 0) return [];
  const ordered = [
    ...found.filter(({ kind }) => kind !== 'advice'),
    ...found.filter(({ kind }) => kind === 'advice'),
  ];
  const items = ordered.map((findable): Item => {
    const { kind, sources, title, text, remedy } = findable;
    return {
      line: [
        span(`${countIn(summary, findable)} × `, 'strong'),
        // The same rule is an error in one mailbox and unverified in another; advice is always advice.
        ...(kind === 'advice' ? [span(...FINDING_SIGNS.advice), span(' ')] : []),
        ...prose(title, 'strong'),
        ...clausesOf(sources, language),
      ],
      blocks: [
        paragraph(...prose(text)),
        ...(remedy ? [paragraph(...prose(fill(phrases.render.whatToDo, { remedy })))] : []),
      ],
    };
  });
  return [heading(2, span(phrases.check.byRule)), list(items)];
}
