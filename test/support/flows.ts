/** Rulesets whose messages travel in every way there is. */
import fc from 'fast-check';
import { defineRuleset, type Hop, type MailFlow, type Ruleset, type Vocabulary } from '../../src/index.ts';
import { formulas, ownRulesets } from './rulesets.ts';

const NAMES = ['gate', 'mailbox', 'post-office', 'dynamics365', 'X', 'hillTop'] as const;

function stopsOf({ prerequisites }: Vocabulary): fc.Arbitrary<Hop[]> {
  const hop = fc.record(
    {
      hop: fc.constantFrom<string>(...NAMES),
      sources: fc.constant([]),
      perOwner: fc.constant(true as const),
      requires: formulas(prerequisites, 2),
    },
    { requiredKeys: ['hop', 'sources'], noNullPrototype: true },
  );
  return fc.array(hop as fc.Arbitrary<Hop>, { maxLength: 6 });
}

function flowsOf(vocabulary: Vocabulary): fc.Arbitrary<MailFlow> {
  const directions = Object.entries(vocabulary.directions).map(([direction, methods]) => {
    const ways = methods.map((method) => [method, stopsOf(vocabulary)] as const);
    const some = { requiredKeys: [], noNullPrototype: true };
    return [direction, fc.record(Object.fromEntries(ways), some)] as const;
  });
  return fc.record(Object.fromEntries(directions), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<MailFlow>;
}

/** Rulesets with a vocabulary and a flow of their own, and labels made by `text` for some of the hops. */
export function flowingRulesets(text: fc.Arbitrary<string>): fc.Arbitrary<Ruleset> {
  const labels = fc.dictionary(fc.constantFrom<string>(...NAMES), text, { noNullPrototype: true });
  return ownRulesets.chain(({ ruleset }) =>
    fc
      .tuple(flowsOf(ruleset.vocabulary), labels)
      .map(([mailFlow, hops]) => defineRuleset({ ...ruleset, mailFlow, words: { en: { hops } } })),
  );
}
