/** Options: the ruleset, language and day of a call, read once and checked. */

import { checkAgainst, checking, type Schema } from '../input/check.ts';
import { isDeepFrozen } from '../input/freeze.ts';
import { issue } from '../input/issues.ts';
import type { Issue, IssueReason } from '../input/problem.ts';
import {
  isRecord,
  keysOf,
  placeholderFor,
  readProperty,
  takeSnapshot,
  UNREADABLE,
} from '../input/snapshot.ts';
import type { Locale, PartOfLocale } from '../locales/texts/locale.ts';
import { wordsOf } from '../locales/texts/ruleset-words.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import { checkRuleset } from '../rule-language/check-ruleset.ts';
import { asOfDay, type CompiledRuleset, compileRuleset, datesOf } from '../rule-language/compile.ts';
import { isMarkedChecked, markChecked } from '../rule-language/right-rulesets.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { RulesetWords } from '../rule-language/words.ts';
import { localeWordsSchema } from '../rule-language/words-schema.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { type Defaults, VALIDATION_DEFAULTS } from './defaults.ts';

/** The options of every function that evaluates rules. */
export interface Options<R extends Ruleset = Guide> {
  /** The ruleset (edition of the guidance); absent means the guide. */
  readonly ruleset?: R;
  /** The language of every text; absent means English. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which dated facts are in effect; absent means that all are. */
  readonly asOf?: string;
}

/** Valid options, resolved. */
export interface Settings<Shown extends PartOfLocale = PartOfLocale> {
  readonly compiled: CompiledRuleset;
  /** The last date of the ruleset that has come, empty before the first; undefined where all of them count. */
  readonly latestDate: string | undefined;
  readonly locale: Shown;
  readonly words: RulesetWords;
}

/** Every issue with the options, and the usable rest. */
export interface BadOptions<Shown extends PartOfLocale = PartOfLocale> {
  readonly faults: readonly Issue[];
  readonly locale: Shown;
  /** The ruleset to check the input against; undefined when the ruleset itself is wrong. */
  readonly compiled: CompiledRuleset | undefined;
}

/** Resolved options: settings, or issues. */
export type ResolvedOptions<Shown extends PartOfLocale = PartOfLocale> =
  | { readonly settings: Settings<Shown> }
  | BadOptions<Shown>;

const KEYS_BESIDE_RULESET = ['locale', 'asOf'];
const KEYS = ['ruleset', ...KEYS_BESIDE_RULESET];

/** Compiled rulesets that can't change any more; a cache, so losing an entry changes nothing. */
const compiledRulesets = new WeakMap<Ruleset, CompiledRuleset>();
const englishes = new WeakMap<() => PartOfLocale, PartOfLocale>();
const compiledDefaults = new WeakMap<Defaults['ruleset'], CompiledRuleset>();
const settingsByRuleset = new WeakMap<CompiledRuleset, WeakMap<PartOfLocale, Map<string, Settings>>>();
const withoutOptions = new WeakMap<Defaults, Settings>();
/** Copies of locales that can't change any more, and the English texts for which each was found complete. */
const frozenLocales = new WeakMap<object, unknown>();
const validLocales = new WeakMap<PartOfLocale, WeakSet<object>>();

/**
 * Resolves options of any kind; nothing throws.
 *
 * @param defaults - the ruleset and locale for options without them; each locale must have all texts of its English.
 * Absent means those of `validate`.
 * @param others - further options, which the caller reads itself.
 */
export function resolveOptions(options: unknown): ResolvedOptions;
export function resolveOptions<Shown extends PartOfLocale>(
  options: unknown,
  defaults: Defaults<Shown>,
  others?: readonly string[],
): ResolvedOptions<Shown>;
export function resolveOptions(
  options: unknown,
  defaults: Defaults = VALIDATION_DEFAULTS,
  others: readonly string[] = [],
): ResolvedOptions {
  if (options === undefined) return { settings: defaultSettings(defaults) };
  const given = readOptions(options);
  const ruleset = resolveRuleset(given.ruleset, defaults);
  return resolveAll(
    ruleset,
    ['options', 'ruleset'],
    given,
    given.others,
    [...KEYS, ...others],
    englishOf(defaults),
  );
}

/** The given options, or a locale in their place; only a locale has phrases. */
export function optionsOrLocale(given: unknown): unknown {
  return keysOf(given)?.includes('phrases') ? { locale: given } : given;
}

/** Like {@link resolveOptions}, for functions that take the ruleset as an argument. */
export function resolveRulesetAndOptions<Shown extends PartOfLocale>(
  ruleset: unknown,
  options: unknown,
  defaults: Defaults<Shown>,
): ResolvedOptions<Shown> {
  const given = readOptions(options);
  const others = [['ruleset', given.ruleset] as const, ...given.others];
  return resolveAll(
    resolveRuleset(ruleset, defaults),
    [],
    given,
    others,
    KEYS_BESIDE_RULESET,
    englishOf(defaults),
  );
}

function resolveAll<Shown extends PartOfLocale>(
  ruleset: Resolved<CompiledRuleset>,
  pathOfRuleset: readonly string[],
  given: GivenOptions,
  others: GivenOptions['others'],
  accepted: readonly string[],
  english: Shown,
): ResolvedOptions<Shown> {
  const locale = resolveLocale(given.locale, english);
  const asOf = resolveAsOf(given.asOf);
  const unknown = unknownKeys(others, accepted);
  const ofOptions = [...given.issues, ...locale.issues, ...asOf.issues, ...unknown];
  // Options are read at each call, and are valid nearly always.
  if (ruleset.issues.length === 0 && ofOptions.length === 0) {
    return { settings: settingsFor(ruleset.value, locale.value, asOf.value) };
  }
  const issues = [...within(pathOfRuleset, ruleset.issues), ...within(['options'], ofOptions)];
  return {
    faults: issues,
    locale: locale.value,
    compiled: ruleset.issues.length > 0 ? undefined : ruleset.value,
  };
}

/** The settings without any options: the guide, English, every dated fact in effect. */
export function defaultSettings(defaults: Defaults = VALIDATION_DEFAULTS): Settings {
  return getOrInsert(withoutOptions, defaults, () =>
    settingsFor(compiledDefault(defaults), englishOf(defaults), undefined),
  );
}

interface Resolved<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** The options, each read once. */
interface GivenOptions {
  ruleset: unknown;
  locale: unknown;
  asOf: unknown;
  readonly others: (readonly [key: string, value: unknown])[];
  readonly issues: readonly Issue[];
}

function readOptions(options: unknown = {}): GivenOptions {
  const keys = keysOf(options);
  if (keys === undefined) {
    const plain = placeholderFor(options);
    const code = plain === UNREADABLE ? 'unreadable' : 'wrong-type';
    return { ...readOptions({}), issues: [issue(code, [], plain, ['{…}'])] };
  }
  const given: GivenOptions = {
    ruleset: undefined,
    locale: undefined,
    asOf: undefined,
    others: [],
    issues: [],
  };
  for (const key of keys) {
    const value = readProperty(options as object, key);
    if (key === 'ruleset' || key === 'locale' || key === 'asOf') given[key] = value;
    else given.others.push([key, value]);
  }
  return given;
}

function resolveRuleset(given: unknown, defaults: Defaults): Resolved<CompiledRuleset> {
  if (given === undefined) return { value: compiledDefault(defaults), issues: [] };
  const known = compiledRulesets.get(given as Ruleset);
  if (known) return { value: known, issues: [] };
  if (isMarkedChecked(given))
    return { value: getOrInsert(compiledRulesets, given, compileRuleset), issues: [] };
  const checked =
    typeof given === 'string' ? { faults: byName(given, 'rulesetByName') } : checkRuleset(given);
  if ('faults' in checked) return { value: compiledDefault(defaults), issues: checked.faults };
  const compiled = compileRuleset(markChecked(checked.value));
  if (isDeepFrozen(given)) compiledRulesets.set(given as Ruleset, compiled);
  return { value: compiled, issues: [] };
}

function resolveLocale<Shown extends PartOfLocale>(given: unknown, english: Shown): Resolved<Shown> {
  if (given === undefined) return { value: english, issues: [] };
  const locale = frozenLocales.get(given as object) ?? takeSnapshot(given);
  const right = getOrInsert(validLocales, english, () => new WeakSet());
  if (right.has(locale as object)) return { value: locale as Shown, issues: [] };
  const issues = typeof given === 'string' ? byName(given, 'localeByName') : issuesOfLocale(locale, english);
  if (issues.length > 0) return { value: english, issues: within(['locale'], issues) };
  right.add(locale as object);
  if (isDeepFrozen(given)) frozenLocales.set(given as object, locale);
  return { value: locale as Shown, issues: [] };
}

/**
 * Says which object to pass in place of a name: names are not looked up, so that only imported rulesets are bundled.
 */
function byName(name: string, reason: IssueReason): readonly Issue[] {
  return [issue('wrong-type', [], name, ['{…}'], reason)];
}

/**
 * The issues of a locale: texts of English that it lacks; for a complete one, entries about rulesets that are no texts.
 */
function issuesOfLocale(locale: unknown, english: PartOfLocale): readonly Issue[] {
  const rulesets = checking.record(localeWordsSchema(checking));
  const schemas = [localeSchema(english), checking.object({ rulesets }, checking.anything())];
  const checked = schemas.map((schema) => checkAgainst(schema, locale)).find((each) => 'faults' in each);
  return checked && 'faults' in checked ? checked.faults : [];
}

/** The schema of a locale: a text wherever English has one, and any further data. */
function localeSchema(english: unknown): Schema {
  if (!isRecord(english)) return checking.text();
  const shape = Object.entries(english).map(([key, part]) => [key, localeSchema(part)]);
  return checking.object(Object.fromEntries(shape), checking.anything());
}

function resolveAsOf(given: unknown): Resolved<string | undefined> {
  if (given === undefined) return { value: undefined, issues: [] };
  const checked = checkAgainst<string>(checking.date(), given);
  return 'value' in checked
    ? { value: checked.value, issues: [] }
    : { value: undefined, issues: within(['asOf'], checked.faults) };
}

function unknownKeys(given: GivenOptions['others'], accepted: readonly string[]): readonly Issue[] {
  return given
    .filter(([key, value]) => value !== undefined && !accepted.includes(key))
    .map(([key, value]) =>
      value === UNREADABLE ? issue('unreadable', [key], value) : issue('unknown-key', [key], key, accepted),
    )
    .sort((a, b) => (String(a.path[0]) < String(b.path[0]) ? -1 : 1));
}

function within(path: readonly string[], issues: readonly Issue[]): readonly Issue[] {
  return issues.map((each) => ({ ...each, path: [...path, ...each.path] }));
}

function englishOf<Shown extends PartOfLocale>({ english }: Defaults<Shown>): Shown {
  return getOrInsert(englishes, english, (make) => make()) as Shown;
}

function compiledDefault({ ruleset }: Defaults): CompiledRuleset {
  return getOrInsert(compiledDefaults, ruleset, () => compileRuleset(markChecked(ruleset())));
}

/** Returns the same settings for the same ruleset, locale and day, so that reports can be cached with them. */
function settingsFor<Shown extends PartOfLocale>(
  compiled: CompiledRuleset,
  locale: Shown,
  asOf: string | undefined,
): Settings<Shown> {
  const latestDate = asOf === undefined ? undefined : latestDateBy(compiled, asOf);
  const day = latestDate ?? 'all';
  const byLocale = getOrInsert(settingsByRuleset, compiled, () => new WeakMap());
  const byDay = getOrInsert(byLocale, locale, () => new Map()) as Map<string, Settings<Shown>>;
  return getOrInsert(byDay, day, () => {
    const ofDay = asOf === undefined ? compiled : asOfDay(compiled, asOf);
    return { compiled: ofDay, latestDate, locale, words: wordsOf(compiled.ruleset, locale) };
  });
}

/** The last date of a ruleset that has come by a day; nothing changes between two dates. */
function latestDateBy(compiled: CompiledRuleset, asOf: string): string {
  const come = datesOf(compiled).filter((date) => date <= asOf);
  return come.at(-1) ?? '';
}
