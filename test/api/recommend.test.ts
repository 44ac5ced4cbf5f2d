import { describe, expect, it } from 'vitest';
import { defineRuleset, type Formula, type RecommendRequest, recommend, validate } from '../../src/index.ts';

const bothNeeds = { incoming: true, outgoing: true } as const;

function answerTo(request: RecommendRequest) {
  const answer = recommend(request);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** The pairs of methods of an answer, as `incoming/outgoing`, best first. */
function pairsOf(request: RecommendRequest): string[] {
  return answerTo(request).recommendations.map(({ configuration }) => {
    return `${configuration.incoming}/${configuration.outgoing}`;
  });
}

describe('a user with both needs and nothing known', () => {
  const request = { owner: 'user', needs: bothNeeds } as const;

  it('gets the server both ways first, and Outlook only after it', () => {
    expect(pairsOf(request)).toEqual([
      'server/server',
      // All that follows uses a retired component; what needs the fewest changes comes first: 1, 2, 4, 4, 5.
      'outlook/outlook',
      'server/outlook',
      // Alike but for the better half: sending through the server is still supported, through Outlook it is not.
      'outlook/server',
      'forward-mailbox/outlook',
      'forward-mailbox/server',
    ]);
  });

  it('is told what a rating depends on, and not what makes no difference', () => {
    const [best] = answerTo(request).recommendations;
    expect(best?.reasons.find(({ criterion }) => criterion === 'traceable-at-scale')).toMatchObject({
      rating: 'depends',
      statement: 'With ten or more users, many mailboxes make problems harder to trace.',
    });
  });

  it('is told what needs confirmation and why', () => {
    expect(answerTo(request).recommendations[0]).toMatchObject({
      configuration: { owner: 'user', incoming: 'server', outgoing: 'server', needs: bothNeeds },
      readiness: 'to-verify',
      retired: false,
      repairs: [
        { serverSideSyncEnabled: true, smtpCompatible: true, smtpServerConnected: true },
        { emailRouterInstalled: true, smtpCompatible: true, smtpServerConnected: true },
      ],
      findings: [
        { ruleId: 'incoming-server-requires-processor', kind: 'unverified' },
        { ruleId: 'outgoing-server-requires-processor', kind: 'unverified' },
        { ruleId: 'outgoing-server-requires-smtp', kind: 'unverified' },
        { ruleId: 'outgoing-server-requires-smtp-connection', kind: 'unverified' },
      ],
    });
  });

  it('is given a reason for each criterion, in the order in which they count', () => {
    const [best] = answerTo(request).recommendations;
    expect(best?.reasons.map(({ criterion, rating }) => `${criterion}: ${rating}`)).toEqual([
      'supported: favourable',
      'works-without-outlook: favourable',
      'nothing-per-owner: favourable',
      'no-sink-mailbox: favourable',
      'traceable-at-scale: depends',
      'no-server-component: unfavourable',
      'serves-queues: favourable',
    ]);
  });
});

describe('a user without any component, which can’t be changed, but with Outlook', () => {
  const request = {
    owner: 'user',
    needs: bothNeeds,
    prerequisites: { outlookInstalled: true, emailRouterInstalled: false, serverSideSyncEnabled: false },
    locked: ['emailRouterInstalled', 'serverSideSyncEnabled'],
  } as const;

  it('gets Outlook both ways first, and is told that it is retired', () => {
    expect(answerTo(request).recommendations).toMatchObject([
      {
        configuration: { owner: 'user', incoming: 'outlook', outgoing: 'outlook' },
        readiness: 'ready',
        retired: true,
        repairs: [{}],
        findings: [{ ruleId: 'outlook-client-retired', kind: 'advice', since: '2020-12-04' }],
      },
    ]);
  });

  it('is told what the other pairs lack', () => {
    const { ruledOut } = answerTo(request);
    expect(
      ruledOut.map(({ configuration: { incoming, outgoing }, findings }) => [
        `${incoming}/${outgoing}`,
        findings.filter(({ repairs }) => repairs.length === 0).map(({ ruleId }) => ruleId),
      ]),
    ).toEqual([
      ['outlook/server', ['outgoing-server-requires-processor']],
      ['server/outlook', ['incoming-server-requires-processor']],
      ['server/server', ['incoming-server-requires-processor', 'outgoing-server-requires-processor']],
      ['forward-mailbox/outlook', ['incoming-forward-requires-email-router']],
      [
        'forward-mailbox/server',
        ['incoming-forward-requires-email-router', 'outgoing-server-requires-processor'],
      ],
    ]);
  });

  it('near miss: when one of the components can be had, the server comes first again', () => {
    const [first] = answerTo({ ...request, locked: ['emailRouterInstalled'] }).recommendations;
    expect(first).toMatchObject({
      configuration: { incoming: 'server', outgoing: 'server' },
      readiness: 'to-prepare',
      retired: false,
      repairs: [{ serverSideSyncEnabled: true, smtpCompatible: true, smtpServerConnected: true }],
    });
  });
});

describe('a queue', () => {
  it('is never offered Outlook, whatever is known', () => {
    for (const outlookInstalled of [true, false, undefined]) {
      const prerequisites = outlookInstalled === undefined ? {} : { outlookInstalled };
      const request = { owner: 'queue', needs: bothNeeds, prerequisites } as const;
      expect(pairsOf(request)).toEqual(['server/server', 'forward-mailbox/server']);
      const { ruledOut } = answerTo(request);
      expect(ruledOut.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toContainEqual([
        'incoming-outlook-not-for-queues',
        'outgoing-outlook-not-for-queues',
      ]);
    }
  });

  it('near miss: a user is', () => {
    expect(pairsOf({ owner: 'user', needs: bothNeeds })).toContain('outlook/outlook');
  });
});

describe('an owner who needs nothing', () => {
  it('gets None both ways, ready', () => {
    const answer = answerTo({ owner: 'queue', needs: { incoming: false, outgoing: false } });
    expect(answer).toMatchObject({
      outcome: 'found',
      recommendations: [
        {
          configuration: { incoming: 'none', outgoing: 'none' },
          readiness: 'ready',
          repairs: [{}],
          findings: [],
        },
      ],
      ruledOut: [],
    });
  });
});

describe('when nothing can be reached', () => {
  it('the outcome is not-found, and everything is ruled out', () => {
    const answer = answerTo({
      owner: 'queue',
      needs: { incoming: false, outgoing: true },
      prerequisites: { smtpCompatible: false },
      locked: ['smtpCompatible'],
    });
    expect([answer.outcome, answer.recommendations]).toEqual(['not-found', []]);
    expect(answer.ruledOut.map(({ configuration }) => configuration.outgoing)).toEqual(['outlook', 'server']);
  });
});

describe('more minimal repairs than a thousand', () => {
  /** A ruleset that requires one of each two of so many prerequisites. */
  function pairwise(pairs: number) {
    const names = Array.from({ length: 2 * pairs }, (_, index) => `fact${index + 1}`);
    const all: Formula[] = Array.from({ length: pairs }, (_, index) => ({
      any: names.slice(2 * index, 2 * index + 2),
    }));
    return defineRuleset({
      id: 'pairwise',
      edition: 'pairwise',
      vocabulary: { owners: ['team'], directions: { posting: ['none', 'board'] }, prerequisites: names },
      clauses: [],
      terms: {},
      rules: [
        {
          id: 'one-of-each-two',
          kind: 'error',
          sources: [],
          cases: [{ direction: 'posting', when: { posting: 'board' }, requires: { all } }],
        },
      ],
      criteria: [],
      whereToSet: [],
    });
  }

  /** Every way to take one of each two, in the order of the vocabulary: the first of each comes before the second. */
  function everyRepair(pairs: number): Record<string, boolean>[] {
    return Array.from({ length: 2 ** pairs }, (_, choice) =>
      Object.fromEntries(
        Array.from({ length: pairs }, (_, pair) => {
          const second = Math.floor(choice / 2 ** (pairs - 1 - pair)) % 2;
          return [`fact${2 * pair + 1 + second}`, true];
        }),
      ),
    );
  }

  const asked = { owner: 'team', needs: { posting: true } };
  const configured = { owner: 'team', posting: 'board' };

  it('4096: the first thousand are listed, in order, and it is said that there are more', () => {
    const ruleset = pairwise(12);
    const expected = everyRepair(12).slice(0, 1000);
    const report = validate(configured as unknown, { ruleset });
    const [finding] = 'findings' in report ? report.findings : [];
    expect(finding?.repairs).toEqual(expected);
    expect(finding?.repairsTruncated).toBe(true);
    const answer = recommend(asked as unknown, { ruleset });
    const [recommendation] = 'recommendations' in answer ? answer.recommendations : [];
    expect(recommendation?.repairs).toEqual(expected);
    expect(recommendation?.repairsTruncated).toBe(true);
  });

  it('near miss, 512: all are listed, and nothing is said of more', () => {
    const ruleset = pairwise(9);
    const report = validate(configured as unknown, { ruleset });
    const [finding] = 'findings' in report ? report.findings : [];
    expect(finding?.repairs).toEqual(everyRepair(9));
    expect(finding).not.toHaveProperty('repairsTruncated');
    const answer = recommend(asked as unknown, { ruleset });
    const [recommendation] = 'recommendations' in answer ? answer.recommendations : [];
    expect(recommendation?.repairs).toHaveLength(512);
    expect(recommendation).not.toHaveProperty('repairsTruncated');
  });

  it('just a thousand is not more than a thousand', () => {
    const names = Array.from({ length: 30 }, (_, index) => `fact${index + 1}`);
    const threeTens: Formula[] = [0, 10, 20].map((from) => ({ any: names.slice(from, from + 10) }));
    const requiring = (all: readonly Formula[]) =>
      defineRuleset({
        ...pairwise(1),
        vocabulary: { owners: ['team'], directions: { posting: ['none', 'board'] }, prerequisites: names },
        rules: [
          {
            id: 'one-of-each-ten',
            kind: 'error',
            sources: [],
            cases: [{ direction: 'posting', when: {}, requires: { all } }],
          },
        ],
      });
    const thousand = validate(configured, { ruleset: requiring(threeTens) });
    expect('findings' in thousand && thousand.findings[0]?.repairs).toHaveLength(1000);
    expect('findings' in thousand && thousand.findings[0]).not.toHaveProperty('repairsTruncated');
    const oneMore: Formula = { any: [{ all: threeTens }, { all: [{ not: 'fact1' }, 'fact2', 'fact30'] }] };
    const more = validate(configured, { ruleset: requiring([oneMore]) });
    expect('findings' in more && more.findings[0]?.repairs).toHaveLength(1000);
    expect('findings' in more && more.findings[0]).toHaveProperty('repairsTruncated', true);
  });
});
