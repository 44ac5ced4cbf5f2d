import { Ajv } from 'ajv';
import { guide } from '../../../dist/index.js';
import { conditionsOf } from '../conditions.mjs';

const { owners, directions, prerequisites } = guide.vocabulary;

/** A schema that holds where a key of an object is as another schema says; where the key may be absent, `isRequired` is false. */
const keyIs = (key, schema, isRequired) => ({
  properties: { [key]: schema },
  ...(isRequired && { required: [key] }),
});

function schemaOf({ all, any, field, among, atLeast }) {
  if (all) return { allOf: all.map(schemaOf) };
  if (any) return { anyOf: any.map(schemaOf) };
  if (atLeast !== undefined) return keyIs(field, { minimum: atLeast }, true);
  const isRequired = !among.includes(null);
  const schema = { enum: among.filter((value) => value !== null) };
  const [, need] = /^needs_(.+)$/.exec(field) ?? [];
  if (need) return keyIs('needs', keyIs(need, schema, isRequired), isRequired);
  if (prerequisites.includes(field))
    return keyIs('prerequisites', keyIs(field, schema, isRequired), isRequired);
  return keyIs(field, schema, isRequired);
}

const conditions = conditionsOf(guide);
const allBoolean = (names) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])),
});
const validate = new Ajv({ allErrors: true, strict: false }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['owner', 'incoming', 'outgoing'],
  properties: {
    owner: { enum: owners },
    incoming: { enum: directions.incoming },
    outgoing: { enum: directions.outgoing },
    needs: allBoolean(Object.keys(directions)),
    userCount: { type: 'integer', minimum: 0 },
    prerequisites: allBoolean(prerequisites),
  },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  allOf: conditions.map(({ when }) => ({ if: schemaOf(when), then: false })),
});

const ruleAt = ({ schemaPath }) => /^#\/allOf\/(\d+)\/then\/false schema$/.exec(schemaPath)?.[1];

export const contestant = {
  name: 'ajv, if/then, all errors',
  about: 'a JSON schema of the input, and an if/then for each thing that a rule can say',
  checksInput: true,
  prepare: (record) => record,
  judge: (record) => (validate(record) ? null : validate.errors),
  answerOf(errors) {
    const found = (errors ?? []).filter(({ keyword }) => keyword !== 'if');
    if (found.some((error) => ruleAt(error) === undefined)) return 'malformed';
    return found.map((error) => conditions[Number(ruleAt(error))].says);
  },
};
