import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Configuration,
  type CriterionIdOf,
  contrast,
  type Direction,
  defineRule,
  type Explained,
  explainTradeoffs,
  extendRuleset,
  type Finding,
  type Guide,
  guide,
  type IncomingMethod,
  type Method,
  type MethodChoice,
  type OutgoingMethod,
  type Prerequisite,
  type Problem,
  type QueueConfiguration,
  type RecommendRequest,
  type Repair,
  type Report,
  type RuleIdOf,
  recommend,
  type UserConfiguration,
  validate,
} from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { chats } from '../support/chats.ts';

// Wrong code below is marked; `npm run typecheck` fails when a mark stands where nothing is wrong.

describe('a configuration', () => {
  it('of a queue cannot name Outlook', () => {
    // @ts-expect-error Dynamics 365 for Outlook is for users only (A4).
    const incoming: QueueConfiguration = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    // @ts-expect-error The same holds for what is sent (A11).
    const outgoing: QueueConfiguration = { owner: 'queue', incoming: 'none', outgoing: 'outlook' };
    expect([validate(incoming).verdict, validate(outgoing).verdict]).toEqual(['invalid', 'invalid']);
    expectTypeOf<QueueConfiguration['incoming']>().toEqualTypeOf<'none' | 'server' | 'forward-mailbox'>();
    expectTypeOf<QueueConfiguration['outgoing']>().toEqualTypeOf<'none' | 'server'>();
  });

  it('of a user can', () => {
    expectTypeOf<UserConfiguration['incoming']>().toEqualTypeOf<IncomingMethod>();
    expectTypeOf<UserConfiguration['outgoing']>().toEqualTypeOf<OutgoingMethod>();
  });

  it('of either kind is a configuration', () => {
    expectTypeOf<QueueConfiguration>().toExtend<Configuration>();
    expectTypeOf<UserConfiguration>().toExtend<Configuration>();
  });

  it('has no outgoing forward mailbox', () => {
    // @ts-expect-error There is no outgoing Forward Mailbox (A14).
    const wrong: Configuration = { owner: 'user', incoming: 'none', outgoing: 'forward-mailbox' };
    expect(validate(wrong).verdict).toBe('malformed');
  });

  it('has a third direction by today’s guidance', () => {
    type OfToday = Configuration<typeof dataverse>;
    expectTypeOf<OfToday['activities']>().toEqualTypeOf<'none' | 'outlook' | 'server'>();
    expectTypeOf<Direction<typeof dataverse>>().toEqualTypeOf<'incoming' | 'outgoing' | 'activities'>();
    expectTypeOf<Prerequisite>().toExtend<Prerequisite<typeof dataverse>>();
    // @ts-expect-error Something must be said of appointments, contacts and tasks.
    const wrong: OfToday = { owner: 'user', incoming: 'none', outgoing: 'none' };
    expect(validate(wrong, { ruleset: dataverse }).verdict).toBe('malformed');
    const right: OfToday = { owner: 'user', incoming: 'none', outgoing: 'none', activities: 'none' };
    expect(validate(right, { ruleset: dataverse }).verdict).toBe('valid');
  });

  it('is in the words of its ruleset', () => {
    type OfChats = Configuration<typeof chats>;
    expectTypeOf<OfChats['texts']>().toEqualTypeOf<'none' | 'app' | 'pager'>();
    expectTypeOf<Method<'calls', typeof chats>>().toEqualTypeOf<'none' | 'phone'>();
    // @ts-expect-error E-mail is not what this ruleset is about.
    const wrong: OfChats = { owner: 'user', incoming: 'none', outgoing: 'none' };
    expect(validate(wrong, { ruleset: chats }).verdict).toBe('malformed');
  });
});

describe('an answer', () => {
  it('narrows by its verdict', () => {
    const report = validate({ owner: 'user', incoming: 'none', outgoing: 'none' });
    // @ts-expect-error A malformed input has no findings.
    const findings = report.findings;
    expect(findings).toEqual([]);
    if (report.verdict === 'malformed') {
      expectTypeOf(report).not.toHaveProperty('findings');
      expectTypeOf(report.problems).toEqualTypeOf<readonly Problem[]>();
    } else {
      expectTypeOf(report).not.toHaveProperty('problems');
      expectTypeOf(report.verdict).toEqualTypeOf<'valid' | 'undetermined' | 'invalid'>();
      expectTypeOf(report.findings).toEqualTypeOf<
        readonly Finding<RuleIdOf<Guide>, 'incoming' | 'outgoing', Prerequisite>[]
      >();
    }
  });

  it('narrows by its outcome', () => {
    const request: RecommendRequest = { owner: 'user', needs: { incoming: true, outgoing: true } };
    const answer = recommend(request);
    if (answer.outcome === 'malformed') expectTypeOf(answer).not.toHaveProperty('recommendations');
    else expectTypeOf(answer.recommendations[0]?.configuration).toEqualTypeOf<Configuration | undefined>();
    const tradeoffs = explainTradeoffs({ outgoing: [] });
    if (tradeoffs.outcome === 'explained') expectTypeOf(tradeoffs).toEqualTypeOf<Explained>();
    else expectTypeOf(tradeoffs).toHaveProperty('problems');
    expect([answer.outcome, tradeoffs.outcome]).toEqual(['found', 'explained']);
  });
});

describe('the ids of rules', () => {
  const ours = extendRuleset(guide, {
    id: 'ours',
    override: { 'incoming-not-needed': 'off', 'outlook-client-retired': 'error' },
    add: [
      defineRule({
        id: 'server-only',
        kind: 'error',
        sources: [],
        cases: [{ direction: 'incoming', when: { incoming: ['outlook', 'forward-mailbox'] } }],
      }),
    ],
  });
  type OurId = RuleIdOf<typeof ours>;

  it('are a union', () => {
    expectTypeOf<'incoming-outlook-not-for-queues'>().toExtend<RuleIdOf<Guide>>();
    expectTypeOf<'server-only'>().not.toExtend<RuleIdOf<Guide>>();
    expectTypeOf<string>().not.toExtend<RuleIdOf<Guide>>();
    expect(guide.rules.map(({ id }) => id)).toContain(
      'incoming-outlook-not-for-queues' satisfies RuleIdOf<Guide>,
    );
  });

  it('are, in an extended ruleset, those of the base and those that were added, without those turned off', () => {
    expectTypeOf<OurId>().toEqualTypeOf<Exclude<RuleIdOf<Guide>, 'incoming-not-needed'> | 'server-only'>();
    const ids: readonly string[] = ours.rules.map(({ id }) => id);
    expect(ids).toContain('server-only' satisfies OurId);
    expect(ids).toContain('outlook-client-retired' satisfies OurId);
    expect(ids).not.toContain('incoming-not-needed');
    // @ts-expect-error The rule was turned off.
    const off: OurId = 'incoming-not-needed';
    expect(ids).not.toContain(off);
  });

  it('are those of the ruleset that is given, in the answers', () => {
    const report: Report<typeof ours> = validate(
      { owner: 'user', incoming: 'outlook', outgoing: 'none' },
      { ruleset: ours },
    );
    if (report.verdict === 'malformed') throw new Error('The configuration is well formed.');
    expectTypeOf<(typeof report.findings)[number]['ruleId']>().toEqualTypeOf<OurId>();
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('server-only');
  });

  it('can be overridden only where they are', () => {
    const wrong = () =>
      extendRuleset(guide, {
        id: 'wrong',
        // @ts-expect-error There is no such rule.
        override: { 'no-such-rule': 'off' },
      });
    expect(wrong).toThrow();
  });
});

describe('a rule', () => {
  it('speaks the vocabulary of its ruleset', () => {
    const wrong = () =>
      extendRuleset(guide, {
        id: 'wrong',
        add: [
          {
            id: 'queues-by-fax',
            kind: 'error',
            sources: [],
            // @ts-expect-error There is no such method.
            cases: [{ direction: 'incoming', when: { incoming: 'fax' } }],
          },
        ],
      });
    expect(wrong).toThrow();
  });

  it('belongs to a direction, and criteria have ids, of its ruleset', () => {
    expectTypeOf<Direction<typeof chats>>().toEqualTypeOf<'calls' | 'texts'>();
    expectTypeOf<CriterionIdOf<typeof chats>>().toEqualTypeOf<'quick'>();
    expectTypeOf<CriterionIdOf<Guide>>().toEqualTypeOf<
      | 'supported'
      | 'works-without-outlook'
      | 'nothing-per-owner'
      | 'no-sink-mailbox'
      | 'traceable-at-scale'
      | 'no-server-component'
      | 'serves-queues'
    >();
  });
});

describe('choices of methods', () => {
  const request: RecommendRequest = { owner: 'user', needs: { incoming: true, outgoing: true } };
  const server: MethodChoice = { incoming: 'server', outgoing: 'server' };

  it('to be told apart are of the ruleset, alone or in a whole configuration', () => {
    const configuration: Configuration = { owner: 'user', incoming: 'outlook', outgoing: 'outlook' };
    expect(contrast(request, server, configuration).outcome).toBe('contrasted');
    // @ts-expect-error There is no outgoing Forward Mailbox (A14).
    const wrong: MethodChoice = { incoming: 'server', outgoing: 'forward-mailbox' };
    expect(contrast(request, server, wrong).outcome).toBe('malformed');
  });

  it('have the facts and criteria of the ruleset in the answer', () => {
    const answer = contrast(request, server, { incoming: 'outlook', outgoing: 'outlook' });
    if (answer.outcome === 'malformed') throw new Error('The question is well formed.');
    const { counterfactual, steps } = answer;
    if (counterfactual.by === 'facts') {
      expectTypeOf<(typeof counterfactual.facts)[number]['prerequisites']>().toEqualTypeOf<
        Repair<Prerequisite>
      >();
    }
    for (const step of steps) {
      if (step.by === 'criterion')
        expectTypeOf<typeof step.criterion>().toEqualTypeOf<CriterionIdOf<Guide>>();
      if (step.by === 'repairs') expectTypeOf<typeof step.a.value>().toEqualTypeOf<number | null>();
    }
    expectTypeOf<MethodChoice<typeof chats>>().toEqualTypeOf<{
      readonly calls: 'none' | 'phone';
      readonly texts: 'none' | 'app' | 'pager';
    }>();
  });
});
