/** Symbolic evaluation of rules as decision diagrams over all columns. */

import { createDiagramManager, type Diagram, type DiagramManager } from '../../logic/decision-diagram.ts';
import type { NormalForm, TruthValue } from '../../logic/formula.ts';
import { type CompiledCase, type CompiledRule, thresholdsOf } from '../../rule-language/compile.ts';
import type { CompiledCondition } from '../../rule-language/condition.ts';
import type { Rule } from '../../rule-language/rule.ts';
import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import type { FindingKind } from '../evaluate.ts';
import { type Column, everyColumn, testsOf } from './columns.ts';

/** The outcome of a rule: a finding of this kind, or silence. */
export type RuleOutcome = FindingKind | 'silent';

/** The columns that some rules can test, and a manager of diagrams over them. */
export interface Space {
  readonly diagrams: DiagramManager;
  readonly columns: readonly Column[];
  readonly rules: readonly CompiledRule[];
}

/** Creates a space of the columns that these rules can test, over a vocabulary. */
export function spaceOf(vocabulary: Vocabulary, rules: readonly CompiledRule[]): Space {
  return {
    diagrams: createDiagramManager(),
    columns: everyColumn(vocabulary, thresholdsOf(rules.flatMap(({ cases }) => cases))),
    rules,
  };
}

/** The outcome of a rule: the first case that applies decides. */
export function outcomeOf(space: Space, { rule, cases }: CompiledRule): Diagram<RuleOutcome> {
  const { terminal, apply } = space.diagrams;
  return cases.reduceRight(
    (others, each) => apply(caseOutcome(space, rule, each), others, (own, other) => own ?? other),
    terminal<RuleOutcome>('silent'),
  );
}

/** True where the deciding case says that the basis of the configuration is retired. */
export function retirementOf(space: Space, { rule, cases }: CompiledRule): Diagram<boolean> {
  const { terminal, apply } = space.diagrams;
  return cases.reduceRight(
    (others, each) =>
      apply(caseOutcome(space, rule, each), others, (own, other) =>
        own === undefined ? other : each.retires && own !== 'silent',
      ),
    terminal(false),
  );
}

/** The outcome of a case; undefined where it does not apply. */
function caseOutcome(
  space: Space,
  { kind }: Rule,
  { when, unless, requirement }: CompiledCase,
): Diagram<RuleOutcome | undefined> {
  const { terminal, apply } = space.diagrams;
  const applies = whetherUnless(space, when, unless);
  const unknown: RuleOutcome = kind === 'error' ? 'unverified' : 'silent';
  const truth = requirement ? truthOf(space, requirement) : terminal<TruthValue>(false);
  return apply(applies, truth, (is, met) => {
    if (!is) return undefined;
    if (met === undefined) return unknown;
    return met ? 'silent' : kind;
  });
}

/** True where a condition holds and its exception does not. */
export function whetherUnless(
  space: Space,
  when: CompiledCondition,
  unless: CompiledCondition | undefined,
): Diagram<boolean> {
  const asked = whether(space, when);
  return unless ? space.diagrams.apply(asked, whether(space, unless), (is, spared) => is && !spared) : asked;
}

/** True where a condition holds. */
function whether(space: Space, condition: CompiledCondition): Diagram<boolean> {
  const { terminal, variable, apply } = space.diagrams;
  return testsOf(condition).reduce((holds, { about, name, accepts }) => {
    const column = columnAt(space, about, name);
    const results = (space.columns[column] as Column).values.map(accepts);
    return apply(holds, variable(column, results), (a, b) => a && b);
  }, terminal(true));
}

/** The truth of a requirement for all values of the prerequisites in the columns. */
export function truthOf(
  space: Pick<Space, 'diagrams' | 'columns'>,
  requirement: NormalForm,
): Diagram<TruthValue> {
  const { terminal, variable, apply } = space.diagrams;
  if (requirement.kind === 'literal') {
    const { prerequisite, value } = requirement;
    const column = columnAt(space, 'prerequisite', prerequisite);
    const { values } = space.columns[column] as Column;
    return variable<TruthValue>(
      column,
      values.map((each) => (typeof each === 'boolean' ? each === value : undefined)),
    );
  }
  const settling = requirement.kind === 'any';
  return requirement.parts
    .map((part) => truthOf(space, part))
    .reduce(
      (whole, part) =>
        apply(whole, part, (a, b) => {
          if (a === settling || b === settling) return settling;
          return a === undefined || b === undefined ? undefined : !settling;
        }),
      terminal<TruthValue>(!settling),
    );
}

function columnAt({ columns }: Pick<Space, 'columns'>, about: Column['about'], name: string): number {
  return columns.findIndex((column) => column.about === about && column.name === name);
}
