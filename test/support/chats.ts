import { defineRuleset } from '../../src/index.ts';

const policy = { document: 'Chat policy', edition: '1', clause: '1' };
const fine = [{ rating: 'favourable', statement: 'atOnce', sources: [policy] }] as const;
const slow = [{ rating: 'unfavourable', statement: 'later', sources: [policy] }] as const;

/** A small ruleset about something else, to show that nothing but the ruleset knows of e-mail. */
export const chats = defineRuleset({
  id: 'chats',
  edition: 'chats',
  vocabulary: {
    owners: ['team'],
    directions: { calls: ['none', 'phone'], texts: ['none', 'app', 'pager'] },
    prerequisites: ['hasLine', 'hasPager'],
  },
  clauses: [policy],
  terms: {},
  rules: [
    {
      id: 'phone-requires-line',
      kind: 'error',
      sources: [policy],
      cases: [{ direction: 'calls', when: { calls: 'phone' }, requires: 'hasLine' }],
    },
  ],
  criteria: [
    {
      id: 'quick',
      ratings: { calls: { none: fine, phone: fine }, texts: { none: fine, app: fine, pager: slow } },
    },
  ],
  whereToSet: [],
});
