import type { Tabulated } from '../../api/decision-tables/index.ts';
import type { Cell, DecisionTable, Row, RuleTable } from '../../api/decision-tables/rule-table.ts';
import type { VerdictTable } from '../../api/decision-tables/verdict-tables.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { clausesOf, FINDING_SIGNS, type RenderContext, VERDICT_SIGNS, withSign } from '../context.ts';
import { type Block, heading, type Line, paragraph, prose, type Span, span } from '../document.ts';
import { partsOf, partTitle, shownPart, verdictTitle } from './table-parts.ts';
import { cellInWords, columnInWords } from './table-words.ts';

/** Decision tables as blocks: how to read them, the verdict direction by direction, then the results of each rule. */
export function composeTables(
  { verdicts, rules }: Tabulated<Ruleset>,
  language: RenderContext,
): readonly Block[] {
  const { tables } = language.phrases;
  return [
    heading(1, span(tables.title)),
    paragraph(...prose(language.words.name)),
    paragraph(...prose(`${tables.intro} ${tables.howToRead}`)),
    ...(verdicts.length > 1 ? [paragraph(...prose(tables.worstCounts))] : []),
    ...verdicts.flatMap((table) => [
      heading(2, ...prose(verdictTitle(table, verdicts, language))),
      ...verdictBlocks(table, language),
    ]),
    heading(2, span(tables.ruleByRule)),
    paragraph(...prose(tables.ruleByRuleIntro)),
    ...rules.flatMap((table) => ruleBlocks(table, language)),
  ];
}

function verdictBlocks(whole: VerdictTable, language: RenderContext): readonly Block[] {
  const { phrases, ruleset } = language;
  return partsOf(whole, ruleset.rules).flatMap(({ methods, table }) => [
    ...(methods.length === 0 ? [] : [heading(3, ...prose(partTitle(methods, whole, language)))]),
    tableBlock(table, [phrases.check.verdict, phrases.tables.decidedBy], language, (row) => [
      [withSign(VERDICT_SIGNS[row.outcome], phrases.verdict[row.outcome])],
      row.ruleIds.flatMap((id, index) => [...(index === 0 ? [] : [span('; ')]), span(id, 'code')]),
    ]),
  ]);
}

function ruleBlocks(whole: RuleTable, language: RenderContext): readonly Block[] {
  const { tables } = language.phrases;
  const { ruleId } = whole;
  const { table, isSilentElsewhere } = shownPart(whole);
  return [
    heading(3, ...prose(language.words.rules[ruleId]?.title ?? ruleId)),
    paragraph(...ruleLine(ruleId, language)),
    tableBlock(table, [tables.ruleSays], language, ({ outcome }) => [[outcomeSpan(outcome, language)]]),
    ...(isSilentElsewhere ? [paragraph(...prose(tables.silentElsewhere))] : []),
  ];
}

/** A rule in one line: its kind, title and clauses, and the day from which it speaks. */
function ruleLine(ruleId: string, language: RenderContext): Line {
  const { ruleset, phrases } = language;
  const rule = ruleset.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return [span(ruleId, 'code')];
  const { kind, since, sources } = rule;
  return [
    withSign(FINDING_SIGNS[kind], phrases.findingKind[kind]),
    span(' '),
    span(ruleId, 'code'),
    ...clausesOf(sources, language),
    ...(since === undefined ? [] : [span(` · ${phrases.rules.since} ${since}`)]),
  ];
}

function outcomeSpan(outcome: RuleTable['rows'][number]['outcome'], { phrases }: RenderContext): Span {
  return outcome === 'silent'
    ? span(phrases.tables.nothing, 'muted')
    : withSign(FINDING_SIGNS[outcome], phrases.findingKind[outcome]);
}

/** A table, with the outcome of each row behind its cells. */
function tableBlock<R extends Row>(
  { columns, rows }: DecisionTable<R>,
  outcomeHeads: readonly string[],
  language: RenderContext,
  outcomeCells: (row: R) => readonly Line[],
): Block {
  const heads = [...columns.map((column) => columnInWords(column, language)), ...outcomeHeads];
  return {
    kind: 'table',
    head: heads.map((text) => prose(text, 'strong')),
    rows: rows.map((row) => [
      ...columns.map((column, index) => prose(cellInWords(row.cells[index] as Cell, column, language))),
      ...outcomeCells(row),
    ]),
  };
}
