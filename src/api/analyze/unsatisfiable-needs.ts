/** Unsatisfiable needs: no choice of methods that serves them can be valid. */

import type { Configuration, OwnerKind } from '../../engine/configuration/configuration.ts';
import type { Column } from '../../engine/symbolic/columns.ts';
import type { DecidedSituation, FindDecidedSituations } from '../../engine/symbolic/decided-situations.ts';
import { minimalSubset, type Part, type RulesetModel } from '../../engine/symbolic/ruleset-model.ts';
import { BudgetExceeded } from '../../logic/step-budget.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import { UNUSED } from '../../rule-language/vocabulary.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** Needs that a kind of owner can't have, with any choice of methods and any prerequisites. */
export interface ImpossibleNeeds<R extends Ruleset = Guide> {
  readonly owner: OwnerKind<R>;
  readonly needs: Readonly<Record<string, boolean>>;
  /** Errors of which one comes with every choice of methods, and none of which can be left out. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** A configuration that serves the needs; absent when no choice of methods does. */
  readonly witness?: Configuration<R>;
}

/** Situations to try first: mostly one of them can be valid already. */
const FEW_SITUATIONS = 100;

/** Every owner with needs for which no choice of methods that serves them is valid in any completion. */
export function impossibleNeeds(
  model: RulesetModel,
  findSituations: FindDecidedSituations,
): Part<{ readonly impossibleNeeds: readonly ImpossibleNeeds<Ruleset>[] }> {
  const { owners, directions } = model.ruleset.vocabulary;
  const everyNeeds = Object.keys(directions).reduce<readonly Readonly<Record<string, boolean>>[]>(
    (all, direction) =>
      all.flatMap((needs) => [true, false].map((need) => ({ ...needs, [direction]: need }))),
    [{}],
  );
  const asked = owners.flatMap((owner) => everyNeeds.map((needs) => [owner, needs] as const));
  const answers = model.budget.forEach(1 / 4, asked, ([owner, needs]) => {
    const columns = servingColumns(model.columns, owner, needs);
    const few = findSituations(columns, { most: FEW_SITUATIONS });
    const isEnough = few.isComplete || canBeValid(model, few.situations);
    const { situations, isComplete } = isEnough ? few : findSituations(columns);
    if (canBeValid(model, situations)) return [];
    if (!isComplete) throw new BudgetExceeded();
    return [impossible(model, owner, needs, situations)];
  });
  return {
    found: { impossibleNeeds: answers.flatMap((answer) => answer ?? []) },
    isComplete: !answers.includes(undefined),
  };
}

/**
 * The columns of configurations of an owner whose methods serve the needs: any method for a needed direction, none for
 * the others.
 */
function servingColumns(
  columns: readonly Column[],
  owner: string,
  needs: Readonly<Record<string, boolean>>,
): readonly Column[] {
  return columns.map((column) => {
    const { about, name, values } = column;
    if (about === 'owner') return { ...column, values: [owner] };
    if (about === 'need') return { ...column, values: [needs[name] as boolean] };
    if (about !== 'method') return column;
    return { ...column, values: values.filter((method) => (method !== UNUSED) === needs[name]) };
  });
}

/** Tests if the requirements of these rules can all be met in some of the situations; absent rules mean all. */
function canBeValid(
  { solver }: RulesetModel,
  situations: readonly DecidedSituation[],
  rules?: ReadonlySet<CompiledRule>,
): boolean {
  return situations.some(({ deciding }) => {
    const counting = rules ? deciding.filter(({ rule }) => rules.has(rule)) : deciding;
    return solver.isPossible(counting.map(({ satisfied }) => satisfied));
  });
}

function impossible(
  model: RulesetModel,
  owner: string,
  needs: Readonly<Record<string, boolean>>,
  situations: readonly DecidedSituation[],
): ImpossibleNeeds<Ruleset> {
  const asking = new Set(situations.flatMap(({ deciding }) => deciding.map(({ rule }) => rule)));
  const needed = minimalSubset(
    model.rules.filter((rule) => asking.has(rule)),
    (some) => !canBeValid(model, situations, new Set(some)),
  );
  const [first] = situations;
  return {
    ...{ owner, needs, ruleIds: needed.map(({ rule }) => rule.id) },
    ...(first ? { witness: model.witness(first.situation, []) } : {}),
  };
}
