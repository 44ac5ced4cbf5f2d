import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';

type Values = Readonly<Record<string, boolean | undefined>>;
type Methods = Readonly<Record<string, unknown>>;

/** The method by which a mailbox is processed itself. */
export const PROCESSED = 'server';
/** The method by which a mailbox hands what it receives to the forward mailbox, which is processed instead. */
const FORWARDING = 'forward-mailbox';

/** What is known of the mailbox that is processed: another one where an owner begins or ceases to forward. */
const OF_PROCESSED_MAILBOX: readonly string[] = [
  ...PREREQUISITES_ABOUT.mailbox,
  ...PREREQUISITES_ABOUT.serverProfile,
  ...PREREQUISITES_ABOUT.approvalInDynamics,
  ...PREREQUISITES_ABOUT.approvalInMicrosoft365,
  ...PREREQUISITES_ABOUT.signIn,
  ...PREREQUISITES_ABOUT.test,
];
/** What has to be done again when a method is switched, where the mailbox is processed afterwards. */
const DONE_AGAIN = PREREQUISITES_ABOUT.test[0];

/** Whether an owner with these methods hands what is received to the forward mailbox. */
export function forwards(methods: Methods): boolean {
  return Object.values(methods).includes(FORWARDING);
}

/** Whether a prerequisite is about the mailbox that is processed, be it the owner’s or the forward mailbox. */
export function isOfProcessedMailbox(prerequisite: string): boolean {
  return OF_PROCESSED_MAILBOX.includes(prerequisite);
}

/**
 * What is known of prerequisites once methods are switched, before anything else is done.
 *
 * What rows show of the processed mailbox is about the methods of today: a switch makes an earlier test worthless, and
 * where another mailbox is processed nothing is known of that one.
 */
export function factsAfterSwitch(
  known: Values,
  from: Methods,
  to: Methods,
  prerequisites: readonly string[],
): Readonly<Record<string, boolean>> {
  const directions = Object.keys(to);
  const isSwitched = directions.some((direction) => to[direction] !== from[direction]);
  const isUntested = isSwitched && directions.some((direction) => to[direction] === PROCESSED);
  const isAnother = forwards(from) !== forwards(to);
  const entries = prerequisites.flatMap((prerequisite) => {
    if (isUntested && prerequisite === DONE_AGAIN) return [[prerequisite, false] as const];
    const value = known[prerequisite];
    if (value === undefined || (isAnother && OF_PROCESSED_MAILBOX.includes(prerequisite))) return [];
    return [[prerequisite, value] as const];
  });
  return Object.fromEntries(entries);
}
