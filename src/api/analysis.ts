/**
 * Analyzes rulesets: finds the flaws of one, the differences between two, and the decisions of one as tables.
 *
 * @module d365-email-rules/analysis
 */

export type { AnalysisOptions } from '../engine/ruleset-handler.ts';
export type { CellValue, Column } from '../engine/symbolic/columns.ts';
export type { RuleOutcome } from '../engine/symbolic/rule-outcomes.ts';
export type { Contradiction } from './analyze/conflicts.ts';
export { type Analysis, type Analyzed, type AnalyzedPart, analyze } from './analyze/index.ts';
export type { ImpliedRule, SoleRejection } from './analyze/redundancy.ts';
export type { DeadCase, SingleRules, Superseded, UnconditionalAdvice } from './analyze/rules.ts';
export type { ImpossibleNeeds } from './analyze/unsatisfiable-needs.ts';
export type { UnusedPrerequisites } from './analyze/unused-prerequisites.ts';
export {
  type Compared,
  type Count,
  compareRulesets,
  type RulesetComparison,
  type Transition,
  type VerdictChange,
} from './compare-rulesets/index.ts';
export type { ChangedRules } from './compare-rulesets/rule-diff.ts';
export type { VocabularyPart } from './compare-rulesets/vocabulary-diff.ts';
export { type DecisionTables, decisionTables, type Tabulated } from './decision-tables/index.ts';
export type { Cell, DecisionTable, Row, RuleTable } from './decision-tables/rule-table.ts';
export type { VerdictRow, VerdictTable } from './decision-tables/verdict-tables.ts';
