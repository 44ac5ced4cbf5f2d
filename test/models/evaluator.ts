/**
 * What a ruleset says, straight from its data and from what the words mean: slow and plain, it tries everything.
 * It shares nothing with the library but the shape of that data.
 */
import type {
  Condition,
  CriterionDefinition,
  Formula,
  Rating,
  Rule,
  RuleCase,
  Vocabulary,
} from '../../src/index.ts';

/** The part of a ruleset that decides anything. */
export interface RulesetData {
  readonly vocabulary: Vocabulary;
  readonly rules: readonly Rule[];
  readonly criteria: readonly CriterionDefinition[];
}

/** Names that are known to be true or false. */
export type Values = Readonly<Record<string, boolean>>;

/** A configuration in the words of any vocabulary. */
export interface PlainConfiguration {
  readonly owner: string;
  readonly [direction: string]: unknown;
  readonly prerequisites?: Values;
  readonly needs?: Values;
  readonly userCount?: number;
}

/** What is asked of `recommend`, in the words of any vocabulary. */
export interface PlainRequest {
  readonly owner: string;
  readonly needs: Values;
  readonly prerequisites?: Values;
  readonly userCount?: number;
  readonly locked?: readonly string[];
  readonly priorities?: readonly string[];
}

/** One thing that a rule says. */
export interface PlainFinding {
  readonly ruleId: string;
  readonly kind: 'error' | 'unverified' | 'advice';
  readonly direction: string;
  readonly unmet: readonly string[];
  readonly repairs: readonly Values[];
  readonly since: string | undefined;
}

/** One choice of methods that can be made to work. */
export interface PlainRecommendation {
  readonly configuration: PlainConfiguration;
  readonly readiness: 'ready' | 'to-verify' | 'to-prepare';
  readonly retired: boolean;
  readonly repairs: readonly Values[];
  readonly findings: readonly PlainFinding[];
}

/** One choice of methods that can't. */
export interface PlainRuledOut {
  readonly configuration: PlainConfiguration;
  readonly findings: readonly PlainFinding[];
}

type Truth = boolean | undefined;

/** Strong Kleene conjunction: false if either is, true if both are, else not known. */
function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  if (a === true && b === true) return true;
  return undefined;
}

/** Strong Kleene disjunction: true if either is, false if both are, else not known. */
function or(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  if (a === false && b === false) return false;
  return undefined;
}

/** Strong Kleene negation: what is not known stays so. */
function not(a: Truth): Truth {
  return a === undefined ? undefined : !a;
}

/** The truth of a formula, part by part. */
export function truthIn(formula: Formula, values: Values): Truth {
  if (typeof formula === 'string') return values[formula];
  if ('not' in formula) return not(truthIn(formula.not, values));
  if ('all' in formula) return formula.all.map((part) => truthIn(part, values)).reduce(and, true);
  return formula.any.map((part) => truthIn(part, values)).reduce(or, false);
}

/** The prerequisites that a formula asks for and that are not known to be as it asks, at an odd number of nots false. */
export function unmetIn(formula: Formula, values: Values, asked = true): readonly string[] {
  if (typeof formula === 'string') return values[formula] === asked ? [] : [formula];
  if ('not' in formula) return unmetIn(formula.not, values, !asked);
  const parts = 'all' in formula ? formula.all : formula.any;
  return parts.flatMap((part) => unmetIn(part, values, asked));
}

function holds(condition: Condition, configuration: PlainConfiguration): boolean {
  const { needs, userCount, prerequisites, ...named } = condition;
  for (const [key, accepted] of Object.entries(named)) {
    if (accepted !== undefined && !([accepted].flat() as unknown[]).includes(configuration[key]))
      return false;
  }
  if (userCount !== undefined) {
    if (configuration.userCount === undefined || configuration.userCount < userCount.atLeast) return false;
  }
  return isStated(needs, configuration.needs) && isStated(prerequisites, configuration.prerequisites);
}

function isStated(asked: Readonly<Record<string, boolean | undefined>> = {}, stated: Values = {}): boolean {
  return Object.entries(asked).every(([name, value]) => value === undefined || stated[name] === value);
}

/** The first case of several that applies. */
export function firstOf<C extends { readonly when?: Condition; readonly unless?: Condition }>(
  cases: readonly C[],
  configuration: PlainConfiguration,
): C | undefined {
  for (const each of cases) {
    const spared = each.unless !== undefined && holds(each.unless, configuration);
    if (holds(each.when ?? {}, configuration) && !spared) return each;
  }
  return undefined;
}

/** What one rule says of a configuration, if anything, leaving its repairs out. */
export function sayingOf(
  rule: Rule,
  configuration: PlainConfiguration,
): [PlainFinding['kind'], RuleCase] | undefined {
  const values = configuration.prerequisites ?? {};
  const deciding = firstOf(rule.cases, configuration);
  if (deciding === undefined) return undefined;
  const truth = deciding.requires === undefined ? false : truthIn(deciding.requires, values);
  if (truth === true) return undefined;
  if (rule.kind === 'error') return [truth === false ? 'error' : 'unverified', deciding];
  return truth === false ? ['advice', deciding] : undefined;
}

/** What the rules say of a configuration as of a day. */
export function findingsOf(
  { vocabulary, rules }: RulesetData,
  configuration: PlainConfiguration,
  asOf?: string,
  locked: readonly string[] = [],
): readonly PlainFinding[] {
  const values = configuration.prerequisites ?? {};
  return rulesOn(rules, asOf).flatMap((rule): PlainFinding[] => {
    const saying = sayingOf(rule, configuration);
    if (saying === undefined) return [];
    const [kind, { direction, requires, since = rule.since }] = saying;
    const unmet = requires === undefined ? [] : unmetIn(requires, values);
    const works = (after: Values) => requires !== undefined && truthIn(requires, after) === true;
    const repairs = kind === 'advice' ? [] : everyMinimalRepair(vocabulary, values, locked, works);
    const inOrder = vocabulary.prerequisites.filter((prerequisite) => unmet.includes(prerequisite));
    return [{ ruleId: rule.id, kind, direction, unmet: inOrder, repairs, since }];
  });
}

export function rulesOn(rules: readonly Rule[], asOf: string | undefined): readonly Rule[] {
  if (asOf === undefined) return rules;
  const counts = ({ since }: { readonly since?: string }) => since === undefined || since <= asOf;
  return rules.filter(counts).map((rule) => ({ ...rule, cases: rule.cases.filter(counts) }));
}

/** Whether a rule, as it speaks on a day, says that something is gone: what it asked before a day does not. */
function saysRetired(rule: Rule, always: readonly Rule[], configuration: PlainConfiguration): boolean {
  const saying = sayingOf(rule, configuration);
  const isDated = always.some(({ id, cases }) => id === rule.id && cases.some(({ since }) => since));
  return rule.retires === true && saying !== undefined && (!isDated || saying[1].since !== undefined);
}

/** The verdict on a configuration as of a day. */
export function verdictOf(data: RulesetData, configuration: PlainConfiguration, asOf?: string) {
  const kinds = rulesOn(data.rules, asOf).map((rule) => sayingOf(rule, configuration)?.[0]);
  if (kinds.includes('error')) return 'invalid';
  return kinds.includes('unverified') ? 'undetermined' : 'valid';
}

/** Every way to change values of prerequisites; one that is known and locked stays. */
function everyChange(prerequisites: readonly string[], values: Values, locked: readonly string[]): Values[] {
  let changes: Values[] = [{}];
  for (const name of prerequisites) {
    const fixed = locked.includes(name) && values[name] !== undefined;
    const others = fixed ? [] : [true, false].filter((value) => value !== values[name]);
    changes = changes.flatMap((change) => [change, ...others.map((value) => ({ ...change, [name]: value }))]);
  }
  return changes;
}

/**
 * Every change that works and of which no proper part does: the fewest first, then by their places in the vocabulary,
 * then true before false.
 */
export function everyMinimalRepair(
  { prerequisites }: Vocabulary,
  values: Values,
  locked: readonly string[],
  works: (after: Values) => boolean,
): readonly Values[] {
  const working = everyChange(prerequisites, values, locked).filter((change) =>
    works({ ...values, ...change }),
  );
  const minimal = working.filter((change) => !working.some((other) => isProperPart(other, change)));
  const placesOf = (change: Values) => Object.keys(change).map((name) => prerequisites.indexOf(name));
  const falsesOf = (change: Values) => Object.values(change).map((value) => (value ? 0 : 1));
  return minimal.sort(
    (a, b) =>
      Object.keys(a).length - Object.keys(b).length ||
      compareLists(placesOf(a), placesOf(b)) ||
      compareLists(falsesOf(a), falsesOf(b)),
  );
}

function isProperPart(smaller: Values, larger: Values): boolean {
  const names = Object.keys(smaller);
  return names.length < Object.keys(larger).length && names.every((name) => smaller[name] === larger[name]);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** How a method does by a criterion. */
export function ratingOf(
  criterion: CriterionDefinition,
  direction: string,
  method: string,
  circumstances: Pick<PlainConfiguration, 'prerequisites' | 'userCount'>,
): Rating {
  const cases = criterion.ratings[direction]?.[method] ?? [];
  const rated = firstOf(cases, { owner: '', ...circumstances });
  if (rated === undefined) throw new Error(`${direction}.${method} has no rating by ${criterion.id}`);
  return rated.rating;
}

/** Greater is better; what depends stands level with neutral. */
export const WORTH: Readonly<Record<Rating, number>> = {
  favourable: 2,
  neutral: 1,
  depends: 1,
  unfavourable: 0,
};

const READINESS = { valid: 'ready', undetermined: 'to-verify', invalid: 'to-prepare' } as const;
const READINESS_ORDER: readonly string[] = ['ready', 'to-verify', 'to-prepare'];

/** Every choice of a method for each direction that serves the needs, in the order of the vocabulary. */
function everyServingChoice({ directions }: Vocabulary, needs: Values): Readonly<Record<string, string>>[] {
  let choices: Readonly<Record<string, string>>[] = [{}];
  for (const [direction, methods] of Object.entries(directions)) {
    const serving = methods.filter((method) =>
      needs[direction] === true ? method !== 'none' : method === 'none',
    );
    choices = choices.flatMap((choice) => serving.map((method) => ({ ...choice, [direction]: method })));
  }
  return choices;
}

/** Recommends by judging and repairing every choice that serves the needs, and sorting what can be made to work. */
export function recommendationsOf(data: RulesetData, request: PlainRequest, asOf?: string) {
  const { owner, needs, prerequisites, userCount, locked = [], priorities = [] } = request;
  const recommendations: PlainRecommendation[] = [];
  const ruledOut: PlainRuledOut[] = [];
  for (const methods of everyServingChoice(data.vocabulary, needs)) {
    const configuration: PlainConfiguration = {
      owner,
      ...methods,
      needs,
      ...(prerequisites === undefined ? {} : { prerequisites }),
      ...(userCount === undefined ? {} : { userCount }),
    };
    const findings = findingsOf(data, configuration, asOf, locked);
    const repairs = everyMinimalRepair(data.vocabulary, prerequisites ?? {}, locked, (after) => {
      return verdictOf(data, { ...configuration, prerequisites: after }, asOf) === 'valid';
    });
    if (repairs.length === 0) {
      ruledOut.push({ configuration, findings: findings.filter(({ kind }) => kind !== 'advice') });
      continue;
    }
    recommendations.push({
      configuration,
      readiness: READINESS[verdictOf(data, configuration, asOf)],
      retired: rulesOn(data.rules, asOf).some((rule) => saysRetired(rule, data.rules, configuration)),
      repairs,
      findings,
    });
  }
  const byPriority = priorities.flatMap((id) => data.criteria.filter((criterion) => criterion.id === id));
  const criteria = [...byPriority, ...data.criteria.filter(({ id }) => !priorities.includes(id))];
  const worthsOf = ({ configuration }: PlainRecommendation) =>
    criteria.flatMap((criterion) =>
      Object.keys(data.vocabulary.directions)
        .map((direction) => WORTH[ratingOf(criterion, direction, String(configuration[direction]), request)])
        .sort((a, b) => a - b),
    );
  const sizeOf = ({ repairs }: PlainRecommendation) =>
    Math.min(...repairs.map((repair) => Object.keys(repair).length));
  recommendations.sort(
    (a, b) =>
      Number(a.retired) - Number(b.retired) ||
      READINESS_ORDER.indexOf(a.readiness) - READINESS_ORDER.indexOf(b.readiness) ||
      sizeOf(a) - sizeOf(b) ||
      compareLists(worthsOf(b), worthsOf(a)),
  );
  return { recommendations, ruledOut, criteria: criteria.map(({ id }) => id) };
}
