import { type BadOptions, resolveOptions, type Settings } from '../../engine/options.ts';
import { FOR_SHELLS } from '../../engine/shell-defaults.ts';
import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import { keysOf, readProperty, snapshotOf, takeSnapshot, UNREADABLE } from '../../input/snapshot.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { dataverse } from '../../rulesets/dataverse/index.ts';
import type { OtherResult, UnratedResult } from '../audit/results.ts';
import type { OrganizationChangesAnswer, OrganizationChangesOptions } from './answer.ts';
import { collectOrganizationChanges } from './collect-changes.ts';

/**
 * Says what is to be done so that the mailboxes of a whole organization become valid.
 *
 * First what is changed once for all: the fewest facts of the organization that make the most mailboxes valid, which
 * is proven, or else said not to be. What holds for some mailbox is not made untrue, and no mailbox that is valid now
 * ceases to be; a server profile that is inactive is activated once for all of its mailboxes. Then, for each mailbox that is not valid after that, the changes at the mailbox, in a safe order;
 * mailboxes for which they are the same are put together. Methods are switched before addresses are approved, and the
 * test comes last. Mailboxes that are out of use are left alone, and those without an address wait for one. Nothing is
 * changed or sent anywhere.
 *
 * Memory holds each configuration once, and where the mailboxes stand that are not valid.
 *
 * @param results - what `audit` said of mailboxes and of other rows.
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
  results: AsyncIterable<UnratedResult | OtherResult> | Iterable<UnratedResult | OtherResult>,
  options: OrganizationChangesOptions = {},
): Promise<OrganizationChangesAnswer> {
  const asked = resolveChangesOptions(options);
  if ('faults' in asked) return malformed(asked.faults, asked.locale);
  const collector = collectOrganizationChanges(asked.settings, asked.options);
  try {
    for await (const result of results) {
      if ('report' in result) collector.add(result);
      else collector.addOther(result);
    }
  } catch {
    return malformed([issue('unreadable', ['results'], UNREADABLE)], asked.settings.locale);
  }
  return collector.changes();
}

function malformed(faults: readonly Issue[], locale: Locale): OrganizationChangesAnswer {
  return { outcome: 'malformed', problems: faults.map((fault) => toProblem(fault, locale)) };
}

/** The options that are not about the ruleset: lists of facts. */
const LISTS = ['removable', 'locked'] as const;

/** Options that were found right, or everything that is wrong with them. */
type ResolvedChangesOptions =
  | { readonly settings: Settings<Locale>; readonly options: OrganizationChangesOptions }
  | Pick<BadOptions<Locale>, 'faults' | 'locale'>;

/** Reads the options, each property once; nothing throws. */
function resolveChangesOptions(options: unknown): ResolvedChangesOptions {
  const keys = keysOf(options);
  const given = keys && snapshotOf(keys, (key) => readProperty(options as object, key));
  const resolved = resolveOptions(given ? { ruleset: dataverse, ...given } : options, FOR_SHELLS, LISTS);
  if (!('settings' in resolved)) return resolved;
  const { settings } = resolved;
  const [removable, locked] = LISTS.map((name) => takeSnapshot(given?.[name]));
  const faults = [removable, locked].flatMap((list, index) =>
    faultsOfFacts(LISTS[index] as string, list, settings),
  );
  if (faults.length > 0) return { faults, locale: settings.locale };
  // What was found right is passed on as it was read, so that no option is read a second time.
  const found = { locale: given?.locale, asOf: given?.asOf, removable, locked };
  const stated = Object.entries(found).filter(([, value]) => value !== undefined);
  return { settings, options: Object.fromEntries(stated) as OrganizationChangesOptions };
}

/** What is wrong with a list of facts in the options. */
function faultsOfFacts(name: string, given: unknown, { compiled }: Settings): readonly Issue[] {
  const { prerequisites } = compiled.ruleset.vocabulary;
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    const code = given === UNREADABLE ? 'unreadable' : 'wrong-type';
    return [issue(code, ['options', name], given, ['[…]'])];
  }
  return given.flatMap((each: unknown, index) =>
    prerequisites.some((prerequisite) => prerequisite === each)
      ? []
      : [
          issue(
            each === UNREADABLE ? 'unreadable' : 'not-accepted',
            ['options', name, index],
            each,
            prerequisites,
          ),
        ],
  );
}
