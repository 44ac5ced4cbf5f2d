/** The ranking of a choice of methods as decision diagrams over the facts: rank key and lexicographic preference. */

import type { Diagram } from '../../logic/decision-diagram.ts';
import { type CompiledCriterion, casesOf, rankOf } from '../../rule-language/criterion.ts';
import { ABSENT, type Column } from '../symbolic/columns.ts';
import {
  outcomeOf,
  type RuleOutcome,
  retirementOf,
  type Space,
  whetherUnless,
} from '../symbolic/rule-outcomes.ts';

/** The outcomes of errors, best first. */
const OUTCOMES: readonly RuleOutcome[] = ['silent', 'unverified', 'error'];
/** More than any number of changes: a vocabulary has at most 30 prerequisites. */
const MOST_CHANGES = 31;

/**
 * The rank key of a choice of methods before the criteria, as one number: the smaller, the better.
 *
 * It compares retirement, then readiness, then the size of the smallest repair; an unreachable choice has infinity.
 *
 * @param space - the columns of owner, methods and needs have only the current value.
 * @param locked - prerequisites that no repair touches when their value is known.
 */
export function rankKeyDiagram(space: Space, locked: ReadonlySet<string>): Diagram<number> {
  const { terminal, apply } = space.diagrams;
  const worst = space.rules
    .filter(({ rule }) => rule.kind === 'error')
    .map((rule) => outcomeOf(space, rule))
    .reduce((a, b) => apply(a, b, worse), terminal('silent'));
  const readiness = apply(worst, smallestRepair(space, worst, locked), (outcome, changes) =>
    changes === UNREACHABLE ? UNREACHABLE : OUTCOMES.indexOf(outcome) * MOST_CHANGES + changes,
  );
  const retired = space.rules
    .filter(({ rule }) => rule.retires)
    .map((rule) => retirementOf(space, rule))
    .reduce((a, b) => apply(a, b, (is, too) => is || too), terminal(false));
  return apply(retired, readiness, (is, level) => (is ? OUTCOMES.length * MOST_CHANGES + level : level));
}

const UNREACHABLE = Number.POSITIVE_INFINITY;

function worse(a: RuleOutcome, b: RuleOutcome): RuleOutcome {
  return OUTCOMES.indexOf(a) < OUTCOMES.indexOf(b) ? b : a;
}

/** Number of prerequisites to change until no error speaks; a repair makes nothing unknown. */
function smallestRepair(
  { diagrams, columns }: Space,
  worst: Diagram<RuleOutcome>,
  locked: ReadonlySet<string>,
): Diagram<number> {
  const { terminal, node, apply } = diagrams;
  const done = new Map<number, Diagram<number>>();
  const changesFrom = (part: Diagram<RuleOutcome>): Diagram<number> => {
    if ('result' in part) return terminal(part.result === 'silent' ? 0 : UNREACHABLE);
    const known = done.get(part.id);
    if (known !== undefined) return known;
    const { about, name, values } = columns[part.column] as Column;
    const kept = part.children.map(changesFrom);
    const isFixed = (place: number) =>
      about !== 'prerequisite' || (locked.has(name) && values[place] !== ABSENT);
    const changed = kept.filter((_, place) => values[place] !== ABSENT);
    const least = kept.map((own, place) =>
      isFixed(place) ? own : changed.reduce((a, b) => apply(a, b, (stay, go) => Math.min(stay, go + 1)), own),
    );
    const made = node(part.column, least);
    done.set(part.id, made);
    return made;
  };
  return changesFrom(worst);
}

/** A choice of methods with all columns that its rules and ratings can test. */
export interface Choice {
  readonly space: Space;
  readonly methods: Readonly<Record<string, string>>;
}

/**
 * The preference of the criteria: true where they put the second of two choices before the first.
 *
 * @param criteria - the most important first.
 * @param otherwise - the preference where all criteria are equal.
 */
export function preferenceDiagram(
  [first, second]: readonly [Choice, Choice],
  criteria: readonly CompiledCriterion[],
  otherwise: boolean,
): Diagram<boolean> {
  const { terminal, apply } = first.space.diagrams;
  return criteria.reduceRight((later, criterion) => {
    const [ranks, others] = [first, second].map((choice) => ranksDiagram(choice, criterion)) as [
      Diagram<string>,
      Diagram<string>,
    ];
    const favours = apply(ranks, others, (a, b) => (a === b ? undefined : b > a));
    return apply(favours, later, (own, rest) => own ?? rest);
  }, terminal(otherwise));
}

/** The ranks of all methods by a criterion, a digit each, the worst first: they compare as texts. */
function ranksDiagram({ space, methods }: Choice, criterion: CompiledCriterion): Diagram<string> {
  const { terminal, apply } = space.diagrams;
  return Object.entries(methods).reduce((ranks, [direction, method]) => {
    const rank = casesOf(criterion, direction, method).reduceRight(
      (others, { rated, when, unless }) =>
        apply(whetherUnless(space, when, unless), others, (is, other) => (is ? rankOf(rated.rating) : other)),
      terminal(0),
    );
    return apply(ranks, rank, (all, one) => [...all, one].sort().join(''));
  }, terminal(''));
}
