/**
 * The built-in rulesets by their ids, for whoever chooses one by name.
 *
 * @module d365-email-rules/rulesets
 */
import { dataverse } from './dataverse/index.ts';
import { guide } from './guide/index.ts';

/**
 * The built-in rulesets by their ids: `guide` and `dataverse`.
 *
 * @example
 * ```ts
 * import { validate } from 'd365-email-rules';
 * import { rulesets } from 'd365-email-rules/rulesets';
 *
 * const configuration = { owner: 'user', incoming: 'none', outgoing: 'none', activities: 'none' } as const;
 * console.log(validate(configuration, { ruleset: rulesets.dataverse }).verdict); // valid
 * ```
 */
export const rulesets = Object.freeze({ guide, dataverse });
