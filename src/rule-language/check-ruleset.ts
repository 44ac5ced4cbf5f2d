/** The check of rules, rulesets and extensions against their schemas. */

import { type Checked, checkAgainst, checking } from '../input/check.ts';
import { isRecord, takeSnapshot } from '../input/snapshot.ts';
import type { Rule, RuleKind } from './rule.ts';
import type { Ruleset } from './ruleset.ts';
import { extensionSchema, ruleSchema, rulesetSchema, vocabularySchema } from './ruleset-schema.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { RuleWords } from './words.ts';

/** Checks a rule as far as possible without a vocabulary. */
export function checkRule(rule: unknown): Checked<Rule> {
  return checkAgainst(ruleSchema(checking, undefined), takeSnapshot(rule));
}

/** Checks a ruleset: its shape, and the meaning of everything in it. */
export function checkRuleset(definition: unknown): Checked<Ruleset> {
  const snapshot = takeSnapshot(definition);
  const given = isRecord(snapshot) ? snapshot.vocabulary : undefined;
  const vocabulary = checkAgainst<Vocabulary>(vocabularySchema(checking), given);
  return checkAgainst(
    rulesetSchema(checking, 'value' in vocabulary ? vocabulary.value : undefined),
    snapshot,
  );
}

/** A valid extension of a ruleset. */
export interface CheckedExtension {
  readonly id: string;
  readonly add?: readonly Rule[];
  readonly override?: Readonly<Record<string, 'off' | RuleKind>>;
  readonly words?: Readonly<Record<string, Readonly<Record<string, RuleWords>>>>;
}

/** Checks an extension of a valid ruleset. */
export function checkExtension(base: Ruleset, extension: unknown): Checked<CheckedExtension> {
  const snapshot = takeSnapshot(extension);
  const added = isRecord(snapshot) && Array.isArray(snapshot.add) ? snapshot.add : [];
  const addedIds = added.flatMap((rule) => (isRecord(rule) && typeof rule.id === 'string' ? [rule.id] : []));
  return checkAgainst(extensionSchema(checking, base, addedIds), snapshot);
}
