/**
 * Judges, recommends and explains how e-mail flows between a mail system and Dynamics 365.
 *
 * @module d365-email-rules
 */

export type { AnalysisOptions } from './about-rulesets.ts';
export { type Analysis, type Analyzed, analyze } from './analyze.ts';
export type { ImpliedRule, SoleRejection } from './analyze-errors.ts';
export type { ImpossibleNeeds } from './analyze-needs.ts';
export type { UnusedPrerequisites } from './analyze-prerequisites.ts';
export type { AlwaysOn, DeadCase, SingleRules, Superseded } from './analyze-rules.ts';
export type {
  Changes,
  Changing,
  MethodChanging,
  Place,
  PrerequisiteChanging,
} from './change.ts';
export type { ChangedFacts } from './changed-facts.ts';
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
export type { Condition } from './condition.ts';
export {
  applyRepair,
  type Configuration,
  type Direction,
  type IncomingMethod,
  type Method,
  type MethodChoice,
  type Needs,
  type OutgoingMethod,
  type OwnerKind,
  type Prerequisite,
  type QueueConfiguration,
  type UserConfiguration,
} from './configuration.ts';
export type { Contradiction } from './contradictions.ts';
export { type Contender, type Contrast, type Contrasted, contrast } from './contrast.ts';
export type {
  ContrastLevels,
  ContrastSide,
  ContrastStep,
  CriterionSide,
  Favoured,
  RatedMethod,
} from './contrast-steps.ts';
export type { CriterionDefinition, RatedCase, Rating } from './criterion.ts';
export type { CellValue, Column, UserCountRange } from './decision-columns.ts';
export type { Cell, DecisionTable, Row, RuleTable } from './decision-table.ts';
export { type DecisionTables, decisionTables, type Tabulated } from './decision-tables.ts';
export { describe } from './describe.ts';
export {
  type Assessment,
  type Comparison,
  type Criterion,
  type Explained,
  explainTradeoffs,
  type MethodAssessment,
  type TradeoffRequest,
  type Tradeoffs,
} from './explain-tradeoffs.ts';
export type { Finding } from './finding.ts';
export type { Formula } from './formula.ts';
export type { FindingKind, Verdict } from './judge.ts';
export { type Labels, labels } from './labels.ts';
export type { Locale } from './locale.ts';
export {
  mailFlow,
  type Route,
  type StopState,
  type Trace,
  type Traced,
  type TracedStop,
} from './mail-flow.ts';
export type { Options } from './options.ts';
export type { Overtaking } from './overtaking.ts';
export {
  type FactChange,
  type MethodChange,
  type NotReachable,
  type Plan,
  type Planned,
  plan,
  type Step,
  type WebApiChange,
  type WhereToChange,
} from './plan.ts';
export type { PriorityMove } from './priority-moves.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { type Question, type Questions, questions, type ToAsk } from './questions.ts';
export {
  type Readiness,
  type Reason,
  type Recommendation,
  type Recommendations,
  type Recommended,
  type RecommendRequest,
  type RuledOut,
  recommend,
  type Undecided,
} from './recommend.ts';
export type { Repair } from './repairs.ts';
export type { MalformedRequest } from './request.ts';
export type { Rule, RuleCase, RuleKind } from './rule.ts';
export type { RuleOutcome } from './rule-diagram.ts';
export {
  type CriterionIdOf,
  defineRule,
  defineRuleset,
  type Extension,
  extendRuleset,
  type Override,
  type RuleIdOf,
  type Ruleset,
  type RulesetDefinition,
  type WhereToSet,
} from './ruleset.ts';
export { RulesetError } from './ruleset-error.ts';
export { type Dataverse, dataverse } from './rulesets/dataverse/index.ts';
export { type Guide, guide } from './rulesets/guide/index.ts';
export {
  incomingMethods,
  outgoingMethods,
  ownerKinds,
  prerequisites,
} from './rulesets/guide/vocabulary.ts';
export type { Source } from './source.ts';
export type { MailFlow, Stop } from './stop.ts';
export { type Judged, type Malformed, type Report, validate } from './validate.ts';
export type { VerdictRow, VerdictTable } from './verdict-tables.ts';
export type { Vocabulary } from './vocabulary.ts';
export type { CriterionWords, OwnWords, RulesetWords, RuleWords } from './words.ts';
