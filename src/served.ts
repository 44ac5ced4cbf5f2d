import type { CompiledRuleset } from './compile.ts';
import type { Facts } from './condition.ts';
import { type Verdict, verdictOn } from './judge.ts';
import { UNUSED } from './vocabulary.ts';

const RANKS: Readonly<Record<Verdict, number>> = { invalid: 0, undetermined: 1, valid: 2 };

/**
 * How well a configuration serves each direction, in the order of the vocabulary: 2 works, 1 may work, 0 does not.
 *
 * A direction is looked at as if it were the only one in use. One with the method `none` serves nothing.
 */
export function servedBy(compiled: CompiledRuleset, facts: Facts): readonly number[] {
  const directions = Object.keys(compiled.ruleset.vocabulary.directions);
  return directions.map((direction) => {
    const method = facts.methods[direction] as string;
    if (method === UNUSED) return 0;
    const methods = Object.fromEntries(
      directions.map((each) => [each, each === direction ? method : UNUSED]),
    );
    const needs = { [direction]: facts.needs[direction] };
    return RANKS[verdictOn(compiled, { ...facts, methods, needs })];
  });
}
