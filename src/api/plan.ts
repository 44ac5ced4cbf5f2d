import {
  type AnyConfiguration,
  type Configuration,
  type Direction,
  factsIn,
  type Method,
  type Prerequisite,
} from '../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../engine/defaults.ts';
import { configurationRepairs } from '../engine/evaluate.ts';
import type { Finding } from '../engine/finding.ts';
import { answer, type MalformedRequest, type Verb } from '../engine/handler.ts';
import type { Options, Settings } from '../engine/options.ts';
import { createReport } from '../engine/report-list.ts';
import { refusalsBetween } from '../engine/safe-states.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { doerLabels, placeTexts, productLabels } from '../locales/en/guide/changes.ts';
import { ruleTexts } from '../locales/en/guide/rules.ts';
import { prerequisiteLabels, prerequisiteNegations } from '../locales/en/guide/vocabulary.ts';
import { planProblems } from '../locales/en/verb-problems.ts';
import { safeOrder } from '../logic/safe-order.ts';
import type {
  ChangeInstructions,
  MethodChangeInstructions,
  PrerequisiteChangeInstructions,
} from '../rule-language/change.ts';
import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { Facts } from '../rule-language/condition.ts';
import { planRequestSchema } from '../rule-language/input-schema.ts';
import type { RuleIdOf, Ruleset } from '../rule-language/ruleset.ts';
import type { Source } from '../rule-language/source.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { guideForPlans } from '../rulesets/guide/parts.ts';
import type { Judged } from './validate.ts';

/** A location of a change, in words. */
export interface WhereToChange {
  /** The navigation path. */
  readonly place: string;
  /** The product with that path; absent for a location outside of it. */
  readonly product?: string;
  readonly sources: readonly Source[];
}

/** A Web API request that makes a change; names in braces stand for values that only the organization knows. */
export interface WebApiChange {
  readonly method: 'PATCH';
  /** The record, such as `mailboxes({mailboxid})`. */
  readonly path: string;
  readonly body: Readonly<Record<string, string | number | boolean>>;
}

/** The instructions for a change, as far as the ruleset has them. */
interface HowToChange {
  /** The scope of the change: this owner, or the whole organization. */
  readonly scope: 'owner' | 'organization';
  /** The locations of the change in each product; empty where they are not known. */
  readonly where: readonly WhereToChange[];
  /** The actor who can make the change, in words; absent where that is not known. */
  readonly who?: string;
  /** The request; absent where the Web API can't make the change. */
  readonly webApi?: WebApiChange;
  readonly sources: readonly Source[];
}

/** A change of a prerequisite: confirmed when it was not known, prepared when it was not met, removed when it was. */
export interface FactChange<R extends Ruleset = Guide> extends HowToChange {
  readonly kind: 'confirm' | 'prepare' | 'remove';
  readonly prerequisite: Prerequisite<R>;
  /** The value afterwards: met, or not met. */
  readonly value: boolean;
}

/** A direction that is switched to another method. */
export interface MethodChange<R extends Ruleset = Guide> extends HowToChange {
  readonly kind: 'switch';
  readonly direction: Direction<R>;
  readonly method: Method<Direction<R>, R>;
}

/** A step of a plan, and the configuration after it. */
export interface Step<R extends Ruleset = Guide> {
  /** The changes of the step: one, or several at the same time where no order of single ones is safe. */
  readonly changes: readonly (FactChange<R> | MethodChange<R>)[];
  /** The configuration after the step. */
  readonly configuration: Configuration<R>;
  /** The report of `validate` on it. */
  readonly report: Judged<R>;
}

/** The answer of {@link plan} with a way to the end. */
export interface Planned<R extends Ruleset = Guide> {
  readonly outcome: 'planned';
  /** The report of `validate` on the start. */
  readonly start: Judged<R>;
  /** In order; empty when nothing need change. */
  readonly steps: readonly Step<R>[];
  /** Facts of the whole organization that the end does not need, and that stay, as others may need them. */
  readonly kept: readonly Prerequisite<R>[];
  /**
   * Set when the search for an order ended early: grouped changes are safe together, and might be safe one by one as
   * well. Absent when all grouped changes must come together.
   */
  readonly orderUndecided?: true;
}

/** The answer of {@link plan} when no permitted change makes the end valid. */
export interface NotReachable<R extends Ruleset = Guide> {
  readonly outcome: 'not-reachable';
  /** The findings that stand in the way at the end. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** The answer of {@link plan}. */
export type Plan<R extends Ruleset = Guide> = MalformedRequest | Planned<R> | NotReachable<R>;

interface PlanRequest {
  readonly from: AnyConfiguration;
  readonly to: AnyConfiguration;
}

type AnyChange = FactChange<Ruleset> | MethodChange<Ruleset>;

/** A configuration on the way. */
interface State extends AnyConfiguration {
  readonly prerequisites: Facts['prerequisites'];
}

/**
 * Plans the steps from one configuration to another, so that on the way nothing is served worse than at both ends.
 *
 * Prerequisites come first, those of the organization before those of the owner. A method is switched when everything
 * that it needs is met. Prerequisites that are no longer needed are removed last, except those of the organization. The
 * smallest repair that the end still needs to be valid is part of the plan. From the first step on, needs and number of
 * users are those of the end, else those of the start.
 *
 * Never throws and never changes its input; the answer is frozen.
 *
 * @param from - the current configuration, as for `validate`.
 * @param to - the wanted configuration: the methods, and the values of prerequisites; everything that it does not state
 * stays. Its owner is the owner of `from`.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the steps, each with location and actor, and the report of `validate` after it; `not-reachable` when nothing
 * makes the end valid; or `malformed` with problems at `['from', …]` and `['to', …]`.
 * @see The guide's clauses A1 and A2 and the later B4 and B8, which say where and by whom each change is made.
 * @example
 * ```ts
 * import { plan } from 'd365-email-rules';
 *
 * const answer = plan(
 *   { owner: 'user', incoming: 'outlook', outgoing: 'none', prerequisites: { outlookInstalled: true } },
 *   { owner: 'user', incoming: 'server', outgoing: 'none' },
 * );
 * const steps = answer.outcome === 'planned' ? answer.steps : [];
 * console.log(steps.map(({ changes: [change] }) => change?.kind).join(', ')); // confirm, switch
 * ```
 */
export function plan<R extends Ruleset = Guide, From = unknown, To = unknown>(
  from: Configuration<R> | Unchecked<From>,
  to: Configuration<R> | Unchecked<To>,
  options?: Options<R>,
): Plan<R>;
export function plan(from: unknown, to: unknown, options?: unknown): Plan<Ruleset> {
  return answer(PLAN, { from, to }, options);
}

/** A plan shows where and by whom each change is made. */
const DEFAULTS: Defaults = {
  ruleset: guideForPlans,
  english: () =>
    englishWith(
      {
        prerequisites: prerequisiteLabels,
        negations: prerequisiteNegations,
        rules: ruleTexts,
        places: placeTexts,
        products: productLabels,
        doers: doerLabels,
      },
      planProblems,
    ),
};

const PLAN: Verb<PlanRequest, Planned<Ruleset> | NotReachable<Ruleset>> = {
  defaults: DEFAULTS,
  schemaFor: ({ vocabulary }) => planRequestSchema(checking, vocabulary),
  answerTo: planFrom,
};

/** Plans from one valid configuration to another. */
export function planFrom(
  { from, to }: PlanRequest,
  settings: Settings,
): Planned<Ruleset> | NotReachable<Ruleset> {
  const { compiled } = settings;
  const goal = goalOf(from, to, compiled);
  if (goal.end === undefined) {
    const { findings } = createReport(factsIn(goal.wished, compiled.ruleset.vocabulary), settings);
    return { outcome: 'not-reachable', findings: findings.filter(({ kind }) => kind !== 'advice') };
  }
  const start: State = {
    ...goal.end,
    ...methodsOf(from, compiled),
    prerequisites: from.prerequisites ?? {},
  };
  const changes = [
    ...changesBetween(start, goal.end, settings),
    ...undoneBySwitches(start, goal.end, settings),
  ];
  return {
    outcome: 'planned',
    start: createReport(factsIn(from, compiled.ruleset.vocabulary), settings),
    ...stepsOf(start, goal.end, changes, settings),
    kept: goal.kept,
  };
}

interface Goal {
  /** The wanted end; everything that it does not state is as at the start. */
  readonly wished: State;
  /** The same after the smallest repair; undefined when none exists. */
  readonly end: State | undefined;
  readonly kept: readonly string[];
}

function goalOf(from: AnyConfiguration, to: AnyConfiguration, compiled: CompiledRuleset): Goal {
  const { vocabulary } = compiled.ruleset;
  const before = from.prerequisites ?? {};
  const ofOrganization = vocabulary.prerequisites.filter(
    (each) => before[each] === true && scopeOf(compiled, each) === 'organization',
  );
  const kept = ofOrganization.filter((each) => to.prerequisites?.[each] === false);
  const userCount = to.userCount ?? from.userCount;
  const wished: State = {
    owner: from.owner,
    ...methodsOf(to, compiled),
    prerequisites: {
      ...before,
      ...to.prerequisites,
      ...Object.fromEntries(kept.map((each) => [each, true])),
    },
    needs: { ...from.needs, ...to.needs },
    ...(userCount === undefined ? {} : { userCount }),
  };
  const facts = factsIn(wished, vocabulary);
  const [repair] = configurationRepairs(compiled, facts, new Set(ofOrganization)).repairs;
  const end = repair && { ...wished, prerequisites: { ...wished.prerequisites, ...repair } };
  return { wished, end, kept };
}

function scopeOf({ ruleset }: CompiledRuleset, prerequisite: string): ChangeInstructions['scope'] {
  return ruleset.changes?.prerequisites[prerequisite]?.scope ?? 'organization';
}

function turnOf({ ruleset }: CompiledRuleset, prerequisite: string): PrerequisiteChangeInstructions['turn'] {
  return ruleset.changes?.prerequisites[prerequisite]?.turn;
}

function methodsOf(configuration: AnyConfiguration, { ruleset }: CompiledRuleset) {
  const directions = Object.keys(ruleset.vocabulary.directions);
  return Object.fromEntries(directions.map((direction) => [direction, configuration[direction]]));
}

/** Every change between two configurations, in the preferred order. */
function changesBetween(from: State, to: State, settings: Settings): readonly AnyChange[] {
  const { vocabulary } = settings.compiled.ruleset;
  // A value known at the start is known at the end.
  const facts = vocabulary.prerequisites
    .filter((each) => from.prerequisites[each] !== to.prerequisites[each])
    .map((each) => factChange(each, from.prerequisites[each], to.prerequisites[each] as boolean, settings));
  const methods = Object.keys(vocabulary.directions).flatMap((direction): MethodChange<Ruleset>[] =>
    from[direction] === to[direction] ? [] : [methodChange(direction, to[direction] as string, settings)],
  );
  const ofScope = (scope: ChangeInstructions['scope']) =>
    facts.filter((change) => change.kind !== 'remove' && change.scope === scope);
  return [
    ...ofScope('organization'),
    ...ofScope('owner'),
    ...methods,
    ...facts.filter(({ kind }) => kind === 'remove'),
  ];
}

/** The changes to do again: they hold at both ends, a switch on the way undoes them, and the end needs them. */
function undoneBySwitches(from: State, to: State, settings: Settings): readonly AnyChange[] {
  const { compiled } = settings;
  const { vocabulary } = compiled.ruleset;
  const isSwitched = Object.keys(vocabulary.directions).some((each) => from[each] !== to[each]);
  if (!isSwitched) return [];
  const isNeeded = (prerequisite: string) => {
    const without = { ...to, prerequisites: { ...to.prerequisites, [prerequisite]: false } };
    return createReport(factsIn(without, vocabulary), settings).verdict !== 'valid';
  };
  return vocabulary.prerequisites
    .filter(
      (each) =>
        turnOf(compiled, each) === 'last' &&
        from.prerequisites[each] === true &&
        to.prerequisites[each] === true &&
        isNeeded(each),
    )
    .map((each) => factChange(each, false, true, settings));
}

/** The change that gives a prerequisite another value, or a first one. */
export function factChange(
  prerequisite: string,
  before: boolean | undefined,
  value: boolean,
  settings: Settings,
): FactChange<Ruleset> {
  const changing: PrerequisiteChangeInstructions | undefined =
    settings.compiled.ruleset.changes?.prerequisites[prerequisite];
  const kind = before === undefined ? 'confirm' : value ? 'prepare' : 'remove';
  const webApi = kind === 'prepare' ? changing?.webApi : undefined;
  return {
    kind,
    prerequisite,
    value,
    ...howToChange(changing, settings),
    ...(webApi === undefined ? {} : { webApi: { method: 'PATCH' as const, ...webApi } }),
  };
}

/** The change that gives a direction a method. */
export function methodChange(direction: string, method: string, settings: Settings): MethodChange<Ruleset> {
  const changing: MethodChangeInstructions | undefined =
    settings.compiled.ruleset.changes?.directions[direction];
  const webApi = changing?.webApi;
  return {
    kind: 'switch',
    direction,
    method,
    ...howToChange(changing, settings),
    ...(webApi === undefined
      ? {}
      : {
          webApi: {
            method: 'PATCH' as const,
            path: webApi.path,
            body: { [webApi.column]: webApi.values[method] as number },
          },
        }),
  };
}

function howToChange(changing: ChangeInstructions | undefined, { words }: Settings): HowToChange {
  if (changing === undefined) return { scope: 'organization', where: [], sources: [] };
  const { scope, where, who, sources } = changing;
  return {
    scope,
    where: where.map(({ place, product, sources: saying }) => ({
      place: words.places[place] as string,
      ...(product === undefined ? {} : { product: words.products[product] as string }),
      sources: saying,
    })),
    who: words.doers[who] as string,
    sources,
  };
}

/**
 * The steps, so ordered that no direction is served worse on the way than at both ends, but for what has its turn after
 * the methods: that is done then, and taken for done until it is.
 */
function stepsOf(
  start: State,
  end: State,
  changes: readonly AnyChange[],
  settings: Settings,
): Pick<Planned<Ruleset>, 'steps' | 'orderUndecided'> {
  const { compiled } = settings;
  const facts = (configuration: AnyConfiguration): Facts =>
    factsIn(configuration, compiled.ruleset.vocabulary);
  const ofTurn = (turn: PrerequisiteChangeInstructions['turn']) =>
    changes.filter((change) => changeTurn(change, compiled) === turn);
  const free = ofTurn(undefined);
  const later = [...together(ofTurn('after-methods')), ...ofTurn('last').map((change) => [change])];
  const beginning = later.flat().reduce(after, start);
  const order = safeOrder(free.length, refusalsBetween(compiled, facts(beginning), facts(end), free));
  const safe = order.steps.map((places) => places.map((place) => free[place] as AnyChange));
  let configuration = undone(start, changes, compiled);
  const steps = [...safe, ...later].map((made) => {
    configuration = made.reduce(after, configuration);
    return {
      changes: made,
      configuration: configuration as Configuration<Ruleset>,
      report: createReport(facts(configuration), settings),
    };
  });
  return { steps, ...(order.undecided ? { orderUndecided: true } : {}) };
}

function changeTurn(change: AnyChange, compiled: CompiledRuleset): PrerequisiteChangeInstructions['turn'] {
  return change.kind === 'switch' ? undefined : turnOf(compiled, change.prerequisite);
}

/** Changes that are one and the same act together, each other one by itself. */
function together(changes: readonly AnyChange[]): readonly (readonly AnyChange[])[] {
  const acts = new Map<string, AnyChange[]>();
  for (const [index, change] of changes.entries()) {
    const act = change.webApi === undefined ? String(index) : JSON.stringify(change.webApi);
    const known = acts.get(act);
    if (known === undefined) acts.set(act, [change]);
    else known.push(change);
  }
  return [...acts.values()];
}

/** The beginning without what holds there and is done again, as a switch on the way undoes it. */
function undone(start: State, changes: readonly AnyChange[], compiled: CompiledRuleset): State {
  const again = changes.flatMap((change) =>
    change.kind !== 'switch' && changeTurn(change, compiled) === 'last' ? [change.prerequisite] : [],
  );
  const prerequisites = Object.fromEntries(
    Object.entries(start.prerequisites).map(([each, value]) => [each, value && !again.includes(each)]),
  );
  return { ...start, prerequisites };
}

/** The state after a change. */
function after(state: State, change: AnyChange): State {
  if (change.kind === 'switch') return { ...state, [change.direction]: change.method };
  return { ...state, prerequisites: { ...state.prerequisites, [change.prerequisite]: change.value } };
}
