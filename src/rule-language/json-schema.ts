/** JSON Schemas of everything in the words of a ruleset, with as much of its further checks as they can state. */

import {
  type JsonSchema,
  type MakeJsonSchema,
  type StatedChecks,
  toJsonSchema,
} from '../input/json-schema.ts';
import { repeats } from './input-schema.ts';
import {
  builtInName,
  MOST_DIRECTIONS,
  NAME,
  overrideToError,
  statedInError,
  unusableDirections,
} from './ruleset-schema.ts';
import { RESERVED_NAMES, UNUSED } from './vocabulary.ts';
import {
  COLUMN,
  otherThanColumn,
  otherThanRecordPath,
  RECORD_PATH,
  REFERENCE,
  unusableColumns,
} from './web-api-schema.ts';

/**
 * Makes a JSON Schema (draft 2020-12) of a schema.
 *
 * What it refuses, the checker refuses as well. The checker refuses more only by further checks that JSON Schema can't
 * state.
 *
 * @param makeSchema - the schema as a function of combinators.
 */
export function jsonSchemaOf(makeSchema: MakeJsonSchema): JsonSchema {
  return toJsonSchema(makeSchema, statedChecks());
}

function statedChecks(): StatedChecks {
  const builtIn = Object.getOwnPropertyNames(Object.prototype)
    .filter((name) => NAME.pattern.test(name))
    .sort();
  const none = { properties: { prerequisites: false } };
  return new Map<Parameters<StatedChecks['get']>[0], JsonSchema>([
    [repeats, { uniqueItems: true }],
    [builtInName, { not: { enum: builtIn } }],
    [overrideToError, { enum: ['off', 'advice'] }],
    [otherThanRecordPath, { pattern: RECORD_PATH.source }],
    [otherThanColumn, { pattern: COLUMN.source }],
    [unusableColumns, { propertyNames: { pattern: `${COLUMN.source}|${REFERENCE.source}` } }],
    [
      unusableDirections,
      {
        maxProperties: MOST_DIRECTIONS,
        allOf: [
          {
            propertyNames: { not: { enum: [...RESERVED_NAMES, ...builtIn] } },
            additionalProperties: { minItems: 1, contains: { const: UNUSED } },
          },
        ],
      },
    ],
    [
      statedInError,
      {
        if: { required: ['kind'], properties: { kind: { const: 'error' } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { properties: { cases: { items: { properties: { when: none, unless: none } } } } },
      },
    ],
  ]);
}
