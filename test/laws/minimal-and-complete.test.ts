import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, type Recommended, type RecommendRequest, recommend } from '../../src/index.ts';
import { model } from '../models/guide.ts';
import { CRITERIA, type ModelRequest, modelRatings, modelRecommend } from '../models/recommend.ts';
import { everyDecidedNeed, everyKnown, everyUserCount } from '../support/guide-space.ts';

function answerTo(request: ModelRequest): Recommended {
  const answer = recommend(request as RecommendRequest);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** An answer in lines that are cheap to compare. */
function linesOf(request: ModelRequest): string {
  const { recommendations, ruledOut } = answerTo(request);
  return [
    ...recommendations.map(({ configuration: { incoming, outgoing }, readiness, retired, repairs }) =>
      lineOf(incoming, outgoing, readiness, retired, JSON.stringify(repairs)),
    ),
    ...ruledOut.map(({ configuration: { incoming, outgoing } }) => lineOf(incoming, outgoing, 'ruled out')),
  ].join('\n');
}

/** The same of the model's answer. */
function modelLinesOf(request: ModelRequest): string {
  const { recommendations, ruledOut } = modelRecommend(request);
  return [
    ...recommendations.map(({ incoming, outgoing, readiness, retired, repairs }) =>
      lineOf(incoming, outgoing, readiness, retired, JSON.stringify(repairs)),
    ),
    ...ruledOut.map(({ incoming, outgoing }) => lineOf(incoming, outgoing, 'ruled out')),
  ].join('\n');
}

function lineOf(...parts: readonly (string | boolean)[]): string {
  return parts.join(' ');
}

function compare(request: ModelRequest): void {
  const [answer, expected] = [linesOf(request), modelLinesOf(request)];
  if (answer !== expected) expect({ request, answer }).toEqual({ request, answer: expected });
}

const owners = ['user', 'queue'] as const;
const known = fc.constantFrom(...everyKnown);
const counts = fc.constantFrom(...everyUserCount);
const locked = fc.subarray([...guide.vocabulary.prerequisites]);
const requests = fc
  .tuple(fc.constantFrom(...owners), fc.constantFrom(...everyDecidedNeed), known, counts, locked)
  .map(([owner, needs, prerequisites, count, facts]) => ({
    owner,
    needs,
    prerequisites,
    ...count,
    locked: facts,
  }));
const priorities = fc.shuffledSubarray([...CRITERIA]);

describe('recommendations are all that brute force finds, in its order', () => {
  it.each(owners)('for every request of a %s with nothing locked', (owner) => {
    let compared = 0;
    for (const needs of everyDecidedNeed) {
      for (const prerequisites of everyKnown) {
        for (const count of everyUserCount) {
          compare({ owner, needs, prerequisites, ...count });
          compared += 1;
        }
      }
    }
    expect(compared).toBe(everyDecidedNeed.length * everyKnown.length * everyUserCount.length);
  });

  it('for requests with locked facts', () => {
    fc.assert(fc.property(requests, compare), { numRuns: 2000 });
  });

  it('for requests with priorities', () => {
    fc.assert(
      fc.property(requests, priorities, (request, first) => compare({ ...request, priorities: first })),
      { numRuns: 2000 },
    );
  });

  it('and locked facts that are not known can be confirmed, while known ones stay', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { repairs, findings } of answerTo(request).recommendations) {
          for (const repair of [...repairs, ...findings.flatMap((finding) => finding.repairs)]) {
            for (const name of Object.keys(repair) as (keyof typeof repair)[]) {
              expect([
                name,
                request.locked.includes(name) && request.prerequisites[name] !== undefined,
              ]).toEqual([name, false]);
            }
          }
        }
      }),
    );
  });
});

describe('what is said of a recommendation', () => {
  it('is what the model finds', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { configuration, findings } of answerTo(request).recommendations) {
          const said = findings.map(({ ruleId, kind, direction, unmet }) => ({
            ruleId,
            kind,
            direction,
            unmet,
          }));
          expect(said).toEqual(model(configuration).findings);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has a reason for each criterion: the worse half’s rating, what is prized first coming first', () => {
    const worth = { favourable: 2, neutral: 1, depends: 1, unfavourable: 0 };
    fc.assert(
      fc.property(requests, priorities, (request, first) => {
        const ratings = modelRatings(request);
        const order = [...first, ...CRITERIA.filter((criterion) => !first.includes(criterion))];
        for (const { configuration, reasons } of answerTo({ ...request, priorities: first })
          .recommendations) {
          expect(reasons.map(({ criterion }) => criterion)).toEqual(order);
          for (const { criterion, rating, statement, sources } of reasons) {
            const halves = [
              ratings.incoming[configuration.incoming][criterion],
              ratings.outgoing[configuration.outgoing][criterion],
            ];
            expect(halves).toContain(rating);
            expect(worth[rating]).toBe(Math.min(...halves.map((half) => worth[half])));
            expect(statement).not.toBe('');
            expect(sources).not.toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
