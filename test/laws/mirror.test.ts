import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, explainTradeoffs, type Rating, type Ruleset } from '../../src/index.ts';
import { ratingOf, WORTH } from '../models/evaluator.ts';
import { SPACE } from '../models/guide.ts';
import { CRITERIA, modelRatings } from '../models/recommend.ts';
import { everyUserCount } from '../support/guide-space.ts';
import { extendedGuides, ownRulesets, requestsOf } from '../support/rulesets.ts';

function explainedBy(ruleset: Ruleset, request: object) {
  const answer = explainTradeoffs(request, { ruleset });
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

function explained(request: object) {
  const answer = explainTradeoffs(request);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** Every pair of different entries, in either order. */
function pairsOf<T>(entries: readonly T[]): (readonly [T, T])[] {
  return entries.flatMap((a) => entries.flatMap((b) => (a === b ? [] : [[a, b] as const])));
}

/** Which of two methods each criterion favours, by the ratings of the two. */
function comparedBy(criteria: readonly string[], rate: (criterion: string, method: string) => Rating) {
  return (direction: string, [first, second]: readonly [string, string]): Comparison => {
    const where = (holds: (lead: number) => boolean) =>
      criteria.filter((criterion) => {
        const ratings = [rate(criterion, first), rate(criterion, second)] as const;
        return holds(ratings.includes('depends') ? Number.NaN : WORTH[ratings[0]] - WORTH[ratings[1]]);
      });
    return {
      direction,
      methods: [first, second],
      favoursFirst: where((lead) => lead > 0),
      favoursSecond: where((lead) => lead < 0),
      even: where((lead) => lead === 0),
      undecided: where(Number.isNaN),
    };
  };
}

function mirrored({
  methods: [first, second],
  favoursFirst,
  favoursSecond,
  ...rest
}: Comparison): Comparison {
  return { ...rest, methods: [second, first], favoursFirst: favoursSecond, favoursSecond: favoursFirst };
}

/** What the guide's ratings hang on: which component is there, and the number of users. */
const circumstances = SPACE.truths.flatMap((sync) =>
  SPACE.truths.flatMap((router) =>
    everyUserCount.map((count) => ({
      prerequisites: {
        ...(sync === undefined ? {} : { serverSideSyncEnabled: sync }),
        ...(router === undefined ? {} : { emailRouterInstalled: router }),
      },
      ...count,
    })),
  ),
);

describe('asking for [a, b] and for [b, a] swaps what is favoured and keeps the rest', () => {
  it('for every pair of the guide’s methods', () => {
    let asked = 0;
    for (const given of circumstances) {
      for (const [direction, other] of [
        ['incoming', 'outgoing'] as const,
        ['outgoing', 'incoming'] as const,
      ]) {
        for (const [first, second] of pairsOf<string>(SPACE[direction])) {
          const answer = explained({ [direction]: [first, second], [other]: [], ...given });
          const swapped = explained({ [direction]: [second, first], [other]: [], ...given });
          expect(swapped.comparisons).toEqual(answer.comparisons.map(mirrored));
          expect(swapped[direction]).toEqual([...answer[direction]].reverse());
          expect(answer.comparisons).toHaveLength(1);
          asked += 1;
        }
      }
    }
    expect(asked).toBe(27 * (4 * 3 + 3 * 2));
  });

  it.each([
    { kind: 'own criteria', rulesets: ownRulesets, numRuns: 200 },
    { kind: 'an extended guide', rulesets: extendedGuides, numRuns: 20 },
  ])('for any pair of methods by $kind', ({ rulesets, numRuns }) => {
    const cases = rulesets.chain((made) => fc.tuple(fc.constant(made), requestsOf(made.data)));
    fc.assert(
      fc.property(cases, ([{ ruleset, data }, { prerequisites, userCount }]) => {
        const given = { prerequisites, userCount };
        const nothing = Object.fromEntries(Object.keys(data.vocabulary.directions).map((name) => [name, []]));
        for (const [direction, methods] of Object.entries(data.vocabulary.directions)) {
          for (const [first, second] of pairsOf(methods)) {
            const answer = explainedBy(ruleset, { ...nothing, [direction]: [first, second], ...given });
            const swapped = explainedBy(ruleset, { ...nothing, [direction]: [second, first], ...given });
            expect(swapped.comparisons).toEqual(answer.comparisons.map(mirrored));
          }
        }
      }),
      { numRuns },
    );
  });
});

describe('every pair is compared once, by the ratings, in the order of the request', () => {
  it('by the guide', () => {
    for (const given of circumstances) {
      const ratings = modelRatings(given);
      const answer = explained(given);
      const byRatings = (direction: 'incoming' | 'outgoing') => {
        const rated: Readonly<Record<string, Readonly<Record<string, Rating>>>> = ratings[direction];
        return comparedBy(CRITERIA, (criterion, method) => rated[method]?.[criterion] ?? 'neutral');
      };
      expect(answer.criteria.map(({ id }) => id)).toEqual(CRITERIA);
      expect(answer.comparisons).toEqual([
        ...onceEach<string>(SPACE.incoming).map((pair) => byRatings('incoming')('incoming', pair)),
        ...onceEach<string>(SPACE.outgoing).map((pair) => byRatings('outgoing')('outgoing', pair)),
      ]);
      for (const direction of ['incoming', 'outgoing'] as const) {
        expect(answer[direction].map(({ method }) => method)).toEqual(SPACE[direction]);
        for (const { method, availableTo, assessments } of answer[direction]) {
          const rated: Readonly<Record<string, Readonly<Record<string, Rating>>>> = ratings[direction];
          expect(assessments.map(({ criterion, rating }) => [criterion, rating])).toEqual(
            CRITERIA.map((criterion) => [criterion, rated[method]?.[criterion]]),
          );
          expect(availableTo).toEqual(method === 'outlook' ? ['user'] : ['user', 'queue']);
        }
      }
    }
  });

  it('by any criteria, and each criterion is in just one list', () => {
    const cases = ownRulesets.chain((made) =>
      fc.tuple(fc.constant(made), requestsOf(made.data), fc.infiniteStream(fc.nat())),
    );
    fc.assert(
      fc.property(cases, ([{ ruleset, data }, { prerequisites, userCount }, choices]) => {
        const given = {
          ...(prerequisites && { prerequisites }),
          ...(userCount !== undefined && { userCount }),
        };
        const asked = Object.fromEntries(
          Object.entries(data.vocabulary.directions).map(([direction, methods]) => {
            const from = choices.next().value % methods.length;
            return [
              direction,
              [...methods.slice(from), ...methods.slice(0, from)].slice(choices.next().value % 3),
            ];
          }),
        );
        const answer = explainedBy(ruleset, { ...asked, ...given });
        const ids = data.criteria.map(({ id }) => id);
        expect(answer.comparisons).toEqual(
          Object.entries(asked).flatMap(([direction, methods]) => {
            const rate = (id: string, method: string) => {
              const criterion = data.criteria.find((each) => each.id === id);
              if (criterion === undefined) throw new Error(id);
              return ratingOf(criterion, direction, method, given);
            };
            return onceEach(methods).map((pair) => comparedBy(ids, rate)(direction, pair));
          }),
        );
        for (const { favoursFirst, favoursSecond, even, undecided } of answer.comparisons) {
          expect([...favoursFirst, ...favoursSecond, ...even, ...undecided].sort()).toEqual([...ids].sort());
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Every pair of entries once, the earlier first. */
function onceEach<T>(entries: readonly T[]): (readonly [T, T])[] {
  return entries.flatMap((a, index) => entries.slice(index + 1).map((b) => [a, b] as const));
}

describe('what is asked for', () => {
  it('absent means all, an empty list leaves the direction out', () => {
    expect(explained({}).incoming).toHaveLength(4);
    expect(explained({}).comparisons).toHaveLength(6 + 3);
    const without = explained({ incoming: [], outgoing: ['server'] });
    expect([without.incoming, without.comparisons]).toEqual([[], []]);
    expect(without.outgoing.map(({ method, label }) => [method, label])).toEqual([
      ['server', 'Server-Side Synchronization or Email Router'],
    ]);
  });

  it('the day makes no difference to ratings', () => {
    expect(explainTradeoffs({}, { asOf: '2010-01-01' })).toEqual(explainTradeoffs());
  });
});
