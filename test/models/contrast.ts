/**
 * What `contrast` is to answer, found by asking `recommend` about everything that could be changed: slow and plain.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type ChangedFacts,
  type Contrasted,
  contrast,
  type Options,
  type Recommended,
  type Ruleset,
  recommend,
  type UserCountRange,
} from '../../src/index.ts';
import type { MadeRuleset } from '../support/rulesets.ts';
import { type PlainRequest, type RulesetData, ratingOf, type Values, WORTH } from './evaluator.ts';

/** A method for each direction. */
export type Methods = Readonly<Record<string, string>>;

export function answerTo(
  request: unknown,
  a: unknown,
  b: unknown,
  options?: Options<Ruleset>,
): Contrasted<Ruleset> {
  const answer = contrast<Ruleset>(request, a, b, options);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

function recommended(request: unknown, ruleset: Ruleset): Recommended<Ruleset> {
  const answer = recommend<Ruleset>(request, { ruleset });
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

function methodsIn(configuration: Readonly<Record<string, unknown>>, ruleset: Ruleset): Methods {
  const directions = Object.keys(ruleset.vocabulary.directions);
  return Object.fromEntries(directions.map((each) => [each, configuration[each] as string]));
}

/** The place of a choice of methods among the recommendations, from 1; infinite for what is ruled out. */
function rankOf(choice: Methods, { recommendations }: Recommended<Ruleset>): number {
  const index = recommendations.findIndex(({ configuration }) => {
    const plain: Readonly<Record<string, unknown>> = configuration;
    return Object.entries(choice).every(([direction, method]) => plain[direction] === method);
  });
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}

/** Whether the one is recommended before the other. */
export function isBefore(one: Methods, other: Methods, request: PlainRequest, ruleset: Ruleset): boolean {
  const answer = recommended(request, ruleset);
  return rankOf(one, answer) < rankOf(other, answer);
}

/** Every number that something in a ruleset counts users from. */
function thresholdsIn(data: unknown): readonly number[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) => (key === 'atLeast' ? [part] : thresholdsIn(part)));
}

/** The ranges of numbers of users that nothing in a ruleset tells apart. */
function rangesOf({ rules, criteria }: RulesetData): readonly UserCountRange[] {
  const starts = [...new Set([0, ...thresholdsIn([rules, criteria])])].sort((a, b) => a - b);
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return next === undefined ? { from } : { from, to: next - 1 };
  });
}

const holds = ({ from, to = Number.POSITIVE_INFINITY }: UserCountRange, count: number | undefined) =>
  count !== undefined && from <= count && count <= to;

/** Every set of so many prerequisites made true or false, in the order of the vocabulary, true before false. */
export function everyChange(
  size: number,
  names: readonly string[],
  request: PlainRequest,
): readonly Values[] {
  const [name, ...later] = names;
  if (size === 0) return [{}];
  if (name === undefined) return [];
  const known = request.prerequisites?.[name];
  const isFixed = known !== undefined && request.locked?.includes(name);
  const values = isFixed ? [] : [true, false].filter((value) => value !== known);
  return [
    ...values.flatMap((value) =>
      everyChange(size - 1, later, request).map((change) => ({ [name]: value, ...change })),
    ),
    ...everyChange(size, later, request),
  ];
}

export function withFacts(request: PlainRequest, { prerequisites, userCount }: ChangedFacts): PlainRequest {
  return {
    ...request,
    prerequisites: { ...request.prerequisites, ...(prerequisites as Values) },
    ...(userCount === undefined ? {} : { userCount: userCount.from }),
  };
}

/** Makes one of ranges that follow each other without a gap. */
function joined(ranges: readonly UserCountRange[]): readonly UserCountRange[] {
  const follows = (range: UserCountRange) =>
    ranges.some(({ to }) => to !== undefined && to + 1 === range.from);
  return ranges
    .filter((range) => !follows(range))
    .map((first) => {
      let { to } = first;
      for (const next of ranges) if (to !== undefined && next.from === to + 1) to = next.to;
      return to === undefined ? { from: first.from } : { from: first.from, to };
    });
}

/** Every smallest set of facts that puts b before a, found by trying all of them, the smaller first. */
function smallestByTrying(request: PlainRequest, a: Methods, b: Methods, { ruleset, data }: MadeRuleset) {
  const names = data.vocabulary.prerequisites;
  const others = rangesOf(data).filter((range) => !holds(range, request.userCount));
  const works = (facts: ChangedFacts) => isBefore(b, a, withFacts(request, facts), ruleset);
  for (let size = 0; size <= names.length + 1; size++) {
    const alone = everyChange(size, names, request).map((prerequisites) => ({ prerequisites }));
    const withCount = size === 0 ? [] : everyChange(size - 1, names, request);
    const found = [
      ...alone.filter(works),
      ...withCount.flatMap((prerequisites) =>
        joined(others.filter((userCount) => works({ prerequisites, userCount }))).map((userCount) => ({
          prerequisites,
          userCount,
        })),
      ),
    ];
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether b would come first only by something retired: it rests on that itself, or that is what is to be made so. */
function restsOnRetired(
  facts: ChangedFacts,
  request: PlainRequest,
  b: Methods,
  { ruleset }: MadeRuleset,
): boolean {
  const { recommendations } = recommended(withFacts(request, facts), ruleset);
  const isB = ({ configuration }: { readonly configuration: object }) =>
    JSON.stringify(methodsIn(configuration as never, ruleset)) === JSON.stringify(b);
  const changes = ruleset.changes?.prerequisites ?? {};
  const isMadeSo = Object.entries(facts.prerequisites as Values).some(
    ([name, value]) => value && changes[name]?.retired !== undefined,
  );
  return isMadeSo || recommendations.find(isB)?.retired === true;
}

/** A text by which sets of facts sort in the order of the vocabulary, the number of users last. */
function sortKey({ prerequisites, userCount }: ChangedFacts, { vocabulary }: RulesetData): string {
  const digits = (number: number) => String(number).padStart(20, '0');
  const changes = Object.entries(prerequisites as Values).map(
    ([name, value]) => digits(vocabulary.prerequisites.indexOf(name)) + (value ? 'a' : 'b'),
  );
  return [...changes, ...(userCount === undefined ? [] : [`${digits(1e9)}${digits(userCount.from)}`])].join();
}

function everyOrderOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    everyOrderOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

/** For each criterion that puts b before a when it is moved up, the least move that does. */
function movesByTrying(request: PlainRequest, a: Methods, b: Methods, { ruleset, data }: MadeRuleset) {
  const { priorities = [] } = request;
  const ids = data.criteria.map(({ id }) => id);
  const order = [...priorities, ...ids.filter((id) => !priorities.includes(id))];
  return order.flatMap((criterion, place) => {
    for (let to = place - 1; to >= 0; to--) {
      const moved = order.filter((id) => id !== criterion).toSpliced(to, 0, criterion);
      if (isBefore(b, a, { ...request, priorities: moved }, ruleset)) {
        return [{ criterion, before: order[to], priorities: moved }];
      }
    }
    return [];
  });
}

/** Orders of the criteria: all of them, or some where there are too many. */
function ordersOf({ criteria }: RulesetData, seed: number): readonly (readonly string[])[] {
  const ids = criteria.map(({ id }) => id);
  if (ids.length <= 3) return everyOrderOf(ids);
  return fc.sample(fc.shuffledSubarray(ids, { minLength: ids.length }), { numRuns: 10, seed });
}

/** Which of the two the ratings favour: by the worse, then by the better. */
function favouredBy(ratings: Readonly<Record<'a' | 'b', readonly (keyof typeof WORTH)[]>>) {
  const worths = (side: 'a' | 'b') =>
    ratings[side]
      .map((rating) => WORTH[rating])
      .sort()
      .join();
  if (worths('a') === worths('b')) return 'neither';
  return worths('a') > worths('b') ? 'a' : 'b';
}

/** What is to hold of every answer, told without looking at how it is found. */
export function expectRight(
  request: PlainRequest,
  a: Methods,
  b: Methods,
  made: MadeRuleset,
): Contrasted<Ruleset> {
  const { ruleset, data } = made;
  const answer = answerTo(request, a, b, { ruleset });
  const all = recommended(request, ruleset);
  for (const [side, methods] of Object.entries({ a, b }) as ['a' | 'b', Methods][]) {
    const rank = rankOf(methods, all);
    const isIt = ({ configuration }: { readonly configuration: object }) =>
      JSON.stringify(methodsIn(configuration as never, ruleset)) === JSON.stringify(methods);
    expect(answer[side]).toEqual(
      rank < Number.POSITIVE_INFINITY
        ? { methods, standing: 'recommended', rank, recommendation: all.recommendations[rank - 1] }
        : { methods, standing: 'ruled-out', ruledOut: all.ruledOut.find(isIt) },
    );
  }
  expectSteps(answer, request, made);
  const ranks = { a: rankOf(a, all), b: rankOf(b, all) };
  expect(answer.ahead).toBe(ranks.a < ranks.b ? 'a' : ranks.b < ranks.a ? 'b' : 'neither');
  const { counterfactual } = answer;
  if (answer.ahead === 'b') {
    expect(counterfactual.by).toBe('nothing-needed');
    return answer;
  }
  const smallest = smallestByTrying(request, a, b, made);
  if (smallest.length > 0) {
    const inOrder = smallest.toSorted((x, y) => (sortKey(x, data) < sortKey(y, data) ? -1 : 1));
    const isRetired = (facts: ChangedFacts) => restsOnRetired(facts, request, b, made);
    const facts = [
      ...inOrder.filter((each) => !isRetired(each)),
      ...inOrder.filter(isRetired).map((each) => ({ ...each, retired: true })),
    ];
    expect(counterfactual).toEqual({ by: 'facts', statement: expect.any(String), facts });
    return answer;
  }
  const moves = movesByTrying(request, a, b, made);
  if (moves.length > 0) {
    expect(counterfactual).toEqual({ by: 'priorities', statement: expect.any(String), moves });
    return answer;
  }
  expect(counterfactual.by).toBe('nothing');
  for (const priorities of ordersOf(data, 1)) {
    expect([priorities, isBefore(b, a, { ...request, priorities }, ruleset)]).toEqual([priorities, false]);
  }
  return answer;
}

function expectSteps(
  { steps, decidedBy, a, b, ahead }: Contrasted<Ruleset>,
  request: PlainRequest,
  { data }: MadeRuleset,
) {
  const sides = { a, b };
  const { priorities = [] } = request;
  const others = data.criteria.map(({ id }) => id).filter((id) => !priorities.includes(id));
  expect(steps.map((step) => (step.by === 'criterion' ? step.criterion : step.by))).toEqual([
    ...['reachable', 'retired', 'readiness', 'repairs'],
    ...[...priorities, ...others, 'vocabulary'],
  ]);
  const deciding = steps.find(({ favours }) => favours !== 'neither');
  expect(decidedBy).toEqual(ahead === 'neither' ? undefined : deciding);
  if (ahead !== 'neither') expect(deciding?.favours).toBe(ahead);
  for (const step of steps) {
    if (step.by === 'vocabulary') continue;
    if (step.by === 'criterion') {
      const criterion = data.criteria.find(({ id }) => id === step.criterion);
      if (criterion === undefined) throw new Error(step.criterion);
      const ratingsOf = (side: 'a' | 'b') =>
        Object.entries(sides[side].methods).map(([direction, method]) =>
          ratingOf(criterion, direction, method, request),
        );
      const ratings = { a: ratingsOf('a'), b: ratingsOf('b') };
      expect(step.favours).toBe(favouredBy(ratings));
      for (const side of ['a', 'b'] as const) {
        expect(step[side].methods.map(({ rating }) => rating)).toEqual(ratings[side]);
        const { standing } = sides[side];
        if (standing !== 'recommended') continue;
        const reason = sides[side].recommendation.reasons.find((each) => each.criterion === step.criterion);
        expect(step[side]).toMatchObject({ ...reason });
      }
      continue;
    }
    for (const side of ['a', 'b'] as const) {
      const contender = sides[side];
      if (contender.standing === 'undecided') throw new Error('undecided');
      if (contender.standing === 'ruled-out') {
        const ids = contender.ruledOut.findings.map(({ ruleId }) => ruleId);
        if (step.by === 'reachable') expect(step[side]).toMatchObject({ value: false, ruleIds: ids });
        if (step.by === 'repairs') expect(step[side]).toMatchObject({ value: null, ruleIds: ids });
        continue;
      }
      const { readiness, retired, repairs, findings } = contender.recommendation;
      const sizes = repairs.map((repair) => Object.keys(repair).length);
      const value = { reachable: true, readiness, retired, repairs: Math.min(...sizes) }[step.by];
      expect([step.by, step[side].value]).toEqual([step.by, value]);
      const idsOf = (...kinds: readonly string[]) =>
        findings.filter(({ kind }) => kinds.includes(kind)).map(({ ruleId }) => ruleId);
      if (step.by === 'readiness') {
        expect(step[side].ruleIds).toEqual(readiness === 'to-prepare' ? idsOf('error') : idsOf('unverified'));
      }
      if (step.by === 'repairs') expect(step[side].ruleIds).toEqual(idsOf('error', 'unverified'));
      if (step.by === 'retired') expect(step[side].ruleIds.length > 0).toBe(retired);
    }
  }
}

/** A well-formed request with two different choices of methods that serve its needs, if there are two. */
export function rivalsOf(made: MadeRuleset, requests: fc.Arbitrary<PlainRequest>) {
  return fc.tuple(requests, fc.nat(), fc.nat()).map(([request, first, second]) => {
    const { recommendations, ruledOut } = recommended(request, made.ruleset);
    const choices = [...recommendations, ...ruledOut].map(({ configuration }) =>
      methodsIn(configuration as never, made.ruleset),
    );
    const [a] = choices.splice(first % choices.length, 1) as [Methods];
    return { request, a, b: choices[second % Math.max(1, choices.length)] };
  });
}
