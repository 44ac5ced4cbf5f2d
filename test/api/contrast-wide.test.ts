import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangedFacts,
  type Contrasted,
  defineRuleset,
  type Formula,
  type Rule,
  type Ruleset,
  type RulesetDefinition,
  type Vocabulary,
} from '../../src/index.ts';
import { answerTo, everyChange, isBefore, withFacts } from '../models/contrast.ts';
import type { PlainRequest } from '../models/evaluator.ts';

const NAMES = Array.from({ length: 30 }, (_, index) => `fact${index + 1}`);
const METHODS = ['none', 'first', 'second', 'third', 'fourth'];

/** A ruleset over thirty prerequisites with what each method requires; the criterion favours the later methods. */
function wide(required: readonly (readonly [method: string, requires: Formula])[]): Ruleset {
  const rated = (rating: 'favourable' | 'unfavourable') =>
    [{ rating, statement: 'so', sources: [] }] as const;
  const definition: RulesetDefinition<Vocabulary, string, string> = {
    id: 'wide',
    edition: 'wide',
    vocabulary: { owners: ['team'], directions: { way: METHODS }, prerequisites: NAMES },
    clauses: [],
    terms: {},
    rules: required.map(
      ([method, requires], index): Rule => ({
        id: `rule-${index + 1}`,
        kind: 'error',
        sources: [],
        cases: [{ direction: 'way', when: { way: method }, requires }],
      }),
    ),
    criteria: [
      {
        id: 'late',
        ratings: {
          way: Object.fromEntries(
            METHODS.map((method) => [method, rated(method === 'first' ? 'unfavourable' : 'favourable')]),
          ),
        },
      },
    ],
    whereToSet: [],
  };
  return defineRuleset(definition);
}

const asked = (
  prerequisites: Readonly<Record<string, boolean>> = {},
  locked: readonly string[] = [],
): PlainRequest => ({
  owner: 'team',
  needs: { way: true },
  prerequisites,
  locked,
});
const counterfactualOf = (request: PlainRequest, ruleset: Ruleset): Contrasted<Ruleset>['counterfactual'] =>
  answerTo(request, { way: 'first' }, { way: 'second' }, { ruleset }).counterfactual;

describe('with thirty prerequisites', () => {
  it('twenty facts that must all be made so are found, though no one could try all sets of twenty', () => {
    const ruleset = wide([['second', { all: NAMES.slice(5, 25) }]]);
    const expected = Object.fromEntries(NAMES.slice(5, 25).map((name) => [name, true]));
    for (const known of [undefined, false]) {
      const prerequisites = known === undefined ? {} : Object.fromEntries(NAMES.map((name) => [name, known]));
      expect(counterfactualOf(asked(prerequisites), ruleset)).toMatchObject({
        by: 'facts',
        facts: [{ prerequisites: expected }],
      });
    }
    const locked = asked({ fact20: false }, ['fact20']);
    expect(counterfactualOf(locked, ruleset).by).toBe('nothing');
  });

  it('one fact that stops the other is fewer, where there is one', () => {
    const ruleset = wide([
      ['second', { all: NAMES.slice(5, 25) }],
      ['first', { any: ['fact30', 'fact29'] }],
    ]);
    const prerequisites = { fact30: true };
    // While nothing is known of the other, making it false leaves it open whether the first works, as with the second.
    expect(counterfactualOf(asked({ fact29: false, fact30: true }), ruleset)).toMatchObject({
      facts: [{ prerequisites: { fact30: false } }],
    });
    expect(counterfactualOf(asked(prerequisites), ruleset)).toMatchObject({
      facts: [{ prerequisites: { fact29: false, fact30: false } }],
    });
    expect(counterfactualOf(asked(prerequisites, ['fact30']), ruleset)).toMatchObject({
      facts: [{ prerequisites: Object.fromEntries(NAMES.slice(5, 25).map((name) => [name, true])) }],
    });
  });

  it('a fact that can’t be changed once it is known rules out what asks for the opposite', () => {
    const needed = NAMES.slice(5, 15);
    const ruleset = wide([
      ['first', 'fact1'],
      ['second', { all: needed }],
    ]);
    const known = Object.fromEntries(needed.map((name) => [name, false]));
    expect(counterfactualOf(asked(known, ['fact1']), ruleset)).toMatchObject({
      facts: [{ prerequisites: { fact1: false } }],
    });
    // One that can be changed back leaves it one change away: as near as the second with nine of its ten.
    const { facts } = counterfactualOf(asked(known), ruleset) as { readonly facts: readonly ChangedFacts[] };
    const all = Object.fromEntries(needed.map((name) => [name, true]));
    const nine = needed.map((left) => {
      const { [left]: _left, ...others } = all;
      return { fact1: false, ...others };
    });
    expect(facts.map(({ prerequisites }) => prerequisites)).toEqual([...nine.toReversed(), all]);
  });

  it('of more ways than a thousand the first are listed, in the order of the vocabulary', () => {
    const pairs = Array.from({ length: 12 }, (_, index) => NAMES.slice(2 * index, 2 * index + 2));
    const ruleset = wide([['second', { all: pairs.map((any) => ({ any })) }]]);
    const everyWay = pairs.reduce<readonly Readonly<Record<string, boolean>>[]>(
      (ways, pair) => ways.flatMap((way) => pair.map((name) => ({ ...way, [name]: true }))),
      [{}],
    );
    expect(counterfactualOf(asked(), ruleset)).toEqual({
      by: 'facts',
      statement: expect.any(String),
      facts: everyWay.slice(0, 1000).map((prerequisites) => ({ prerequisites })),
      factsTruncated: true,
    });
    const nine = wide([['second', { all: pairs.slice(0, 9).map((any) => ({ any })) }]]);
    const { facts, ...others } = counterfactualOf(asked(), nine) as { readonly facts: readonly unknown[] };
    expect(facts).toHaveLength(512);
    expect(others).not.toHaveProperty('factsTruncated');
  });

  it('rules too entangled to tell are said to be, soon', () => {
    const half = NAMES.slice(0, 15);
    const crossed = half.map((name, index) => ({ any: [name, NAMES[index + 15] as string] }));
    const shifted = half.map((name, index) => ({
      any: [name, NAMES[15 + ((index * 7 + 3) % 15)] as string],
    }));
    const ruleset = wide([
      ['first', { all: crossed }],
      ['second', { all: shifted }],
    ]);
    const answer = answerTo(asked(), { way: 'first' }, { way: 'second' }, { ruleset });
    expect(answer).toMatchObject({ ahead: 'b' });
    const turned = answerTo(asked(), { way: 'second' }, { way: 'first' }, { ruleset });
    expect(turned).toMatchObject({
      ahead: 'a',
      decidedBy: { by: 'criterion' },
      counterfactual: { by: 'undecided' },
    });
  });
});

describe('any rules over thirty prerequisites', () => {
  const near = fc.nat(29).chain((from) =>
    fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }).chain((places) => {
      const names = places.map((place) => NAMES[(from + place) % 30] as string);
      const [first] = names;
      return fc.constantFrom<Formula>({ any: names }, { all: names }, { not: first as string });
    }),
  );
  const rulesets = fc
    .array(fc.tuple(fc.constantFrom(...METHODS.slice(1)), near), { minLength: 30, maxLength: 60 })
    .map(wide);
  const requests = fc
    .tuple(
      fc.array(fc.constantFrom(true, true, false, undefined), { minLength: 30, maxLength: 30 }),
      fc.subarray(NAMES, { maxLength: 10 }),
    )
    .map(([values, locked]) => {
      const known = NAMES.flatMap((name, index) =>
        values[index] === undefined ? [] : [[name, values[index]]],
      );
      return asked(Object.fromEntries(known), locked);
    });

  it('each way puts b first, no part of it does, and nothing smaller', () => {
    fc.assert(
      fc.property(
        rulesets,
        requests,
        fc.shuffledSubarray(METHODS.slice(1), { minLength: 2, maxLength: 2 }),
        fc.nat(),
        (ruleset, request, [first, second], seed) => {
          const [a, b] = [{ way: first as string }, { way: second as string }];
          const { counterfactual, ahead } = answerTo(request, a, b, { ruleset });
          expect(counterfactual.by).not.toBe('undecided');
          if (ahead === 'b') return;
          const works = (prerequisites: Readonly<Record<string, boolean>>) =>
            isBefore(b, a, withFacts(request, { prerequisites }), ruleset);
          const facts = counterfactual.by === 'facts' ? counterfactual.facts : [];
          const sizes = new Set(facts.map(({ prerequisites }) => Object.keys(prerequisites).length));
          expect(sizes.size).toBeLessThanOrEqual(1);
          const [size = Number.POSITIVE_INFINITY] = sizes;
          for (const { prerequisites } of facts.slice(0, 20)) {
            const changes = prerequisites as Readonly<Record<string, boolean>>;
            expect(works(changes)).toBe(true);
            for (const name of Object.keys(changes)) {
              const { [name]: _left, ...others } = changes;
              expect(works(others)).toBe(false);
            }
          }
          const ones = everyChange(1, NAMES, request);
          const twos = fc.sample(fc.shuffledSubarray([...ones], { minLength: 2, maxLength: 2 }), {
            numRuns: 30,
            seed,
          });
          const smaller = [...ones, ...twos.map((pair) => Object.assign({}, ...pair))];
          for (const change of smaller.filter((each) => Object.keys(each).length < size)) {
            expect([change, works(change)]).toEqual([change, false]);
          }
          if (size === 1)
            expect(facts).toEqual(ones.filter(works).map((prerequisites) => ({ prerequisites })));
        },
      ),
      { numRuns: 25 },
    );
  });
});
