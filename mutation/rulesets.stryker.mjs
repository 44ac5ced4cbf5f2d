import { strykerOf } from './stryker.mjs';

/** The rules as data, without their words. All is loaded with its module, so every mutant meets every test of the list. */
export default strykerOf('rulesets', ['src/rulesets/**/*.ts', '!src/rulesets/*/words/*.ts']);
