/**
 * For each condition of a rule two configurations that differ in a single place, of which the condition holds in one
 * only, and of which the rule says different things: the condition alone decides.
 */
import type { Condition, Formula, Rule, RuleCase, Vocabulary } from '../../src/index.ts';
import type { PlainConfiguration } from '../models/evaluator.ts';

/** A condition of a rule: a place of a configuration that a part of a case looks at. */
export interface PlacedCondition {
  readonly caseIndex: number;
  readonly part: 'when' | 'unless' | 'requires';
  /** Such as `owner`, `incoming`, `needs.incoming`, `userCount` or `prerequisites.smtpCompatible`. */
  readonly place: string;
}

/** Where the condition holds, and where it does not. */
export interface DecidingPair {
  readonly condition: PlacedCondition;
  readonly holding: PlainConfiguration;
  readonly failing: PlainConfiguration;
}

type Places = Readonly<Record<string, unknown>>;
type Holds = (places: Places) => boolean;

interface ReadyCondition extends PlacedCondition {
  readonly holds: Holds;
}

/** The conditions of a rule, case by case. */
export function conditionsOf({ cases }: Rule): readonly PlacedCondition[] {
  return readyConditions(cases).map(({ caseIndex, part, place }) => ({ caseIndex, part, place }));
}

/**
 * A pair for each condition of a rule; absent where there is none.
 *
 * @param saying - what the rule says of a configuration, as text.
 */
export function decidingPairsOf(
  rule: Rule,
  vocabulary: Vocabulary,
  saying: (configuration: PlainConfiguration) => string,
): readonly (DecidingPair | undefined)[] {
  const conditions = readyConditions(rule.cases);
  const domains = domainsOf(conditions, rule.cases, vocabulary);
  const said = new Map<string, string>();
  const sayingAt = (places: Places) => {
    const key = Object.values(places).join();
    const known = said.get(key) ?? saying(configurationAt(places, vocabulary));
    said.set(key, known);
    return known;
  };
  const everywhere = productOf(domains);
  return conditions.map((condition) => {
    const { caseIndex, part, place, holds } = condition;
    const others = conditions.filter((each) => each !== condition && each.caseIndex === caseIndex);
    for (const places of everywhere.filter(holds)) {
      const failing = (domains[place] ?? [])
        .map((value) => ({ ...places, [place]: value }))
        .find(
          (other) =>
            !holds(other) &&
            (part !== 'requires' || other[place] !== undefined) &&
            others.every((each) => each.holds(places) === each.holds(other)) &&
            sayingAt(places) !== sayingAt(other),
        );
      if (failing !== undefined) {
        return {
          condition: { caseIndex, part, place },
          holding: configurationAt(places, vocabulary),
          failing: configurationAt(failing, vocabulary),
        };
      }
    }
    return undefined;
  });
}

/** Every configuration that some cases of rules could tell apart, with nothing used, stated or known besides. */
export function everyConfigurationToldApart(
  cases: readonly RuleCase[],
  vocabulary: Vocabulary,
): readonly PlainConfiguration[] {
  const domains = domainsOf(readyConditions(cases), cases, vocabulary);
  return productOf(domains).map((places) => configurationAt(places, vocabulary));
}

function readyConditions(cases: readonly RuleCase[]): readonly ReadyCondition[] {
  return cases.flatMap(({ when, unless = {}, requires }, caseIndex) => [
    ...partsOf(when).map((each) => ({ caseIndex, part: 'when' as const, ...each })),
    ...partsOf(unless).map((each) => ({ caseIndex, part: 'unless' as const, ...each })),
    ...[...new Set(requires === undefined ? [] : namesIn(requires))].map((name) => ({
      caseIndex,
      part: 'requires' as const,
      place: `prerequisites.${name}`,
      holds: (places: Places) => places[`prerequisites.${name}`] === true,
    })),
  ]);
}

function partsOf(condition: Condition): readonly { readonly place: string; readonly holds: Holds }[] {
  const { needs = {}, prerequisites = {}, userCount, ...named } = condition;
  return [
    ...Object.entries(named).map(([place, accepted]) => ({
      place,
      holds: (places: Places) => ([accepted].flat() as unknown[]).includes(places[place]),
    })),
    ...Object.entries(needs).map(([name, value]) => equal(`needs.${name}`, value)),
    ...(userCount === undefined
      ? []
      : [
          {
            place: 'userCount',
            holds: ({ userCount: stated }: Places) =>
              typeof stated === 'number' && stated >= userCount.atLeast,
          },
        ]),
    ...Object.entries(prerequisites).map(([name, value]) => equal(`prerequisites.${name}`, value)),
  ];
}

function equal(place: string, value: unknown) {
  return { place, holds: (places: Places) => places[place] === value };
}

function namesIn(formula: Formula): readonly string[] {
  if (typeof formula === 'string') return [formula];
  if ('not' in formula) return namesIn(formula.not);
  return ('all' in formula ? formula.all : formula.any).flatMap(namesIn);
}

/** The values worth trying at each place that the rule looks at. */
function domainsOf(
  conditions: readonly ReadyCondition[],
  cases: readonly RuleCase[],
  { owners, directions }: Vocabulary,
): Readonly<Record<string, readonly unknown[]>> {
  const limits = cases.flatMap(({ when, unless }) =>
    [when, unless].flatMap((each) => each?.userCount?.atLeast ?? []),
  );
  const domainOf = (place: string): readonly unknown[] => {
    if (place === 'owner') return owners;
    if (place === 'userCount') return [undefined, ...limits.flatMap((limit) => [limit - 1, limit])];
    return directions[place] ?? [true, false, undefined];
  };
  return Object.fromEntries(conditions.map(({ place }) => [place, domainOf(place)]));
}

function productOf(domains: Readonly<Record<string, readonly unknown[]>>): readonly Places[] {
  return Object.entries(domains).reduce<readonly Places[]>(
    (all, [place, values]) => all.flatMap((each) => values.map((value) => ({ ...each, [place]: value }))),
    [{}],
  );
}

/** The configuration with these values, and with nothing used, stated or known besides. */
function configurationAt(places: Places, { owners, directions }: Vocabulary): PlainConfiguration {
  const within = (group: string) =>
    Object.fromEntries(
      Object.entries(places)
        .filter(([place, value]) => place.startsWith(`${group}.`) && value !== undefined)
        .map(([place, value]) => [place.slice(group.length + 1), value]),
    ) as Readonly<Record<string, boolean>>;
  const methods = Object.keys(directions).map((name) => [name, places[name] ?? 'none'] as const);
  const { owner = owners[0], userCount } = places;
  return {
    owner: owner as string,
    ...Object.fromEntries(methods),
    needs: within('needs'),
    prerequisites: within('prerequisites'),
    ...(userCount === undefined ? {} : { userCount: userCount as number }),
  };
}
