/** The evaluation of rules against facts: results, verdicts and minimal repairs. */

import { type AndOrTree, join } from '../logic/and-or-tree.ts';
import { evaluate, literals, type NormalForm } from '../logic/formula.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import { minimalRepairs, type RepairContext, type Repairs, treeFor } from '../logic/minimal-repairs.ts';
import { createBudget, type StepBudget } from '../logic/step-budget.ts';
import { type CompiledCase, type CompiledRuleset, decidingCase } from '../rule-language/compile.ts';
import type { Facts } from '../rule-language/condition.ts';
import type { Rule } from '../rule-language/rule.ts';

/** The kind of a finding; an unverified one depends on an unknown fact. */
export type FindingKind = 'error' | 'unverified' | 'advice';

/** The verdict on a well-formed configuration. */
export type Verdict = 'valid' | 'undetermined' | 'invalid';

/** The result of a rule for a configuration, before it is put into words. */
export interface RuleResult {
  readonly rule: Rule;
  readonly kind: FindingKind;
  readonly direction: string;
  /** The day from which the rule speaks; undefined when it always did. */
  readonly since: string | undefined;
  /** True when the result says that the basis of the configuration is retired. */
  readonly retires: boolean;
  readonly unmet: readonly string[];
  /** The known values of the unmet prerequisites. */
  readonly known: Readonly<Record<string, boolean>>;
  readonly repairs: Repairs;
}

/** A memoized evaluation of cases with the same prerequisites. */
export interface Evaluator {
  readonly context: RepairContext;
  /** The kind of a rule's result when one of its cases decides, if it speaks. */
  readonly kindBy: (rule: Rule, deciding: CompiledCase) => FindingKind | undefined;
  /** A rule's result when one of its cases decides, if it speaks. */
  readonly resultBy: (rule: Rule, deciding: CompiledCase) => RuleResult | undefined;
  /** The requirement of a case as a tree, as far as it can be changed. */
  readonly treeBy: (deciding: CompiledCase) => AndOrTree;
}

/** Steps for all searches for repairs, which take less than half a second. */
const MOST_STEPS = 10_000_000;
/** Steps for a finding in any case: thousands of findings may need some. */
const STEPS_IN_ANY_CASE = 1_000;
const NOTHING_LOCKED: ReadonlySet<string> = new Set();
const NO_REPAIRS: Repairs = { repairs: [], truncated: false };

/** Creates the evaluator of all configurations with the same prerequisites, some of them possibly locked. */
export function createEvaluator(
  { ruleset }: CompiledRuleset,
  values: Facts['prerequisites'],
  locked: ReadonlySet<string> = NOTHING_LOCKED,
): Evaluator {
  const context = { prerequisites: ruleset.vocabulary.prerequisites, values, locked };
  const budget = createBudget(MOST_STEPS);
  const kinds = new Map<CompiledCase, FindingKind | 'none'>();
  const results = new Map<CompiledCase, RuleResult>();
  const trees = new Map<CompiledCase, AndOrTree>();
  const kindBy = (rule: Rule, deciding: CompiledCase) => {
    const known = getOrInsert(kinds, deciding, () => kindOf(rule, deciding, values) ?? 'none');
    return known === 'none' ? undefined : known;
  };
  return {
    context,
    kindBy,
    resultBy: (rule, deciding) => {
      const kind = kindBy(rule, deciding);
      return kind && getOrInsert(results, deciding, () => resultOf(rule, kind, deciding, context, budget));
    },
    treeBy: (deciding) =>
      getOrInsert(trees, deciding, ({ requirement }) => treeFor(requirement as NormalForm, context)),
  };
}

/** The results of the rules for a configuration, in their order. */
export function evaluateRules(
  compiled: CompiledRuleset,
  facts: Facts,
  by = createEvaluator(compiled, facts.prerequisites),
): readonly RuleResult[] {
  return compiled.rules.flatMap((compiledRule) => {
    const deciding = decidingCase(compiledRule, facts);
    return (deciding && by.resultBy(compiledRule.rule, deciding)) ?? [];
  });
}

function resultOf(
  rule: Rule,
  kind: FindingKind,
  { direction, requirement, since, retires }: CompiledCase,
  context: RepairContext,
  budget: StepBudget,
): RuleResult {
  const unmet = requirement === undefined ? [] : unmetOf(requirement, context);
  const repairs =
    kind === 'advice'
      ? NO_REPAIRS
      : withinBudget(budget, (part) => minimalRepairs(requirement as NormalForm, context, part));
  return { rule, kind, direction, since, retires, unmet, known: knownOf(unmet, context.values), repairs };
}

function knownOf(unmet: readonly string[], values: Facts['prerequisites']): RuleResult['known'] {
  const known = unmet.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}

/** Repairs found in few steps, or in half of the remaining ones. */
export function withinBudget(budget: StepBudget, repairs: (budget: StepBudget) => Repairs): Repairs {
  const found = repairs(createBudget(STEPS_IN_ANY_CASE));
  return found.truncated ? (budget.within(1 / 2, () => repairs(budget)) as Repairs) : found;
}

/** The kind of a rule's result when one of its cases decides, if it speaks. */
function kindOf(
  { kind }: Rule,
  { requirement }: CompiledCase,
  values: Facts['prerequisites'],
): FindingKind | undefined {
  const truth = requirement === undefined ? false : evaluate(requirement, values);
  if (truth === true || (kind === 'advice' && truth === undefined)) return undefined;
  return kind === 'error' && truth === undefined ? 'unverified' : kind;
}

/** The prerequisites of a requirement that are not known to have the value it asks for. */
function unmetOf(requirement: NormalForm, { prerequisites, values }: RepairContext): readonly string[] {
  const unmet = new Set(
    literals(requirement)
      .filter((literal) => evaluate(literal, values) !== true)
      .map(({ prerequisite }) => prerequisite),
  );
  return prerequisites.filter((prerequisite) => unmet.has(prerequisite));
}

/** The verdict that follows from findings of these kinds: the worst one decides. */
export function worstVerdict(results: readonly { readonly kind: FindingKind }[]): Verdict {
  if (results.some(({ kind }) => kind === 'error')) return 'invalid';
  return results.some(({ kind }) => kind === 'unverified') ? 'undetermined' : 'valid';
}

/** Every minimal repair after which no rule finds an error or leaves anything unverified. */
export function configurationRepairs(
  compiled: CompiledRuleset,
  facts: Facts,
  locked: ReadonlySet<string> = NOTHING_LOCKED,
): Repairs {
  const { prerequisites } = compiled.ruleset.vocabulary;
  const context = { prerequisites, values: facts.prerequisites, locked };
  return minimalRepairs(combinedRequirement(compiled, facts), context, createBudget(MOST_STEPS));
}

/** The conjunction of the requirements of all rules that can be errors. */
export function combinedRequirement(compiled: CompiledRuleset, facts: Facts): NormalForm {
  const parts = errorsDeciding(compiled, facts).map(({ requirement }) => requirement as NormalForm);
  return { kind: 'all', parts };
}

/** The conjunction as a tree, as far as it can be changed. */
export function treeOfAll(compiled: CompiledRuleset, facts: Facts, { treeBy }: Evaluator): AndOrTree {
  return join('all', errorsDeciding(compiled, facts).map(treeBy));
}

/** The deciding cases of rules that can be errors. */
function errorsDeciding(compiled: CompiledRuleset, facts: Facts): readonly CompiledCase[] {
  return compiled.rules
    .filter(({ rule }) => rule.kind === 'error')
    .flatMap((compiledRule) => decidingCase(compiledRule, facts) ?? []);
}
