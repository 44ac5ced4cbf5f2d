import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  explainTradeoffs,
  extendRuleset,
  type Guide,
  guide,
  type Rule,
  recommend,
  validate,
} from '../../src/index.ts';
import { model } from '../models/guide.ts';
import { everyKnown, everyScene } from '../support/guide-space.ts';

function findingsOn(configuration: Configuration, asOf?: string) {
  const report = validate(configuration, asOf === undefined ? {} : { asOf });
  if (report.verdict === 'malformed')
    throw new Error(report.problems.map(({ message }) => message).join('\n'));
  return report.findings;
}

describe.each([
  {
    ruleId: 'outlook-client-retired',
    since: '2020-12-04',
    dayBefore: '2020-12-03',
    dayAfter: '2020-12-05',
    affected: { owner: 'user', incoming: 'outlook', outgoing: 'none' },
  },
  {
    ruleId: 'email-router-retired',
    since: '2021-04-12',
    dayBefore: '2021-04-11',
    dayAfter: '2021-04-13',
    affected: { owner: 'queue', incoming: 'forward-mailbox', outgoing: 'none' },
  },
] as const)('$ruleId', ({ ruleId, since, dayBefore, dayAfter, affected }) => {
  const isSaid = (asOf?: string) => findingsOn(affected, asOf).some((finding) => finding.ruleId === ruleId);

  it('is silent until the day before its date', () => {
    expect(isSaid(dayBefore)).toBe(false);
    expect(isSaid('1999-12-31')).toBe(false);
  });

  it('speaks on its date and after it, and when no day is given', () => {
    expect([isSaid(since), isSaid(dayAfter), isSaid('9999-12-31'), isSaid()]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('gives its date, in its words too', () => {
    const finding = findingsOn(affected).find((each) => each.ruleId === ruleId);
    expect(finding).toMatchObject({ kind: 'advice', since, repairs: [], unmet: [] });
    expect(finding?.message).toContain(since);
  });

  it('makes what rests on it retired from that day on', () => {
    const needs = { incoming: true, outgoing: false };
    const retiredOn = (asOf: string) => {
      const answer = recommend({ owner: affected.owner, needs }, { asOf });
      if (answer.outcome === 'malformed') throw new Error('The request is well formed.');
      return answer.recommendations.find(({ configuration }) => configuration.incoming === affected.incoming)
        ?.retired;
    };
    expect([dayBefore, since, dayAfter].map(retiredOn)).toEqual([false, true, true]);
  });
});

describe('every configuration', () => {
  it.each(['2020-12-03', '2020-12-04', '2021-04-11', '2021-04-12', '2030-01-01'])(
    'is judged as of %s as the model judges it',
    (asOf) => {
      for (const scene of everyScene) {
        for (const prerequisites of everyKnown) {
          const configuration = { ...scene, prerequisites };
          const said = findingsOn(configuration, asOf).map(({ ruleId, kind }) => `${ruleId} ${kind}`);
          const expected = model(configuration, asOf).findings.map(({ ruleId, kind }) => `${ruleId} ${kind}`);
          if (said.join() !== expected.join())
            expect({ configuration, said }).toEqual({ configuration, said: expected });
        }
      }
    },
  );

  it('has findings without a date where the rule always held', () => {
    const findings = findingsOn({ owner: 'user', incoming: 'outlook', outgoing: 'server', userCount: 10 });
    expect(findings.filter((finding) => 'since' in finding).map(({ ruleId }) => ruleId)).toEqual([
      'outlook-client-retired',
    ]);
  });

  it('has no verdict that hangs on the day', () => {
    for (const scene of everyScene) {
      for (const prerequisites of everyKnown) {
        const configuration = { ...scene, prerequisites };
        const [then, now] = [validate(configuration, { asOf: '2000-01-01' }), validate(configuration)];
        if (then.verdict !== now.verdict) expect({ configuration, verdict: then.verdict }).toBe(now.verdict);
      }
    }
  });
});

describe('a rule that asked something else before a day', () => {
  const extension = {
    id: 'moved',
    add: [
      {
        id: 'sink-then-rule',
        kind: 'error',
        sources: [],
        cases: [
          {
            direction: 'incoming',
            when: { incoming: 'none' },
            requires: 'forwardRuleDeployed',
            since: '2026-02-01',
          },
          { direction: 'incoming', when: { incoming: 'none' }, requires: 'sinkMailboxProvisioned' },
        ],
      },
    ],
    words: {
      en: {
        'sink-then-rule': {
          title: 'Changed on {since}',
          message: 'It changed on {since}.',
          why: '',
          remedy: '',
          ignoreWhen: '',
        },
      },
    },
  } as const;
  const findingsAsOf = (asOf?: string) => {
    const configuration = { owner: 'user', incoming: 'none', outgoing: 'none' } as const;
    const report = validate(configuration, {
      ruleset: extendRuleset(guide, extension),
      ...(asOf === undefined ? {} : { asOf }),
    });
    return report.verdict === 'malformed' ? [] : report.findings;
  };

  it('asks that until the day before', () => {
    expect(findingsAsOf('2026-01-31')).toMatchObject([{ unmet: ['sinkMailboxProvisioned'] }]);
    expect(findingsAsOf('2026-01-31')[0]).not.toHaveProperty('since');
  });

  it.each([['2026-02-01'], ['2026-02-02'], [undefined]])(
    'asks the other as of %s, and says since when',
    (asOf) => {
      expect(findingsAsOf(asOf)).toMatchObject([{ unmet: ['forwardRuleDeployed'], since: '2026-02-01' }]);
      expect(findingsAsOf(asOf)[0]?.message).toContain('It changed on 2026-02-01.');
    },
  );
});

describe('a rule that says that something is gone from a day on, and what it asked before', () => {
  const rule = {
    id: 'sink-gone',
    kind: 'error',
    retires: true,
    sources: [],
    cases: [
      {
        direction: 'incoming',
        when: { incoming: 'none' },
        requires: 'forwardRuleDeployed',
        since: '2026-02-01',
      },
      { direction: 'incoming', when: { incoming: 'none' }, requires: 'sinkMailboxProvisioned' },
    ],
  } as const satisfies Rule<Guide['vocabulary']>;
  const retiredAsOf = (add: Rule<Guide['vocabulary']>, asOf: string) => {
    const ruleset = extendRuleset(guide, { id: 'gone', add: [add] });
    const answer = recommend(
      { owner: 'user', needs: { incoming: false, outgoing: false } },
      { ruleset, asOf },
    );
    return answer.outcome === 'malformed' ? [] : answer.recommendations.map(({ retired }) => retired);
  };

  it('makes what rests on it retired from that day on, and not before', () => {
    const days = ['2026-01-31', '2026-02-01', '2026-02-02'];
    expect(days.map((day) => retiredAsOf(rule, day))).toEqual([[false], [true], [true]]);
  });

  it('does so always if nothing in it is dated', () => {
    const [{ since: _, ...undated }] = rule.cases;
    expect(retiredAsOf({ ...rule, cases: [undated] }, '2000-01-01')).toEqual([true]);
  });
});

describe('explaining', () => {
  it('tells what became of a method whatever the day', () => {
    expect(explainTradeoffs({}, { asOf: '2000-01-01' })).toEqual(explainTradeoffs({}));
  });
});
