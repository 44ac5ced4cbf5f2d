import { describe, expect, it } from 'vitest';
import {
  applyRepair,
  type Configuration,
  defineRuleset,
  explainTradeoffs,
  labels,
  type RecommendRequest,
  recommend,
  type Source,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { findingsOf, type PlainConfiguration, recommendationsOf, verdictOf } from '../models/evaluator.ts';

const watchBook = (clause: string): Source => ({ document: 'Harbour watch book', edition: '3', clause });
const rated = (rating: 'favourable' | 'neutral' | 'unfavourable' | 'depends', statement: string) =>
  ({ rating, statement, sources: [watchBook('6')] }) as const;

/** A harbour that has nothing to do with e-mail: how its people are paged, and where notices are posted. */
const harbour = defineRuleset({
  id: 'harbour',
  edition: 'harbour',
  vocabulary: {
    owners: ['visitor', 'crew'],
    directions: { paging: ['siren', 'none', 'phone'], posting: ['none', 'board'] },
    prerequisites: ['numberOnList', 'boardMounted'],
  },
  clauses: ['1', '2', '3', '4', '5', '6'].map(watchBook),
  terms: { paging: [watchBook('1')] },
  rules: [
    {
      id: 'siren-not-for-visitors',
      kind: 'error',
      sources: [watchBook('1')],
      cases: [{ direction: 'paging', when: { owner: 'visitor', paging: 'siren' } }],
    },
    {
      id: 'phone-requires-number',
      kind: 'error',
      sources: [watchBook('2')],
      cases: [{ direction: 'paging', when: { paging: 'phone' }, requires: 'numberOnList' }],
    },
    {
      id: 'board-requires-mounting',
      kind: 'error',
      sources: [watchBook('3')],
      cases: [{ direction: 'posting', when: { posting: 'board' }, requires: 'boardMounted' }],
    },
    {
      id: 'siren-wakes-everyone',
      kind: 'advice',
      sources: [watchBook('4')],
      cases: [{ direction: 'paging', when: { paging: 'siren', userCount: { atLeast: 5 } } }],
    },
    {
      id: 'siren-dismantled',
      kind: 'advice',
      since: '2024-06-01',
      retires: true,
      sources: [watchBook('5')],
      cases: [{ direction: 'paging', when: { paging: 'siren' } }],
    },
  ],
  criteria: [
    {
      id: 'quiet',
      ratings: {
        paging: {
          siren: [
            { when: { userCount: { atLeast: 5 } }, ...rated('unfavourable', 'wakesMany') },
            { when: { userCount: { atLeast: 0 } }, ...rated('neutral', 'wakesFew') },
            rated('depends', 'wakesSome'),
          ],
          none: [rated('favourable', 'silent')],
          phone: [rated('favourable', 'ringsOne')],
        },
        posting: { none: [rated('favourable', 'silent')], board: [rated('favourable', 'silent')] },
      },
    },
    {
      id: 'free-of-charge',
      ratings: {
        paging: {
          siren: [rated('favourable', 'free')],
          none: [rated('favourable', 'free')],
          phone: [rated('unfavourable', 'charged')],
        },
        posting: { none: [rated('favourable', 'free')], board: [rated('favourable', 'free')] },
      },
    },
  ],
  whereToSet: [],
  words: {
    en: {
      name: 'the harbour watch book',
      owners: { visitor: 'visiting boat', crew: 'crew member' },
      directions: { paging: 'Paging', posting: 'Posting' },
      methods: { paging: { siren: 'Siren', phone: 'Telephone' }, posting: { board: 'Notice board' } },
      prerequisites: { numberOnList: 'the number is on the list', boardMounted: 'the board is mounted' },
      criteria: {
        quiet: {
          question: 'Does it let others sleep?',
          statements: {
            wakesMany: 'It wakes five or more.',
            wakesFew: 'It wakes a few.',
            wakesSome: 'That depends on how many there are.',
            silent: 'Nobody hears it.',
            ringsOne: 'It rings for one.',
          },
        },
      },
      rules: {
        'phone-requires-number': {
          title: 'The telephone needs a number',
          message: 'Nobody can be rung without a number.',
          why: 'The watch rings by the list.',
          remedy: 'Write the number down.',
          ignoreWhen: 'Never.',
        },
        'siren-wakes-everyone': {
          title: 'The siren is loud',
          message: 'From {atLeast} people on, the siren wakes too many.',
          why: 'It can be heard across the bay.',
          remedy: 'Ring them.',
          ignoreWhen: 'In fog.',
        },
      },
    },
    sv: {
      prerequisites: { numberOnList: 'numret står på listan' },
      rules: {
        'phone-requires-number': {
          title: 'Telefonen behöver ett nummer',
          message: 'Ingen kan rings upp utan nummer.',
          why: 'Vakten ringer efter listan.',
          remedy: 'Skriv upp numret.',
          ignoreWhen: 'Aldrig.',
        },
      },
    },
  },
});

type Berth = Configuration<typeof harbour>;
const options = { ruleset: harbour };

function findingsOn(berth: Berth) {
  const report = validate(berth, options);
  if (report.verdict === 'malformed')
    throw new Error(report.problems.map(({ message }) => message).join('\n'));
  return report.findings;
}

it('gives back what can’t be read when asked to repair it', () => {
  const unreadable = Object.defineProperty({ owner: 'crew' }, 'posting', {
    enumerable: true,
    get() {
      throw new Error('not for reading');
    },
  });
  expect(applyRepair(unreadable, { boardMounted: true })).toBe(unreadable);
});

describe('validate speaks the harbour’s words', () => {
  it('judges by its rules alone', () => {
    const berth: Berth = {
      owner: 'crew',
      paging: 'phone',
      posting: 'board',
      prerequisites: { boardMounted: false },
    };
    expect(validate(berth, options)).toMatchObject({
      verdict: 'invalid',
      ruleset: 'harbour',
      findings: [
        {
          ruleId: 'phone-requires-number',
          kind: 'unverified',
          direction: 'paging',
          unmet: ['numberOnList'],
          repairs: [{ numberOnList: true }],
          sources: [{ document: 'Harbour watch book', edition: '3', clause: '2' }],
        },
        {
          ruleId: 'board-requires-mounting',
          kind: 'error',
          unmet: ['boardMounted'],
          repairs: [{ boardMounted: true }],
        },
      ],
    });
    expect(validate(applyRepair(berth, { numberOnList: true, boardMounted: true }), options)).toEqual({
      verdict: 'valid',
      ruleset: 'harbour',
      findings: [],
    });
  });

  it('says nothing that only the guide knows of', () => {
    for (const needs of [{}, { paging: true }, { paging: false, posting: false }]) {
      expect(
        validate({ owner: 'crew', paging: 'none', posting: 'none', needs, userCount: 100 }, options),
      ).toEqual({
        verdict: 'valid',
        ruleset: 'harbour',
        findings: [],
      });
    }
  });

  it('speaks of a threshold and a date of its own, on either side of them', () => {
    const siren: Berth = { owner: 'crew', paging: 'siren', posting: 'none' };
    const ids = (berth: Berth, asOf?: string) => {
      const report = validate(berth, asOf === undefined ? options : { ...options, asOf });
      return 'findings' in report ? report.findings.map(({ ruleId }) => ruleId) : [];
    };
    expect(ids({ ...siren, userCount: 4 })).toEqual(['siren-dismantled']);
    expect(ids({ ...siren, userCount: 5 })).toEqual(['siren-wakes-everyone', 'siren-dismantled']);
    expect(ids(siren, '2024-05-31')).toEqual([]);
    expect(ids(siren, '2024-06-01')).toEqual(['siren-dismantled']);
  });

  it('takes the guide’s words for unknown', () => {
    const report = validate(
      { owner: 'user', incoming: 'server', paging: 'sirn', posting: 'none' } as unknown,
      options,
    );
    expect(report).toMatchObject({
      verdict: 'malformed',
      problems: [
        { code: 'not-accepted', path: ['owner'], accepted: ['visitor', 'crew'] },
        { code: 'not-accepted', path: ['paging'], accepted: ['siren', 'none', 'phone'], suggestion: 'siren' },
        {
          code: 'unknown-key',
          path: ['incoming'],
          accepted: ['owner', 'paging', 'posting', 'prerequisites', 'needs', 'userCount'],
        },
      ],
    });
    expect(validate({ owner: 'crew', paging: 'none', posting: 'none' } as unknown)).toMatchObject({
      verdict: 'malformed',
    });
  });
});

describe('its findings are worded by its own texts', () => {
  const unlisted: Berth = { owner: 'crew', paging: 'phone', posting: 'none' };
  const [finding] = findingsOn(unlisted);

  it('in English', () => {
    expect(finding?.message).toContain('Nobody can be rung without a number.');
    expect(finding?.message).toContain('the number is on the list');
    expect(finding?.message).toContain('The watch rings by the list.');
  });

  it('with the threshold that the rule has', () => {
    const [advice] = findingsOn({ owner: 'crew', paging: 'siren', posting: 'none', userCount: 7 });
    expect(advice?.message).toBe(
      'From 5 people on, the siren wakes too many. It can be heard across the bay.',
    );
  });

  it('in Swedish, by the locale and when worded again', () => {
    const report = validate(unlisted, { ...options, locale: sv });
    const message = 'findings' in report ? report.findings[0]?.message : undefined;
    expect(message).toContain('Ingen kan rings upp utan nummer.');
    expect(message).toContain('numret står på listan');
    expect(finding && wordAgain(finding, { locale: sv, ruleset: harbour })).toBe(message);
  });

  it('in English for a language that it has no texts in', () => {
    expect(finding && wordAgain(finding, { locale: { ...en, id: 'tlh' }, ruleset: harbour })).toBe(
      finding?.message,
    );
  });

  it('by a plain sentence that names the rule where it has no text', () => {
    const [plain] = findingsOn({ owner: 'visitor', paging: 'siren', posting: 'none' });
    expect(plain?.message).toContain('siren-not-for-visitors');
  });

  it('as they are by a ruleset that does not have the rule', () => {
    expect(finding && wordAgain(finding, sv)).toBe(finding?.message);
  });
});

describe('labels names its vocabulary', () => {
  it('in English, and by plain names where there is no text', () => {
    expect(labels({ locale: en, ruleset: harbour })).toEqual({
      owners: { visitor: 'visiting boat', crew: 'crew member' },
      directions: { paging: 'Paging', posting: 'Posting' },
      methods: {
        paging: { siren: 'Siren', none: 'none', phone: 'Telephone' },
        posting: { none: 'none', board: 'Notice board' },
      },
      prerequisites: { numberOnList: 'the number is on the list', boardMounted: 'the board is mounted' },
    });
  });

  it('in Swedish where it can, else in English', () => {
    expect(labels({ locale: sv, ruleset: harbour }).prerequisites).toEqual({
      numberOnList: 'numret står på listan',
      boardMounted: 'the board is mounted',
    });
  });

  it('in English when the locale is none', () => {
    expect(labels({ locale: {} as never, ruleset: harbour })).toEqual(
      labels({ locale: en, ruleset: harbour }),
    );
  });
});

describe('recommend weighs its methods', () => {
  const request: RecommendRequest<typeof harbour> = { owner: 'crew', needs: { paging: true, posting: true } };

  it('best first: what is not dismantled, by the criteria in its order', () => {
    expect(recommend({ ...request, prerequisites: { boardMounted: true } }, options)).toMatchObject({
      outcome: 'found',
      recommendations: [
        {
          configuration: { owner: 'crew', paging: 'phone', posting: 'board' },
          readiness: 'to-verify',
          retired: false,
          repairs: [{ numberOnList: true }],
          reasons: [
            { criterion: 'quiet', rating: 'favourable', statement: 'It rings for one. Nobody hears it.' },
            { criterion: 'free-of-charge', rating: 'unfavourable', statement: 'charged' },
          ],
        },
        {
          configuration: { paging: 'siren', posting: 'board' },
          readiness: 'ready',
          retired: true,
          repairs: [{}],
          findings: [{ ruleId: 'siren-dismantled' }],
        },
      ],
      ruledOut: [],
    });
  });

  it('before the siren was dismantled it came first', () => {
    const answer = recommend(request, { ...options, asOf: '2024-05-31' });
    expect(
      'recommendations' in answer && answer.recommendations.map(({ configuration }) => configuration.paging),
    ).toEqual(['siren', 'phone']);
  });

  it('a visitor without a listed number that could be added has no way', () => {
    const answer = recommend(
      {
        owner: 'visitor',
        needs: { paging: true, posting: false },
        prerequisites: { numberOnList: false },
        locked: ['numberOnList'],
      },
      options,
    );
    expect(answer).toMatchObject({
      outcome: 'not-found',
      recommendations: [],
      ruledOut: [
        {
          configuration: { paging: 'siren', posting: 'none' },
          findings: [{ ruleId: 'siren-not-for-visitors' }],
        },
        { configuration: { paging: 'phone' }, findings: [{ ruleId: 'phone-requires-number', repairs: [] }] },
      ],
    });
  });

  it('takes the guide’s criteria for unknown', () => {
    expect(recommend({ ...request, priorities: ['supported'] } as never, options)).toMatchObject({
      outcome: 'malformed',
      problems: [{ path: ['priorities', 0], accepted: ['quiet', 'free-of-charge'] }],
    });
  });
});

describe('explainTradeoffs compares its methods', () => {
  it('in its own directions and by its own criteria', () => {
    const answer = explainTradeoffs({ paging: ['phone', 'siren'], posting: [], userCount: 5 }, options);
    expect(answer).toMatchObject({
      outcome: 'explained',
      criteria: [
        { id: 'quiet', question: 'Does it let others sleep?' },
        { id: 'free-of-charge', question: 'free-of-charge' },
      ],
      paging: [
        { method: 'phone', label: 'Telephone', availableTo: ['visitor', 'crew'] },
        { method: 'siren', label: 'Siren', availableTo: ['crew'] },
      ],
      posting: [],
      comparisons: [
        {
          direction: 'paging',
          methods: ['phone', 'siren'],
          favoursFirst: ['quiet'],
          favoursSecond: ['free-of-charge'],
          even: [],
          undecided: [],
        },
      ],
    });
  });

  it('near miss: with the number of people not stated, quiet is undecided', () => {
    const answer = explainTradeoffs({ paging: ['phone', 'siren'], posting: [] }, options);
    expect(answer).toMatchObject({ comparisons: [{ favoursFirst: [], undecided: ['quiet'] }] });
  });
});

describe('the laws hold in all of it', () => {
  const truths = [undefined, true, false];
  const { owners, directions } = harbour.vocabulary;
  const states = truths.flatMap((numberOnList) =>
    truths.map((boardMounted) => ({
      ...(numberOnList === undefined ? {} : { numberOnList }),
      ...(boardMounted === undefined ? {} : { boardMounted }),
    })),
  );
  const counts = [{}, { userCount: 4 }, { userCount: 5 }];

  it('findings and verdicts are what the rules mean', () => {
    for (const owner of owners) {
      for (const paging of directions.paging) {
        for (const posting of directions.posting) {
          for (const prerequisites of states) {
            for (const count of counts) {
              const berth: Berth = { owner, paging, posting, prerequisites, ...count };
              const expected = findingsOf(harbour, berth as PlainConfiguration).map(
                ({ since, ...finding }) => {
                  return since === undefined ? finding : { ...finding, since };
                },
              );
              expect(findingsOn(berth)).toMatchObject(expected);
              expect(findingsOn(berth)).toHaveLength(expected.length);
              expect(validate(berth, options).verdict).toBe(verdictOf(harbour, berth as PlainConfiguration));
            }
          }
        }
      }
    }
  });

  it('recommendations are all that brute force finds, in its order', () => {
    for (const owner of owners) {
      for (const needs of [true, false].flatMap((paging) =>
        [true, false].map((posting) => ({ paging, posting })),
      )) {
        for (const prerequisites of states) {
          for (const locked of [[], ['numberOnList'], ['numberOnList', 'boardMounted']] as const) {
            const request = { owner, needs, prerequisites, locked };
            const answer = recommend(request, options);
            const expected = recommendationsOf(harbour, request);
            expect(answer).toMatchObject({
              recommendations: expected.recommendations.map(({ findings: _findings, ...rest }) => rest),
              ruledOut: expected.ruledOut.map(({ configuration }) => ({ configuration })),
            });
          }
        }
      }
    }
  });
});
