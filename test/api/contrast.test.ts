import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangedFacts,
  type Contrasted,
  contrast,
  defineRuleset,
  guide,
  type MethodChoice,
  type Options,
  type Prerequisite,
  type RatedCase,
  type RecommendRequest,
  type Ruleset,
  recommend,
  type UserCountRange,
} from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { answerTo, expectRight, rivalsOf } from '../models/contrast.ts';
import { chats } from '../support/chats.ts';
import { everyKnown } from '../support/guide-space.ts';
import { nearRequests } from '../support/inputs.ts';
import { rivalRequests, rivalRulesets } from '../support/rivals.ts';
import { extendedGuides, type MadeRuleset, ownRulesets, requestsOf } from '../support/rulesets.ts';

const bothNeeds = { incoming: true, outgoing: true } as const;
const user: RecommendRequest = { owner: 'user', needs: bothNeeds };

/** A choice of the guide's methods, written `incoming/outgoing`. */
function choice(text: string): MethodChoice {
  const [incoming, outgoing] = text.split('/');
  return { incoming, outgoing } as MethodChoice;
}

/** The guide's answer about two choices of methods. */
function between(a: string, b: string, request: RecommendRequest = user, options?: Options): Contrasted {
  const answer = contrast(request, choice(a), choice(b), options);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** Everything there but server-side synchronization, and nothing of it can be changed. */
const routerOnly = {
  outlookInstalled: true,
  serverSideSyncEnabled: false,
  emailRouterInstalled: true,
  sinkMailboxProvisioned: true,
  forwardRuleDeployed: true,
  smtpCompatible: true,
  smtpServerConnected: true,
} as const;
const settled: RecommendRequest = {
  ...user,
  prerequisites: routerOnly,
  locked: Object.keys(routerOnly) as Prerequisite[],
};

describe('a user with both needs and nothing known', () => {
  const answer = between('server/server', 'outlook/outlook');

  it('gets the server before Outlook, as Outlook is retired', () => {
    expect(answer).toMatchObject({
      outcome: 'contrasted',
      a: { methods: choice('server/server'), standing: 'recommended', rank: 1 },
      b: { methods: choice('outlook/outlook'), standing: 'recommended', rank: 2 },
      ahead: 'a',
      decidedBy: {
        by: 'retired',
        favours: 'a',
        a: { value: false, ruleIds: [], sources: [] },
        b: {
          value: true,
          ruleIds: ['outlook-client-retired'],
          sources: [{ clause: 'A4' }, { clause: 'A11' }, { clause: 'B1' }],
        },
      },
    });
  });

  it('is told every step in the order in which it counts, with the side that it speaks for', () => {
    const told = answer.steps.map((step) =>
      step.by === 'criterion'
        ? `${step.criterion}: ${step.a.rating}, ${step.b.rating}: ${step.favours}`
        : step.by === 'vocabulary'
          ? `vocabulary: ${step.favours}`
          : `${step.by}: ${step.a.value}, ${step.b.value}: ${step.favours}`,
    );
    expect(told).toEqual([
      'reachable: true, true: neither',
      'retired: false, true: a',
      'readiness: to-verify, to-verify: neither',
      'repairs: 3, 1: b',
      'supported: favourable, unfavourable: a',
      'works-without-outlook: favourable, unfavourable: a',
      'nothing-per-owner: favourable, unfavourable: a',
      'no-sink-mailbox: favourable, favourable: neither',
      'traceable-at-scale: depends, neutral: neither',
      'no-server-component: unfavourable, favourable: b',
      'serves-queues: favourable, unfavourable: a',
      'vocabulary: b',
    ]);
  });

  it('is told the statement and the clause behind each rating', () => {
    const step = answer.steps.find(
      (each) => each.by === 'criterion' && each.criterion === 'works-without-outlook',
    );
    expect(step).toMatchObject({
      question: 'No Outlook needed',
      a: {
        methods: [
          { direction: 'incoming', method: 'server', rating: 'favourable', sources: [{ clause: 'A5' }] },
          { direction: 'outgoing', method: 'server', rating: 'favourable', sources: [{ clause: 'A12' }] },
        ],
      },
      b: {
        statement: 'Office Outlook must be installed on the user’s computer.',
        sources: [{ clause: 'A4' }, { clause: 'A11' }],
      },
    });
  });

  it('would get Outlook first with Email Router installed: the server uses a retired component, too, then', () => {
    expect(answer.counterfactual).toEqual({
      by: 'facts',
      statement:
        '“Dynamics 365 for Outlook / Dynamics 365 for Outlook” ranks above “Server-Side Synchronization or Email Router / Server-Side Synchronization or Email Router” if one fact changes. That relies on a retired component, so it is no advice.',
      facts: [{ prerequisites: { emailRouterInstalled: true }, retired: true }],
    });
  });

  it('near miss: not where that it is not installed is known and can’t be changed', () => {
    const prerequisites = { emailRouterInstalled: false } as const;
    const locked = between('server/server', 'outlook/outlook', {
      ...user,
      prerequisites,
      locked: ['emailRouterInstalled'],
    });
    expect(locked.counterfactual).toEqual({
      by: 'nothing',
      statement:
        'Neither changed facts nor another order of the criteria moves “Dynamics 365 for Outlook / Dynamics 365 for Outlook” above “Server-Side Synchronization or Email Router / Server-Side Synchronization or Email Router”.',
    });
  });

  it('would not get Forward Mailbox before the server by anything', () => {
    const forward = between('server/server', 'forward-mailbox/server');
    expect([forward.decidedBy?.by, forward.counterfactual.by]).toEqual(['retired', 'nothing']);
  });

  it('has nothing to change where the second is first already', () => {
    const turned = between('outlook/outlook', 'server/server', user, { locale: sv });
    expect([turned.ahead, turned.decidedBy?.by]).toEqual(['b', 'retired']);
    expect(turned.counterfactual).toEqual({
      by: 'nothing-needed',
      statement:
        '”Synkronisering med servern eller e-postrouter / Synkronisering med servern eller e-postrouter” rangordnas redan före ”Dynamics 365 för Outlook / Dynamics 365 för Outlook”.',
    });
  });
});

describe('what is ruled out', () => {
  it('comes after what is not, whatever else, and the rules say why', () => {
    const answer = between('outlook/outlook', 'server/server', { ...user, owner: 'queue' });
    expect(answer).toMatchObject({ ahead: 'b', a: { standing: 'ruled-out' }, b: { rank: 1 } });
    expect(answer.decidedBy).toMatchObject({
      by: 'reachable',
      a: {
        value: false,
        ruleIds: ['incoming-outlook-not-for-queues', 'outgoing-outlook-not-for-queues'],
        sources: [{ clause: 'A4' }, { clause: 'A11' }],
      },
      b: { value: true, ruleIds: [] },
    });
    expect(answer.steps.find(({ by }) => by === 'repairs')).toMatchObject({
      favours: 'b',
      a: { value: null },
    });
    const turned = between('server/server', 'outlook/outlook', { ...user, owner: 'queue' });
    expect(turned.counterfactual.by).toBe('nothing');
  });

  it('both: neither comes first, and no step decides', () => {
    const request = {
      owner: 'queue',
      needs: bothNeeds,
      prerequisites: { smtpCompatible: false },
      locked: ['smtpCompatible'],
    } as const;
    const answer = between('server/server', 'forward-mailbox/server', request);
    expect(answer).toMatchObject({ ahead: 'neither', counterfactual: { by: 'nothing' } });
    expect(answer).not.toHaveProperty('decidedBy');
    expect(answer.steps.find(({ by }) => by === 'repairs')).toMatchObject({
      favours: 'neither',
      a: { value: null },
    });
  });
});

describe('where criteria decide', () => {
  const server = 'server/server';
  const forward = 'forward-mailbox/server';

  it('with ten users, tracing problems put first puts Forward Mailbox first', () => {
    const request = { ...settled, userCount: 10 };
    const answer = between(server, forward, request);
    expect(answer.decidedBy).toMatchObject({ by: 'criterion', criterion: 'nothing-per-owner' });
    expect(answer.counterfactual).toMatchObject({
      by: 'priorities',
      moves: [
        {
          criterion: 'traceable-at-scale',
          before: 'nothing-per-owner',
          priorities: [
            ...['supported', 'works-without-outlook', 'traceable-at-scale', 'nothing-per-owner'],
            ...['no-sink-mailbox', 'no-server-component', 'serves-queues'],
          ],
        },
      ],
    });
    expect(between(server, forward, { ...request, priorities: ['traceable-at-scale'] }).ahead).toBe('b');
  });

  it('with that put first, ten users do', () => {
    const request = { ...settled, priorities: ['traceable-at-scale'] } as const;
    for (const userCount of [undefined, 0, 9]) {
      const stated = userCount === undefined ? {} : { userCount };
      expect(between(server, forward, { ...request, ...stated }).counterfactual).toMatchObject({
        by: 'facts',
        facts: [{ prerequisites: {}, userCount: { from: 10 } }],
      });
    }
    const fewer = between(forward, server, { ...request, userCount: 10 }).counterfactual;
    expect(fewer).toMatchObject({
      by: 'facts',
      facts: [{ prerequisites: {}, userCount: { from: 0, to: 9 } }],
    });
  });

  it('near miss: with fewer users than ten and the guide’s own order, nothing does', () => {
    expect(between(server, forward, { ...settled, userCount: 9 }).counterfactual.by).toBe('nothing');
  });

  it('by the better half where the worse are alike: sending through the server is still supported', () => {
    const request = {
      ...user,
      prerequisites: { outlookInstalled: true, serverSideSyncEnabled: true },
    } as const;
    const answer = between('outlook/server', 'outlook/outlook', { ...request, locked: ['outlookInstalled'] });
    const step = answer.steps.find((each) => each.by === 'criterion');
    expect(step).toMatchObject({
      criterion: 'supported',
      favours: 'a',
      a: { rating: 'unfavourable', methods: [{ rating: 'unfavourable' }, { rating: 'favourable' }] },
      b: { rating: 'unfavourable', methods: [{ rating: 'unfavourable' }, { rating: 'unfavourable' }] },
    });
  });
});

describe('every answer is what trying everything finds', () => {
  const ofAnyRuleset = ({ data }: MadeRuleset) => requestsOf(data);

  it.each([
    { kind: 'made for it', rulesets: rivalRulesets, requestsFor: rivalRequests, numRuns: 150 },
    { kind: 'with its own vocabulary', rulesets: ownRulesets, requestsFor: ofAnyRuleset, numRuns: 60 },
    { kind: 'that extends the guide', rulesets: extendedGuides, requestsFor: ofAnyRuleset, numRuns: 4 },
  ])('by any ruleset $kind', ({ rulesets, requestsFor, numRuns }) => {
    fc.assert(
      fc.property(
        rulesets.chain((made) => fc.tuple(fc.constant(made), rivalsOf(made, requestsFor(made)))),
        ([made, { request, a, b }]) => {
          fc.pre(b !== undefined);
          const { ahead } = expectRight(request, a, b, made);
          const mirrored = { a: 'b', b: 'a', neither: 'neither' }[ahead];
          expect(expectRight(request, b, a, made).ahead).toBe(mirrored);
        },
      ),
      { numRuns },
    );
  });

  it('by the guide, about some of what can be known', () => {
    const some = everyKnown.filter((_, index) => index % 331 === 7);
    const made: MadeRuleset = { ruleset: guide, data: guide };
    const pairs = [
      ['server/server', 'outlook/outlook'],
      ['server/outlook', 'forward-mailbox/server'],
    ] as const;
    for (const [index, prerequisites] of some.entries()) {
      const locked = Object.keys(prerequisites).slice(index % 3);
      for (const [a, b] of pairs) {
        const request = {
          owner: 'user',
          needs: bothNeeds,
          prerequisites,
          locked,
          userCount: 9 + (index % 2),
        };
        for (const sides of [
          [a, b],
          [b, a],
        ] as const) {
          expectRight(request, choice(sides[0]), choice(sides[1]), made);
        }
      }
    }
  });
});

describe('the number of users', () => {
  /** A ruleset in which `second` is as good as that from so many users on, and `first` is neutral. */
  const counting = (
    cases: readonly Omit<RatedCase, 'statement' | 'sources'>[],
    thresholds: readonly number[],
  ) => {
    const rated = (rating: RatedCase['rating']) => [{ rating, statement: 'so', sources: [] }];
    return defineRuleset({
      id: 'counting',
      edition: 'counting',
      vocabulary: {
        owners: ['team'],
        directions: { way: ['none', 'first', 'second', 'other'] },
        prerequisites: ['fact'],
      },
      clauses: [],
      terms: {},
      rules: thresholds.map((atLeast) => ({
        id: `from-${atLeast}`,
        kind: 'advice' as const,
        sources: [],
        cases: [{ direction: 'way' as const, when: { userCount: { atLeast } } }],
      })),
      criteria: [
        {
          id: 'size',
          ratings: {
            way: {
              none: rated('neutral'),
              first: rated('neutral'),
              second: [
                ...cases.map((each) => ({ ...each, statement: 'so', sources: [] })),
                ...rated('unfavourable'),
              ],
              other: [
                { rating: 'favourable', when: { userCount: { atLeast: 8 } }, statement: 'so', sources: [] },
                ...rated('unfavourable'),
              ],
            },
          },
        },
      ],
      whereToSet: [],
    });
  };
  const factsAt = (ruleset: Ruleset, userCount?: number): readonly ChangedFacts[] => {
    const request = {
      owner: 'team',
      needs: { way: true },
      ...(userCount === undefined ? {} : { userCount }),
    };
    const { counterfactual } = answerTo(request, { way: 'first' }, { way: 'second' }, { ruleset });
    return counterfactual.by === 'facts' ? counterfactual.facts : [];
  };
  const range = (from: number, to?: number): ChangedFacts => ({
    prerequisites: {},
    userCount: (to === undefined ? { from } : { from, to }) satisfies UserCountRange,
  });

  it('is as wide a range as will do, whatever else counts users', () => {
    const between = counting(
      [{ rating: 'favourable', when: { userCount: { atLeast: 5 } }, unless: { userCount: { atLeast: 20 } } }],
      [3, 10, 30],
    );
    for (const userCount of [undefined, 0, 4, 20, 31])
      expect(factsAt(between, userCount)).toEqual([range(5, 19)]);
    expect(factsAt(between, 19)).toEqual([]);
  });

  it('is several ranges where one in the middle will not do', () => {
    const apart = counting(
      [
        { rating: 'favourable', when: { userCount: { atLeast: 20 } } },
        { rating: 'neutral', when: { userCount: { atLeast: 10 } } },
        { rating: 'favourable', when: { userCount: { atLeast: 5 } } },
      ],
      [],
    );
    for (const userCount of [undefined, 4, 12]) {
      expect(factsAt(apart, userCount)).toEqual([range(5, 9), range(20)]);
    }
  });

  it('that is stated at all can make the difference', () => {
    const stated = counting([{ rating: 'favourable', when: { userCount: { atLeast: 0 } } }], [7]);
    expect(factsAt(stated)).toEqual([range(0)]);
  });
});

describe('what is malformed', () => {
  const a = choice('server/server');
  const b = choice('outlook/outlook');
  const problemsOf = (...args: readonly [unknown, unknown, unknown, unknown?]) => {
    const [request, first, second, options] = args;
    const answer = contrast(request, first, second, options as Options);
    if (answer.outcome !== 'malformed') throw new Error('It was accepted.');
    return answer.problems;
  };
  const placesOf = (...args: Parameters<typeof problemsOf>) =>
    problemsOf(...args).map(({ code, path }) => `${code} ${path.join('.')}`);

  it('of the request is what recommend finds', () => {
    fc.assert(
      fc.property(nearRequests, (request) => {
        const expected = recommend(request as unknown);
        const answer = contrast(request as unknown, a, b);
        if (expected.outcome !== 'malformed') {
          const needs = (request as unknown as RecommendRequest).needs;
          expect(answer.outcome).toBe(needs.incoming && needs.outgoing ? 'contrasted' : 'malformed');
          return;
        }
        const ofRequest = answer.outcome === 'malformed' ? answer.problems : [];
        const inRequest = ofRequest.filter(({ path }) => path[0] === 'request');
        expect(inRequest.map(({ code, received, path }) => [code, received, path.slice(1)])).toEqual(
          expected.problems.map(({ code, received, path }) => [code, received, path]),
        );
      }),
    );
  });

  it('of a choice is under its name', () => {
    const problems = problemsOf(
      user,
      { incoming: 'serve', outgoing: 5 },
      { incoming: 'server', sideways: 'fax' },
    );
    expect(problems.map(({ code, path, suggestion }) => [code, path.join('.'), suggestion])).toEqual([
      ['not-accepted', 'a.incoming', 'server'],
      ['wrong-type', 'a.outgoing', undefined],
      ['missing-key', 'b.outgoing', undefined],
      ['unknown-key', 'b.sideways', undefined],
    ]);
    expect(placesOf(user, null, 'server/server')).toEqual(['wrong-type a', 'wrong-type b']);
    expect(placesOf(undefined, undefined, undefined)).toEqual([
      'missing-key request',
      'missing-key a',
      'missing-key b',
    ]);
  });

  it('is a choice that does not serve the needs, and a second that is the first, beside all else', () => {
    const incomingOnly = { owner: 'user', needs: { incoming: true, outgoing: false }, userCount: -1 };
    expect(placesOf(incomingOnly, choice('none/server'), choice('none/server'))).toEqual([
      'out-of-range request.userCount',
      'not-accepted a.incoming',
      'not-accepted a.outgoing',
      'not-accepted b.incoming',
      'not-accepted b.outgoing',
      'not-accepted b',
    ]);
    const [first, , , , last] = problemsOf(
      { ...incomingOnly, userCount: 1 },
      choice('none/server'),
      choice('none/server'),
      { locale: sv },
    );
    expect([first?.message, last?.message]).toEqual([
      '`a.incoming` är `"none"`, som inte passar behovet. Använd `none` bara för en riktning som inte behövs.',
      '`b` är samma val av metoder som `a`. Jämför två olika.',
    ]);
    expect(contrast(incomingOnly as unknown, choice('server/none'), choice('outlook/none')).outcome).toBe(
      'malformed',
    );
  });

  it('is not what else a configuration has', () => {
    const configuration = { owner: 'queue', ...a, prerequisites: 5, needs: null, userCount: 'many' };
    expect(contrast(user, configuration as unknown, { ...b, owner: 'user' })).toEqual(contrast(user, a, b));
    expect(placesOf(user, { ...configuration, locked: [] }, b)).toEqual(['unknown-key a.locked']);
  });

  it('of the options comes after all else', () => {
    expect(placesOf({ owner: 'user' }, a, {}, { asOf: 'today' })).toEqual([
      'missing-key request.needs',
      'missing-key b.incoming',
      'missing-key b.outgoing',
      'not-accepted options.asOf',
    ]);
  });
});

describe('options', () => {
  it('of a day: before Outlook was retired, fewer changes put it first', () => {
    const answer = between('server/server', 'outlook/outlook', user, { asOf: '2020-12-03' });
    expect(answer).toMatchObject({
      ahead: 'b',
      decidedBy: { by: 'repairs', a: { value: 3 }, b: { value: 1 } },
    });
  });

  it('of a day: what a rule asked before a day does not say that anything is gone', () => {
    const rated = (rating: RatedCase['rating']) => [{ rating, statement: 'so', sources: [] }];
    const ruleset = defineRuleset({
      id: 'dated',
      edition: 'dated',
      vocabulary: {
        owners: ['team'],
        directions: { way: ['none', 'first', 'second'] },
        prerequisites: ['new', 'old', 'other'],
      },
      clauses: [],
      terms: {},
      rules: [
        {
          id: 'second-requires',
          kind: 'error',
          retires: true,
          sources: [],
          cases: [
            { direction: 'way', since: '2021-01-01', when: { way: 'second' }, requires: 'new' },
            { direction: 'way', when: { way: 'second' }, requires: 'old' },
          ],
        },
        {
          id: 'first-requires',
          kind: 'error',
          sources: [],
          cases: [{ direction: 'way', when: { way: 'first' }, requires: 'other' }],
        },
      ],
      criteria: [
        {
          id: 'later',
          ratings: { way: { none: rated('neutral'), first: rated('neutral'), second: rated('favourable') } },
        },
      ],
      whereToSet: [],
    });
    const factsOn = (asOf: string) => {
      const request = { owner: 'team', needs: { way: true }, prerequisites: { other: true } };
      const { counterfactual } = answerTo(request, { way: 'first' }, { way: 'second' }, { ruleset, asOf });
      return counterfactual.by === 'facts' && counterfactual.facts.map(({ prerequisites }) => prerequisites);
    };
    // Without the first, the second that is still to be verified is nearer; unless it is retired.
    expect(factsOn('2020-12-31')).toEqual([{ old: true }, { other: false }]);
    expect(factsOn('2021-01-01')).toEqual([{ new: true }]);
  });

  it('of a ruleset speak its words', () => {
    const request = { owner: 'team', needs: { calls: false, texts: true } };
    const answer = answerTo(
      request,
      { calls: 'none', texts: 'app' },
      { calls: 'none', texts: 'pager' },
      {
        ruleset: chats,
      },
    );
    expect(answer.steps.at(-1)).toEqual({ by: 'vocabulary', favours: 'a' });
    expect(answer.counterfactual.statement).toContain('“none / pager”');
  });
});
