import { type Condition, defineRuleset, type Rule, type Ruleset, type Vocabulary } from '../../src/index.ts';

const DIRECTIONS = {
  letters: ['none', 'post', 'courier'],
  calls: ['none', 'post'],
  visits: ['none', 'post'],
};

/** The same asked in each direction, of which the first that goes by post decides. */
function wherever(id: string, requires: Rule['cases'][number]['requires'], when: object = {}): Rule {
  return {
    id,
    kind: 'error',
    sources: [],
    cases: Object.keys(DIRECTIONS).map((direction) => ({
      direction,
      when: { [direction]: 'post', ...when },
      ...(requires === undefined ? {} : { requires }),
    })),
  };
}

function about(id: string, direction: string, when: Condition, ...required: readonly string[]): Rule {
  const requires = required.length === 0 ? {} : { requires: { any: required } };
  return { id, kind: 'error', sources: [], cases: [{ direction, when, ...requires }] };
}

/** A ruleset about three directions, in which some rules ask the same of all of them. */
export function threeWays(id: string, everywhere: readonly Rule[]): Ruleset {
  return defineRuleset<Vocabulary, string, string>({
    id,
    edition: id,
    vocabulary: {
      owners: ['person', 'team'],
      directions: DIRECTIONS,
      prerequisites: [
        ...['open', 'named', 'kept', 'known', 'tried', 'paid', 'abroad', 'lit', 'heated', 'sealed'],
        ...['stamped', 'weighed', 'line', 'receiver', 'room', 'chairs', 'tea'],
      ],
    },
    clauses: [],
    terms: {},
    rules: [
      about('letters-stamped', 'letters', { letters: ['post', 'courier'] }, 'stamped'),
      about('letters-weighed', 'letters', { letters: 'courier' }, 'weighed', 'sealed'),
      about('letters-needed', 'letters', { letters: 'none', needs: { letters: true } }),
      about('calls-line', 'calls', { calls: 'post' }, 'line', 'receiver'),
      about('visits-room', 'visits', { visits: 'post' }, 'room'),
      about('visits-tea', 'visits', { visits: 'post', owner: 'person' }, 'tea', 'chairs'),
      ...everywhere,
    ],
    criteria: [],
    whereToSet: [],
  });
}

/** Five rules that ask the same of all three directions: one or two prerequisites each. */
export const fewEverywhere = threeWays('few', [
  wherever('everywhere-open', 'open'),
  wherever('everywhere-named', { all: ['named', 'kept'] }),
  wherever('everywhere-known', 'known'),
  wherever('everywhere-tried', 'tried'),
  wherever('everywhere-paid', { any: ['paid', { not: 'abroad' }] }),
]);

/** So many that a table of all of them would be too long to be read. */
export const manyEverywhere = threeWays('many', [
  wherever('everywhere-open', { any: ['open', 'lit'] }),
  wherever('everywhere-named', { any: ['named', 'kept'] }, { owner: 'person' }),
  wherever('everywhere-known', { any: ['known', 'heated'] }),
  wherever('everywhere-tried', { any: ['tried', 'sealed'] }, { userCount: { atLeast: 5 } }),
  wherever('everywhere-paid', { any: ['paid', { not: 'abroad' }] }),
]);
