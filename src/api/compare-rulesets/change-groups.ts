/** Change-impact analysis: impacts of all situations grouped by verdict pair and responsible rule. */

import type { Verdict } from '../../engine/evaluate.ts';
import type { DecidedSituation } from '../../engine/symbolic/decided-situations.ts';
import type { ClaimSpace } from '../../engine/symbolic/rule-claims.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { CompiledRule } from '../../rule-language/compile.ts';
import { type Impact, impactsOf, type VerdictPair } from './verdict-changes.ts';

/** The changes of one kind with the same first responsible rule, in all situations. */
export interface ImpactGroup {
  readonly rule: CompiledRule;
  /** The ruleset of the rule. */
  readonly ruleset: 'before' | 'after';
  readonly pair: VerdictPair;
  count: bigint;
  soleCount: bigint;
  readonly others: Set<CompiledRule>;
  /** The plainest sample so far. */
  best: { readonly situation: DecidedSituation['situation']; readonly impact: Impact };
}

/** The changes of some situations, grouped by responsible rule, and the number of undecided situations. */
export interface ImpactGroups {
  readonly groups: readonly ImpactGroup[];
  readonly undecided: bigint;
}

/** Groups the changes of situations; rules of the two rulesets are kept apart. */
export function groupChanges(
  claimSpace: ClaimSpace,
  situations: readonly DecidedSituation[],
  before: readonly CompiledRule[],
): ImpactGroups {
  const groups = new Map<string, ImpactGroup>();
  const early = new Set(before);
  let undecided = 0n;
  const plainestFirst = [...situations].sort((a, b) => a.deciding.length - b.deciding.length);
  const shares = claimSpace.budget.forEach(1, plainestFirst, ({ deciding }) => {
    const old = deciding.filter(({ rule }) => early.has(rule));
    const recent = deciding.filter(({ rule }) => !early.has(rule));
    return { after: impactsOf(claimSpace, old, recent), before: impactsOf(claimSpace, recent, old) };
  });
  for (const [index, { situation }] of plainestFirst.entries()) {
    const found = shares[index];
    if (found === undefined) undecided += situation.count;
    for (const impact of found?.after ?? []) add(groups, 'after', situation, impact);
    for (const impact of found?.before ?? []) add(groups, 'before', situation, impact);
  }
  return { groups: [...groups.values()], undecided };
}

function add(
  groups: Map<string, ImpactGroup>,
  ruleset: ImpactGroup['ruleset'],
  situation: DecidedSituation['situation'],
  impact: Impact,
): void {
  const { pair } = impact;
  const { rule } = impact.responsible;
  const key = [ruleset, pair.before, pair.after, rule.rule.id].join();
  const group = getOrInsert(groups, key, () => ({
    ...{ rule, ruleset, pair, count: 0n, soleCount: 0n, others: new Set<CompiledRule>() },
    best: { situation, impact },
  }));
  group.count += situation.count * BigInt(impact.count);
  group.soleCount += situation.count * BigInt(impact.soleCount);
  for (const other of impact.others) group.others.add(other.rule);
  if (isPlainer({ situation, impact }, group.best)) group.best = { situation, impact };
}

/**
 * Tests if a sample is plainer: first that the rule alone is responsible, then by stated prerequisites, then by other
 * stated facts.
 */
function isPlainer(one: ImpactGroup['best'], other: ImpactGroup['best']): boolean {
  const [a, b] = [one, other].map(({ situation, impact }) => [
    impact.soleCount > 0 ? 0 : 1,
    impact.statements.size,
    situation.stated,
  ]) as [number[], number[]];
  const at = a.findIndex((each, index) => each !== b[index]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

/** The earlier and the later verdict of a group. */
export function verdictsOf({ ruleset, pair: { before: lighter, after: heavier } }: ImpactGroup): {
  readonly before: Verdict;
  readonly after: Verdict;
} {
  return ruleset === 'after' ? { before: lighter, after: heavier } : { before: heavier, after: lighter };
}
