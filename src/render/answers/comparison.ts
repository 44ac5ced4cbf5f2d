import type { Compared, Count, VerdictChange } from '../../api/compare-rulesets/index.ts';
import type { VocabularyPart } from '../../api/compare-rulesets/vocabulary-diff.ts';
import { fill } from '../../locales/texts/locale.ts';
import { type RenderContext, VERDICT_SIGNS, withSign } from '../context.ts';
import { type Block, heading, type Item, type Line, list, paragraph, prose, span } from '../document.ts';
import { ruleIdsAsText, ruleLine } from './analysis.ts';
import { configurationAsText } from './configuration.ts';

/** A comparison as blocks: the numbers, then the changes for worse and better with their reasons, then the rest. */
export function composeComparison(
  compared: Compared,
  before: RenderContext,
  after: RenderContext,
): readonly Block[] {
  const { comparison } = after.phrases;
  const decidedIn = (ruleset: VerdictChange['ruleset']) =>
    compared.changes.filter((change) => change.ruleset === ruleset);
  return [
    heading(
      2,
      span(fill(comparison.title, { before: compared.rulesets.before, after: compared.rulesets.after })),
    ),
    ...composeNames(before, after),
    ...composeNumbers(compared, after),
    ...composeChanges(comparison.worse, decidedIn('after'), before, after),
    ...composeChanges(comparison.better, decidedIn('before'), before, after),
    ...composeRules(compared, after),
    ...composeVocabulary(compared, before, after),
  ];
}

/** The names of the rulesets; an extended one has the name of its base, which alone would not distinguish them. */
function composeNames(before: RenderContext, after: RenderContext): readonly Block[] {
  if (before.words.name === after.words.name) return [];
  const { comparison } = after.phrases;
  const names = [
    [comparison.before, before],
    [comparison.after, after],
  ] as const;
  return [
    list(
      names.map(
        ([label, { words }]): Item => ({
          line: [span(`${label}:`, 'strong'), span(' '), ...prose(words.name)],
          blocks: [],
        }),
      ),
    ),
  ];
}

/** A count with its digits in groups of three. */
function countAsText(count: Count): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

function composeNumbers(compared: Compared, { phrases }: RenderContext): readonly Block[] {
  const { comparison, verdict } = phrases;
  const { changed, transitions } = compared;
  const counted = paragraph(
    ...prose(numbersInWords(compared, comparison)),
    span(' '),
    ...prose(comparison.howCounted, 'muted'),
  );
  if (changed === 0) return [counted];
  const rows = transitions.map(({ before, after, count }): readonly Line[] => [
    [
      withSign(VERDICT_SIGNS[before], verdict[before]),
      span(' → '),
      withSign(VERDICT_SIGNS[after], verdict[after]),
    ],
    [span(countAsText(count))],
  ]);
  const head = [
    [span(comparison.verdictChange, 'strong' as const)],
    [span(comparison.count, 'strong' as const)],
  ];
  return [counted, { kind: 'table', head, rows }, paragraph(...prose(comparison.onceOnly))];
}

function numbersInWords(
  { changed, undecided, ...others }: Compared,
  comparison: RenderContext['phrases']['comparison'],
): string {
  const numbers = {
    configurations: countAsText(others.configurations),
    changed: countAsText(changed),
    undecided: countAsText(undecided ?? 0),
  };
  if (undecided !== undefined) return fill(comparison.partlyCounted, numbers);
  return fill(changed === 0 ? comparison.nothingChanges : comparison.counted, numbers);
}

function composeChanges(
  title: string,
  changes: readonly VerdictChange[],
  before: RenderContext,
  after: RenderContext,
): readonly Block[] {
  if (changes.length === 0) return [];
  const ruleIds = [...new Set(changes.map(({ ruleId }) => ruleId))];
  return [
    heading(2, span(title)),
    ...ruleIds.flatMap((ruleId) =>
      composeRule(
        changes.filter((change) => change.ruleId === ruleId),
        before,
        after,
      ),
    ),
  ];
}

/** All changes with the same responsible rule: the old and the new requirement, the changes, and the remedy. */
function composeRule(
  changes: readonly VerdictChange[],
  before: RenderContext,
  after: RenderContext,
): readonly Block[] {
  const [{ ruleset, ruleId }] = changes as readonly [VerdictChange];
  const { comparison, render } = after.phrases;
  const [old, recent] = [before, after].map((language) => askedIn(language, ruleId));
  const asked: readonly (readonly [string, string | undefined])[] =
    ruleset === 'after'
      ? [
          [comparison.whatWas, old === recent ? undefined : old],
          [comparison.whatIs, recent],
        ]
      : [
          [comparison.whatWas, old],
          [comparison.whatIs, old === recent ? undefined : recent],
        ];
  const remedy = ruleset === 'after' ? after.words.rules[ruleId]?.remedy : undefined;
  return [
    heading(3, ...ruleLine(ruleId, ruleset === 'after' ? after : before)),
    ...asked.flatMap(([label, text]) =>
      text ? [paragraph(span(`${label}:`, 'strong'), span(' '), ...prose(text))] : [],
    ),
    ...(remedy ? [paragraph(...prose(fill(render.whatToDo, { remedy })))] : []),
    list(changes.map((change) => changeItem(change, after))),
  ];
}

/** The message and reason of a rule in the words of a ruleset; undefined when the ruleset does not have it. */
function askedIn({ words, ruleset }: RenderContext, ruleId: string): string | undefined {
  const texts = ruleset.rules.some(({ id }) => id === ruleId) ? words.rules[ruleId] : undefined;
  return texts && [texts.message, texts.why].filter(Boolean).join(' ');
}

function changeItem(
  { before, after, count, alone, others, witness }: VerdictChange,
  language: RenderContext,
): Item {
  const { comparison, verdict } = language.phrases;
  return {
    line: [
      withSign(VERDICT_SIGNS[before], verdict[before]),
      span(' → '),
      withSign(VERDICT_SIGNS[after], verdict[after]),
      span(`: ${countAsText(count)}`),
    ],
    blocks: [
      ...(others.length === 0
        ? []
        : [
            paragraph(
              ...prose(
                fill(alone === 0 ? comparison.neverAlone : comparison.partlyAlone, {
                  count: countAsText(alone),
                  rules: ruleIdsAsText(others),
                }),
              ),
            ),
          ]),
      paragraph(span(`${comparison.example}: `, 'muted'), span(configurationAsText(witness.after, language))),
    ],
  };
}

function composeRules({ rules }: Compared, { phrases }: RenderContext): readonly Block[] {
  const { comparison } = phrases;
  const lines = [
    [comparison.added, rules.added],
    [comparison.removed, rules.removed],
    [comparison.changedRules, rules.changed],
  ] as const;
  const items = lines
    .filter(([, ids]) => ids.length > 0)
    .map(([text, ids]): Item => ({ line: prose(fill(text, { rules: ruleIdsAsText(ids) })), blocks: [] }));
  return items.length === 0 ? [] : [heading(2, span(comparison.rules)), list(items)];
}

function composeVocabulary(
  { vocabulary }: Compared,
  before: RenderContext,
  after: RenderContext,
): readonly Block[] {
  const { comparison } = after.phrases;
  const parts = [
    [before, vocabulary.onlyBefore],
    [after, vocabulary.onlyAfter],
  ] as const;
  const items = parts.flatMap(([language, part]): readonly Item[] => {
    const lines = linesOfPart(part, language);
    if (lines.length === 0) return [];
    const title = fill(comparison.onlyIn, { ruleset: language.ruleset.id });
    return [{ line: [span(title, 'strong')], blocks: [list(lines.map((line) => ({ line, blocks: [] })))] }];
  });
  if (items.length === 0) return [];
  return [heading(2, span(comparison.notCompared)), paragraph(...prose(comparison.leftUnused)), list(items)];
}

function linesOfPart(part: VocabularyPart, { words }: RenderContext): readonly Line[] {
  const named = (names: readonly string[], labels: Readonly<Record<string, string>>) =>
    names.map(
      (name): Line => [span(name, 'code'), ...(labels[name] === name ? [] : [span(` ${labels[name]}`)])],
    );
  return [
    ...named(part.owners, words.owners),
    ...named(part.directions, words.directions),
    ...Object.entries(part.methods).flatMap(([direction, methods]) =>
      named(methods, words.methods[direction] as Readonly<Record<string, string>>).map(
        (line): Line => [span(`${words.directions[direction]}: `), ...line],
      ),
    ),
    ...named(part.prerequisites, words.prerequisites),
  ];
}
