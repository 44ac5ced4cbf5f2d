/** **Apply Default Email Settings**: what that does for many mailboxes at once, and where it does all of a plan. */

import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import type { MailboxChange } from './mailbox-change.ts';
import type { MailboxPlan } from './mailbox-plan.ts';

/** The default methods of the organization by direction, for each kind of owner; absent where they are not known. */
export type DefaultMethods = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** The methods of a configuration, by direction. */
export function methodsIn(
  configuration: unknown,
  directions: readonly string[],
): Readonly<Record<string, unknown>> {
  const columns = configuration as Readonly<Record<string, unknown>>;
  return Object.fromEntries(directions.map((direction) => [direction, columns[direction]]));
}

const TEST = PREREQUISITES_ABOUT.test[0];

/**
 * Tests if applying the default settings does all of a plan: it sets the default methods and the default server profile,
 * and tests.
 *
 * @param hasDefaultProfile - whether the mailboxes have the default server profile already.
 * @param defaults - the default methods for their owner, by direction.
 */
export function appliesDefaults(
  { steps, end }: MailboxPlan,
  hasDefaultProfile: boolean,
  defaults: DefaultMethods[string],
): boolean {
  const changes = steps.flat();
  const isSet = ({ kind, serverProfile }: MailboxChange) => kind === 'switch' || serverProfile !== undefined;
  const isTest = (change: MailboxChange) => change.kind !== 'switch' && change.prerequisite === TEST;
  const isGiven = changes.some(({ serverProfile }) => serverProfile !== undefined);
  return (
    defaults !== undefined &&
    (hasDefaultProfile || isGiven) &&
    changes.some(isSet) &&
    changes.some(isTest) &&
    changes.every((change) => isSet(change) || isTest(change)) &&
    Object.entries(defaults).every(([direction, method]) => end[direction] === method)
  );
}
