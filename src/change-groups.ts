import type { CompiledRule } from './compile.ts';
import type { DecidedScene, Deciding } from './decided-scenes.ts';
import type { Verdict } from './judge.ts';
import type { Ground } from './rule-claims.ts';
import { type Contrast, type Share, sharesOf } from './verdict-changes.ts';

/** The changes of one kind of which one rule is the first that is responsible, in all scenes. */
export interface ChangeGroup {
  readonly rule: CompiledRule;
  /** Where the rule is. */
  readonly ruleset: 'before' | 'after';
  readonly contrast: Contrast;
  count: bigint;
  alone: bigint;
  readonly others: Set<CompiledRule>;
  /** The plainest of them so far. */
  best: { readonly scene: DecidedScene['scene']; readonly share: Share };
}

/** Groups what changes in scenes; the rules of the earlier ruleset are told from those of the later one. */
export function groupChanges(
  ground: Ground,
  scenes: readonly DecidedScene[],
  before: readonly CompiledRule[],
): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  const isBefore = ({ rule }: Deciding) => before.includes(rule);
  for (const { scene, deciding } of scenes) {
    const old = deciding.filter(isBefore);
    const recent = deciding.filter((each) => !isBefore(each));
    for (const share of sharesOf(ground, old, recent)) add(groups, 'after', scene, share);
    for (const share of sharesOf(ground, recent, old)) add(groups, 'before', scene, share);
  }
  return [...groups.values()];
}

function add(
  groups: Map<string, ChangeGroup>,
  ruleset: ChangeGroup['ruleset'],
  scene: DecidedScene['scene'],
  share: Share,
): void {
  const { contrast } = share;
  const { rule } = share.decider;
  const key = [ruleset, contrast.lighter, contrast.heavier, rule.rule.id].join();
  const group = groups.get(key) ?? {
    ...{ rule, ruleset, contrast, count: 0n, alone: 0n, others: new Set() },
    best: { scene, share },
  };
  group.count += scene.count * BigInt(share.count);
  group.alone += scene.count * BigInt(share.alone);
  for (const other of share.others) group.others.add(other.rule);
  if (isPlainer({ scene, share }, group.best)) group.best = { scene, share };
  groups.set(key, group);
}

/** Whether a sample is plainer: the rule alone is responsible, fewer prerequisites are stated, then fewer other things. */
function isPlainer(one: ChangeGroup['best'], other: ChangeGroup['best']): boolean {
  const [a, b] = [one, other].map(({ scene, share }) => [
    share.alone > 0 ? 0 : 1,
    share.statements.size,
    scene.stated,
  ]) as [number[], number[]];
  const at = a.findIndex((each, index) => each !== b[index]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

/** The earlier and the later verdict of a group. */
export function verdictsOf({ ruleset, contrast: { lighter, heavier } }: ChangeGroup): {
  readonly before: Verdict;
  readonly after: Verdict;
} {
  return ruleset === 'after' ? { before: lighter, after: heavier } : { before: heavier, after: lighter };
}
