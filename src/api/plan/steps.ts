/** The steps of a plan: every change between its ends, in a safe order. */

import {
  type AnyConfiguration,
  type Configuration,
  factsIn,
} from '../../engine/configuration/configuration.ts';
import type { Settings } from '../../engine/options.ts';
import { createReport } from '../../engine/report-list.ts';
import { refusalsBetween } from '../../engine/safe-states.ts';
import { groupBy } from '../../logic/group-by.ts';
import { safeOrder } from '../../logic/safe-order.ts';
import type { ChangeInstructions, PrerequisiteChangeInstructions } from '../../rule-language/change.ts';
import type { CompiledRuleset } from '../../rule-language/compile.ts';
import type { Facts } from '../../rule-language/condition.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import type { Judged } from '../validate.ts';
import { type AnyChange, type FactChange, factChange, type MethodChange, methodChange } from './changes.ts';
import type { State } from './state.ts';

/** A step of a plan, and the configuration after it. */
export interface Step<R extends Ruleset = Guide> {
  /** The changes of the step: one, or several at the same time where no order of single ones is safe. */
  readonly changes: readonly (FactChange<R> | MethodChange<R>)[];
  /** The configuration after the step. */
  readonly configuration: Configuration<R>;
  /** The report of `validate` on it. */
  readonly report: Judged<R>;
}

/** Steps in their order; `orderUndecided` is set when the search for an order ended early. */
interface OrderedSteps {
  readonly steps: readonly Step<Ruleset>[];
  readonly orderUndecided?: true;
}

/** Every change between two configurations, in the preferred order. */
export function changesBetween(from: State, to: State, settings: Settings): readonly AnyChange[] {
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
export function undoneBySwitches(from: State, to: State, settings: Settings): readonly AnyChange[] {
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

function turnOf({ ruleset }: CompiledRuleset, prerequisite: string): PrerequisiteChangeInstructions['turn'] {
  return ruleset.changes?.prerequisites[prerequisite]?.turn;
}

/**
 * The steps, so ordered that no direction is served worse on the way than at both ends, but for what has its turn after
 * the methods: that is done then, and taken for done until it is.
 */
export function stepsOf(
  start: State,
  end: State,
  changes: readonly AnyChange[],
  settings: Settings,
): OrderedSteps {
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
  const acts = groupBy(changes.entries(), ([index, { webApi }]) =>
    webApi === undefined ? String(index) : JSON.stringify(webApi),
  );
  return [...acts.values()].map((act) => act.map(([, change]) => change));
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
