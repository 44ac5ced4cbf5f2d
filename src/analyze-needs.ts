import type { Configuration, OwnerKind } from './configuration.ts';
import { type DecidedScene, decidedScenes } from './decided-scenes.ts';
import type { Column } from './decision-columns.ts';
import type { RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { TooLarge } from './step-budget.ts';
import { irredundant, type Part, type Study } from './study.ts';
import { UNUSED } from './vocabulary.ts';

/** What a kind of owner can't have, whatever is chosen and whatever is made of the prerequisites. */
export interface ImpossibleNeeds<R extends Ruleset = Guide> {
  readonly owner: OwnerKind<R>;
  readonly needs: Readonly<Record<string, boolean>>;
  /** Errors of which one is there whatever is chosen, and none of which can be missing. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** A configuration that serves the needs; absent when no choice of methods does. */
  readonly witness?: Configuration<R>;
}

/** Mostly one of the first scenes can be valid already. */
const FEW_SCENES = 100;

/** Every owner and decided needs for which no choice of methods that serves them is valid in any completion. */
export function impossibleNeeds(
  study: Study,
): Part<{ readonly impossibleNeeds: readonly ImpossibleNeeds<Ruleset>[] }> {
  const { owners, directions } = study.ruleset.vocabulary;
  const everyNeeds = Object.keys(directions).reduce<readonly Readonly<Record<string, boolean>>[]>(
    (all, direction) =>
      all.flatMap((needs) => [true, false].map((need) => ({ ...needs, [direction]: need }))),
    [{}],
  );
  const asked = owners.flatMap((owner) => everyNeeds.map((needs) => [owner, needs] as const));
  const answers = study.budget.forEach(1 / 4, asked, ([owner, needs]) => {
    const columns = servingColumns(study.columns, owner, needs);
    const few = decidedScenes(study, study.rules, columns, FEW_SCENES);
    const isEnough = few.isComplete || canBeValid(study, few.scenes);
    const { scenes, isComplete } = isEnough ? few : decidedScenes(study, study.rules, columns);
    if (canBeValid(study, scenes)) return [];
    if (!isComplete) throw new TooLarge();
    return [impossible(study, owner, needs, scenes)];
  });
  return {
    found: { impossibleNeeds: answers.flatMap((answer) => answer ?? []) },
    isComplete: !answers.includes(undefined),
  };
}

/** The columns of configurations of an owner whose methods serve the needs: any for what is needed, none for the rest. */
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

/** Whether everything that some rules ask can be there, in any of the scenes. */
function canBeValid(
  { solver }: Study,
  scenes: readonly DecidedScene[],
  counts: (ruleId: string) => boolean = () => true,
): boolean {
  return scenes.some(({ deciding }) =>
    solver.isPossible(deciding.filter(({ rule }) => counts(rule.rule.id)).map(({ satisfied }) => satisfied)),
  );
}

function impossible(
  study: Study,
  owner: string,
  needs: Readonly<Record<string, boolean>>,
  scenes: readonly DecidedScene[],
): ImpossibleNeeds<Ruleset> {
  const deciding = new Set(scenes.flatMap((each) => each.deciding.map(({ rule }) => rule)));
  const asking = study.rules.filter((rule) => deciding.has(rule)).map(({ rule }) => rule.id);
  const ruleIds = irredundant(asking, (some) => !canBeValid(study, scenes, (id) => some.includes(id)));
  const [first] = scenes;
  return { owner, needs, ruleIds, ...(first ? { witness: study.witness(first.scene, []) } : {}) };
}
