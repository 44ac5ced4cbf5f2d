import { faultOf } from '../faults.ts';
import type { Locale } from '../locale.ts';
import { resolveOptions, type Settings } from '../options.ts';
import type { FactChange } from '../plan.ts';
import type { Fault, Problem } from '../problem.ts';
import type { Repair } from '../repairs.ts';
import type { Ruleset } from '../ruleset.ts';
import { dataverse } from '../rulesets/dataverse/index.ts';
import { FOR_SHELLS } from '../shell-defaults.ts';
import { isRecord } from '../snapshot.ts';
import { problemOf } from '../wording.ts';
import { collectOrganizationChanges } from './collect-changes.ts';
import type { NamedMailbox } from './judged-groups.ts';
import type { ChangesOfMailboxes } from './mailbox-changes.ts';
import type { MailboxResult, OtherResult } from './results.ts';

/** How changes for a whole organization are sought. */
export interface OrganizationChangesOptions {
  /** The edition of the guidance by which the mailboxes were judged; absent means `dataverse`. */
  readonly ruleset?: Ruleset;
  /** The language of every text; absent means English. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which they were judged; absent means that every dated fact is in effect. */
  readonly asOf?: string;
  /** Facts of the organization that may be made untrue though they hold, such as `approvalRequired`; absent means none. */
  readonly removable?: readonly string[];
  /** Facts that are left as they are where they are known; absent means which mail system there is. */
  readonly locked?: readonly string[];
}

/** A change that is made once for all of the organization, and what it does for mailboxes. */
export interface OrganizationChange extends FactChange<Ruleset> {
  /** How many mailboxes become valid by this change alone. */
  readonly repairedAlone: number;
  /** How many fewer mailboxes are valid when all the other changes are made and this one is not. */
  readonly lostWithout: number;
}

/** The best that so many changes can do. */
export interface BestOfSize {
  /** What is to be so. */
  readonly facts: Repair;
  /** How many mailboxes become valid. */
  readonly repaired: number;
  /** Whether it is proven that as many changes repair no more. */
  readonly exact: boolean;
}

/** What is to be done for a whole organization. */
export interface OrganizationChanges extends ChangesOfMailboxes {
  readonly outcome: 'found';
  /** How many mailboxes are not valid now. */
  readonly notValid: number;
  /** What is changed once for all. */
  readonly organization: {
    /** The fewest changes that repair the most mailboxes, in the order of the vocabulary. */
    readonly changes: readonly OrganizationChange[];
    /** How many mailboxes become valid by all of them. */
    readonly repaired: number;
    /** Whether it is proven that nothing repairs more, and nothing less as many. */
    readonly exact: boolean;
    /** For each number of changes the best; a number that repairs no more than a smaller one is left out. */
    readonly bySize: readonly BestOfSize[];
  };
  /** Those of which too little is known to say what is to be done. */
  readonly unreadable: readonly NamedMailbox[];
}

/** What is to be done for a whole organization, or everything that is wrong with how it was asked for. */
export type OrganizationChangesAnswer =
  | { readonly outcome: 'malformed'; readonly problems: readonly Problem[] }
  | OrganizationChanges;

/**
 * Says what is to be done so that the mailboxes of a whole organization become valid.
 *
 * First what is changed once for all: the fewest facts of the organization that make the most mailboxes valid, which
 * is proven, or else said not to be. What holds for some mailbox is not made untrue, and no mailbox that is valid now
 * ceases to be. Then, for each mailbox that is not valid after that, the changes at the mailbox, in a safe order;
 * mailboxes for which they are the same are put together. Nothing is changed or sent anywhere.
 *
 * Memory holds each configuration once, and where the mailboxes stand that are not valid.
 *
 * @param results - what `audit` said of the mailboxes; what it said of other rows is passed over.
 * @param options - the ruleset, language and day by which they were judged, and what may be changed.
 * @returns the changes, or what is wrong with the options, or with results that can't be read to their end.
 * @example
 * ```ts
 * import { audit, organizationChanges } from 'd365-email-rules/dataverse';
 *
 * const mailbox = { regardingobjecttypecode: 'queue', outgoingemaildeliverymethod: 0, actdeliverymethod: 2 };
 * const rows = [
 *   { mailboxid: 'b0f6a2f1-0001-4c52-9d34-5b1f0d0c1a01', ...mailbox, incomingemaildeliverymethod: 1 },
 *   { mailboxid: 'b0f6a2f1-0002-4c52-9d34-5b1f0d0c1a02', ...mailbox, incomingemaildeliverymethod: 0 },
 * ];
 * const asked = audit(rows);
 * const answer = await organizationChanges(asked.outcome === 'auditing' ? asked.results : []);
 * if (answer.outcome === 'found') {
 *   console.log(answer.notValid, answer.mailboxes.length); // 1 1
 * }
 * ```
 */
export async function organizationChanges(
  results: AsyncIterable<MailboxResult | OtherResult> | Iterable<MailboxResult | OtherResult>,
  options: OrganizationChangesOptions = {},
): Promise<OrganizationChangesAnswer> {
  const { removable, locked, ruleset = dataverse, ...judgedBy } = isRecord(options) ? options : {};
  const resolved = resolveOptions(isRecord(options) ? { ruleset, ...judgedBy } : options, FOR_SHELLS);
  const ofFacts =
    'settings' in resolved
      ? [
          ...faultsOfFacts('removable', removable, resolved.settings),
          ...faultsOfFacts('locked', locked, resolved.settings),
        ]
      : [];
  const faults = 'settings' in resolved ? ofFacts : resolved.faults;
  if (!('settings' in resolved) || faults.length > 0) {
    const locale = 'settings' in resolved ? resolved.settings.locale : resolved.locale;
    return { outcome: 'malformed', problems: faults.map((fault) => problemOf(fault, locale)) };
  }
  const collector = collectOrganizationChanges(resolved.settings, options);
  try {
    for await (const result of results) if ('report' in result) collector.add(result);
  } catch {
    const fault = faultOf('unreadable', ['results'], undefined);
    return { outcome: 'malformed', problems: [problemOf(fault, resolved.settings.locale)] };
  }
  return collector.changes();
}

/** What is wrong with a list of facts in the options. */
function faultsOfFacts(name: string, given: unknown, { compiled }: Settings): readonly Fault[] {
  const { prerequisites } = compiled.ruleset.vocabulary;
  if (given === undefined) return [];
  if (!Array.isArray(given)) return [faultOf('wrong-type', ['options', name], given, ['[…]'])];
  return given.flatMap((each: unknown, index) =>
    prerequisites.some((prerequisite) => prerequisite === each)
      ? []
      : [faultOf('not-accepted', ['options', name, index], each, prerequisites)],
  );
}
