/** The end of a plan: what is wanted, and the repair that makes it valid. */

import { advisableFirst, knownCircumstances } from '../../engine/advisable.ts';
import { type AnyConfiguration, factsIn } from '../../engine/configuration/configuration.ts';
import { configurationRepairs } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import { methodsOf, type State } from './state.ts';

/** The end of a plan. */
export interface Goal {
  /** The wanted end; everything that it does not state is as at the start. */
  readonly wished: State;
  /** The same after the most advisable repair; undefined when none exists. */
  readonly end: State | undefined;
  readonly kept: readonly string[];
}

/** The end of a plan between two configurations. */
export function goalOf(from: AnyConfiguration, to: AnyConfiguration, settings: Settings): Goal {
  const { compiled } = settings;
  const { vocabulary } = compiled.ruleset;
  const before = from.prerequisites ?? {};
  const ofOrganization = vocabulary.prerequisites.filter(
    (each) => before[each] === true && scopeOf(compiled, each) === 'organization',
  );
  const kept = ofOrganization.filter((each) => to.prerequisites?.[each] === false);
  const userCount = to.userCount ?? from.userCount;
  const wished: State = {
    owner: from.owner,
    ...methodsOf(to, compiled),
    prerequisites: {
      ...before,
      ...to.prerequisites,
      ...Object.fromEntries(kept.map((each) => [each, true])),
    },
    needs: { ...from.needs, ...to.needs },
    ...(userCount === undefined ? {} : { userCount }),
  };
  const facts = factsIn(wished, vocabulary);
  const locked = new Set([...ofOrganization, ...knownCircumstances(compiled, wished.prerequisites)]);
  const [repair] = advisableFirst(configurationRepairs(compiled, facts, locked).repairs, settings);
  const end = repair && { ...wished, prerequisites: { ...wished.prerequisites, ...repair } };
  return { wished, end, kept };
}

function scopeOf({ ruleset }: CompiledRuleset, prerequisite: string): 'owner' | 'organization' {
  return ruleset.changes?.prerequisites[prerequisite]?.scope ?? 'organization';
}
