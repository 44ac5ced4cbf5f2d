/** Advice that can be followed: what is retired is nobody's next step, and the mail system is no step of a plan. */

import type { Repair } from '../logic/minimal-repairs.ts';
import type { PrerequisiteChangeInstructions } from '../rule-language/change.ts';
import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { Settings } from './options.ts';

type Day = Pick<Settings, 'compiled' | 'latestDate'>;

/** The day since which what makes a prerequisite true is retired; undefined before that day, and for all else. */
export function retiredSince(prerequisite: string, { compiled, latestDate }: Day): string | undefined {
  const date = instructionsFor(prerequisite, compiled)?.retired;
  return date !== undefined && (latestDate === undefined || date <= latestDate) ? date : undefined;
}

/** The circumstances among prerequisites whose value is known: no plan changes them. */
export function knownCircumstances(
  compiled: CompiledRuleset,
  values: Readonly<Record<string, boolean | undefined>>,
): readonly string[] {
  return compiled.ruleset.vocabulary.prerequisites.filter(
    (each) => values[each] !== undefined && isCircumstance(each, compiled),
  );
}

/**
 * Repairs with the most advisable first: those that rest on nothing retired, then those that take no circumstance to be
 * otherwise, then the smallest, then those that make the fewest things untrue.
 */
export function advisableFirst(repairs: readonly Repair[], day: Day): readonly Repair[] {
  const weigh = (repair: Repair): readonly number[] => {
    const changes = Object.entries(repair) as readonly (readonly [string, boolean])[];
    const untrue = changes.filter(([, value]) => !value);
    return [
      changes.filter(([each, value]) => value && retiredSince(each, day) !== undefined).length,
      untrue.filter(([each]) => isCircumstance(each, day.compiled)).length,
      changes.length,
      untrue.length,
    ];
  };
  return repairs
    .map((repair) => [repair, weigh(repair)] as const)
    .sort(([, one], [, other]) => firstDifference(one, other))
    .map(([repair]) => repair);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  return one.map((weight, place) => weight - (other[place] as number)).find((each) => each !== 0) ?? 0;
}

function isCircumstance(prerequisite: string, compiled: CompiledRuleset): boolean {
  return instructionsFor(prerequisite, compiled)?.circumstance === true;
}

function instructionsFor(
  prerequisite: string,
  { ruleset }: CompiledRuleset,
): PrerequisiteChangeInstructions | undefined {
  return ruleset.changes?.prerequisites[prerequisite];
}
