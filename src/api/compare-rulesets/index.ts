import type { Configuration } from '../../engine/configuration/configuration.ts';
import type { Verdict } from '../../engine/evaluate.ts';
import type { MalformedRequest } from '../../engine/handler.ts';
import { type AnalysisOptions, answerAboutRuleset } from '../../engine/ruleset-handler.ts';
import type { Column } from '../../engine/symbolic/columns.ts';
import { createDecidedSituations } from '../../engine/symbolic/decided-situations.ts';
import { type ClaimSpace, createClaimSpace, MOST_STEPS } from '../../engine/symbolic/rule-claims.ts';
import { witnessOf } from '../../engine/symbolic/witness.ts';
import { createBudget, type StepBudget } from '../../logic/step-budget.ts';
import { asOfDay, type CompiledRule, compileRuleset } from '../../rule-language/compile.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { groupChanges, type ImpactGroup, type ImpactGroups, verdictsOf } from './change-groups.ts';
import { type ChangedRules, changedRules, decisionsOf } from './rule-diff.ts';
import { VERDICT_PAIRS } from './verdict-changes.ts';
import { onlyIn, sharedColumns, type VocabularyPart } from './vocabulary-diff.ts';

/** A count: a number, or its digits as text when it is too large for an exact number. */
export type Count = number | string;

/** Configurations whose verdict changes in one way, with the same first responsible rule. */
export interface VerdictChange<Before extends Ruleset = Ruleset, After extends Ruleset = Ruleset> {
  /** The verdict of the earlier ruleset. */
  readonly before: Verdict;
  /** The verdict of the later ruleset. */
  readonly after: Verdict;
  /** The ruleset of the responsible rule, which decides the worse of the two verdicts. */
  readonly ruleset: 'before' | 'after';
  /** The responsible rule; the first of several. */
  readonly ruleId: string;
  /** Number of such configurations. */
  readonly count: Count;
  /** Number of those for which no other rule is responsible as well. */
  readonly alone: Count;
  /** The rules that are responsible as well for some of them, in the order of their ruleset. */
  readonly others: readonly string[];
  /**
   * One of them with few stated prerequisites, the fewest unless those take too long to find, in the words of each
   * ruleset. The rule alone is responsible for it, if that occurs.
   */
  readonly witness: { readonly before: Configuration<Before>; readonly after: Configuration<After> };
}

/** Number of configurations that change from one verdict to another. */
export interface Transition {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly count: Count;
}

/** The answer of {@link compareRulesets} to two valid rulesets. */
export interface Compared<Before extends Ruleset = Ruleset, After extends Ruleset = Ruleset> {
  readonly outcome: 'compared';
  /** The ids of the rulesets. */
  readonly rulesets: { readonly before: string; readonly after: string };
  /**
   * Number of compared configurations: shared owners and methods, each need and each shared prerequisite true, false or
   * not stated, and numbers of users by the ranges that rules distinguish.
   */
  readonly configurations: Count;
  /**
   * Number of configurations left out, as comparing them would have taken too long; all other numbers count only the
   * compared ones. Absent when none was left out.
   */
  readonly undecided?: Count;
  /** Number of configurations with another verdict. */
  readonly changed: Count;
  /** The ways in which verdicts change, without those that do not occur: first the changes for the worse. */
  readonly transitions: readonly Transition[];
  /** Every change, counted in exactly one entry: in the order of the transitions, then of the rules. */
  readonly changes: readonly VerdictChange<Before, After>[];
  /** Names that only one of the rulesets has, which the compared configurations therefore leave unused. */
  readonly vocabulary: { readonly onlyBefore: VocabularyPart; readonly onlyAfter: VocabularyPart };
  readonly rules: ChangedRules;
}

/** The answer of {@link compareRulesets}. */
export type RulesetComparison<Before extends Ruleset = Ruleset, After extends Ruleset = Ruleset> =
  | MalformedRequest
  | Compared<Before, After>;

/**
 * Finds exactly the configurations on which two rulesets differ, grouped by the responsible rules (change-impact
 * analysis).
 *
 * An exact comparison that would take more than about a second leaves some configurations out, and `undecided` counts
 * them. A change for the worse is attributed to the rules of the later ruleset that decide the new verdict. A change
 * for the better is attributed to the rules of the earlier one that decided the old verdict. Of several, the first in
 * their ruleset counts, so that every change is counted once. A direction in only one ruleset is `none` with its need
 * not stated, a prerequisite in only one is not known. Never throws and never changes its input; the answer is frozen.
 *
 * @param before - the earlier ruleset.
 * @param after - the later ruleset.
 * @param options - the language of problems, and the day for both; absent means English, every dated fact in effect.
 * @returns the changes; or `malformed` with every problem, at `['before', …]`, `['after', …]` and `['options', …]`.
 * @example
 * ```ts
 * import { extendRuleset, guide } from 'd365-email-rules';
 * import { compareRulesets } from 'd365-email-rules/analysis';
 *
 * const strict = extendRuleset(guide, { id: 'strict', override: { 'outlook-client-retired': 'error' } });
 * const comparison = compareRulesets(guide, strict);
 * if (comparison.outcome === 'compared') {
 *   for (const { before, after, ruleId, count } of comparison.changes) {
 *     console.log(`${before} to ${after}: ${ruleId}, ${count}`);
 *     // valid to invalid: outlook-client-retired, 58806
 *     // undetermined to invalid: outlook-client-retired, 95256
 *   }
 * }
 * ```
 */
export function compareRulesets<Before extends Ruleset, After extends Ruleset>(
  before: Before,
  after: After,
  options?: AnalysisOptions,
): RulesetComparison<Before, After>;
/** Compares values of any type, such as parsed JSON. */
export function compareRulesets(
  before: unknown,
  after: unknown,
  options?: AnalysisOptions,
): RulesetComparison;
export function compareRulesets(before: unknown, after: unknown, options?: unknown): RulesetComparison {
  const subjects = [
    { path: ['before'], given: before },
    { path: ['after'], given: after },
  ];
  return answerAboutRuleset(subjects, options, ([earlier, later], asOf) =>
    compared(earlier as Ruleset, later as Ruleset, asOf),
  );
}

/** Two rulesets, and the columns of configurations in the words of both. */
interface Pair {
  readonly before: Side;
  readonly after: Side;
  readonly claimSpace: ClaimSpace;
  readonly columns: readonly Column[];
}

interface Side {
  readonly ruleset: Ruleset;
  readonly rules: readonly CompiledRule[];
}

/** Compares valid rulesets, as far as the budget goes. */
export function compared(
  earlier: Ruleset,
  later: Ruleset,
  asOf: string | undefined,
  budget: StepBudget = createBudget(MOST_STEPS),
): Compared {
  const pair = pairOf(earlier, later, asOf, budget);
  const { groups, undecided } = changesIn(pair);
  const knownOfPrerequisites = 3n ** BigInt(pair.claimSpace.prerequisites.length);
  const sumOf = (some: readonly ImpactGroup[]) => some.reduce((sum, { count }) => sum + count, 0n);
  const directions = [
    ...VERDICT_PAIRS.map((each) => [each, 'after'] as const),
    ...VERDICT_PAIRS.map((each) => [each, 'before'] as const),
  ];
  const inOrder = directions.map(([contrast, ruleset]) => {
    const own = groups.filter((group) => group.pair === contrast && group.ruleset === ruleset);
    const byRule = new Map(own.map((group) => [group.rule, group]));
    return pair[ruleset].rules.flatMap((rule) => byRule.get(rule) ?? []);
  });
  return {
    outcome: 'compared',
    rulesets: { before: earlier.id, after: later.id },
    configurations: countAs(everySituationIn(pair) * knownOfPrerequisites),
    ...(undecided === 0n ? {} : { undecided: countAs(undecided * knownOfPrerequisites) }),
    changed: countAs(sumOf(groups)),
    transitions: inOrder.flatMap((some) => {
      const [first] = some;
      return first === undefined ? [] : [{ ...verdictsOf(first), count: countAs(sumOf(some)) }];
    }),
    changes: inOrder.flat().map((group) => changeOf(pair, group)),
    vocabulary: {
      onlyBefore: onlyIn(earlier.vocabulary, later.vocabulary),
      onlyAfter: onlyIn(later.vocabulary, earlier.vocabulary),
    },
    rules: changedRules(earlier, later),
  };
}

/** Number of situations in the words of both. */
function everySituationIn({ columns }: Pair): bigint {
  return columns.reduce((product, { values }) => product * BigInt(values.length), 1n);
}

/** Finds the changes, one class of situations after the other. */
function changesIn(pair: Pair): ImpactGroups {
  const { before, after, claimSpace, columns } = pair;
  const everyRule = [...before.rules, ...after.rules];
  const telling = new Set(rulesOfOne(before, after).flatMap(({ cases }) => cases.map(({ when }) => when)));
  const situations = claimSpace.budget.within(1 / 2, () =>
    createDecidedSituations(claimSpace, everyRule)(columns, { telling }),
  );
  if (situations === undefined) return { groups: [], undecided: everySituationIn(pair) };
  const left = situations.situations.reduce(
    (some, { situation }) => some - situation.count,
    everySituationIn(pair),
  );
  const { groups, undecided } = groupChanges(claimSpace, situations.situations, before.rules);
  return { groups, undecided: undecided + left };
}

/** The rules that exist in exactly this form in only one ruleset. */
function rulesOfOne(before: Side, after: Side): readonly CompiledRule[] {
  const textsOf = ({ rules }: Side) => new Map(rules.map((each) => [each, decisionsOf(each.rule)]));
  const [old, recent] = [textsOf(before), textsOf(after)];
  const notIn = (some: Map<CompiledRule, string>, others: Map<CompiledRule, string>) => {
    const known = new Set(others.values());
    return [...some].filter(([, text]) => !known.has(text)).map(([rule]) => rule);
  };
  return [...notIn(old, recent), ...notIn(recent, old)];
}

function pairOf(earlier: Ruleset, later: Ruleset, asOf: string | undefined, budget: StepBudget): Pair {
  const [before, after] = [earlier, later].map(compileRuleset).map((compiled) => ({
    ruleset: compiled.ruleset,
    thresholds: compiled.thresholds,
    rules: (asOf === undefined ? compiled : asOfDay(compiled, asOf)).rules,
  })) as [Side & { thresholds: readonly number[] }, Side & { thresholds: readonly number[] }];
  const thresholds = [...new Set([...before.thresholds, ...after.thresholds])].sort((a, b) => a - b);
  const { prerequisites } = later.vocabulary;
  return {
    before,
    after,
    claimSpace: createClaimSpace(
      earlier.vocabulary.prerequisites.filter((name) => prerequisites.includes(name)),
      budget,
    ),
    columns: sharedColumns(earlier.vocabulary, later.vocabulary, thresholds),
  };
}

function changeOf({ before, after, claimSpace, columns }: Pair, group: ImpactGroup): VerdictChange {
  const { rule, ruleset, best, count, soleCount: alone, others } = group;
  const { rules } = ruleset === 'after' ? after : before;
  const inWords = ({ ruleset: { vocabulary } }: Side) =>
    witnessOf(vocabulary, columns, best.situation, best.impact.statements, claimSpace.placeOf);
  return {
    ...verdictsOf(group),
    ruleset,
    ruleId: rule.rule.id,
    count: countAs(count),
    alone: countAs(alone),
    others: rules.filter((each) => others.has(each)).map((each) => each.rule.id),
    witness: { before: inWords(before), after: inWords(after) },
  };
}

function countAs(count: bigint): Count {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count);
}
