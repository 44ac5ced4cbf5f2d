// Legal rulesets that are hard to reason about, to show that every answer comes in bounded time: `npm run bench:hard`.
// Each family makes plain definitions of any size, for `defineRuleset`, and the same ones in every run.

/** Numbers that look drawn, the same for the same seed. */
export function numbersFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const namesOf = (count) => Array.from({ length: count }, (_, index) => `fact${index}`);
const upTo = (count) => [...Array(count).keys()];

/** So many different elements of a list, in any order. */
function sample(next, list, count) {
  const left = [...list];
  return upTo(count).map(() => left.splice(next(left.length), 1)[0]);
}

/** A name, or in one of so many cases its opposite. */
const literal = (next, name, oneIn) => (next(oneIn) === 0 ? { not: name } : name);

const unlike = (a, b) => ({
  any: [{ all: [a, { not: b }] }, { all: [{ not: a }, b] }],
});

/** That an odd number of names is met, halved again and again so that the formula is not deep. */
function oddNumber(names) {
  if (names.length === 1) return names[0];
  const half = names.length >> 1;
  return unlike(oddNumber(names.slice(0, half)), oddNumber(names.slice(half)));
}

/** That each prerequisite needs the one before it. */
const steps = (names) => names.slice(1).map((name, index) => ({ any: [{ not: name }, names[index]] }));

const ONE_DIRECTION = { incoming: ['none', 'server'] };

/** A case that asks something of everybody who receives by server. */
const required = (requires) => ({ direction: 'incoming', when: { incoming: 'server' }, requires });

const errors = (cases) =>
  cases.map((each, index) => ({ id: `rule-${index}`, kind: 'error', sources: [], cases: [each] }));

/** One error for each formula. */
const asRules = (formulas) => errors(formulas.map(required));

/** One error for all formulas. */
const asOneRule = (formulas) => asRules([{ all: formulas }]);

function definition(id, prerequisites, rules, directions = ONE_DIRECTION, criteria = []) {
  const vocabulary = { owners: ['user', 'queue'], directions, prerequisites };
  return { id, edition: 'hard', vocabulary, clauses: [], terms: {}, rules, criteria, whereToSet: [] };
}

/** Clauses of so many names each, every second one its opposite. */
function clausesOf(width, names, clauses, seed) {
  const next = numbersFrom(seed);
  return upTo(clauses).map(() => ({ any: sample(next, names, width).map((name) => literal(next, name, 2)) }));
}

const threeClauses = (names, clauses, seed) => clausesOf(3, names, clauses, seed);

function pairs(names, count, seed) {
  const next = numbersFrom(seed);
  return upTo(count).map(() => ({ any: sample(next, names, 2).map((name) => literal(next, name, 4)) }));
}

/** Pairs of names that have no name in common. */
const apart = (names) => upTo(names.length / 2).map((index) => names.slice(2 * index, 2 * index + 2));

function randomFormula(next, names, literals) {
  if (literals === 1) return literal(next, names[next(names.length)], 5);
  const left = 1 + next(literals - 1);
  const parts = [randomFormula(next, names, left), randomFormula(next, names, literals - left)];
  return { [next(2) === 0 ? 'all' : 'any']: parts };
}

function directionsOf(count, methods) {
  const names = ['none', ...upTo(methods - 1).map((index) => `method${index}`)];
  return Object.fromEntries(upTo(count).map((index) => [`direction${index}`, names]));
}

/** Rules that look at some methods of two directions each, and at all else that a condition can look at. */
function rulesOnMethods(count, directions, names, seed) {
  const next = numbersFrom(seed);
  return errors(
    upTo(count).map(() => {
      const [direction, other] = sample(next, Object.keys(directions), 2);
      const methods = directions[direction];
      const when = {
        [direction]: sample(next, methods, 1 + next(methods.length - 1)),
        [other]: sample(next, methods, 1 + next(methods.length - 1)),
        ...(next(3) === 0 ? { owner: ['user', 'queue'][next(2)] } : {}),
        ...(next(4) === 0 ? { needs: { [direction]: next(2) === 0 } } : {}),
        ...(next(4) === 0 ? { userCount: { atLeast: 1 + next(1000) } } : {}),
      };
      return { direction, when, requires: randomFormula(next, names, 1 + next(5)) };
    }),
  );
}

function criteriaOn(directions, count, seed) {
  const next = numbersFrom(seed);
  const rated = () => {
    const rating = ['favourable', 'neutral', 'unfavourable', 'depends'][next(4)];
    return [{ rating, statement: 'so', sources: [] }];
  };
  const ratings = () =>
    Object.fromEntries(
      Object.entries(directions).map(([direction, methods]) => [
        direction,
        Object.fromEntries(methods.map((method) => [method, rated()])),
      ]),
    );
  return upTo(count).map((index) => ({ id: `criterion-${index}`, ratings: ratings() }));
}

/** Rules as an organization adds them to a ruleset: for one method each, one of two prerequisites. */
function houseRules({ directions, prerequisites }, count, seed) {
  const next = numbersFrom(seed);
  return upTo(count).map((index) => {
    const direction = sample(next, Object.keys(directions), 1)[0];
    const method = sample(next, directions[direction].slice(1), 1)[0];
    const requires = { any: sample(next, prerequisites, 2).map((name) => literal(next, name, 4)) };
    return {
      id: `house-${index}`,
      kind: 'error',
      sources: [],
      cases: [{ direction, when: { [direction]: method }, requires }],
    };
  });
}

/**
 * Every family: its sizes that are looked at, of which the last is the largest that is legal or was ever reported, and
 * what makes a definition of a size.
 *
 * Sizes are numbers of prerequisites unless `size` says otherwise. `make` takes a size, a seed, and for families that
 * extend a built-in ruleset an object that holds it.
 */
export const families = {
  'three-clauses': {
    sizes: [14, 20, 30],
    make: (size, seed = 1) =>
      definition('three-clauses', namesOf(size), asOneRule(threeClauses(namesOf(size), 2 * size, seed))),
  },
  'three-clauses-tight': {
    sizes: [14, 20, 30],
    make: (size, seed = 1) =>
      definition(
        'three-clauses-tight',
        namesOf(size),
        asOneRule(threeClauses(namesOf(size), 4 * size, seed)),
      ),
  },
  'three-clauses-as-rules': {
    sizes: [14, 20, 30],
    make: (size, seed = 1) =>
      definition(
        'three-clauses-as-rules',
        namesOf(size),
        asRules(threeClauses(namesOf(size), 3 * size, seed)),
      ),
  },
  pairs: {
    sizes: [22, 24, 30],
    make: (size, seed = 1) =>
      definition('pairs', namesOf(size), asRules(pairs(namesOf(size), 2 * size, seed))),
  },
  'pairs-in-one-rule': {
    sizes: [22, 24, 30],
    make: (size, seed = 1) =>
      definition('pairs-in-one-rule', namesOf(size), asOneRule(pairs(namesOf(size), 2 * size, seed))),
  },
  'pairs-apart': {
    sizes: [22, 30],
    make: (size) =>
      definition('pairs-apart', namesOf(size), asOneRule(apart(namesOf(size)).map((any) => ({ any })))),
  },
  'crossed-pairs': {
    sizes: [12, 20, 30],
    make: (size) => {
      const names = namesOf(size);
      const half = size / 2;
      const across = upTo(half).map((index) => ({ any: [names[index], names[half + index]] }));
      const along = apart(names).map((any) => ({ any }));
      return definition('crossed-pairs', names, asRules([{ all: across }, { all: along }]));
    },
  },
  'chain-of-rules': {
    sizes: [20, 30],
    make: (size) => definition('chain-of-rules', namesOf(size), asRules(steps(namesOf(size)))),
  },
  'chain-in-one-rule': {
    sizes: [20, 30],
    make: (size) => definition('chain-in-one-rule', namesOf(size), asOneRule(steps(namesOf(size)))),
  },
  'neighbours-unlike': {
    sizes: [20, 26, 30],
    make: (size) => {
      const names = namesOf(size);
      const formulas = names.slice(1).map((name, index) => unlike(names[index], name));
      return definition('neighbours-unlike', names, asOneRule(formulas));
    },
  },
  'neighbours-unlike-as-rules': {
    sizes: [20, 26, 30],
    make: (size) => {
      const names = namesOf(size);
      const formulas = names.slice(1).map((name, index) => unlike(names[index], name));
      return definition('neighbours-unlike-as-rules', names, asRules(formulas));
    },
  },
  'exclusive-pairs': {
    sizes: [20, 26, 30],
    make: (size) =>
      definition(
        'exclusive-pairs',
        namesOf(size),
        asOneRule(apart(namesOf(size)).map(([a, b]) => unlike(a, b))),
      ),
  },
  'exclusive-pairs-as-rules': {
    sizes: [20, 26, 30],
    make: (size) =>
      definition(
        'exclusive-pairs-as-rules',
        namesOf(size),
        asRules(apart(namesOf(size)).map(([a, b]) => unlike(a, b))),
      ),
  },
  'all-names': {
    sizes: [20, 30],
    make: (size) => definition('all-names', namesOf(size), asRules([{ all: namesOf(size) }])),
  },
  'odd-number': {
    sizes: [8, 16, 30],
    make: (size) => definition('odd-number', namesOf(size), asRules([oddNumber(namesOf(size))])),
  },
  'two-literals': {
    size: 'rules over 30 prerequisites',
    sizes: [48, 200],
    make: (size, seed = 1) => {
      const next = numbersFrom(seed);
      const names = namesOf(30);
      const formulas = upTo(size).map(() => randomFormula(next, names, 2));
      return definition('two-literals', names, asRules(formulas));
    },
  },
  'alls-of-five': {
    size: '`all`s in one `any` over 30 prerequisites',
    sizes: [20, 40],
    make: (size, seed = 1) => {
      const next = numbersFrom(seed);
      const any = upTo(size).map(() => ({ all: sample(next, namesOf(30), 5) }));
      return definition('alls-of-five', namesOf(30), asRules([{ any }]));
    },
  },
  'five-clauses': {
    size: 'rules of five literals over 30 prerequisites',
    sizes: [60, 300, 600],
    make: (size, seed = 1) =>
      definition('five-clauses', namesOf(30), asRules(clausesOf(5, namesOf(30), size, seed))),
  },
  'seven-clauses': {
    size: 'rules of seven literals over 30 prerequisites',
    sizes: [300, 2000],
    make: (size, seed = 1) =>
      definition('seven-clauses', namesOf(30), asRules(clausesOf(7, namesOf(30), size, seed))),
  },
  'nested-formulas': {
    size: 'literals in each of five rules over 30 prerequisites',
    sizes: [30, 120],
    make: (size, seed = 1) => {
      const next = numbersFrom(seed);
      const formulas = upTo(5).map(() => randomFormula(next, namesOf(30), size));
      return definition('nested-formulas', namesOf(30), asRules(formulas));
    },
  },
  contested: {
    size: 'prerequisites; each of two methods asks other clauses of them',
    sizes: [14, 20, 30],
    make: (size, seed = 1) => {
      const names = namesOf(size);
      const rules = ['server', 'router'].map((method, index) => ({
        id: `rule-${method}`,
        kind: 'error',
        sources: [],
        cases: [
          {
            direction: 'incoming',
            when: { incoming: method },
            requires: { all: threeClauses(names, 2 * size, seed + index) },
          },
        ],
      }));
      const directions = { incoming: ['none', 'server', 'router'] };
      return definition('contested', names, rules, directions, criteriaOn(directions, 3, seed));
    },
  },
  'many-thresholds': {
    size: 'rules that count from different numbers of users, each with one of two prerequisites',
    sizes: [200, 2000],
    make: (size, seed = 1) => {
      const next = numbersFrom(seed);
      const names = namesOf(30);
      const rules = errors(
        upTo(size).map((index) => ({
          direction: 'incoming',
          when: { incoming: ['server', 'router'][index % 2], userCount: { atLeast: 1 + index } },
          requires: { any: sample(next, names, 2) },
        })),
      );
      return definition('many-thresholds', names, rules, { incoming: ['none', 'server', 'router'] });
    },
  },
  'stated-pairs': {
    size: 'cases of one advice, each with two prerequisites of its own or, beyond 15, of any',
    sizes: [12, 15, 60],
    make: (size, seed = 1) => {
      const next = numbersFrom(seed);
      const names = namesOf(30);
      const own = apart(names);
      const cases = upTo(size).map((index) => {
        const stated = (own[index] ?? sample(next, names, 2)).map((name) => [name, next(2) === 0]);
        return {
          direction: 'incoming',
          when: { incoming: 'server', prerequisites: Object.fromEntries(stated) },
        };
      });
      return definition('stated-pairs', names, [{ id: 'rule-0', kind: 'advice', sources: [], cases }]);
    },
  },
  'methods-five-by': {
    size: 'methods in each of five directions, twice as many rules',
    sizes: [8, 20],
    make: (size, seed = 1) => {
      const directions = directionsOf(5, size);
      const rules = rulesOnMethods(2 * size, directions, namesOf(30), seed);
      return definition('methods-five-by', namesOf(30), rules, directions, criteriaOn(directions, 3, seed));
    },
  },
  'methods-three-by': {
    size: 'methods in each of three directions, twice as many rules',
    sizes: [8, 20],
    make: (size, seed = 1) => {
      const directions = directionsOf(3, size);
      const rules = rulesOnMethods(2 * size, directions, namesOf(30), seed);
      return definition('methods-three-by', namesOf(30), rules, directions, criteriaOn(directions, 3, seed));
    },
  },
  'many-rules': {
    size: 'rules over 30 prerequisites and three directions of four methods',
    sizes: [500, 2000],
    make: (size, seed = 1) => {
      const directions = directionsOf(3, 4);
      return definition(
        'many-rules',
        namesOf(30),
        rulesOnMethods(size, directions, namesOf(30), seed),
        directions,
      );
    },
  },
  'many-rules-on-methods': {
    size: 'rules over 30 prerequisites and five directions of twenty methods',
    sizes: [500, 2000],
    make: (size, seed = 1) => {
      const directions = directionsOf(5, 20);
      const rules = rulesOnMethods(size, directions, namesOf(30), seed);
      return definition('many-rules-on-methods', namesOf(30), rules, directions);
    },
  },
  'house-rules': {
    size: 'rules of pairs beside those of the ruleset `dataverse`',
    sizes: [16, 64],
    make: (size, seed = 1, { dataverse } = {}) => ({
      ...dataverse,
      id: 'house-rules',
      rules: [...dataverse.rules, ...houseRules(dataverse.vocabulary, size, seed)],
    }),
  },
};
