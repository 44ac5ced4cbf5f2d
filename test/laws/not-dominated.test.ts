import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, type Rating, type Recommended, type Ruleset, recommend } from '../../src/index.ts';
import { ratingOf, WORTH } from '../models/evaluator.ts';
import { CRITERIA, modelRatings } from '../models/recommend.ts';
import { everyDecidedNeed, everyKnown, everyUserCount } from '../support/guide-space.ts';
import { extendedGuides, ownRulesets, requestsOf } from '../support/rulesets.ts';

type Ranked = Pick<Recommended<Ruleset>['recommendations'][number], 'retired' | 'readiness' | 'repairs'>;

/** The rating of every half of a configuration by every criterion. */
type Halves = readonly Rating[];

function groupOf({ retired, readiness, repairs }: Ranked): string {
  const sizes = repairs.map((repair) => Object.keys(repair).length);
  return `${retired} ${readiness} ${Math.min(...sizes)}`;
}

/** Whether the first is at least as good in every half and better in one; what depends compares with nothing. */
function dominates(first: Halves, second: Halves): boolean {
  const leads = first.map((rating, index) => {
    const other = second[index];
    return rating === 'depends' || other === 'depends' || other === undefined
      ? Number.NaN
      : WORTH[rating] - WORTH[other];
  });
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}

interface Comparison {
  /** Pairs that stand alike in everything that comes before the criteria. */
  alike: number;
  /** Those of them of which the higher dominates the lower. */
  dominated: number;
}

/** Compares each recommendation with every lower one. */
function compare(ranked: readonly (Ranked & { readonly halves: Halves })[], seen: Comparison): void {
  for (const [index, higher] of ranked.entries()) {
    for (const lower of ranked.slice(index + 1)) {
      if (groupOf(higher) !== groupOf(lower)) continue;
      seen.alike += 1;
      if (dominates(higher.halves, lower.halves)) seen.dominated += 1;
      if (dominates(lower.halves, higher.halves)) expect({ higher, lower }).toBe('in the other order');
    }
  }
}

function recommendationsFor(request: object, ruleset: Ruleset) {
  const answer = recommend(request as unknown, { ruleset });
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.recommendations;
}

it('nothing in the guide’s recommendations is dominated by what comes after it', () => {
  const seen = { alike: 0, dominated: 0 };
  for (const owner of ['user', 'queue'] as const) {
    for (const needs of everyDecidedNeed) {
      for (const prerequisites of everyKnown) {
        for (const count of everyUserCount) {
          const ratings = modelRatings({ prerequisites, ...count });
          const answer = recommend({ owner, needs, prerequisites, ...count });
          if (answer.outcome === 'malformed') throw new Error('The request is well formed.');
          const ranked = answer.recommendations.map((each) => {
            const { incoming, outgoing } = each.configuration;
            const halves = CRITERIA.flatMap((id) => [
              ratings.incoming[incoming][id],
              ratings.outgoing[outgoing][id],
            ]);
            return { ...each, halves };
          });
          compare(ranked, seen);
        }
      }
    }
  }
  expect(seen.alike).toBeGreaterThan(1000);
  expect(seen.dominated).toBeGreaterThan(100);
});

describe.each([
  { kind: 'any criteria', rulesets: ownRulesets, numRuns: 250, least: 1 },
  { kind: 'the guide extended, with any priorities', rulesets: extendedGuides, numRuns: 60, least: 0 },
])('for $kind', ({ rulesets, numRuns, least }) => {
  const cases = rulesets.chain((made) => fc.tuple(fc.constant(made), requestsOf(made.data)));

  it('nothing is dominated by what comes after it', () => {
    const seen = { alike: 0, dominated: 0 };
    fc.assert(
      fc.property(cases, ([{ ruleset, data }, request]) => {
        const ranked = recommendationsFor(request, ruleset).map((each) => {
          const configuration: Readonly<Record<string, unknown>> = each.configuration;
          const halves = data.criteria.flatMap((criterion) =>
            Object.keys(data.vocabulary.directions).map((direction) =>
              ratingOf(criterion, direction, String(configuration[direction]), request),
            ),
          );
          return { ...each, halves };
        });
        compare(ranked, seen);
      }),
      { numRuns },
    );
    expect(seen.dominated).toBeGreaterThanOrEqual(least);
  });
});

it('without priorities the guide’s own order of criteria counts', () => {
  const request = { owner: 'user', needs: { incoming: true, outgoing: true }, userCount: 25 } as const;
  expect(recommend({ ...request, priorities: guide.criteria.map(({ id }) => id) })).toEqual(
    recommend(request),
  );
});
