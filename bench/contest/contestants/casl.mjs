import { createMongoAbility } from '@casl/ability';
import { guide } from '../../../dist/index.js';
import { alternativesOf, conditionsOf } from '../conditions.mjs';
import { flat } from '../records.mjs';

const conditions = conditionsOf(guide);

const queryOf = (alternative) =>
  Object.fromEntries(
    [...alternative].map(([field, { among, atLeast }]) => [
      field,
      atLeast === undefined ? { $in: among } : { $gte: atLeast },
    ]),
  );
const ability = createMongoAbility(
  conditions.flatMap(({ says, when }) =>
    alternativesOf(when).map((alternative) => ({
      action: says,
      subject: 'Record',
      conditions: queryOf(alternative),
    })),
  ),
  { detectSubjectType: () => 'Record' },
);

export const contestant = {
  name: 'CASL',
  about: 'an ability for each thing that a rule can say, asked for each record',
  checksInput: false,
  prepare: flat,
  judge(record) {
    const found = [];
    for (const { says } of conditions) if (ability.can(says, record)) found.push(says);
    return found;
  },
  answerOf: (found) => found,
};
