/** A ruleset with one thing in the data of its rules changed, in every way that a slip of the pen could. */
import type { Condition, Formula, Rule, RuleCase, Vocabulary } from '../../src/index.ts';
import { dayFrom } from './editions.ts';

/** Rules of which one was changed. */
export interface Mutant {
  readonly ruleId: string;
  /** What was changed, such as `smtp: case 1 when owner left out`. */
  readonly change: string;
  /** The cases that could tell the mutant from the original. */
  readonly cases: readonly RuleCase[];
  readonly rules: readonly Rule[];
}

interface Change<T> {
  readonly change: string;
  readonly value: T;
}

/** Every mutant of some rules. */
export function mutantsOf(rules: readonly Rule[], vocabulary: Vocabulary): readonly Mutant[] {
  return rules.flatMap((rule, index) => [
    { ruleId: rule.id, change: `${rule.id}: left out`, cases: rule.cases, rules: rules.toSpliced(index, 1) },
    ...ruleChanges(rule, vocabulary).map(({ change, value }) => ({
      ruleId: rule.id,
      change: `${rule.id}: ${change}`,
      cases: [...rule.cases, ...value.cases],
      rules: rules.with(index, value),
    })),
  ]);
}

function ruleChanges(rule: Rule, vocabulary: Vocabulary): readonly Change<Rule>[] {
  const looksAtStated = rule.cases.some((each) => each.when.prerequisites ?? each.unless?.prerequisites);
  const kinds: readonly Change<Rule>[] =
    rule.kind === 'error'
      ? [{ change: 'kind advice', value: { ...rule, kind: 'advice' } }]
      : looksAtStated
        ? []
        : [{ change: 'kind error', value: { ...rule, kind: 'error' } }];
  return [
    ...kinds,
    ...dateChanges(rule),
    ...caseListChanges(rule.cases, vocabulary).map(({ change, value }) => ({
      change,
      value: { ...rule, cases: value },
    })),
  ];
}

/** A day later, a day earlier, and none at all. */
function dateChanges<T extends { readonly since?: string }>(dated: T): readonly Change<T>[] {
  const { since, ...undated } = dated;
  if (since === undefined) return [];
  return [
    { change: 'since left out', value: undated as T },
    ...[-1, 1].map((days) => ({
      change: `since moved by ${days}`,
      value: { ...dated, since: dayFrom(since, days) },
    })),
  ];
}

function caseListChanges(
  cases: readonly RuleCase[],
  vocabulary: Vocabulary,
): readonly Change<readonly RuleCase[]>[] {
  const removals = cases.length === 1 ? [] : cases.map((_, index) => cases.toSpliced(index, 1));
  const swaps = cases
    .slice(1)
    .map((each, index) => cases.with(index, each).with(index + 1, cases[index] as RuleCase));
  return [
    ...removals.map((value, index) => ({ change: `case ${index + 1} left out`, value })),
    ...swaps.map((value, index) => ({ change: `cases ${index + 1} and ${index + 2} swapped`, value })),
    ...cases.flatMap((each, index) =>
      caseChanges(each, vocabulary).map(({ change, value }) => ({
        change: `case ${index + 1} ${change}`,
        value: cases.with(index, value),
      })),
    ),
  ];
}

function caseChanges(ruleCase: RuleCase, vocabulary: Vocabulary): readonly Change<RuleCase>[] {
  const { direction, when, unless, requires } = ruleCase;
  const { unless: _unless, requires: _requires, ...bare } = ruleCase;
  const otherDirections = Object.keys(vocabulary.directions).filter((each) => each !== direction);
  return [
    ...dateChanges(ruleCase),
    ...otherDirections.map((each) => ({
      change: `direction ${each}`,
      value: { ...ruleCase, direction: each },
    })),
    ...conditionChanges(when, vocabulary).map(({ change, value }) => ({
      change: `when ${change}`,
      value: { ...ruleCase, when: value },
    })),
    ...(unless === undefined
      ? []
      : [
          { change: 'unless left out', value: { ...bare, ...(requires === undefined ? {} : { requires }) } },
          ...conditionChanges(unless, vocabulary).map(({ change, value }) => ({
            change: `unless ${change}`,
            value: { ...ruleCase, unless: value },
          })),
        ]),
    ...(requires === undefined
      ? []
      : [
          { change: 'requires left out', value: { ...bare, ...(unless === undefined ? {} : { unless }) } },
          ...formulaChanges(requires, vocabulary).map(({ change, value }) => ({
            change: `requires ${change}`,
            value: { ...ruleCase, requires: value },
          })),
        ]),
  ];
}

function conditionChanges(condition: Condition, vocabulary: Vocabulary): readonly Change<Condition>[] {
  const { needs = {}, prerequisites = {}, userCount, ...named } = condition;
  const without = (key: string) =>
    Object.fromEntries(Object.entries(condition).filter(([each]) => each !== key)) as Condition;
  return [
    ...Object.keys(condition).map((key) => ({ change: `${key} left out`, value: without(key) })),
    ...Object.entries(named).flatMap(([key, accepted]) => {
      const all = key === 'owner' ? vocabulary.owners : (vocabulary.directions[key] as readonly string[]);
      const list = [accepted].flat() as string[];
      return all.map((each) => ({
        change: `${key} ${list.includes(each) ? 'less' : 'and'} ${each}`,
        value: {
          ...condition,
          [key]: list.includes(each) ? list.filter((other) => other !== each) : [...list, each],
        },
      }));
    }),
    ...booleanChanges('needs', needs).map(({ change, value }) => ({
      change,
      value: { ...condition, needs: value },
    })),
    ...booleanChanges('prerequisites', prerequisites).map(({ change, value }) => ({
      change,
      value: { ...condition, prerequisites: value },
    })),
    ...(userCount === undefined
      ? []
      : [-1, 1].map((by) => ({
          change: `userCount from ${userCount.atLeast + by}`,
          value: { ...condition, userCount: { atLeast: userCount.atLeast + by } },
        }))),
  ];
}

type Booleans = Readonly<Record<string, boolean | undefined>>;

function booleanChanges(key: string, values: Booleans): readonly Change<Booleans>[] {
  return Object.entries(values).map(([name, value]) => ({
    change: `${key} ${name} ${!value}`,
    value: { ...values, [name]: !value },
  }));
}

function formulaChanges(formula: Formula, { prerequisites }: Vocabulary): readonly Change<Formula>[] {
  const changed = (part: Formula): readonly Change<Formula>[] => {
    const negated = { change: `not ${JSON.stringify(part)}`, value: { not: part } };
    if (typeof part === 'string') {
      const others = prerequisites.filter((each) => each !== part);
      return [negated, ...others.map((each) => ({ change: `${each} for ${part}`, value: each }))];
    }
    if ('not' in part) {
      const inner = changed(part.not).map(({ change, value }) => ({ change, value: { not: value } }));
      return [{ change: `${JSON.stringify(part)} without not`, value: part.not }, ...inner];
    }
    const [kind, parts] = 'all' in part ? (['all', part.all] as const) : (['any', part.any] as const);
    const of = (which: 'all' | 'any', list: readonly Formula[]) => ({ [which]: list }) as Formula;
    return [
      negated,
      { change: `not ${kind}`, value: of(kind === 'all' ? 'any' : 'all', parts) },
      ...parts.map((each, index) => ({
        change: `without ${JSON.stringify(each)}`,
        value: of(kind, parts.toSpliced(index, 1)),
      })),
      ...parts.flatMap((each, index) =>
        changed(each).map(({ change, value }) => ({ change, value: of(kind, parts.with(index, value)) })),
      ),
    ];
  };
  return changed(formula);
}
