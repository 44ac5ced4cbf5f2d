import { ZenEngine } from '@gorules/zen-engine';
import { guide } from '../../../dist/index.js';
import { alternativesOf, conditionsOf } from '../conditions.mjs';
import { flat } from '../records.mjs';

const fields = Object.keys(flat({ owner: 'user', incoming: 'none', outgoing: 'none' }));
const rows = conditionsOf(guide).flatMap(({ says, when }) =>
  alternativesOf(when).map((alternative, index) => {
    const cells = [...alternative].map(([field, { among, atLeast }]) => [
      field,
      atLeast === undefined
        ? among.map((value) => JSON.stringify(value)).join(', ')
        : `$ != null and $ >= ${atLeast}`,
    ]);
    // A cell without anything in it is met by any value.
    const anything = Object.fromEntries(fields.map((field) => [field, '']));
    return { _id: `${says} ${index}`, ...anything, ...Object.fromEntries(cells), says: JSON.stringify(says) };
  }),
);

const decision = new ZenEngine().createDecision({
  nodes: [
    { id: 'input', name: 'Input', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'Rules',
      type: 'decisionTableNode',
      position: { x: 0, y: 0 },
      content: {
        hitPolicy: 'collect',
        inputs: fields.map((field) => ({ id: field, name: field, field })),
        outputs: [{ id: 'says', name: 'says', field: 'says' }],
        rules: rows,
      },
    },
    { id: 'output', name: 'Output', type: 'outputNode', position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'input', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'output', type: 'edge' },
  ],
});

export const contestant = {
  name: 'GoRules zen',
  about: 'a decision table with a row for each alternative, of which all that match are collected',
  checksInput: false,
  prepare: flat,
  judge: (record) => decision.evaluate(record),
  // A thing is said once, whichever of its rows match.
  answerOf: ({ result }) => [...new Set((result ?? []).map(({ says }) => says))],
};
