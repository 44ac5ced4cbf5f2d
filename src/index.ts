/**
 * Judges, recommends and explains how e-mail flows between a mail system and Dynamics 365.
 *
 * @module d365-email-rules
 */

export type {
  Changes,
  Changing,
  MethodChanging,
  Place,
  PrerequisiteChanging,
} from './change.ts';
export type { ChangedFacts } from './changed-facts.ts';
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
export type { UserCountRange } from './decision-columns.ts';
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
export type { Vocabulary } from './vocabulary.ts';
export type { CriterionWords, OwnWords, RulesetWords, RuleWords } from './words.ts';
