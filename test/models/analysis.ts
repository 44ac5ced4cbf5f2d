/** What can be known about a ruleset, by asking the plain evaluator about every configuration there is. */
import type { Rule, Vocabulary } from '../../src/index.ts';
import {
  firstOf,
  type PlainConfiguration,
  type RulesetData,
  rulesOn,
  sayingOf,
  unmetIn,
} from './evaluator.ts';

const TRUTHS = [undefined, true, false];

/** Every way to choose a value for each name; `undefined` is left out. */
function everyChoice(
  names: readonly string[],
  valuesOf: (name: string) => readonly unknown[],
): readonly Readonly<Record<string, unknown>>[] {
  let all: Readonly<Record<string, unknown>>[] = [{}];
  for (const name of names) {
    all = all.flatMap((some) =>
      valuesOf(name).map((value) => (value === undefined ? some : { ...some, [name]: value })),
    );
  }
  return all;
}

/** Every owner, choice of methods, statement of needs and range of the number of users. */
export function everySceneOf(
  vocabulary: Vocabulary,
  counts: readonly number[],
): readonly PlainConfiguration[] {
  const directions = Object.keys(vocabulary.directions);
  const userCounts = [undefined, ...new Set([0, ...counts])];
  return vocabulary.owners.flatMap((owner) =>
    everyChoice(directions, (name) => vocabulary.directions[name] ?? []).flatMap((methods) =>
      everyChoice(directions, () => TRUTHS).flatMap((needs) =>
        userCounts.map((userCount): PlainConfiguration => {
          const stated = userCount === undefined ? {} : { userCount };
          return { owner, ...methods, needs: needs as Record<string, boolean>, ...stated };
        }),
      ),
    ),
  );
}

/** Everything that can be known of prerequisites; only completions with `decided`. */
export function everyKnownOf(names: readonly string[], decided = false) {
  return everyChoice(names, () => (decided ? [true, false] : TRUTHS)) as readonly Record<string, boolean>[];
}

/** The numbers of users from which rules count. */
export function countsIn(rules: readonly Rule[]): readonly number[] {
  const conditions = rules.flatMap(({ cases }) => cases.flatMap(({ when, unless }) => [when, unless]));
  return conditions.flatMap((condition) => condition?.userCount?.atLeast ?? []);
}

/** How many configurations there are. */
export function sizeOf({ vocabulary, rules }: Pick<RulesetData, 'vocabulary' | 'rules'>): number {
  const methods = Object.values(vocabulary.directions).map(({ length }) => length * 3);
  const counts = new Set([0, ...countsIn(rules)]).size + 1;
  return (
    vocabulary.owners.length *
    methods.reduce((product, each) => product * each, 1) *
    counts *
    3 ** vocabulary.prerequisites.length
  );
}

const isSubset = (some: readonly string[], all: readonly string[]) =>
  some.every((each) => all.includes(each));

/** Whether a case decides on some configuration, after these cases. */
export function decidesAfter(
  { vocabulary, rules }: RulesetData,
  earlier: Rule['cases'],
  wanted: Rule['cases'][number],
): boolean {
  return everySceneOf(vocabulary, countsIn(rules)).some((scene) =>
    everyKnownOf(vocabulary.prerequisites).some(
      (prerequisites) => firstOf([...earlier, wanted], { ...scene, prerequisites }) === wanted,
    ),
  );
}

/** Finds everything that `analyze` is to find. */
export function modelOf(data: RulesetData, asOf?: string) {
  const { vocabulary } = data;
  const rules = rulesOn(data.rules, asOf).filter(({ cases }) => cases.length > 0);
  const scenes = everySceneOf(vocabulary, countsIn(data.rules));
  const known = everyKnownOf(vocabulary.prerequisites);
  const completions = everyKnownOf(vocabulary.prerequisites, true);
  const all = scenes.flatMap((scene) =>
    known.map((prerequisites): PlainConfiguration => ({ ...scene, prerequisites })),
  );
  const isError = (rule: Rule, each: PlainConfiguration) => sayingOf(rule, each)?.[0] === 'error';
  const speaks = (rule: Rule) => all.some((each) => sayingOf(rule, each) !== undefined);
  const decides = (rule: Rule, wanted: Rule['cases'][number]) =>
    all.some((each) => firstOf(rule.cases, each) === wanted);
  const errors = rules.filter(({ kind }) => kind === 'error');
  const errorsOn = (each: PlainConfiguration) =>
    errors.filter((rule) => isError(rule, each)).map(({ id }) => id);
  const completed = scenes.flatMap((scene) =>
    completions.map((prerequisites): PlainConfiguration => ({ ...scene, prerequisites })),
  );
  const errorSets = completed.map((each) => ({ each, ids: errorsOn(each) }));

  /** The last day on which something held and before which of the rule's dates that was. */
  const lastTime = (id: string, held: (rule: Rule) => boolean): string | undefined => {
    const original = data.rules.find((rule) => rule.id === id) as Rule;
    const dates = original.cases.flatMap(({ since = original.since }) => since ?? []);
    return [...new Set(dates)]
      .filter((date) => asOf === undefined || date <= asOf)
      .sort()
      .reverse()
      .find((date) => {
        const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
        const [then] = rulesOn([original], before);
        return then !== undefined && held(then);
      });
  };
  const withOriginal = (rule: Rule) => {
    const original = data.rules.find(({ id }) => id === rule.id) as Rule;
    return rule.cases.map((each) => ({ each, number: original.cases.indexOf(each) + 1 }));
  };

  const deadRules: string[] = [];
  const deadCases: string[] = [];
  const superseded: string[] = [];
  for (const rule of rules) {
    if (!speaks(rule)) {
      const since = lastTime(rule.id, speaks);
      if (since === undefined) deadRules.push(rule.id);
      else superseded.push(`${rule.id} since ${since}`);
      continue;
    }
    for (const { each, number } of withOriginal(rule)) {
      if (decides(rule, each)) continue;
      const since = lastTime(rule.id, (then) => then.cases.includes(each) && decides(then, each));
      if (since === undefined) deadCases.push(`${rule.id} case ${number}`);
      else superseded.push(`${rule.id} case ${number} since ${since}`);
    }
  }

  const alwaysOn = rules.flatMap((rule) => {
    if (rule.kind !== 'advice') return [];
    const isAlwaysOn = (some: readonly PlainConfiguration[]) =>
      some.length > 0 && some.every((each) => sayingOf(rule, each) !== undefined);
    if (isAlwaysOn(all)) return [rule.id];
    return [...new Set(rule.cases.map(({ direction }) => direction))]
      .filter((direction) => isAlwaysOn(all.filter((each) => each[direction] !== 'none')))
      .map((direction) => `${rule.id} ${direction}`);
  });

  const living = errors.filter(speaks).map(({ id }) => id);
  const sole = living.filter((id) => errorSets.some(({ ids }) => ids.length === 1 && ids[0] === id));
  /** Whether some of these errors are there in every completion in which the rule is. */
  const implies = (by: readonly string[], id: string) =>
    errorSets.every(({ ids }) => !ids.includes(id) || by.some((each) => ids.includes(each)));

  const contradictions = new Set<string>();
  for (const scene of scenes) {
    const errorsByCompletion = completions.map((prerequisites) => errorsOn({ ...scene, prerequisites }));
    const isPossible = (ids: readonly string[]) =>
      errorsByCompletion.some((found) => ids.every((id) => !found.includes(id)));
    const alone = errors.map(({ id }) => id).filter((id) => isPossible([id]));
    const sets: (readonly string[])[] = [];
    const impossible: (readonly string[])[] = [];
    let grown = alone.map((id) => [id] as readonly string[]);
    for (let size = 2; size <= 4; size++) {
      grown = grown.flatMap((some) =>
        alone
          .filter((id) => alone.indexOf(id) > alone.indexOf(some.at(-1) as string))
          .map((id) => [...some, id]),
      );
      for (const some of grown) {
        if (!isPossible(some) && !impossible.some((each) => isSubset(each, some))) sets.push(some);
      }
      impossible.push(...sets);
    }
    for (const some of sets) contradictions.add(some.join());
  }

  const directions = Object.keys(vocabulary.directions);
  const everyNeeds = everyChoice(directions, () => [true, false]) as readonly Record<string, boolean>[];
  const serving = (owner: string, needs: Readonly<Record<string, boolean>>) =>
    errorSets.filter(
      ({ each }) =>
        directions.every(
          (name) => (each[name] !== 'none') === needs[name] && each.needs?.[name] === needs[name],
        ) && each.owner === owner,
    );
  /** Whether some of these errors are there whatever is chosen and whatever is made of the prerequisites. */
  const forbid = (ids: readonly string[], owner: string, needs: Readonly<Record<string, boolean>>) =>
    serving(owner, needs).every(({ ids: found }) => ids.some((id) => found.includes(id)));
  const impossibleNeeds = vocabulary.owners.flatMap((owner) =>
    everyNeeds
      .filter((needs) => serving(owner, needs).every(({ ids }) => ids.length > 0))
      .map((needs) => `${owner} ${JSON.stringify(needs)}`),
  );

  const saysOn = (each: PlainConfiguration) =>
    rules.map((rule) => {
      const saying = sayingOf(rule, each);
      if (saying === undefined) return '';
      const [kind, { direction, requires, since = rule.since }] = saying;
      const unmet = requires === undefined ? [] : unmetIn(requires, each.prerequisites ?? {});
      return [rule.id, kind, direction, since, ...[...new Set(unmet)].sort()].join(' ');
    });
  const verdictOn = (each: PlainConfiguration) => {
    const kinds = errors.map((rule) => sayingOf(rule, each)?.[0]);
    return kinds.includes('error') ? 'invalid' : kinds.includes('unverified') ? 'undetermined' : 'valid';
  };
  const isUnused = (name: string, of: (each: PlainConfiguration) => string) => {
    const others = vocabulary.prerequisites.filter((each) => each !== name);
    return scenes.every((scene) =>
      everyKnownOf(others).every(
        (rest) =>
          new Set(
            TRUTHS.map((value) =>
              of({ ...scene, prerequisites: value === undefined ? rest : { ...rest, [name]: value } }),
            ),
          ).size === 1,
      ),
    );
  };
  return {
    ...{ deadRules, deadCases, superseded, alwaysOn, living, sole, implies, forbid, impossibleNeeds },
    contradictions: [...contradictions].sort(),
    noVerdict: vocabulary.prerequisites.filter((name) => isUnused(name, verdictOn)),
    noFinding: vocabulary.prerequisites.filter((name) => isUnused(name, (each) => saysOn(each).join('; '))),
    speaksOn: (id: string, each: PlainConfiguration) => {
      const rule = rules.find((candidate) => candidate.id === id);
      return rule && sayingOf(rule, each)?.[0];
    },
    errorsOn,
  };
}
