import { type Budget, withHalf } from './budget.ts';
import { type CompiledCase, type CompiledRuleset, decidingCase } from './compile.ts';
import type { Facts } from './condition.ts';
import { literalsOf, type Requirement, truthOf } from './formula.ts';
import { minimalRepairs, type RepairContext, type Repairs } from './repairs.ts';
import type { Rule } from './rule.ts';

/** How much a finding weighs; an unverified one hangs on something that is not known. */
export type FindingKind = 'error' | 'unverified' | 'advice';

/** What becomes of a configuration that is well formed. */
export type Verdict = 'valid' | 'undetermined' | 'invalid';

/** What a rule says of a configuration, before it is put into words. */
export interface Judgement {
  readonly rule: Rule;
  readonly kind: FindingKind;
  readonly direction: string;
  /** The day from which the rule says so; absent when it always did. */
  readonly since: string | undefined;
  /** Whether it says that what the configuration rests on is gone. */
  readonly retires: boolean;
  readonly unmet: readonly string[];
  readonly repairs: Repairs;
}

/** Steps that the search for repairs may take for all findings together, which is less than half a second. */
const MOST_STEPS = 10_000_000;
/** Steps that it may take for one of them in any case: there may be thousands. */
const STEPS_IN_ANY_CASE = 1_000;
const NOTHING_LOCKED: ReadonlySet<string> = new Set();
const NO_REPAIRS: Repairs = { repairs: [], truncated: false };

/** What the rules say of a configuration, in their order. */
export function judge(
  compiled: CompiledRuleset,
  facts: Facts,
  locked: ReadonlySet<string> = NOTHING_LOCKED,
): readonly Judgement[] {
  const budget = { left: MOST_STEPS };
  return compiled.rules.flatMap((compiledRule) => {
    const deciding = decidingCase(compiledRule, facts);
    return deciding === undefined
      ? []
      : judgeCase(compiled, compiledRule.rule, deciding, facts, locked, budget);
  });
}

function judgeCase(
  compiled: CompiledRuleset,
  rule: Rule,
  { direction, requirement, since, retires }: CompiledCase,
  facts: Facts,
  locked: ReadonlySet<string>,
  budget: Budget,
): readonly Judgement[] {
  const truth = requirement === undefined ? false : truthOf(requirement, facts.prerequisites);
  if (truth === true || (rule.kind === 'advice' && truth === undefined)) return [];
  const unmet = requirement === undefined ? [] : unmetOf(compiled, requirement, facts);
  const said = { rule, direction, since, retires, unmet };
  if (rule.kind === 'advice') return [{ ...said, kind: 'advice', repairs: NO_REPAIRS }];
  const context = repairContext(compiled, facts, locked);
  const repairs = withHalf(budget, STEPS_IN_ANY_CASE, (half) =>
    minimalRepairs(requirement as Requirement, context, half),
  );
  return [{ ...said, kind: truth === false ? 'error' : 'unverified', repairs }];
}

/** The prerequisites that a requirement asks for and that are not known to be as it asks. */
function unmetOf(compiled: CompiledRuleset, requirement: Requirement, facts: Facts): readonly string[] {
  const unmet = new Set(
    literalsOf(requirement)
      .filter((literal) => truthOf(literal, facts.prerequisites) !== true)
      .map(({ prerequisite }) => prerequisite),
  );
  return compiled.ruleset.vocabulary.prerequisites.filter((prerequisite) => unmet.has(prerequisite));
}

/** The verdict that findings of these kinds lead to. */
export function verdictOf(judgements: readonly { readonly kind: FindingKind }[]): Verdict {
  if (judgements.some(({ kind }) => kind === 'error')) return 'invalid';
  return judgements.some(({ kind }) => kind === 'unverified') ? 'undetermined' : 'valid';
}

/** Every minimal repair after which no rule finds an error or leaves anything unverified. */
export function repairsOfAll(
  compiled: CompiledRuleset,
  facts: Facts,
  locked: ReadonlySet<string> = NOTHING_LOCKED,
): Repairs {
  const context = repairContext(compiled, facts, locked);
  return minimalRepairs(requirementOfAll(compiled, facts), context, { left: MOST_STEPS });
}

/** What all that can be an error requires of a configuration. */
export function requirementOfAll(compiled: CompiledRuleset, facts: Facts): Requirement {
  const parts = compiled.rules
    .filter(({ rule }) => rule.kind === 'error')
    .flatMap((compiledRule) => decidingCase(compiledRule, facts)?.requirement ?? []);
  return { kind: 'all', parts };
}

function repairContext(
  compiled: CompiledRuleset,
  { prerequisites: values }: Facts,
  locked: ReadonlySet<string>,
): RepairContext {
  return { prerequisites: compiled.ruleset.vocabulary.prerequisites, values, locked };
}
