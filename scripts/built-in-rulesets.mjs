// The rulesets that the package brings along: all that it exports.

import * as built from '../dist/index.js';

export const builtInRulesets = Object.values(built).filter((exported) => exported.rules !== undefined);
