import * as z from 'zod';
import { guide } from '../../../dist/index.js';
import { closureOf, conditionsOf } from '../conditions.mjs';

const { owners, directions, prerequisites } = guide.vocabulary;

/** How a field of a condition is read from a configuration. */
function readerOf(field) {
  const [, need] = /^needs_(.+)$/.exec(field) ?? [];
  if (need) return ({ needs }) => needs?.[need] ?? null;
  if (prerequisites.includes(field)) return ({ prerequisites: known }) => known?.[field] ?? null;
  return (record) => record[field] ?? null;
}

const conditions = conditionsOf(guide).map(({ says, when }) => ({ says, holds: closureOf(when, readerOf) }));
const allBoolean = (names) =>
  z.optional(z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(z.boolean())]))));

const structure = z.strictObject({
  owner: z.enum(owners),
  incoming: z.enum(directions.incoming),
  outgoing: z.enum(directions.outgoing),
  needs: allBoolean(Object.keys(directions)),
  userCount: z.optional(z.int().min(0)),
  prerequisites: allBoolean(prerequisites),
});

const schema = structure.superRefine((configuration, context) => {
  for (const { says, holds } of conditions) {
    if (holds(configuration)) context.addIssue({ code: 'custom', message: says });
  }
});

export const contestant = {
  name: 'zod, superRefine',
  about: 'a zod schema of the input, and a refinement that goes through the rules',
  checksInput: true,
  prepare: (record) => record,
  judge: (record) => schema.safeParse(record),
  answerOf({ success, error }) {
    if (success) return [];
    if (error.issues.some(({ code }) => code !== 'custom')) return 'malformed';
    return error.issues.map(({ message }) => message);
  },
};
