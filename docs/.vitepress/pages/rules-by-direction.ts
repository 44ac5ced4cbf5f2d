import type { Rule } from '../../../src/index.ts';
import { directionsInWords } from '../../../src/render/answers/table-words.ts';
import type { Edition } from './languages.ts';

/** Rules that speak of the same directions. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** The rules of a ruleset by the directions that they speak of, in the order of the rules. */
export function rulesByDirection(edition: Edition): readonly RuleGroup[] {
  const { ruleset } = edition;
  const groups = new Map<string, Rule[]>();
  for (const rule of ruleset.rules) {
    const spokenOf = rule.cases.map(({ direction }) => direction);
    const directions = Object.keys(ruleset.vocabulary.directions).filter((each) => spokenOf.includes(each));
    const title = directionsInWords(directions, edition);
    groups.set(title, [...(groups.get(title) ?? []), rule]);
  }
  return [...groups].map(([title, rules]) => ({ title, rules }));
}
