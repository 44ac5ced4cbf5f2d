import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, type MethodChoice, type Recommended, type Ruleset, recommend } from '../../src/index.ts';
import { type PlainRequest, type RulesetData, ratingOf, WORTH } from '../models/evaluator.ts';
import { everyKnown } from '../support/guide-space.ts';
import { rivalRequests, rivalRulesets } from '../support/rivals.ts';
import { extendedGuides, type MadeRuleset, ownRulesets, requestsOf } from '../support/rulesets.ts';

type Recommendation = Recommended<Ruleset>['recommendations'][number];
type Sign = -1 | 0 | 1 | undefined;

const READINESS = ['ready', 'to-verify', 'to-prepare'];

/** How far the first is ahead in each thing that counts; undefined where the two do not compare. */
function leadsOf(
  first: Recommendation,
  second: Recommendation,
  { vocabulary, criteria }: RulesetData,
  request: PlainRequest,
): readonly Sign[] {
  const sizeOf = ({ repairs }: Recommendation) =>
    Math.min(...repairs.map((each) => Object.keys(each).length));
  const halves = criteria.flatMap((criterion) =>
    Object.keys(vocabulary.directions).map((direction): Sign => {
      const [method, other] = [first, second].map(({ configuration }) =>
        String((configuration as never)[direction]),
      );
      if (method === other) return 0;
      const [rating, otherRating] = [method, other].map((each) =>
        ratingOf(criterion, direction, each as string, request),
      ) as ['neutral', 'neutral'];
      if ([rating, otherRating].includes('depends' as never)) return undefined;
      return Math.sign(WORTH[rating] - WORTH[otherRating]) as Sign;
    }),
  );
  return [
    Math.sign(Number(second.retired) - Number(first.retired)) as Sign,
    Math.sign(READINESS.indexOf(second.readiness) - READINESS.indexOf(first.readiness)) as Sign,
    Math.sign(sizeOf(second) - sizeOf(first)) as Sign,
    ...halves,
  ];
}

interface Seen {
  dominated: number;
  blocked: number;
}

/** Holds every recommendation to name just those that dominate it, in their order. */
function expectRight(request: PlainRequest, { ruleset, data }: MadeRuleset, seen: Seen) {
  const answer = recommend<Ruleset>(request as unknown, { ruleset });
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  for (const each of answer.recommendations) {
    const better = answer.recommendations.filter((other) => {
      const leads = leadsOf(other, each, data, request);
      const known = leads.filter((lead) => lead !== undefined);
      const isNoWorse = known.every((lead) => lead >= 0) && known.some((lead) => lead > 0);
      if (isNoWorse && known.length < leads.length) seen.blocked += 1;
      return isNoWorse && known.length === leads.length;
    });
    const methods = better.map(({ configuration }) =>
      Object.fromEntries(
        Object.keys(data.vocabulary.directions).map((direction) => [
          direction,
          (configuration as never)[direction],
        ]),
      ),
    );
    seen.dominated += better.length;
    if (methods.length === 0) expect(each).not.toHaveProperty('dominatedBy');
    else expect(each.dominatedBy).toEqual(methods);
  }
}

describe('a recommendation names just those that are no worse in anything and better in something', () => {
  it.each([
    { kind: 'made for it', rulesets: rivalRulesets, requestsFor: rivalRequests, numRuns: 150 },
    {
      kind: 'with its own vocabulary',
      rulesets: ownRulesets,
      requestsFor: ({ data }: MadeRuleset) => requestsOf(data),
      numRuns: 150,
    },
    {
      kind: 'that extends the guide',
      rulesets: extendedGuides,
      requestsFor: ({ data }: MadeRuleset) => requestsOf(data),
      numRuns: 150,
    },
  ])('by any ruleset $kind', ({ rulesets, requestsFor, numRuns }) => {
    const seen: Seen = { dominated: 0, blocked: 0 };
    fc.assert(
      fc.property(
        rulesets.chain((made) => fc.tuple(fc.constant(made), requestsFor(made))),
        ([made, request]) => expectRight(request, made, seen),
      ),
      { numRuns },
    );
    expect(seen.dominated).toBeGreaterThan(0);
  });

  it('by the guide, whatever is known', () => {
    const seen: Seen = { dominated: 0, blocked: 0 };
    for (const [index, prerequisites] of everyKnown.entries()) {
      if (index % 7 !== 0) continue;
      const counts = [{}, { userCount: 9 }, { userCount: 10 }][index % 3];
      const request = { owner: 'user', needs: { incoming: true, outgoing: true }, prerequisites, ...counts };
      expectRight(request as PlainRequest, { ruleset: guide, data: guide }, seen);
    }
    expect(seen.dominated).toBeGreaterThan(100);
    expect(seen.blocked).toBeGreaterThan(10);
  });
});

describe('a user with Email Router alone, and both needs', () => {
  const dominatedBy = (request: {
    readonly userCount?: number;
  }): Readonly<Record<string, readonly MethodChoice[]>> => {
    const prerequisites = {
      serverSideSyncEnabled: false,
      emailRouterInstalled: true,
      sinkMailboxProvisioned: true,
      forwardRuleDeployed: true,
      smtpCompatible: true,
      smtpServerConnected: true,
    };
    const answer = recommend({
      owner: 'user',
      needs: { incoming: true, outgoing: true },
      prerequisites,
      ...request,
    });
    const all = answer.outcome === 'malformed' ? [] : answer.recommendations;
    return Object.fromEntries(
      all.flatMap(({ configuration: { incoming, outgoing }, dominatedBy: better }) =>
        better === undefined ? [] : [[`${incoming}/${outgoing}`, better]],
      ),
    );
  };

  it('with nine users has nothing from Forward Mailbox that the server does not give as well', () => {
    expect(dominatedBy({ userCount: 9 })).toEqual({
      'forward-mailbox/server': [{ incoming: 'server', outgoing: 'server' }],
      'forward-mailbox/outlook': [{ incoming: 'server', outgoing: 'outlook' }],
    });
  });

  it('near miss: with ten, problems are easier to trace, and with no number that is not known', () => {
    expect(dominatedBy({ userCount: 10 })).toEqual({});
    expect(dominatedBy({})).toEqual({});
  });
});
