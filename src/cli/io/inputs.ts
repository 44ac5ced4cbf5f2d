import { CHECKS } from '../../dataverse/checks/catalogue.ts';
import type { CheckKinds } from '../../dataverse/checks/house-file.ts';
import { checkExceptions, type Exception } from '../../dataverse/facts/exceptions-file.ts';
import { checkFacts, type KnownFacts } from '../../dataverse/facts/facts-file.ts';
import type { ComparedRun } from '../../dataverse/runs/run-difference.ts';
import { readSavedRun } from '../../dataverse/runs/saved-run.ts';
import { resolveOptions, type Settings } from '../../engine/options.ts';
import { FOR_SHELLS } from '../../engine/shell-defaults.ts';
import type { Checked } from '../../input/check.ts';
import { en } from '../../locales/en.ts';
import { sv } from '../../locales/sv.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import type { RenderContext } from '../../render/context.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { directionsOf } from '../../rule-language/vocabulary.ts';
import { dataverse } from '../../rulesets/dataverse/index.ts';
import { forOnPremises } from '../../rulesets/dataverse/on-premises.ts';
import { guide } from '../../rulesets/guide/index.ts';
import { readJsonFile } from './json-file.ts';
import { readRuleset } from './ruleset-file.ts';
import { usageErrorOf } from './usage-error.ts';

/** The languages the command line speaks. */
export const LOCALES: Readonly<Record<string, Locale>> = { en, sv };
/** The rulesets that are known by name. */
export const RULESETS: Readonly<Record<string, Ruleset>> = { guide, dataverse };
/** Every direction that one of them has. */
export const DIRECTIONS: readonly string[] = [
  ...new Set(Object.values(RULESETS).flatMap(({ vocabulary }) => directionsOf(vocabulary))),
];

/** Everything that puts answers about a ruleset into words, from what the flags name. */
export function languageOf(flags: LanguageFlags): RenderContext {
  return judgedBy(flags).language;
}

/** By what is judged, and in which words, from what the flags name. */
export function judgedBy(
  { ruleset, locale, asOf }: LanguageFlags,
  { onPremises }: Pick<KnownFacts, 'onPremises'> = {},
): {
  readonly language: RenderContext;
  readonly settings: Settings;
  /** The weights of row checks that a house file changes. */
  readonly checkKinds: CheckKinds;
} {
  const language = LOCALES[locale] as Locale;
  const { ruleset: named, checkKinds } = readRuleset(ruleset, RULESETS);
  const chosen = onPremises === true ? forOnPremises(named) : named;
  const resolved = resolveOptions({ ruleset: chosen, locale: language, asOf }, FOR_SHELLS);
  if ('settings' in resolved) {
    const { settings } = resolved;
    const { words } = settings;
    return {
      language: { locale: language, phrases: language.phrases, words, ruleset: chosen },
      settings,
      checkKinds,
    };
  }
  throw usageErrorOf(
    '--as-of',
    resolved.faults.map((fault) => toProblem(fault, language)),
  );
}

/** Reads an exceptions file; rules and checks of any ruleset that the command knows may be named in it. */
export function readExceptions(path: string, { ruleset, locale }: RenderContext): readonly Exception[] {
  const checked = checkExceptions(readJsonFile(path, 'cannot be read'), exceptedIds(ruleset));
  if ('value' in checked) return checked.value;
  throw usageErrorOf(
    path,
    checked.faults.map((fault) => toProblem(fault, locale)),
  );
}

/** The ids of rules and checks that an exceptions file may name. */
export function exceptedIds(ruleset: Ruleset): readonly string[] {
  const rules = [ruleset, ...Object.values(RULESETS)].flatMap((each) => each.rules.map(({ id }) => id));
  return [...new Set([...rules, ...CHECKS.map(({ id }) => id)])];
}

/** Reads the JSON that an earlier `check` wrote. */
export function readRun(path: string, locale: Locale): ComparedRun {
  const checked = readSavedRun(readJsonFile(path, 'cannot be read'));
  if ('value' in checked) return checked.value;
  throw usageErrorOf(
    path,
    checked.faults.map((fault) => toProblem(fault, locale)),
  );
}

interface LanguageFlags {
  readonly ruleset: string;
  readonly locale: string;
  readonly asOf?: string;
}

/** What is known beside the rows: what a facts file says, and whether a flag says that Dynamics 365 is on-premises. */
export function readFacts(
  path: string | undefined,
  { ruleset, locale }: RenderContext,
  isOnPremises = false,
): KnownFacts {
  const flagged = isOnPremises ? { onPremises: true } : {};
  if (path === undefined) return flagged;
  const checked: Checked<KnownFacts> = checkFacts(readJsonFile(path, 'cannot be read'), ruleset.vocabulary);
  if ('value' in checked) return { ...checked.value, ...flagged };
  throw usageErrorOf(
    path,
    checked.faults.map((fault) => toProblem(fault, locale)),
  );
}
