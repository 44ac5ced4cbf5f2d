/** The report of a run difference: what is new, worse, better and fixed, by rule, and the mailboxes that changed. */

import { fill } from '../../locales/texts/locale.ts';
import { groupBy } from '../../logic/group-by.ts';
import { FINDING_SIGNS, type RenderContext } from '../../render/context.ts';
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
  type ChangedFinding,
  FINDING_CHANGES,
  type FindingChange,
  type RowName,
  type RunDifference,
} from '../runs/run-difference.ts';
import { findablesOf } from './findables.ts';
import { STATUS_SIGNS } from './status-signs.ts';

/** The texts of a run difference, in one language. */
export interface DifferenceWords {
  readonly title: string;
  /** The numbers of findings by change. */
  readonly counts: string;
  readonly nothing: string;
  readonly changes: Readonly<Record<FindingChange, string>>;
  /** The title of records that cannot be judged. */
  readonly malformed: string;
  /** The names that are not listed: `{count}`. */
  readonly more: string;
  readonly rulesChanged: string;
  readonly causedByRules: string;
  readonly added: string;
  readonly removed: string;
  readonly changedStatus: string;
}

/**
 * A run difference as blocks.
 *
 * @param most - how many mailboxes are named at most for each rule.
 */
export function composeDifference(
  difference: RunDifference,
  words: DifferenceWords,
  context: RenderContext,
  most: number,
): readonly Block[] {
  const { summary, findings, mailboxes } = difference;
  const titles = titlesOf(words, context);
  const sections = FINDING_CHANGES.flatMap((change): readonly Block[] => {
    const some = findings.filter((each) => each.change === change);
    return some.length === 0
      ? []
      : [heading(3, span(words.changes[change])), list(itemsByRule(some, titles, words, most))];
  });
  const moved = [
    ...mailboxList(words.added, mailboxes.added, words, most),
    ...mailboxList(words.removed, mailboxes.removed, words, most),
  ];
  return [
    heading(2, span(words.title)),
    paragraph(...prose(fill(words.counts, { ...summary }))),
    ...composeRulesChanged(difference, words),
    ...(sections.length + moved.length === 0 ? [paragraph(...prose(words.nothing))] : sections),
    ...moved,
    ...composeStatuses(difference, words, context, most),
  ];
}

function composeRulesChanged({ rules }: RunDifference, words: DifferenceWords): readonly Block[] {
  if (!rules.changed) return [];
  const sentences = [words.rulesChanged, fill(words.causedByRules, { ...rules.changes })];
  return [paragraph(...prose(sentences.join(' ')))];
}

/** The titles of rules and checks, by id. */
function titlesOf(words: DifferenceWords, context: RenderContext): ReadonlyMap<string, string> {
  const known = findablesOf(context).map(({ id, title }) => [id, title] as const);
  return new Map([...known, ['malformed', words.malformed]]);
}

/** Findings by rule and kind, the most frequent first. */
function itemsByRule(
  findings: readonly ChangedFinding[],
  titles: ReadonlyMap<string, string>,
  words: DifferenceWords,
  most: number,
): readonly Item[] {
  const groups = groupBy(findings, ({ rule, before, after }) => `${rule} ${after ?? before}`);
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  return sorted.map((group): Item => {
    const [{ rule, before, after }] = group as [ChangedFinding];
    const kind = after ?? (before as NonNullable<typeof before>);
    return {
      line: [
        span(...FINDING_SIGNS[kind]),
        span(` ${group.length} × `, 'strong'),
        ...prose(titles.get(rule) ?? rule, 'strong'),
      ],
      blocks: [paragraph(span(namesOf(group, words, most), 'muted'), span(` · ${rule}`, 'muted'))],
    };
  });
}

function namesOf(rows: readonly RowName[], words: DifferenceWords, most: number): string {
  const names = [...new Set(rows.map(({ name, id }) => name ?? id ?? '?'))];
  const others = names.length - most;
  return [...names.slice(0, most), ...(others > 0 ? [fill(words.more, { count: others })] : [])].join(', ');
}

function mailboxList(
  title: string,
  rows: readonly RowName[],
  words: DifferenceWords,
  most: number,
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    paragraph(span(fill(title, { count: rows.length })), span(` ${namesOf(rows, words, most)}`, 'muted')),
  ];
}

function composeStatuses(
  { mailboxes }: RunDifference,
  words: DifferenceWords,
  { phrases }: RenderContext,
  most: number,
): readonly Block[] {
  const groups = groupBy(mailboxes.changedStatus, ({ before, after }) => `${before} ${after}`);
  if (groups.size === 0) return [];
  const items = [...groups.values()].map((group): Item => {
    const [{ before, after }] = group as [(typeof group)[number]];
    const line: Line = [
      ...STATUS_SIGNS[before],
      span(` ${phrases.check.status[before]} → `),
      ...STATUS_SIGNS[after],
      span(` ${phrases.check.status[after]}: ${group.length}`),
    ];
    return { line, blocks: [paragraph(span(namesOf(group, words, most), 'muted'))] };
  });
  return [heading(3, span(words.changedStatus)), list(items)];
}
