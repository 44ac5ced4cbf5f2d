/** Findings that an exception accepts: nothing is planned for them, so a mailbox is planned for by the other rules. */

import { validate } from '../../api/validate.ts';
import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import { type Options, resolveOptions, type Settings } from '../../engine/options.ts';
import { FOR_SHELLS } from '../../engine/shell-defaults.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { markChecked } from '../../rule-language/right-rulesets.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { findingsIn, type OtherResult, type UnratedResult } from '../audit/results.ts';

/** The rules that an exception accepts at a mailbox, in the order of the ruleset; advice is never planned for. */
export function acceptedRulesAt({ report }: UnratedResult): readonly string[] {
  const accepted = findingsIn(report).filter(({ kind, excepted }) => kind !== 'advice' && excepted);
  return [...new Set(accepted.map(({ ruleId }) => ruleId))];
}

/** How many findings of a row are accepted that there would be something to do about. */
export function acceptedFindingsIn(result: UnratedResult | OtherResult): number {
  const rules = 'report' in result ? findingsIn(result.report).filter(({ kind }) => kind !== 'advice') : [];
  return [...rules, ...(result.checks ?? [])].filter(({ excepted }) => excepted !== undefined).length;
}

/** Whether a mailbox is valid but for findings that an exception accepts. */
export function isValidAsAccepted({ report }: UnratedResult): boolean {
  if (report.verdict === 'malformed') return false;
  return findingsIn(report).every(({ kind, excepted }) => kind === 'advice' || excepted !== undefined);
}

/** A configuration, and the rules that are accepted where it stands. */
export interface AcceptedConfiguration {
  readonly configuration: AnyConfiguration;
  readonly accepted: readonly string[];
}

/** The rules by which a mailbox is planned for: all but those that are accepted there. */
export interface RulesInForce {
  readonly settings: Settings;
  readonly options: Options<Ruleset>;
}

/** Plans by the rules in force at each mailbox. */
export interface Acceptance {
  inForce(accepted: readonly string[]): RulesInForce;
  isValid(at: AcceptedConfiguration): boolean;
  /** Whether an accepted finding says that this prerequisite is not met. */
  isAccepted(at: AcceptedConfiguration, prerequisite: string): boolean;
}

/** Starts with the rules that are in force where nothing is accepted. */
export function createAcceptance(settings: Settings, options: Options<Ruleset>): Acceptance {
  const known = new Map<string, RulesInForce>();
  const inForce = (accepted: readonly string[]) =>
    getOrInsert(known, accepted.join(), () =>
      accepted.length === 0 ? { settings, options } : rulesWithout(accepted, settings, options),
    );
  return {
    inForce,
    isValid: ({ configuration, accepted }) =>
      validate<Ruleset>(configuration, inForce(accepted).options).verdict === 'valid',
    isAccepted: ({ configuration, accepted }, prerequisite) =>
      accepted.length > 0 &&
      findingsIn(validate<Ruleset>(configuration, options)).some(
        ({ ruleId, unmet }) => accepted.includes(ruleId) && unmet.includes(prerequisite),
      ),
  };
}

function rulesWithout(
  accepted: readonly string[],
  settings: Settings,
  options: Options<Ruleset>,
): RulesInForce {
  const { ruleset } = settings.compiled;
  // Nothing in a ruleset refers to a rule, so that fewer rules make a ruleset that is right as well.
  const fewer = markChecked({ ...ruleset, rules: ruleset.rules.filter(({ id }) => !accepted.includes(id)) });
  const withFewer = { ...options, ruleset: fewer };
  const resolved = resolveOptions(withFewer, FOR_SHELLS);
  return { settings: 'settings' in resolved ? resolved.settings : settings, options: withFewer };
}
