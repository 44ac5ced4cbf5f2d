/**
 * What a rule requires: a prerequisite, or formulas joined by `all`, `any` and `not`.
 *
 * `{ any: [] }` can never be met, `{ all: [] }` always is. There are at most 16 levels of `all`, `any` and `not`.
 */
export type Formula<Prerequisite extends string = string> =
  | Prerequisite
  | { readonly all: readonly Formula<Prerequisite>[] }
  | { readonly any: readonly Formula<Prerequisite>[] }
  | { readonly not: Formula<Prerequisite> };

/** A formula with every `not` moved to the prerequisites: what is asked is that each has a certain value. */
export type NormalForm =
  | { readonly kind: 'literal'; readonly prerequisite: string; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly NormalForm[] };

/** True, false, or not known. */
export type TruthValue = boolean | undefined;

/** The requirement that nothing can meet. */
export const IMPOSSIBLE: Formula<never> = Object.freeze({ any: Object.freeze([]) });

/** Moves every `not` of a formula to the prerequisites; `asked` false asks for the opposite of the formula. */
export function toNormalForm(formula: Formula, asked = true): NormalForm {
  if (typeof formula === 'string') return { kind: 'literal', prerequisite: formula, value: asked };
  if ('not' in formula) return toNormalForm(formula.not, !asked);
  const isAll = 'all' in formula;
  const parts = isAll ? formula.all : formula.any;
  return { kind: isAll === asked ? 'all' : 'any', parts: parts.map((part) => toNormalForm(part, asked)) };
}

/** The requirement that is met where this one is not, once everything is known. */
export function negated(requirement: NormalForm): NormalForm {
  if (requirement.kind === 'literal') return { ...requirement, value: !requirement.value };
  return { kind: requirement.kind === 'all' ? 'any' : 'all', parts: requirement.parts.map(negated) };
}

/** The truth of a requirement in strong Kleene logic: unknown only where the unknown values could settle it. */
export function evaluate(
  requirement: NormalForm,
  values: Readonly<Record<string, boolean | undefined>>,
): TruthValue {
  if (requirement.kind === 'literal') {
    const value = values[requirement.prerequisite];
    return value === undefined ? undefined : value === requirement.value;
  }
  const settling = requirement.kind === 'any';
  let truth: TruthValue = !settling;
  for (const part of requirement.parts) {
    const partTruth = evaluate(part, values);
    if (partTruth === settling) return settling;
    if (partTruth === undefined) truth = undefined;
  }
  return truth;
}

/** The literals of a requirement, from left to right, repeats included. */
export function literals(requirement: NormalForm): readonly (NormalForm & { kind: 'literal' })[] {
  return requirement.kind === 'literal' ? [requirement] : requirement.parts.flatMap(literals);
}
