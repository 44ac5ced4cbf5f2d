/** Configurations on the way of a plan. */

import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import type { Facts } from '../../rule-language/condition.ts';

/** A configuration on the way. */
export interface State extends AnyConfiguration {
  readonly prerequisites: Facts['prerequisites'];
}

/** The methods of a configuration, by direction. */
export function methodsOf(configuration: AnyConfiguration, { ruleset }: CompiledRuleset) {
  const directions = Object.keys(ruleset.vocabulary.directions);
  return Object.fromEntries(directions.map((direction) => [direction, configuration[direction]]));
}
