/** Ruleset files: a whole ruleset as JSON, or a house file that extends a built-in ruleset or another file. */

import { dirname, resolve } from 'node:path';
import { defineRuleset, extendRuleset } from '../../api/define-ruleset.ts';
import { checksRows } from '../../dataverse/checks/checked-edition.ts';
import { type CheckKinds, readHouseFile } from '../../dataverse/checks/house-file.ts';
import { isRecord } from '../../input/snapshot.ts';
import { en } from '../../locales/en.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import type { Ruleset, RulesetDefinition } from '../../rule-language/ruleset.ts';
import { RulesetError } from '../../rule-language/ruleset-error.ts';
import { readJsonFile } from './json-file.ts';
import { UsageError, usageErrorOf } from './usage-error.ts';

/** A ruleset, and how the row checks weigh beside it. */
export interface WeightedRuleset {
  readonly ruleset: Ruleset;
  /** The weights that differ from those of the catalogue. */
  readonly checkKinds: CheckKinds;
}

/**
 * Reads a ruleset by name or from a file.
 *
 * @param name - the id of a built-in ruleset, or a path.
 * @param builtIn - the built-in rulesets by id.
 */
export function readRuleset(name: string, builtIn: Readonly<Record<string, Ruleset>>): WeightedRuleset {
  return readFrom(name, { builtIn, chain: [] });
}

/** The built-in rulesets, and the files that led here. */
interface Reading {
  readonly builtIn: Readonly<Record<string, Ruleset>>;
  readonly chain: readonly string[];
}

function readFrom(name: string, { builtIn, chain }: Reading): WeightedRuleset {
  if (Object.hasOwn(builtIn, name)) return { ruleset: builtIn[name] as Ruleset, checkKinds: {} };
  const path = chain.length === 0 ? name : resolve(dirname(chain.at(-1) as string), name);
  if (chain.some((each) => resolve(each) === resolve(path))) {
    throw new UsageError(`${path}: extends itself: ${[...chain, path].join(' → ')}.`);
  }
  const known = Object.keys(builtIn).join(', ');
  const content = readJsonFile(path, `is neither a known ruleset (${known}) nor a file that can be read`);
  return isRecord(content) && Object.hasOwn(content, 'extends')
    ? extended(path, content, { builtIn, chain: [...chain, path] })
    : { ruleset: defined(path, () => defineRuleset(withoutSchema(content))), checkKinds: {} };
}

/** A ruleset as a house file extends it. */
function extended(
  path: string,
  content: Readonly<Record<string, unknown>>,
  reading: Reading,
): WeightedRuleset {
  const checked = readHouseFile(content);
  if ('faults' in checked) {
    throw usageErrorOf(
      path,
      checked.faults.map((fault) => toProblem(fault, en)),
    );
  }
  const { extends: name, checks, extension } = checked.value;
  const base = readFrom(name, reading);
  const ruleset = defined(path, () => extendRuleset(base.ruleset, extension as { readonly id: string }));
  if (Object.keys(checks).length > 0 && !checksRows(ruleset)) {
    throw new UsageError(`${path}: \`checks\` has no effect, as ${name} has no checks of rows.`);
  }
  return { ruleset, checkKinds: { ...base.checkKinds, ...checks } };
}

/** Defines a ruleset; everything wrong with it is wrong usage of its file. */
function defined(path: string, define: () => Ruleset): Ruleset {
  try {
    return define();
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    throw usageErrorOf(path, error.problems);
  }
}

/** A definition without the key by which editors find its schema. */
function withoutSchema(content: unknown): RulesetDefinition<Ruleset['vocabulary'], string, string> {
  if (!isRecord(content)) return content as never;
  const { $schema: _, ...definition } = content;
  return definition as never;
}
