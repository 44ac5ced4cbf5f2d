/**
 * Judges, recommends and explains how e-mail flows between a mail system and Dynamics 365.
 *
 * @module d365-email-rules
 */

export type { Counterfactual } from './api/contrast/counterfactual.ts';
export {
  type Contrast,
  type Contrasted,
  type ContrastedChoice,
  contrast,
} from './api/contrast/index.ts';
export type { ChangedFacts } from './api/contrast/nearest-change.ts';
export type { PriorityMove } from './api/contrast/priority-moves.ts';
export type {
  ContrastLevels,
  ContrastSide,
  ContrastStep,
  CriterionSide,
  Favoured,
  RatedMethod,
} from './api/contrast/steps.ts';
export {
  defineRule,
  defineRuleset,
  type Extension,
  extendRuleset,
  type Override,
} from './api/define-ruleset.ts';
export { describe } from './api/describe.ts';
export {
  type Assessment,
  type Comparison,
  type Criterion,
  type Explained,
  explainTradeoffs,
  type MethodAssessment,
  type TradeoffRequest,
  type Tradeoffs,
} from './api/explain-tradeoffs.ts';
export { type Labels, labels } from './api/labels.ts';
export {
  type HopState,
  mailFlow,
  type Route,
  type Trace,
  type Traced,
  type TracedHop,
} from './api/mail-flow.ts';
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
} from './api/plan/index.ts';
export { type Question, type Questions, type QuestionsToAsk, questions } from './api/questions.ts';
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
} from './api/recommend.ts';
export { type Judged, type Malformed, type Report, validate } from './api/validate.ts';
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
} from './engine/configuration/configuration.ts';
export type { FindingKind, Verdict } from './engine/evaluate.ts';
export type { Finding } from './engine/finding.ts';
export type { MalformedRequest } from './engine/handler.ts';
export type { Options } from './engine/options.ts';
export type { UserCountRange } from './engine/symbolic/columns.ts';
export type { Problem, ProblemCode } from './input/problem.ts';
export type { Locale } from './locales/texts/locale.ts';
export type { Formula } from './logic/formula.ts';
export type { Repair } from './logic/minimal-repairs.ts';
export type {
  ChangeInstructions,
  ChangeLocation,
  Changes,
  MethodChangeInstructions,
  PrerequisiteChangeInstructions,
} from './rule-language/change.ts';
export type { Condition } from './rule-language/condition.ts';
export type { CriterionDefinition, RatedCase, Rating } from './rule-language/criterion.ts';
export type { Hop, MailFlow } from './rule-language/mail-flow.ts';
export type { Rule, RuleCase, RuleKind } from './rule-language/rule.ts';
export type {
  CriterionIdOf,
  RuleIdOf,
  Ruleset,
  RulesetDefinition,
  WhereToSet,
} from './rule-language/ruleset.ts';
export { RulesetError } from './rule-language/ruleset-error.ts';
export type { Source } from './rule-language/source.ts';
export type { Vocabulary } from './rule-language/vocabulary.ts';
export type { CriterionWords, OwnWords, RulesetWords, RuleWords } from './rule-language/words.ts';
export { type Guide, guide } from './rulesets/guide/index.ts';
export {
  incomingMethods,
  outgoingMethods,
  ownerKinds,
  prerequisites,
} from './rulesets/guide/vocabulary.ts';
