import { resolveOptions } from '../../engine/options.ts';
import { FOR_SHELLS } from '../../engine/shell-defaults.ts';
import type { Checked } from '../../input/check.ts';
import { deepFreeze } from '../../input/freeze.ts';
import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import { keysOf, readProperty, snapshotOf, UNREADABLE } from '../../input/snapshot.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import { dataverse } from '../../rulesets/dataverse/index.ts';
import { forOnPremises } from '../../rulesets/dataverse/on-premises.ts';
import { checkFacts, type KnownFacts, type OrganizationFacts } from '../facts/facts-file.ts';
import type { AuditContextOptions } from './context.ts';

/** How an audit is done. */
export interface AuditOptions {
  /** The edition of the guidance to judge by; absent means `dataverse`. */
  readonly ruleset?: Ruleset;
  /** The language of every text; absent means English. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which dated facts are in effect; absent means that all are. */
  readonly asOf?: string;
  /** What rows cannot show; absent means nothing. */
  readonly facts?: OrganizationFacts;
  /** Whether results say where each fact stands that rows show; absent means no. */
  readonly origins?: boolean;
  /** Ends the audit before the next record once it is aborted; an `AbortSignal` is one. */
  readonly signal?: { readonly aborted: boolean };
}

/** The options that are an audit’s own. */
const OWN_OPTIONS = ['facts', 'origins', 'signal'] as const;

/** What an audit is done by. */
export interface AuditSettings {
  readonly judging: AuditContextOptions;
  readonly isAborted: () => boolean;
}

/** Options that were found right, or everything that is wrong with them and the language to say it in. */
export type ResolvedAuditOptions =
  | { readonly settings: AuditSettings }
  | { readonly faults: readonly Issue[]; readonly locale: Locale };

/** Reads the options of an audit, whatever they are; nothing throws. */
export function resolveAuditOptions(options: unknown = {}): ResolvedAuditOptions {
  const keys = keysOf(options);
  // What has no keys is told to be wrong by whom it is passed on to.
  const given = keys && snapshotOf(keys, (key) => readProperty(options as object, key));
  const resolved = resolveOptions(
    given ? { ruleset: dataverse, ...given } : options,
    FOR_SHELLS,
    OWN_OPTIONS,
  );
  const { facts = {}, origins = false, signal, asOf } = given ?? {};
  const compiled = 'settings' in resolved ? resolved.settings.compiled : resolved.compiled;
  const checked = checkGivenFacts(facts, compiled?.ruleset.vocabulary);
  const faults = [
    ...('settings' in resolved ? [] : resolved.faults),
    ...('faults' in checked ? checked.faults : []),
    ...(typeof origins === 'boolean' ? [] : [faultIn('origins', origins, ['true', 'false'])]),
    ...(signal === undefined || abortedIn(signal) !== undefined
      ? []
      : [faultIn('signal', signal, ['AbortSignal'])]),
  ];
  if (faults.length > 0 || !('settings' in resolved) || !('value' in checked)) {
    return { faults, locale: 'settings' in resolved ? resolved.settings.locale : resolved.locale };
  }
  const { locale, words } = resolved.settings;
  const { ruleset } = resolved.settings.compiled;
  const isOnPremises = checked.value.onPremises === true;
  return {
    settings: {
      judging: {
        // What is frozen is looked at once, and not again with each record.
        ruleset: deepFreeze(isOnPremises ? forOnPremises(ruleset) : ruleset),
        locale: deepFreeze(locale),
        ...{ words, asOf: asOf as string | undefined, facts: checked.value, withOrigins: origins === true },
      },
      isAborted: () => signal !== undefined && abortedIn(signal) === true,
    },
  };
}

/** Facts are checked in the words of the ruleset; without one nothing can be said of them. */
function checkGivenFacts(facts: unknown, vocabulary: Vocabulary | undefined): Checked<KnownFacts> {
  if (vocabulary === undefined) return { value: {} };
  const checked = checkFacts(facts, vocabulary);
  return 'value' in checked
    ? checked
    : { faults: checked.faults.map((fault) => ({ ...fault, path: ['options', 'facts', ...fault.path] })) };
}

/** Whether a signal is aborted; undefined for what is no signal. */
function abortedIn(signal: unknown): boolean | undefined {
  const isObject = typeof signal === 'object' && signal !== null;
  const aborted = isObject ? readProperty(signal, 'aborted') : undefined;
  return typeof aborted === 'boolean' ? aborted : undefined;
}

function faultIn(option: string, received: unknown, accepted: readonly string[]): Issue {
  const code = received === UNREADABLE ? 'unreadable' : 'wrong-type';
  return issue(code, ['options', option], received, accepted);
}
