/** The JSON Schemas of the files that the command reads and writes. */

import { changesShape } from '../../dataverse/changes/changes-schema.ts';
import { CHECKS } from '../../dataverse/checks/catalogue.ts';
import { checksRows } from '../../dataverse/checks/checked-edition.ts';
import { houseFileShape } from '../../dataverse/checks/house-file.ts';
import { exceptionsSchema } from '../../dataverse/facts/exceptions-file.ts';
import { factsSchema } from '../../dataverse/facts/facts-file.ts';
import { runDifferenceShape } from '../../dataverse/runs/run-difference-schema.ts';
import { type Combinators, openObject } from '../../input/combinators.ts';
import type { JsonSchema } from '../../input/json-schema.ts';
import { jsonSchemaOf } from '../../rule-language/json-schema.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { extensionShape, rulesetShape } from '../../rule-language/ruleset-schema.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import { forOnPremises } from '../../rulesets/dataverse/on-premises.ts';
import { checkShape } from '../check/check-schema.ts';
import { RULESETS } from '../io/inputs.ts';

/** The files that have a schema, in the order of the list, and what each is. */
export const FILE_KINDS = {
  ruleset: 'A ruleset for d365-email-rules',
  house: 'A house file for d365-email-rules: own changes to a ruleset',
  facts: 'A facts file for d365-email-rules: what mailbox rows cannot show',
  exceptions: 'An exceptions file for d365-email-rules: findings that are accepted',
  check: 'The JSON that `d365-email-rules check` writes',
  diff: 'The JSON that `d365-email-rules diff` writes',
  changes: 'The part `changes` of the JSON that `d365-email-rules check --changes` writes',
} as const;

/** A file that has a schema. */
export type FileKind = keyof typeof FILE_KINDS;

/** The files whose schema depends on the names in a ruleset. */
export const NAMING_FILES: readonly FileKind[] = ['facts', 'exceptions'];

/** The JSON Schema of a file, with the names in these rulesets; absent means those that are known by name. */
export function fileSchema(kind: FileKind, rulesets: readonly Ruleset[] = KNOWN): JsonSchema {
  const { $schema, ...schema } = jsonSchemaOf((make) => schemaOf(kind, make, rulesets));
  return { $schema, title: FILE_KINDS[kind], ...schema };
}

/** The rulesets that are known by name. */
const KNOWN: readonly Ruleset[] = Object.values(RULESETS);

function schemaOf<Schema>(kind: FileKind, make: Combinators<Schema>, rulesets: readonly Ruleset[]): Schema {
  const answer = (shape: Readonly<Record<string, Schema>>) => openObject(make, shape);
  const schemas: Readonly<Record<FileKind, () => Schema>> = {
    ruleset: () => make.object({ $schema: make.optional(make.anything()), ...rulesetShape(make, undefined) }),
    house: () => make.either([...KNOWN, undefined].map((base) => houseSchema(make, base))),
    facts: () => factsSchema(make, vocabularyOfAll(rulesets)),
    exceptions: () => exceptionsSchema(make, ruleIdsOfAll(rulesets)),
    check: () => answer(checkShape(make)),
    diff: () => answer(runDifferenceShape(make)),
    changes: () => answer(changesShape(make)),
  };
  return schemas[kind]();
}

/** The schema of a house file that extends this ruleset, or another file. */
function houseSchema<Schema>(make: Combinators<Schema>, base: Ruleset | undefined): Schema {
  const { checks, ...shape } = houseFileShape(make);
  const names = KNOWN.map(({ id }) => id).join('|');
  const anotherFile = make.text({ least: 1, pattern: new RegExp(`^(?!(?:${names})$)`) });
  return make.object({
    ...shape,
    extends: base === undefined ? anotherFile : make.oneOf([base.id]),
    ...extensionShape(make, base, undefined),
    checks: base === undefined || checksRows(base) ? checks : make.optional(make.object({})),
  });
}

function vocabularyOfAll(rulesets: readonly Ruleset[]): Vocabulary {
  const vocabularies = rulesets.map(({ vocabulary }) => vocabulary);
  const all = (namesOf: (vocabulary: Vocabulary) => readonly string[]) => [
    ...new Set(vocabularies.flatMap(namesOf)),
  ];
  return {
    owners: all(({ owners }) => owners),
    directions: Object.assign({}, ...vocabularies.map(({ directions }) => directions)),
    prerequisites: all(({ prerequisites }) => prerequisites),
  };
}

/** The ids of every rule and check that an exception can name. */
function ruleIdsOfAll(rulesets: readonly Ruleset[]): readonly string[] {
  const rules = [...rulesets, ...rulesets.map(forOnPremises)].flatMap((each) => each.rules);
  return [...new Set([...rules, ...CHECKS].map(({ id }) => id))];
}
