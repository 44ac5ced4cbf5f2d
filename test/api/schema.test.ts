import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import {
  configurationJsonSchema,
  configurationSchema,
  recommendRequestJsonSchema,
  recommendRequestSchema,
  tradeoffRequestJsonSchema,
  tradeoffRequestSchema,
} from '../../src/api/schema.ts';
import {
  type Configuration,
  defineRuleset,
  explainTradeoffs,
  guide,
  type RecommendRequest,
  type Ruleset,
  recommend,
  type TradeoffRequest,
  validate,
} from '../../src/index.ts';
import { chats } from '../support/chats.ts';
import { nearConfigurations, nearRecommendRequests, nearTradeoffRequests } from '../support/near-inputs.ts';

describe('the zod schemas', () => {
  it('infer the types that the verbs take', () => {
    const ofTheGuide = configurationSchema();
    expectTypeOf<z.infer<typeof ofTheGuide>>().toEqualTypeOf<Configuration>();
    const ofChats = configurationSchema(chats);
    expectTypeOf<z.infer<typeof ofChats>>().toEqualTypeOf<Configuration<typeof chats>>();
    const request = recommendRequestSchema();
    expectTypeOf<z.infer<typeof request>>().toEqualTypeOf<RecommendRequest>();
    const tradeoffs = tradeoffRequestSchema();
    expectTypeOf<z.infer<typeof tradeoffs>>().toEqualTypeOf<TradeoffRequest>();
  });

  it('become part of a schema of one’s own', () => {
    const mailbox = z.object({ name: z.string(), flow: configurationSchema() });
    const flow = { owner: 'queue', incoming: 'forward-mailbox', outgoing: 'server' } as const;
    expect(mailbox.parse({ name: 'Orders', flow })).toEqual({ name: 'Orders', flow });
    const issues = mailbox.safeParse({ name: 'Orders', flow: { ...flow, incoming: 'fax' } }).error?.issues;
    expect(issues?.map(({ path }) => path)).toEqual([['flow', 'incoming']]);
  });

  it('take a well-formed mistake, which is for `validate` to find', () => {
    const mistake = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    expect(configurationSchema().safeParse(mistake).success).toBe(true);
  });

  for (const ruleset of [guide, chats] as readonly Ruleset[]) {
    describe(`of ${ruleset.id}`, () => {
      it('accepts the configurations that `validate` finds well formed, and no others', () => {
        const schema = configurationSchema(ruleset);
        fc.assert(
          fc.property(nearConfigurations(ruleset), (input) => {
            const wellFormed = validate(input as unknown, { ruleset }).verdict !== 'malformed';
            expect(schema.safeParse(input).success).toBe(wellFormed);
          }),
        );
      });

      it('accepts the requests that `recommend` answers, and no others', () => {
        const schema = recommendRequestSchema(ruleset);
        fc.assert(
          fc.property(nearRecommendRequests(ruleset), (input) => {
            const wellFormed = recommend(input as unknown, { ruleset }).outcome !== 'malformed';
            expect(schema.safeParse(input).success).toBe(wellFormed);
          }),
        );
      });

      it('accepts the requests that `explainTradeoffs` answers, and no others', () => {
        const schema = tradeoffRequestSchema(ruleset);
        fc.assert(
          fc.property(nearTradeoffRequests(ruleset), (input) => {
            const wellFormed = explainTradeoffs(input, { ruleset }).outcome !== 'malformed';
            expect(schema.safeParse(input).success).toBe(wellFormed);
          }),
        );
      });
    });
  }
});

describe('the JSON Schemas', () => {
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  const { prerequisites } = guide.vocabulary;
  const stated = {
    type: 'object',
    properties: Object.fromEntries(prerequisites.map((name) => [name, { type: 'boolean' }])),
    additionalProperties: false,
  };
  const directions = (required?: readonly string[]) => ({
    type: 'object',
    properties: { incoming: { type: 'boolean' }, outgoing: { type: 'boolean' } },
    ...(required ? { required } : {}),
    additionalProperties: false,
  });
  const oneOf = (names: readonly string[]) => ({ type: 'string', enum: names });
  const count = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

  it('say what a configuration is', () => {
    expect(configurationJsonSchema()).toEqual({
      $schema: draft,
      type: 'object',
      properties: {
        owner: oneOf(['user', 'queue']),
        incoming: oneOf(['none', 'outlook', 'server', 'forward-mailbox']),
        outgoing: oneOf(['none', 'outlook', 'server']),
        prerequisites: stated,
        needs: directions(),
        userCount: count,
      },
      required: ['owner', 'incoming', 'outgoing'],
      additionalProperties: false,
    });
  });

  it('say what `recommend` is asked', () => {
    expect(recommendRequestJsonSchema()).toEqual({
      $schema: draft,
      type: 'object',
      properties: {
        owner: oneOf(['user', 'queue']),
        needs: directions(['incoming', 'outgoing']),
        prerequisites: stated,
        userCount: count,
        locked: { type: 'array', items: oneOf(prerequisites) },
        priorities: { type: 'array', items: oneOf(guide.criteria.map(({ id }) => id)), uniqueItems: true },
      },
      required: ['owner', 'needs'],
      additionalProperties: false,
    });
  });

  it('say what `explainTradeoffs` is asked', () => {
    expect(tradeoffRequestJsonSchema()).toEqual({
      $schema: draft,
      type: 'object',
      properties: {
        incoming: {
          type: 'array',
          items: oneOf(['none', 'outlook', 'server', 'forward-mailbox']),
          uniqueItems: true,
        },
        outgoing: { type: 'array', items: oneOf(['none', 'outlook', 'server']), uniqueItems: true },
        prerequisites: stated,
        userCount: count,
      },
      additionalProperties: false,
    });
  });

  it('are in the words of the ruleset that is given', () => {
    expect(configurationJsonSchema(chats).required).toEqual(['owner', 'calls', 'texts']);
    expect(recommendRequestJsonSchema(chats).properties?.priorities).toMatchObject({
      items: oneOf(['quick']),
    });
    expect(tradeoffRequestJsonSchema(defineRuleset(chats)).properties).toHaveProperty(
      'texts.uniqueItems',
      true,
    );
  });
});
