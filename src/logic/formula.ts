/**
 * A formula over prerequisites: a prerequisite, or formulas joined by `all`, `any` and `not`.
 *
 * `{ any: [] }` is never met, `{ all: [] }` always is. A formula has at most 16 levels of `all`, `any` and `not`.
 */
export type Formula<Prerequisite extends string = string> =
  | Prerequisite
  | { readonly all: readonly Formula<Prerequisite>[] }
  | { readonly any: readonly Formula<Prerequisite>[] }
  | { readonly not: Formula<Prerequisite> };

/** A formula in negation normal form: every `not` stands at a prerequisite, as the value asked for. */
export type NormalForm =
  | { readonly kind: 'literal'; readonly prerequisite: string; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly NormalForm[] };

/** A truth value of strong Kleene logic: true, false, or `undefined` for not known. */
export type TruthValue = boolean | undefined;

/** The formula that nothing meets. */
export const IMPOSSIBLE: Formula<never> = Object.freeze({ any: Object.freeze([]) });

/** Turns a formula into negation normal form; with `asked` false, its negation. */
export function toNormalForm(formula: Formula, asked = true): NormalForm {
  if (typeof formula === 'string') return { kind: 'literal', prerequisite: formula, value: asked };
  if ('not' in formula) return toNormalForm(formula.not, !asked);
  const isAll = 'all' in formula;
  const parts = isAll ? formula.all : formula.any;
  return { kind: isAll === asked ? 'all' : 'any', parts: parts.map((part) => toNormalForm(part, asked)) };
}

/** The negation of a formula in negation normal form. */
export function negated(requirement: NormalForm): NormalForm {
  if (requirement.kind === 'literal') return { ...requirement, value: !requirement.value };
  return { kind: requirement.kind === 'all' ? 'any' : 'all', parts: requirement.parts.map(negated) };
}

/** Evaluates a formula in strong Kleene logic: the result is unknown only if unknown values could change it. */
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

/** The literals of a formula, left to right, repeats included. */
export function literals(requirement: NormalForm): readonly (NormalForm & { kind: 'literal' })[] {
  return requirement.kind === 'literal' ? [requirement] : requirement.parts.flatMap(literals);
}
