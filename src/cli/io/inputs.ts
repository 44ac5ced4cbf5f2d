import { readFileSync } from 'node:fs';
import { defineRuleset } from '../../api/define-ruleset.ts';
import { checkFacts, type KnownFacts } from '../../dataverse/facts/facts-file.ts';
import { decodedText, decodeText } from '../../dataverse/files/decode-text.ts';
import { resolveOptions, type Settings } from '../../engine/options.ts';
import { FOR_SHELLS } from '../../engine/shell-defaults.ts';
import type { Checked } from '../../input/check.ts';
import { en } from '../../locales/en.ts';
import { sv } from '../../locales/sv.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import type { RenderContext } from '../../render/context.ts';
import type { Ruleset, RulesetDefinition } from '../../rule-language/ruleset.ts';
import type { RulesetError } from '../../rule-language/ruleset-error.ts';
import { directionsOf } from '../../rule-language/vocabulary.ts';
import { dataverse } from '../../rulesets/dataverse/index.ts';
import { forOnPremises } from '../../rulesets/dataverse/on-premises.ts';
import { guide } from '../../rulesets/guide/index.ts';
import { UsageError, usageErrorOf } from './usage-error.ts';

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
} {
  const language = LOCALES[locale] as Locale;
  const named = Object.hasOwn(RULESETS, ruleset) ? (RULESETS[ruleset] as Ruleset) : readRuleset(ruleset);
  const chosen = onPremises === true ? forOnPremises(named) : named;
  const resolved = resolveOptions({ ruleset: chosen, locale: language, asOf }, FOR_SHELLS);
  if ('settings' in resolved) {
    const { settings } = resolved;
    const { words } = settings;
    return {
      language: { locale: language, phrases: language.phrases, words, ruleset: chosen },
      settings,
    };
  }
  throw usageErrorOf(
    '--as-of',
    resolved.faults.map((fault) => toProblem(fault, language)),
  );
}

interface LanguageFlags {
  readonly ruleset: string;
  readonly locale: string;
  readonly asOf?: string;
}

function readRuleset(path: string): Ruleset {
  const known = Object.keys(RULESETS).join(', ');
  const content = readJsonFile(path, `is neither a known ruleset (${known}) nor a file that can be read`);
  try {
    return defineRuleset(content as RulesetDefinition<Ruleset['vocabulary'], string, string>);
  } catch (error) {
    throw usageErrorOf(path, (error as RulesetError).problems);
  }
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

/** Reads a file of JSON in any encoding that records may have. */
export function readJsonFile(path: string, otherwise: string): unknown {
  let text: string;
  try {
    text = decodeText(readFileSync(path));
  } catch (error) {
    throw new UsageError(`${path}: ${otherwise} (${(error as Error).message}).`);
  }
  return parseJson(path, text);
}

/** Parses JSON that was given by name. */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: is not JSON (${(error as Error).message}).`);
  }
}

/** All the text of a stream. */
export async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  let all = '';
  for await (const text of decodedText(stream)) all += text;
  return all;
}
