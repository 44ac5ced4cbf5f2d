import type { Analyzed } from '../../api/analyze/index.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { clausesOf, type RenderContext } from '../context.ts';
import { type Block, heading, type Item, type Line, list, paragraph, prose, span } from '../document.ts';
import { called, configurationAsText } from './configuration.ts';

/** An analysis as blocks: the overall result, then the flaws, then the other findings. */
export function composeAnalysis(analyzed: Analyzed<Ruleset>, language: RenderContext): readonly Block[] {
  const { analysis } = language.phrases;
  return [
    heading(2, span(fill(analysis.title, { ruleset: language.words.name }))),
    paragraph(...soundness(analyzed, language)),
    ...section(analysis.deadRules, deadRuleItems(analyzed, language)),
    ...section(analysis.deadCases, deadCaseItems(analyzed, language)),
    ...section(analysis.impliedRules, impliedItems(analyzed, language)),
    ...section(analysis.contradictions, contradictionItems(analyzed, language)),
    ...(analyzed.contradictionsTruncated ? [paragraph(span(analysis.truncated))] : []),
    ...section(analysis.impossibleNeeds, impossibleItems(analyzed, language)),
    ...section(analysis.superseded, supersededItems(analyzed, language)),
    ...section(analysis.alwaysOn, alwaysOnItems(analyzed, language)),
    ...section(analysis.noVerdict, prerequisiteItems(analyzed, language)),
    ...soleRejections(analyzed, language),
    ...undecidedParts(analyzed, language),
  ];
}

function soundness(analyzed: Analyzed<Ruleset>, { phrases }: RenderContext): Line {
  const { analysis } = phrases;
  const { deadRules, deadCases, impliedRules, contradictions, impossibleNeeds } = analyzed;
  const defects = [deadRules, deadCases, impliedRules, contradictions, impossibleNeeds];
  if (analyzed.isSound) return [span(`✓ ${analysis.sound}`, 'good')];
  return defects.some(({ length }) => length > 0)
    ? [span(`✗ ${analysis.unsound}`, 'bad')]
    : [span(`? ${analysis.uncertain}`, 'warning')];
}

/** The titles of the lists that may be incomplete. */
function undecidedParts({ undecided = [] }: Analyzed<Ruleset>, { phrases }: RenderContext): readonly Block[] {
  const { analysis } = phrases;
  if (undecided.length === 0) return [];
  const titles = undecided.map((part) => analysis[part === 'unusedPrerequisites' ? 'noVerdict' : part]);
  return [
    heading(3, span(analysis.undecided)),
    say(analysis.tooLong),
    list(titles.map((title) => ({ line: [span(title)], blocks: [] }))),
  ];
}

function section(title: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(3, span(title)), list(items)];
}

/** A rule in one line: its id, its title, the clauses. */
export function ruleLine(ruleId: string, language: RenderContext): Line {
  const { words, ruleset } = language;
  const sources = ruleset.rules.find(({ id }) => id === ruleId)?.sources ?? [];
  const title = words.rules[ruleId]?.title ?? ruleId;
  const named = title === ruleId ? [] : [span(' '), ...prose(title)];
  return [span(ruleId, 'code'), ...named, ...clausesOf(sources, language)];
}

/** Ids of rules as text. */
export function ruleIdsAsText(ruleIds: readonly string[]): string {
  return ruleIds.map((ruleId) => `\`${ruleId}\``).join(', ');
}

function say(text: string): Block {
  return paragraph(...prose(text));
}

function example(witness: object, language: RenderContext): Block {
  const { comparison } = language.phrases;
  return paragraph(span(`${comparison.example}: `, 'muted'), span(configurationAsText(witness, language)));
}

function deadRuleItems({ deadRules }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  return deadRules.map(({ ruleId }) => ({ line: ruleLine(ruleId, language), blocks: [] }));
}

function caseLine(ruleId: string, number: number | undefined, language: RenderContext): Line {
  const { analysis } = language.phrases;
  const named = number === undefined ? [] : [span(`, ${fill(analysis.caseNumber, { number })}`)];
  return [...ruleLine(ruleId, language), ...named];
}

function deadCaseItems({ deadCases }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  const { analysis } = language.phrases;
  return deadCases.map(({ ruleId, case: number, behind }) => ({
    line: caseLine(ruleId, number, language),
    blocks: [
      say(behind.length === 0 ? analysis.nowhere : fill(analysis.behind, { cases: behind.join(', ') })),
    ],
  }));
}

function impliedItems({ impliedRules }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  const { analysis } = language.phrases;
  return impliedRules.map(({ ruleId, by, witness }) => ({
    line: ruleLine(ruleId, language),
    blocks: [
      say(by.length === 0 ? analysis.neverError : fill(analysis.impliedBy, { rules: ruleIdsAsText(by) })),
      example(witness, language),
    ],
  }));
}

function contradictionItems({ contradictions }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  return contradictions.map(({ ruleIds, witness }) => ({
    line: prose(`${ruleIdsAsText(ruleIds)}: ${language.phrases.analysis.cannotAll}`),
    blocks: [example(witness, language)],
  }));
}

function impossibleItems({ impossibleNeeds }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  const { analysis } = language.phrases;
  const { owners, directions } = language.words;
  return impossibleNeeds.map(({ owner, needs, ruleIds, witness }) => {
    const needed = Object.keys(needs).filter((direction) => needs[direction]);
    const named = needed.map((direction) => called(directions, direction)).join(', ');
    return {
      line: [
        span(called(owners, owner), 'strong'),
        span(` · ${fill(analysis.needed, { directions: named || '–' })}`),
      ],
      blocks: [
        say(witness ? fill(analysis.rejected, { rules: ruleIdsAsText(ruleIds) }) : analysis.noChoice),
        ...(witness ? [example(witness, language)] : []),
      ],
    };
  });
}

function supersededItems({ superseded }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  return superseded.map(({ ruleId, case: number, since }) => ({
    line: caseLine(ruleId, number, language),
    blocks: [say(fill(language.phrases.analysis.until, { since }))],
  }));
}

function alwaysOnItems({ alwaysOn }: Analyzed<Ruleset>, language: RenderContext): readonly Item[] {
  const { analysis } = language.phrases;
  return alwaysOn.map(({ ruleId, direction, witness }) => ({
    line: ruleLine(ruleId, language),
    blocks: [
      say(
        direction === undefined
          ? analysis.everywhere
          : fill(analysis.withDirection, { direction: called(language.words.directions, direction) }),
      ),
      example(witness, language),
    ],
  }));
}

function prerequisiteItems(
  { unusedPrerequisites }: Analyzed<Ruleset>,
  language: RenderContext,
): readonly Item[] {
  const { noVerdict, noFinding } = unusedPrerequisites;
  return noVerdict.map((name) => ({
    line: [
      span(name, 'code'),
      ...labelOf(name, language),
      ...(noFinding.includes(name) ? [span(`, ${language.phrases.analysis.noFinding}`)] : []),
    ],
    blocks: [],
  }));
}

/** The label of a prerequisite, unless it equals its name. */
function labelOf(name: string, { words }: RenderContext): Line {
  const label = called(words.prerequisites, name);
  return label === name ? [] : [span(` ${label}`)];
}

function soleRejections(
  { soleRejections: found }: Analyzed<Ruleset>,
  language: RenderContext,
): readonly Block[] {
  const { analysis } = language.phrases;
  return section(
    analysis.soleRejections,
    found.map(({ ruleId, witness }) => ({
      line: [span(ruleId, 'code')],
      blocks: [paragraph(span(configurationAsText(witness, language)))],
    })),
  );
}
