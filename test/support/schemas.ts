/** Every schema of something that comes in, and data that it accepts. */
import fc from 'fast-check';
import { factsSchema } from '../../src/dataverse/facts/facts-file.ts';
import type { Ruleset } from '../../src/index.ts';
import type { Combinators } from '../../src/input/combinators.ts';
import {
  configurationSchema,
  contrastSchema,
  planRequestSchema,
  recommendRequestSchema,
  tradeoffRequestSchema,
} from '../../src/rule-language/input-schema.ts';
import { extensionSchema, ruleSchema, vocabularySchema } from '../../src/rule-language/ruleset-schema.ts';
import { ownWordsSchema } from '../../src/rule-language/words-schema.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { guide } from '../../src/rulesets/guide/index.ts';
import { sqlOptionsSchema } from '../../src/sql/options-schema.ts';
import { chats } from './chats.ts';
import { configurationsOf, extendedGuides, ownRulesets, requestsOf } from './rulesets.ts';

/** A schema as a function of combinators. */
export type MakeSchema = <Kind>(make: Combinators<Kind>) => Kind;

/** A copy as JSON has it. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Rulesets of every kind. */
export const rulesets = fc.oneof(
  fc.constantFrom<Ruleset>(guide, dataverse, chats).map(plain),
  ownRulesets.map(({ ruleset }) => ruleset),
  extendedGuides.map(({ ruleset }) => ruleset),
);
const configurations = configurationsOf(guide.vocabulary);
const questions = requestsOf(guide).map((request) => {
  const choose = (needed: string) => (direction: string) =>
    [direction, request.needs[direction] ? needed : 'none'] as const;
  const [a, b] = [choose('server'), choose('outlook')].map((each) =>
    Object.fromEntries(['incoming', 'outgoing'].map(each)),
  );
  return { request, a, b };
});
const answers = fc.record({ outlookInstalled: fc.constantFrom(true, false, null) }, { requiredKeys: [] });
const facts = fc.record(
  {
    prerequisites: answers,
    userCount: fc.nat(),
    mailboxes: fc.dictionary(fc.emailAddress(), fc.record({ prerequisites: answers })),
  },
  { requiredKeys: [] },
);
const texts = { title: '', message: 'a', why: 'b', remedy: 'c', ignoreWhen: 'd' };
const extension = {
  id: 'house',
  add: [
    { id: 'own', kind: 'advice', sources: [], cases: [{ direction: 'incoming', when: { owner: 'queue' } }] },
  ],
  override: { 'outlook-client-retired': 'error', 'email-router-retired': 'off' },
  words: { en: { own: texts }, sv: { own: texts } },
};
const sqlOptions = {
  dialect: 'duckdb',
  table: ['crm', 'mailboxes'],
  view: 'verdicts',
  key: ['id'],
  dataverse: {
    mailbox: 'm',
    organization: ['a', 'b'],
    prerequisites: { smtpCompatible: true },
    userCount: 3,
  },
};

/** Every schema, and data that it accepts. */
export const SCHEMAS: readonly (readonly [
  name: string,
  makeSchema: MakeSchema,
  accepted: fc.Arbitrary<unknown>,
])[] = [
  ['configurations', (make) => configurationSchema(make, guide.vocabulary), configurations],
  ['requests for recommendations', (make) => recommendRequestSchema(make, guide), requestsOf(guide)],
  [
    'requests to compare methods',
    (make) => tradeoffRequestSchema(make, guide.vocabulary),
    fc.constant({
      incoming: ['none', 'server'],
      outgoing: [],
      prerequisites: { smtpCompatible: true },
      userCount: 1,
    }),
  ],
  [
    'requests for plans',
    (make) => planRequestSchema(make, guide.vocabulary),
    configurations.map((from) => ({ from, to: { ...from, incoming: 'server' } })),
  ],
  ['questions about two choices', (make) => contrastSchema(make, guide), questions],
  ['vocabularies', vocabularySchema, rulesets.map(({ vocabulary }) => vocabulary)],
  [
    'rules without a vocabulary',
    (make) => ruleSchema(make, undefined),
    rulesets.filter(({ rules }) => rules.length > 0).chain(({ rules }) => fc.constantFrom(...rules)),
  ],
  ['extensions', (make) => extensionSchema(make, guide, ['own']), fc.constant(extension)],
  ['words', ownWordsSchema, fc.constantFrom(...Object.values(dataverse.words ?? {}))],
  ['facts', (make) => factsSchema(make, guide.vocabulary), facts],
  [
    'options for SQL',
    (make) => sqlOptionsSchema(make, guide.vocabulary.prerequisites),
    fc.constant(sqlOptions),
  ],
  [
    'options for SQL without a vocabulary',
    (make) => sqlOptionsSchema(make, undefined),
    fc.constant(sqlOptions),
  ],
];
