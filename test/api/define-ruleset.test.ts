import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defineRule,
  defineRuleset,
  extendRuleset,
  guide,
  type Rule,
  type Ruleset,
  RulesetError,
  validate,
} from '../../src/index.ts';

type Json = unknown;
type Path = readonly (string | number)[];

const ODD: readonly Json[] = [null, 5, 'x', true, [], {}, [null], { x: [] }];

/** Every place in a value, from the whole to its leaves. */
function pathsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) =>
      pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A copy of a value with something else at one place. */
function replaced(value: Json, [step, ...rest]: Path, by: Json): Json {
  if (step === undefined) return by;
  const copy: Record<string, Json> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[step] = replaced(copy[step], rest, by);
  return copy;
}

const plainGuide: Json = JSON.parse(JSON.stringify(guide));
const define = (definition: Json) => defineRuleset(definition as Ruleset);

describe('defineRule', () => {
  it('hands back what it was given, frozen to its last part', () => {
    const rule = JSON.parse(JSON.stringify(guide.rules[0])) as Rule;
    const defined = defineRule(rule);
    expect(defined).toEqual(guide.rules[0]);
    expect(Object.isFrozen(defined.cases[0]?.when)).toBe(true);
  });
});

describe('defineRuleset', () => {
  it('takes the guide, also after JSON, and gives something that judges alike', () => {
    const again = define(plainGuide);
    expect(again).toEqual(guide);
    expect(Object.isFrozen(again.rules[0]?.cases[0]?.when)).toBe(true);
    const configuration = { owner: 'user', incoming: 'server', outgoing: 'server' };
    expect(validate(configuration, { ruleset: again })).toEqual(validate(configuration as unknown));
  });

  it('takes a damaged ruleset or names what is wrong, and nothing else', () => {
    const anyPlace = fc.constantFrom(...pathsIn(plainGuide));
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...ODD), (path, odd) => {
        const damaged = replaced(plainGuide, path, odd);
        try {
          define(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(RulesetError);
          const { problems, message } = error as RulesetError;
          expect(problems.length).toBeGreaterThan(0);
          expect(message).toBe(problems.map((problem) => problem.message).join('\n'));
          // The same, where the ruleset is an option.
          const report = validate({} as unknown, { ruleset: damaged as Ruleset });
          const within = problems.map((problem) => ['options', 'ruleset', ...problem.path]);
          expect(report.verdict === 'malformed' && report.problems.map((problem) => problem.path)).toEqual(
            within,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['directions that are no object', ['vocabulary', 'directions'], 5, ['vocabulary', 'directions']],
    [
      'methods that are no list',
      ['vocabulary', 'directions', 'incoming'],
      5,
      ['vocabulary', 'directions', 'incoming'],
    ],
    [
      'a direction without none',
      ['vocabulary', 'directions', 'fax'],
      ['fast'],
      ['vocabulary', 'directions', 'fax'],
    ],
    [
      'a direction named as a key',
      ['vocabulary', 'directions', 'needs'],
      ['none'],
      ['vocabulary', 'directions', 'needs'],
    ],
    [
      'an owner named as what every object has',
      ['vocabulary', 'owners', 0],
      'constructor',
      ['vocabulary', 'owners', 0],
    ],
    [
      'ratings that are no list',
      ['criteria', 0, 'ratings', 'incoming', 'none'],
      5,
      ['criteria', 0, 'ratings', 'incoming', 'none'],
    ],
    [
      'a last rating that may not hold',
      ['criteria', 0, 'ratings', 'incoming', 'none', 0, 'when'],
      { userCount: { atLeast: 1 } },
      ['criteria', 0, 'ratings', 'incoming', 'none', 0],
    ],
  ] satisfies [string, Path, Json, Path][])('refuses %s', (_name, path, odd, expected) => {
    expect(() => define(replaced(plainGuide, path, odd))).toThrow(RulesetError);
    try {
      define(replaced(plainGuide, path, odd));
    } catch (error) {
      expect((error as RulesetError).problems.map((problem) => problem.path)).toContainEqual(expected);
    }
  });

  it.each([
    ...['owner', 'prerequisites', 'needs', 'userCount', 'locked', 'priorities'],
    ...['outcome', 'problems', 'criteria', 'comparisons'],
  ])('refuses a direction named %s, as configurations, requests and answers name something so', (name) => {
    const odd = replaced(plainGuide, ['vocabulary', 'directions', name], ['none']);
    expect(() => define(odd)).toThrow(name);
  });

  it('has room for five directions', () => {
    const directions = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`d${index}`, ['none']]));
    const ruleset = (count: number) => ({
      id: 'wide',
      edition: 'wide',
      vocabulary: { owners: ['o'], directions: directions(count), prerequisites: [] },
      clauses: [],
      terms: {},
      rules: [],
      criteria: [],
      whereToSet: [],
    });
    expect(define(ruleset(5)).id).toBe('wide');
    expect(() => define(ruleset(6))).toThrow('more than five directions');
  });

  it('does not name keys that are accepted where several shapes are possible', () => {
    const path = ['rules', 1, 'cases', 0, 'requires'];
    const problems = (requires: Json) => {
      try {
        define(replaced(plainGuide, path, requires));
      } catch (error) {
        return (error as RulesetError).problems;
      }
      return [];
    };
    for (const [requires, place] of [
      [{ all: [], sum: [] }, ['sum']],
      [{ any: [{ all: [], sum: [] }] }, ['any', 0, 'sum']],
    ] as const) {
      const [unknown] = problems(requires);
      expect(unknown).toMatchObject({ code: 'unknown-key', path: [...path, ...place] });
      expect(unknown).not.toHaveProperty('accepted');
    }
  });
});

describe('formulas', () => {
  /** A prerequisite within so many levels, each of one of these kinds. */
  const nested = (kinds: readonly ('all' | 'any' | 'not')[]) =>
    kinds.reduce<Json>((inner, kind) => ({ [kind]: kind === 'not' ? inner : [inner] }), 'outlookInstalled');
  const kinds = (length: number) =>
    fc.array(fc.constantFrom<'all' | 'any' | 'not'>('all', 'any', 'not'), {
      minLength: length,
      maxLength: length,
    });
  const ruleThatRequires = (requires: Json) => ({
    id: 'deep',
    kind: 'error',
    sources: [],
    cases: [{ direction: 'incoming', when: { owner: 'user' }, requires }],
  });
  const problemsOf = (define: () => unknown) => {
    try {
      define();
      return [];
    } catch (error) {
      return (error as RulesetError).problems;
    }
  };
  const ways: readonly (readonly [string, (requires: Json) => unknown])[] = [
    ['a rule', (requires) => defineRule(ruleThatRequires(requires) as never)],
    [
      'a ruleset',
      (requires) => define({ ...(plainGuide as object), rules: [ruleThatRequires(requires)], words: {} }),
    ],
    [
      'an extension',
      (requires) => extendRuleset(guide, { id: 'deep', add: [ruleThatRequires(requires)] } as never),
    ],
    [
      'a hop on the way of a message',
      (requires) =>
        define({
          ...(plainGuide as object),
          mailFlow: { incoming: { server: [{ hop: 'mailbox', requires, sources: [] }] } },
        }),
    ],
  ];

  it.each(ways)('may be nested sixteen levels deep in %s, and no deeper', (_name, defineWith) => {
    fc.assert(
      fc.property(kinds(16), kinds(17), (deepest, tooDeep) => {
        expect(problemsOf(() => defineWith(nested(deepest)))).toEqual([]);
        expect(problemsOf(() => defineWith(nested(tooDeep))).map(({ code }) => code)).toEqual([
          'not-accepted',
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('that are nested deeper are refused in words that say how deep they may be', () => {
    for (const levels of [17, 20, 100, 10_000]) {
      const [problem, ...others] = problemsOf(() =>
        defineRule(ruleThatRequires(nested(Array(levels).fill('not'))) as never),
      );
      expect(others).toEqual([]);
      expect(problem?.message).toContain('at most 16 levels of `all`, `any` and `not`');
      expect(problem?.path).toEqual(['cases', 0, 'requires', ...Array(17).fill('not')]);
    }
  });

  it('that hold something else sixteen levels deep are told what is accepted there', () => {
    const odd = (inner: Json) =>
      problemsOf(() => extendRuleset(guide, { id: 'deep', add: [ruleThatRequires(inner)] } as never));
    const within = (inner: Json) =>
      Array.from({ length: 16 }).reduce<Json>((each) => ({ all: [each] }), inner);
    expect(odd(within('outlookInstaled'))).toMatchObject([{ suggestion: 'outlookInstalled' }]);
    expect(odd(within(5))).toMatchObject([{ code: 'wrong-type' }]);
  });
});
