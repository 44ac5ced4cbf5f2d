/**
 * Describes every input as zod schemas and as JSON Schemas.
 *
 * @module d365-email-rules/schema
 */

import type * as z from 'zod/mini';
import type { Configuration } from '../engine/configuration/configuration.ts';
import { zodSchemas } from '../input/zod-combinators.ts';
import * as inWordsOf from '../rule-language/input-schema.ts';
import { jsonSchemaOf } from '../rule-language/json-schema.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import { type Guide, guide } from '../rulesets/guide/index.ts';
import { defineRuleset } from './define-ruleset.ts';
import type { TradeoffRequest } from './explain-tradeoffs.ts';
import type { RecommendRequest } from './recommend.ts';

export {
  type ConfigurationStandardSchema,
  type StandardIssue,
  standardSchema,
} from './standard-schema.ts';

/** A zod schema whose parsed value is the same as what came in. */
export type SchemaOf<T> = z.ZodMiniType<T, T>;

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The zod schema of a configuration, to be part of your own schemas.
 *
 * It accepts every well-formed input of `validate`. A queue with Dynamics 365 for Outlook is well formed: `validate`
 * says that it can't work.
 *
 * @param ruleset - the ruleset whose vocabulary is used; absent means the guide.
 * @throws `RulesetError` with every problem, when the argument is no ruleset.
 * @example
 * ```ts
 * import { configurationSchema } from 'd365-email-rules/schema';
 *
 * const parsed = configurationSchema().safeParse({ owner: 'user', incoming: 'server', outgoing: 'fax' });
 * console.log(parsed.error?.issues[0]?.path); // [ 'outgoing' ]
 * ```
 */
export function configurationSchema<R extends Ruleset = Guide>(ruleset?: R): SchemaOf<Configuration<R>>;
export function configurationSchema(ruleset: Ruleset = guide): z.ZodMiniType {
  const { vocabulary } = definedRuleset(ruleset);
  return inWordsOf.configurationSchema(zodSchemas, vocabulary);
}

/**
 * The zod schema of a request to `recommend`.
 *
 * @param ruleset - the ruleset whose vocabulary and criteria are used; absent means the guide.
 * @throws `RulesetError` with every problem, when the argument is no ruleset.
 * @example
 * ```ts
 * import { recommendRequestSchema } from 'd365-email-rules/schema';
 *
 * const request = recommendRequestSchema().parse({ owner: 'queue', needs: { incoming: true, outgoing: false } });
 * console.log(request.owner); // queue
 * ```
 */
export function recommendRequestSchema<R extends Ruleset = Guide>(ruleset?: R): SchemaOf<RecommendRequest<R>>;
export function recommendRequestSchema(ruleset: Ruleset = guide): z.ZodMiniType {
  return inWordsOf.recommendRequestSchema(zodSchemas, definedRuleset(ruleset));
}

/**
 * The zod schema of a request to `explainTradeoffs`.
 *
 * @param ruleset - the ruleset whose vocabulary is used; absent means the guide.
 * @throws `RulesetError` with every problem, when the argument is no ruleset.
 * @example
 * ```ts
 * import { tradeoffRequestSchema } from 'd365-email-rules/schema';
 *
 * console.log(tradeoffRequestSchema().safeParse({ incoming: ['server', 'server'] }).success); // false
 * ```
 */
export function tradeoffRequestSchema<R extends Ruleset = Guide>(ruleset?: R): SchemaOf<TradeoffRequest<R>>;
export function tradeoffRequestSchema(ruleset: Ruleset = guide): z.ZodMiniType {
  const { vocabulary } = definedRuleset(ruleset);
  return inWordsOf.tradeoffRequestSchema(zodSchemas, vocabulary);
}

/**
 * The JSON Schema (draft 2020-12) of a configuration, for editors and for other languages.
 *
 * @param ruleset - the ruleset whose vocabulary is used; absent means the guide.
 * @throws `RulesetError` with every problem, when the argument is no ruleset.
 * @example
 * ```ts
 * import { configurationJsonSchema } from 'd365-email-rules/schema';
 *
 * console.log(configurationJsonSchema().required); // [ 'owner', 'incoming', 'outgoing' ]
 * ```
 */
export function configurationJsonSchema(ruleset: Ruleset = guide): JsonSchema {
  const { vocabulary } = definedRuleset(ruleset);
  return jsonSchemaOf((make) => inWordsOf.configurationSchema(make, vocabulary));
}

/**
 * The JSON Schema (draft 2020-12) of a request to `recommend`.
 *
 * @param ruleset - the ruleset whose vocabulary and criteria are used; absent means the guide.
 * @throws `RulesetError` with every problem, when the argument is no ruleset.
 * @example
 * ```ts
 * import { recommendRequestJsonSchema } from 'd365-email-rules/schema';
 *
 * console.log(recommendRequestJsonSchema().required); // [ 'owner', 'needs' ]
 * ```
 */
export function recommendRequestJsonSchema(ruleset: Ruleset = guide): JsonSchema {
  const defined = definedRuleset(ruleset);
  return jsonSchemaOf((make) => inWordsOf.recommendRequestSchema(make, defined));
}

/**
 * The JSON Schema (draft 2020-12) of a request to `explainTradeoffs`.
 *
 * @param ruleset - the ruleset whose vocabulary is used; absent means the guide.
 * @throws `RulesetError` with every problem, when the argument is no ruleset.
 * @example
 * ```ts
 * import { tradeoffRequestJsonSchema } from 'd365-email-rules/schema';
 *
 * console.log(tradeoffRequestJsonSchema().additionalProperties); // false
 * ```
 */
export function tradeoffRequestJsonSchema(ruleset: Ruleset = guide): JsonSchema {
  const { vocabulary } = definedRuleset(ruleset);
  return jsonSchemaOf((make) => inWordsOf.tradeoffRequestSchema(make, vocabulary));
}

/** Returns a valid ruleset; any other value throws as in its definition, as no schema can be made of it. */
function definedRuleset(ruleset: Ruleset): Ruleset {
  return ruleset === guide ? ruleset : defineRuleset(ruleset);
}
