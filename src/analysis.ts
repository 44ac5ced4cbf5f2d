/**
 * Finds out what can be known about rulesets: what is wrong with one, how two differ, what one decides as tables.
 *
 * @module d365-email-rules/analysis
 */

export type { AnalysisOptions } from './about-rulesets.ts';
export { type Analysis, type Analyzed, type AnalyzedPart, analyze } from './analyze.ts';
export type { ImpliedRule, SoleRejection } from './analyze-errors.ts';
export type { ImpossibleNeeds } from './analyze-needs.ts';
export type { UnusedPrerequisites } from './analyze-prerequisites.ts';
export type { AlwaysOn, DeadCase, SingleRules, Superseded } from './analyze-rules.ts';
export type { ChangedRules } from './changed-rules.ts';
export type { VocabularyPart } from './common-vocabulary.ts';
export {
  type Compared,
  type Count,
  compareRulesets,
  type RulesetComparison,
  type Transition,
  type VerdictChange,
} from './compare-rulesets.ts';
export type { Contradiction } from './contradictions.ts';
export type { CellValue, Column } from './decision-columns.ts';
export type { Cell, DecisionTable, Row, RuleTable } from './decision-table.ts';
export { type DecisionTables, decisionTables, type Tabulated } from './decision-tables.ts';
export type { RuleOutcome } from './rule-diagram.ts';
export type { VerdictRow, VerdictTable } from './verdict-tables.ts';
