import type { Rule } from '../../rule-language/rule.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';

/** The difference between the rules of two rulesets, by id and decisions; sources and words are left out. */
export interface ChangedRules {
  /** Rules that only the later ruleset has, in its order. */
  readonly added: readonly string[];
  /** Rules that only the earlier ruleset has, in its order. */
  readonly removed: readonly string[];
  /** Rules in both with different decisions, in the order of the later ruleset. */
  readonly changed: readonly string[];
}

/** Compares the rules of two rulesets one by one. */
export function changedRules(before: Ruleset, after: Ruleset): ChangedRules {
  const textsOf = ({ rules }: Ruleset) => new Map(rules.map((rule) => [rule.id, decisionsOf(rule)]));
  const [old, recent] = [textsOf(before), textsOf(after)];
  return {
    added: [...recent.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !recent.has(id)),
    changed: [...recent].filter(([id, rule]) => old.has(id) && old.get(id) !== rule).map(([id]) => id),
  };
}

/** The decisions of a rule as text: equal for rules with the same results, apart from their names. */
export function decisionsOf({ kind, since, retires, cases }: Rule): string {
  return asText({ kind, since, retires, cases });
}

/** Data as canonical text, independent of the order of keys. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
