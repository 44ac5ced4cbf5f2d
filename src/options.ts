import { checkAgainst, checking, type Schema } from './check-against-schema.ts';
import { checkRuleset } from './check-ruleset.ts';
import { asOfDay, type CompiledRuleset, compileRuleset, datesOf } from './compile.ts';
import { faultOf } from './faults.ts';
import { isDeepFrozen } from './freeze.ts';
import type { Locale } from './locale.ts';
import { en } from './locales/en.ts';
import type { Fault } from './problem.ts';
import { remembered } from './remembered.ts';
import type { Ruleset } from './ruleset.ts';
import { wordsOf } from './ruleset-words.ts';
import { type Guide, guide } from './rulesets/guide/index.ts';
import { isRecord, keysOf, readProperty, standInWithoutKeys, takeSnapshot, UNREADABLE } from './snapshot.ts';
import type { RulesetWords } from './words.ts';

/** What every function that judges can be told. */
export interface Options<R extends Ruleset = Guide> {
  /** The edition of the guidance to judge by; absent means the guide. */
  readonly ruleset?: R;
  /** The language of every text; absent means English. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which dated facts are in effect; absent means that all are. */
  readonly asOf?: string;
}

/** Options once they were found right. */
export interface Settings {
  readonly compiled: CompiledRuleset;
  /** The last of the ruleset's dates that has come, empty when none has; absent where all of them count. */
  readonly latestDate: string | undefined;
  readonly locale: Locale;
  readonly words: RulesetWords;
}

/** Everything that is wrong with options, and what of them can be used all the same. */
export interface BadOptions {
  readonly faults: readonly Fault[];
  readonly locale: Locale;
  /** The ruleset to check the input against; absent when it is the ruleset that is wrong. */
  readonly compiled: CompiledRuleset | undefined;
}

/** Options that are right. */
interface Resolution {
  readonly settings: Settings;
}

/** What options come to. */
export type ResolvedOptions = Resolution | BadOptions;

const KEYS_BESIDE_RULESET = ['locale', 'asOf'];
const KEYS = ['ruleset', ...KEYS_BESIDE_RULESET];

/** What was compiled for rulesets that can't change any more; a cache, so that forgetting it changes nothing. */
const compiledRulesets = new WeakMap<Ruleset, CompiledRuleset>();
const resolvedByRuleset = new WeakMap<CompiledRuleset, WeakMap<Locale, Map<string, Resolution>>>();
const frozenLocales = new WeakMap<Locale, Locale>();
let withoutAny: Resolution | undefined;

/** Reads options of any kind, beside which there may be others that somebody else looks at; nothing throws. */
export function resolveOptions(options: unknown, others: readonly string[] = []): ResolvedOptions {
  if (options === undefined) {
    withoutAny ??= resolutionFor(compiledGuide(), en, undefined);
    return withoutAny;
  }
  const given = readOptions(options);
  const ruleset = resolveRuleset(given.ruleset);
  return resolveAll(ruleset, ['options', 'ruleset'], given, given.others, [...KEYS, ...others]);
}

/** As {@link resolveOptions}, for a function that is asked about a ruleset: then that is none of the options. */
export function resolveRulesetAndOptions(ruleset: unknown, options: unknown): ResolvedOptions {
  const given = readOptions(options);
  const others = [['ruleset', given.ruleset] as const, ...given.others];
  return resolveAll(resolveRuleset(ruleset), [], given, others, KEYS_BESIDE_RULESET);
}

function resolveAll(
  ruleset: Resolved<CompiledRuleset>,
  pathOfRuleset: readonly string[],
  given: GivenOptions,
  others: GivenOptions['others'],
  accepted: readonly string[],
): ResolvedOptions {
  const locale = resolveLocale(given.locale);
  const asOf = resolveAsOf(given.asOf);
  const unknown = unknownKeys(others, accepted);
  const ofOptions = [...given.faults, ...locale.faults, ...asOf.faults, ...unknown];
  // Options are read at each call, and are right nearly always.
  if (ruleset.faults.length === 0 && ofOptions.length === 0) {
    return resolutionFor(ruleset.value, locale.value, asOf.value);
  }
  const faults = [...within(pathOfRuleset, ruleset.faults), ...within(['options'], ofOptions)];
  return { faults, locale: locale.value, compiled: ruleset.faults.length > 0 ? undefined : ruleset.value };
}

/** The settings without any options: the guide, English, every dated fact in effect. */
export function defaultSettings(): Settings {
  return resolutionFor(compiledGuide(), en, undefined).settings;
}

interface Resolved<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

/** What options hold, each read once. */
interface GivenOptions {
  ruleset: unknown;
  locale: unknown;
  asOf: unknown;
  readonly others: (readonly [key: string, value: unknown])[];
  readonly faults: readonly Fault[];
}

function readOptions(options: unknown = {}): GivenOptions {
  const keys = keysOf(options);
  if (keys === undefined) {
    const plain = standInWithoutKeys(options);
    const code = plain === UNREADABLE ? 'unreadable' : 'wrong-type';
    return { ...readOptions({}), faults: [faultOf(code, [], plain, ['{…}'])] };
  }
  const given: GivenOptions = {
    ruleset: undefined,
    locale: undefined,
    asOf: undefined,
    others: [],
    faults: [],
  };
  for (const key of keys) {
    const value = readProperty(options as object, key);
    if (key === 'ruleset' || key === 'locale' || key === 'asOf') given[key] = value;
    else given.others.push([key, value]);
  }
  return given;
}

function resolveRuleset(given: unknown): Resolved<CompiledRuleset> {
  if (given === undefined || given === guide) return { value: compiledGuide(), faults: [] };
  const known = compiledRulesets.get(given as Ruleset);
  if (known) return { value: known, faults: [] };
  const checked = checkRuleset(given);
  if ('faults' in checked) return { value: compiledGuide(), faults: checked.faults };
  const compiled = compileRuleset(checked.value);
  if (isDeepFrozen(given)) compiledRulesets.set(given as Ruleset, compiled);
  return { value: compiled, faults: [] };
}

function resolveLocale(given: unknown): Resolved<Locale> {
  if (given === undefined || given === en) return { value: en, faults: [] };
  const known = frozenLocales.get(given as Locale);
  if (known !== undefined) return { value: known, faults: [] };
  const checked = checkAgainst<Locale>(localeSchema(en), takeSnapshot(given));
  if ('faults' in checked) return { value: en, faults: within(['locale'], checked.faults) };
  if (isDeepFrozen(given)) frozenLocales.set(given as Locale, checked.value);
  return { value: checked.value, faults: [] };
}

/** The schema of a locale: a text wherever English has one, and anything besides. */
function localeSchema(english: unknown): Schema {
  if (!isRecord(english)) return checking.text();
  const shape = Object.entries(english).map(([key, part]) => [key, localeSchema(part)]);
  return checking.object(Object.fromEntries(shape), checking.anything());
}

function resolveAsOf(given: unknown): Resolved<string | undefined> {
  if (given === undefined) return { value: undefined, faults: [] };
  const checked = checkAgainst<string>(checking.date(), given);
  return 'value' in checked
    ? { value: checked.value, faults: [] }
    : { value: undefined, faults: within(['asOf'], checked.faults) };
}

function unknownKeys(given: GivenOptions['others'], accepted: readonly string[]): readonly Fault[] {
  return given
    .filter(([key, value]) => value !== undefined && !accepted.includes(key))
    .map(([key, value]) =>
      value === UNREADABLE
        ? faultOf('unreadable', [key], value)
        : faultOf('unknown-key', [key], key, accepted),
    )
    .sort((a, b) => (String(a.path[0]) < String(b.path[0]) ? -1 : 1));
}

function within(path: readonly string[], faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
}

function compiledGuide(): CompiledRuleset {
  return remembered(compiledRulesets, guide as Ruleset, compileRuleset);
}

/** Settings are the same object for the same ruleset, locale and day, so that reports can be kept with them. */
function resolutionFor(compiled: CompiledRuleset, locale: Locale, asOf: string | undefined): Resolution {
  const latestDate = asOf === undefined ? undefined : latestDateBy(compiled, asOf);
  const day = latestDate ?? 'all';
  const known = resolvedByRuleset.get(compiled)?.get(locale)?.get(day);
  if (known !== undefined) return known;
  const settings = {
    compiled: asOf === undefined ? compiled : asOfDay(compiled, asOf),
    latestDate,
    locale,
    words: wordsOf(compiled.ruleset, locale),
  };
  const byLocale = remembered(resolvedByRuleset, compiled, () => new WeakMap());
  remembered(byLocale, locale, () => new Map()).set(day, { settings });
  return { settings };
}

/** The last of a ruleset's dates that has come by a day; between two of them nothing changes. */
function latestDateBy(compiled: CompiledRuleset, asOf: string): string {
  const come = datesOf(compiled).filter((date) => date <= asOf);
  return come.at(-1) ?? '';
}
