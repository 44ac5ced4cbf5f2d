import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  defineRule,
  defineRuleset,
  extendRuleset,
  guide,
  type Problem,
  type Ruleset,
  RulesetError,
  type RuleWords,
  recommend,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';

const policy = { document: 'Contoso mail policy', edition: '2026', clause: '4' };
const noQueueForwards = defineRule({
  id: 'contoso-no-queue-forwards',
  kind: 'error',
  sources: [policy],
  cases: [{ direction: 'incoming', when: { owner: 'queue', incoming: 'forward-mailbox' } }],
});
const syncPreferred = defineRule({
  id: 'contoso-sync-preferred',
  kind: 'advice',
  sources: [policy],
  cases: [{ direction: 'incoming', when: { incoming: 'server' }, requires: 'serverSideSyncEnabled' }],
});
const forwarding: Configuration = { owner: 'queue', incoming: 'forward-mailbox', outgoing: 'none' };

function findingsOn(configuration: object, ruleset: Ruleset) {
  const report = validate(configuration as unknown, { ruleset });
  if (report.verdict === 'malformed')
    throw new Error(report.problems.map(({ message }) => message).join('\n'));
  return report.findings;
}

function rulesSpeaking(configuration: object, ruleset: Ruleset): string[] {
  return findingsOn(configuration, ruleset).map(({ ruleId, kind }) => `${ruleId}: ${kind}`);
}

describe('what is added', () => {
  const contoso = extendRuleset(guide, { id: 'contoso', add: [syncPreferred, noQueueForwards] });

  it('counts users from each of its limits on, in whichever order those are', () => {
    const many = (atLeast: number) =>
      defineRule({
        id: `contoso-from-${atLeast}`,
        kind: 'advice',
        sources: [policy],
        cases: [{ direction: 'incoming', when: { userCount: { atLeast } } }],
      });
    const counting = extendRuleset(guide, { id: 'counting', add: [many(5000), many(0), many(3000)] });
    // The guide’s own rules count nobody. They come first in the one, and last in the other.
    const turned = defineRuleset({ ...counting, rules: counting.rules.toReversed() });
    const spoken = (ruleset: Ruleset, userCount: object) =>
      rulesSpeaking({ owner: 'user', incoming: 'none', outgoing: 'none', ...userCount }, ruleset)
        .map((each) => each.replace(': advice', ''))
        .filter((each) => each.startsWith('contoso'));
    for (const [userCount, expected] of [
      [{}, []],
      [{ userCount: 0 }, ['contoso-from-0']],
      [{ userCount: 2999 }, ['contoso-from-0']],
      [{ userCount: 3000 }, ['contoso-from-0', 'contoso-from-3000']],
      [{ userCount: 4999 }, ['contoso-from-0', 'contoso-from-3000']],
      [{ userCount: 5000 }, ['contoso-from-5000', 'contoso-from-0', 'contoso-from-3000']],
    ] as const) {
      expect(spoken(counting, userCount)).toEqual(expected);
      expect(spoken(turned, userCount)).toEqual(expected.toReversed());
    }
  });

  it('does not look at a prerequisite or a need that it leaves undefined', () => {
    const when = { prerequisites: { smtpCompatible: undefined }, needs: { incoming: undefined } };
    const open = defineRule({
      id: 'contoso-open',
      kind: 'advice',
      sources: [policy],
      cases: [{ direction: 'incoming', when: when as never }],
    });
    const ruleset = extendRuleset(guide, { id: 'open', add: [open] });
    const known = { prerequisites: { smtpCompatible: true }, needs: { incoming: false } };
    expect(rulesSpeaking({ owner: 'user', incoming: 'none', outgoing: 'none', ...known }, ruleset)).toContain(
      'contoso-open: advice',
    );
  });

  it('comes after the base’s findings, in the order in which it was added', () => {
    expect(rulesSpeaking({ ...forwarding, owner: 'queue' }, contoso)).toEqual([
      'incoming-forward-requires-email-router: unverified',
      'incoming-forward-requires-sink-mailbox: unverified',
      'incoming-forward-requires-deployed-rule: unverified',
      'email-router-retired: advice',
      'contoso-no-queue-forwards: error',
    ]);
    expect(contoso.rules.map(({ id }) => id)).toEqual([
      ...guide.rules.map(({ id }) => id),
      'contoso-sync-preferred',
      'contoso-no-queue-forwards',
    ]);
  });

  it('near miss: is silent where it does not apply', () => {
    expect(rulesSpeaking({ ...forwarding, owner: 'user' }, contoso)).not.toContain(
      'contoso-no-queue-forwards: error',
    );
  });

  it('as advice with a requirement speaks only when that is known to be false', () => {
    const saidWhen = (serverSideSyncEnabled: boolean | undefined) =>
      findingsOn(
        { owner: 'user', incoming: 'server', outgoing: 'none', prerequisites: { serverSideSyncEnabled } },
        contoso,
      ).find(({ ruleId }) => ruleId === 'contoso-sync-preferred');
    expect(saidWhen(false)).toMatchObject({ kind: 'advice', unmet: ['serverSideSyncEnabled'], repairs: [] });
    expect(saidWhen(undefined)).toBeUndefined();
    expect(saidWhen(true)).toBeUndefined();
  });

  it('bears the new ruleset’s name in reports, and leaves the base as it is', () => {
    expect(validate(forwarding, { ruleset: contoso })).toMatchObject({
      verdict: 'invalid',
      ruleset: 'contoso',
    });
    expect(validate(forwarding)).toMatchObject({ verdict: 'undetermined', ruleset: 'guide' });
    expect(guide.rules).toHaveLength(18);
  });

  it('counts when recommending', () => {
    const request = { owner: 'queue', needs: { incoming: true, outgoing: false } } as const;
    const pairs = (ruleset: Ruleset) => {
      const answer = recommend(request, { ruleset });
      return 'recommendations' in answer
        ? answer.recommendations.map(({ configuration }) => configuration.incoming)
        : [];
    };
    expect(pairs(guide)).toEqual(['server', 'forward-mailbox']);
    expect(pairs(contoso)).toEqual(['server']);
  });

  it('can be extended again', () => {
    const twice = extendRuleset(contoso, {
      id: 'fabrikam',
      override: { 'contoso-no-queue-forwards': 'advice' },
    });
    expect(rulesSpeaking(forwarding, twice)).toContain('contoso-no-queue-forwards: advice');
    expect(rulesSpeaking(forwarding, contoso)).toContain('contoso-no-queue-forwards: error');
  });
});

describe('an override', () => {
  const onOutlook = {
    owner: 'user',
    incoming: 'outlook',
    outgoing: 'none',
    prerequisites: { outlookInstalled: true },
  };

  it('off: the rule is gone', () => {
    const off = extendRuleset(guide, { id: 'x', override: { 'outlook-client-retired': 'off' } });
    expect(rulesSpeaking(onOutlook, guide)).toEqual(['outlook-client-retired: advice']);
    expect(rulesSpeaking(onOutlook, off)).toEqual([]);
  });

  it('error: advice that nothing is required by becomes an error without a repair', () => {
    const strict = extendRuleset(guide, { id: 'x', override: { 'outlook-client-retired': 'error' } });
    expect(validate(onOutlook as unknown, { ruleset: strict })).toMatchObject({
      verdict: 'invalid',
      findings: [{ ruleId: 'outlook-client-retired', kind: 'error', repairs: [], since: '2020-12-04' }],
    });
    expect(validate(onOutlook as unknown, { ruleset: strict, asOf: '2020-12-03' })).toMatchObject({
      verdict: 'valid',
    });
  });

  it('error: advice with a requirement becomes an error, and unverified while that is not known', () => {
    const base = extendRuleset(guide, { id: 'x', add: [syncPreferred] });
    const strict = extendRuleset(base, { id: 'y', override: { 'contoso-sync-preferred': 'error' } });
    const server = { owner: 'user', incoming: 'server', outgoing: 'none' };
    const kindWhen = (prerequisites: object) =>
      findingsOn({ ...server, prerequisites }, strict).find(
        ({ ruleId }) => ruleId === 'contoso-sync-preferred',
      )?.kind;
    expect(kindWhen({ serverSideSyncEnabled: false })).toBe('error');
    expect(kindWhen({ emailRouterInstalled: true })).toBe('unverified');
    expect(kindWhen({ serverSideSyncEnabled: true })).toBeUndefined();
  });

  it('advice: an error only advises, once its requirement is known to be false', () => {
    const mild = extendRuleset(guide, {
      id: 'x',
      override: {
        'incoming-outlook-requires-outlook': 'advice',
        'incoming-outlook-not-for-queues': 'advice',
      },
    });
    const without = { ...onOutlook, prerequisites: { outlookInstalled: false } };
    expect(validate(without as unknown, { ruleset: mild })).toMatchObject({
      verdict: 'valid',
      findings: [
        {
          ruleId: 'incoming-outlook-requires-outlook',
          kind: 'advice',
          unmet: ['outlookInstalled'],
          repairs: [],
        },
        { ruleId: 'outlook-client-retired' },
      ],
    });
    expect(rulesSpeaking({ ...onOutlook, prerequisites: {} }, mild)).toEqual([
      'outlook-client-retired: advice',
    ]);
    expect(rulesSpeaking({ ...onOutlook, owner: 'queue' }, mild)).toEqual([
      'incoming-outlook-not-for-queues: advice',
    ]);
  });

  it('keeps the rule’s place', () => {
    const same = extendRuleset(guide, {
      id: 'x',
      override: { 'incoming-server-requires-processor': 'error' },
    });
    expect(same.rules).toEqual(guide.rules);
  });
});

describe('own words', () => {
  const wordsFor = (message: string): RuleWords => ({
    title: 'Queues do not forward',
    message,
    why: 'See the mail policy.',
    remedy: 'Use the server.',
    ignoreWhen: 'Never.',
  });
  const contoso = extendRuleset(guide, {
    id: 'contoso',
    add: [noQueueForwards],
    words: {
      en: {
        'contoso-no-queue-forwards': wordsFor('At Contoso no queue forwards.'),
        'email-router-retired': wordsFor('Contoso gave up Email Router on {since}.'),
      },
      sv: { 'contoso-no-queue-forwards': wordsFor('På Contoso vidarebefordrar ingen kö.') },
    },
  });
  const messageIn = (locale: typeof en | typeof sv | object, ruleId: string) => {
    const report = validate(forwarding, { ruleset: contoso, locale: locale as typeof en });
    return 'findings' in report
      ? report.findings.find((finding) => finding.ruleId === ruleId)?.message
      : undefined;
  };
  const klingon = { ...en, id: 'tlh' };

  it('are the message, in the language that is asked for', () => {
    expect(messageIn(en, 'contoso-no-queue-forwards')).toBe(
      'At Contoso no queue forwards. See the mail policy.',
    );
    expect(messageIn(sv, 'contoso-no-queue-forwards')).toBe(
      'På Contoso vidarebefordrar ingen kö. See the mail policy.',
    );
  });

  it('are in English for a locale that they are not in', () => {
    expect(messageIn(klingon, 'contoso-no-queue-forwards')).toBe(
      'At Contoso no queue forwards. See the mail policy.',
    );
  });

  it('word a rule of the base again, in that language only', () => {
    expect(messageIn(en, 'email-router-retired')).toBe(
      'Contoso gave up Email Router on 2021-04-12. See the mail policy.',
    );
    const [swedish] = findingsOn(forwarding, guide).filter(({ ruleId }) => ruleId === 'email-router-retired');
    expect(messageIn(sv, 'email-router-retired')).toBe(swedish && wordAgain(swedish, sv));
  });

  it('leave every other text of the base as it is', () => {
    const sink = 'incoming-forward-requires-sink-mailbox';
    expect(messageIn(en, sink)).toBe(
      findingsOn(forwarding, guide).find(({ ruleId }) => ruleId === sink)?.message,
    );
  });

  it('are kept when the ruleset is extended again', () => {
    const again = extendRuleset(contoso, { id: 'again' });
    expect(findingsOn(forwarding, again)).toEqual(findingsOn(forwarding, contoso));
  });

  it('are taken as they are where braces name nothing that the rule has', () => {
    const odd = extendRuleset(guide, {
      id: 'odd',
      add: [noQueueForwards],
      words: { en: { 'contoso-no-queue-forwards': wordsFor('{constructor} {toString} {since} {nothing}') } },
    });
    expect(findingsOn(forwarding, odd).at(-1)?.message).toBe(
      '{constructor} {toString} {since} {nothing} See the mail policy.',
    );
  });

  it('near miss: a rule without any is named in a plain sentence', () => {
    const wordless = extendRuleset(guide, { id: 'wordless', add: [noQueueForwards] });
    expect(findingsOn(forwarding, wordless).at(-1)?.message).toContain('contoso-no-queue-forwards');
  });
});

type Expected = readonly (readonly [path: string, code: Problem['code']])[];

/** The problems that a definition is refused for, each as its path and code, sorted by path. */
function refusalOf(define: () => unknown): Expected {
  try {
    define();
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    return error.problems
      .map(({ path, code }) => [path.join('.'), code] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
  throw new Error('The definition was not refused.');
}

const rule = {
  id: 'post-needs-stamp',
  kind: 'error',
  sources: [policy],
  cases: [{ direction: 'post', when: { post: 'letter' }, requires: 'stamp' }],
};
const caseOf = (part: object) => ({ ...rule, cases: [{ ...rule.cases[0], ...part }] });
const always = [{ rating: 'neutral', statement: 'so', sources: [] }];
const vocabulary = {
  owners: ['clerk'],
  directions: { post: ['none', 'letter'], call: ['none', 'phone'] },
  prerequisites: ['stamp', 'line'],
};
const definition = {
  id: 'office',
  edition: 'office',
  vocabulary,
  clauses: [],
  terms: {},
  rules: [rule],
  criteria: [],
  whereToSet: [],
};
const withRule = (faulty: object) => ({ ...definition, rules: [rule, { ...faulty, id: 'faulty' }] });
const withVocabulary = (part: object) => ({
  ...definition,
  rules: [],
  vocabulary: { ...vocabulary, ...part },
});
const withCriterion = (post: object) => ({
  ...definition,
  criteria: [{ id: 'quick', ratings: { post, call: { none: always, phone: always } } }],
});

describe('a ruleset that can’t mean anything is refused', () => {
  it.each<readonly [string, object | null, Expected]>([
    [
      'an unknown prerequisite',
      withRule(caseOf({ requires: 'stmp' })),
      [['rules.1.cases.0.requires', 'not-accepted']],
    ],
    [
      'an unknown prerequisite deep in a formula',
      withRule(caseOf({ requires: { any: ['line', { not: { all: ['stamp', 'fax'] } }] } })),
      [['rules.1.cases.0.requires.any.1.not.all.1', 'not-accepted']],
    ],
    [
      'an unknown prerequisite that advice looks at',
      withRule({ ...caseOf({ when: { prerequisites: { fax: true } } }), kind: 'advice' }),
      [['rules.1.cases.0.when.prerequisites.fax', 'unknown-key']],
    ],
    [
      'an unknown method',
      withRule(caseOf({ when: { post: 'fax' } })),
      [['rules.1.cases.0.when.post', 'not-accepted']],
    ],
    [
      'an unknown method among several',
      withRule(caseOf({ when: { post: ['letter', 'fax'] } })),
      [['rules.1.cases.0.when.post.1', 'not-accepted']],
    ],
    [
      'an unknown owner',
      withRule(caseOf({ unless: { owner: 'boss' } })),
      [['rules.1.cases.0.unless.owner', 'not-accepted']],
    ],
    [
      'an unknown direction',
      withRule(caseOf({ direction: 'fax' })),
      [['rules.1.cases.0.direction', 'not-accepted']],
    ],
    [
      'a condition on an unknown direction',
      withRule(caseOf({ when: { fax: 'none' } })),
      [['rules.1.cases.0.when.fax', 'unknown-key']],
    ],
    [
      'an unknown need',
      withRule(caseOf({ when: { needs: { fax: true } } })),
      [['rules.1.cases.0.when.needs.fax', 'unknown-key']],
    ],
    [
      'a threshold that is no count',
      withRule(caseOf({ when: { userCount: { atLeast: -1 } } })),
      [['rules.1.cases.0.when.userCount.atLeast', 'out-of-range']],
    ],
    ['a repeated id', { ...definition, rules: [rule, { ...rule }] }, [['rules.1.id', 'not-accepted']]],
    [
      'an error that looks at stated prerequisites',
      withRule(
        caseOf({ when: { prerequisites: { line: true } }, unless: { prerequisites: { stamp: false } } }),
      ),
      [
        ['rules.1.cases.0.unless.prerequisites', 'not-accepted'],
        ['rules.1.cases.0.when.prerequisites', 'not-accepted'],
      ],
    ],
    ['a bad date', withRule({ ...rule, since: '2021-02-29' }), [['rules.1.since', 'not-accepted']]],
    [
      'a date that is a moment',
      withRule({ ...rule, since: '2021-02-28T00:00Z' }),
      [['rules.1.since', 'not-accepted']],
    ],
    ['empty cases', withRule({ ...rule, cases: [] }), [['rules.1.cases', 'out-of-range']]],
    ['no cases', withRule({ ...rule, cases: undefined }), [['rules.1.cases', 'missing-key']]],
    ['a bad kind', withRule({ ...rule, kind: 'warning' }), [['rules.1.kind', 'not-accepted']]],
    [
      'a key that rules do not have',
      withRule({ ...rule, severity: 3 }),
      [['rules.1.severity', 'unknown-key']],
    ],
    ['an id that is not in kebab-case', { ...definition, id: 'Our Office' }, [['id', 'not-accepted']]],
    ...[
      ['comparisons', 'criteria', 'locked', 'needs', 'outcome'],
      ['owner', 'prerequisites', 'priorities', 'problems', 'userCount'],
    ].map(
      (names) =>
        [
          'reserved direction names',
          withVocabulary({ directions: Object.fromEntries(names.map((name) => [name, ['none']])) }),
          names.map((name) => [`vocabulary.directions.${name}`, 'not-accepted'] as const),
        ] as const,
    ),
    [
      'a direction without none',
      withVocabulary({ directions: { post: ['letter'] } }),
      [['vocabulary.directions.post', 'not-accepted']],
    ],
    [
      'a repeated prerequisite',
      withVocabulary({ prerequisites: ['stamp', 'line', 'stamp'] }),
      [['vocabulary.prerequisites.2', 'not-accepted']],
    ],
    ['no owners', withVocabulary({ owners: [] }), [['vocabulary.owners', 'out-of-range']]],
    [
      'a method without a rating',
      withCriterion({ none: always }),
      [['criteria.0.ratings.post.letter', 'missing-key']],
    ],
    [
      'a rating that may not hold',
      withCriterion({ none: always, letter: [{ ...always[0], when: { userCount: { atLeast: 1 } } }] }),
      [['criteria.0.ratings.post.letter.0', 'not-accepted']],
    ],
    ['nothing at all', null, [['', 'wrong-type']]],
    [
      'several at once',
      {
        ...definition,
        id: 5,
        rules: [{ ...rule, kind: 'warning', since: 'soon' }, rule, caseOf({ requires: 'fax' })],
        extra: 1,
      },
      [
        ['extra', 'unknown-key'],
        ['id', 'wrong-type'],
        ['rules.0.kind', 'not-accepted'],
        ['rules.0.since', 'not-accepted'],
        ['rules.1.id', 'not-accepted'],
        ['rules.2.cases.0.requires', 'not-accepted'],
        ['rules.2.id', 'not-accepted'],
      ],
    ],
  ])('%s', (_what, faulty, expected) => {
    expect(refusalOf(() => defineRuleset(faulty as never))).toEqual(expected);
  });

  it('a formula of two kinds, at its place', () => {
    const both = withRule(caseOf({ requires: { all: [], any: [] } }));
    const [problem, ...others] = refusalOf(() => defineRuleset(both as never));
    expect(problem?.[0]).toMatch(/^rules\.1\.cases\.0\.requires/);
    expect(others).toEqual([]);
  });

  it('and given as an option it is a problem there', () => {
    const ruleset = withRule(caseOf({ requires: 'stmp' })) as never;
    expect(validate({} as unknown, { ruleset })).toMatchObject({
      verdict: 'malformed',
      problems: expect.arrayContaining([
        expect.objectContaining({
          path: ['options', 'ruleset', 'rules', 1, 'cases', 0, 'requires'],
          suggestion: 'stamp',
        }),
      ]),
    });
  });

  it('near misses are defined', () => {
    for (const right of [
      definition,
      withRule(caseOf({ requires: { not: { any: [] } } })),
      withRule({ ...caseOf({ when: { prerequisites: { line: true } } }), kind: 'advice' }),
      withRule({ ...rule, since: '2024-02-29', retires: true }),
      withVocabulary({ prerequisites: [] }),
      withCriterion({
        none: always,
        letter: [{ ...always[0], when: { userCount: { atLeast: 1 } } }, ...always],
      }),
    ]) {
      expect(defineRuleset(right as never)).toEqual(JSON.parse(JSON.stringify(right)));
    }
  });
});

describe('a rule that can’t mean anything is refused by itself', () => {
  it.each<readonly [string, object, Expected]>([
    ['empty cases', { ...rule, cases: [] }, [['cases', 'out-of-range']]],
    [
      'a bad kind and a bad date',
      { ...rule, kind: 'warning', since: 'soon' },
      [
        ['kind', 'not-accepted'],
        ['since', 'not-accepted'],
      ],
    ],
    [
      'an error that looks at stated prerequisites',
      caseOf({ when: { prerequisites: { line: true } } }),
      [['cases.0.when.prerequisites', 'not-accepted']],
    ],
  ])('%s', (_what, faulty, expected) => {
    expect(refusalOf(() => defineRule(faulty as never))).toEqual(expected);
  });

  it('near miss: names are checked only when it joins a ruleset', () => {
    const unheardOf = caseOf({ requires: 'fax' });
    expect(defineRule(unheardOf as never)).toEqual(unheardOf);
    expect(refusalOf(() => extendRuleset(guide, { id: 'x', add: [unheardOf as never] }))).toEqual([
      ['add.0.cases.0.direction', 'not-accepted'],
      ['add.0.cases.0.requires', 'not-accepted'],
      ['add.0.cases.0.when.post', 'unknown-key'],
    ]);
  });
});

describe('an extension that can’t mean anything is refused', () => {
  const words = { title: '', message: '', why: '', remedy: '', ignoreWhen: '' };

  it.each<readonly [string, object, Expected]>([
    [
      'a rule with an id that the base has',
      { add: [{ ...noQueueForwards, id: 'email-router-retired' }] },
      [['add.0.id', 'not-accepted']],
    ],
    ['one rule twice', { add: [noQueueForwards, noQueueForwards] }, [['add.1.id', 'not-accepted']]],
    [
      'an unknown prerequisite',
      { add: [{ ...syncPreferred, cases: [{ ...syncPreferred.cases[0], requires: 'syncEnabled' }] }] },
      [['add.0.cases.0.requires', 'not-accepted']],
    ],
    [
      'an override of a rule that is not there',
      { override: { 'outlook-retired': 'off' } },
      [['override.outlook-retired', 'unknown-key']],
    ],
    [
      'an override to error of advice that looks at stated prerequisites',
      { override: { 'email-router-retired': 'error' } },
      [['override.email-router-retired', 'not-accepted']],
    ],
    [
      'an override to something else',
      { override: { 'email-router-retired': 'warning', 'incoming-not-needed': true } },
      [
        ['override.email-router-retired', 'not-accepted'],
        ['override.incoming-not-needed', 'wrong-type'],
      ],
    ],
    [
      'words for a rule that is not there',
      { words: { en: { 'no-such-rule': words } } },
      [['words.en.no-such-rule', 'unknown-key']],
    ],
    [
      'words with a text missing',
      { words: { en: { 'incoming-not-needed': { ...words, why: undefined } } } },
      [['words.en.incoming-not-needed.why', 'missing-key']],
    ],
    [
      'several at once',
      {
        id: undefined,
        add: [{ ...noQueueForwards, kind: 'warning' }],
        override: { 'no-such-rule': 'off' },
        own: 1,
      },
      [
        ['add.0.kind', 'not-accepted'],
        ['id', 'missing-key'],
        ['override.no-such-rule', 'unknown-key'],
        ['own', 'unknown-key'],
      ],
    ],
  ])('%s', (_what, part, expected) => {
    expect(refusalOf(() => extendRuleset(guide, { id: 'x', ...part } as never))).toEqual(expected);
  });

  it('a base that is none is named too', () => {
    expect(refusalOf(() => extendRuleset({ ...guide, rules: 5 } as never, { id: 'x' }))).toEqual([
      ['base.rules', 'wrong-type'],
    ]);
  });

  it('the error tells every problem in its message', () => {
    const define = () =>
      extendRuleset(guide, { id: 'x', override: { nothing: 'off', none: 'off' } } as never);
    expect(define).toThrow(RulesetError);
    expect(define).toThrow(/override\.none[\s\S]*override\.nothing/);
  });

  it('near misses are accepted', () => {
    const override = { 'email-router-retired': 'off', 'outlook-client-retired': 'error' } as const;
    expect(extendRuleset(guide, { id: 'x', override }).rules).toHaveLength(17);
    expect(extendRuleset(guide, { id: 'x', override: { 'email-router-retired': 'advice' } }).rules).toEqual(
      guide.rules,
    );
    expect(extendRuleset(guide, { id: 'x', words: { en: { 'incoming-not-needed': words } } }).rules).toEqual(
      guide.rules,
    );
  });
});
