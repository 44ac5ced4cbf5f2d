import type { Configuration, Direction } from '../../engine/configuration/configuration.ts';
import type { CaseClaims } from '../../engine/symbolic/rule-claims.ts';
import {
  irredundant,
  type Part,
  type RuleScene,
  type Study,
  scenesIn,
  scenesOf,
  speaking,
} from '../../engine/symbolic/ruleset-model.ts';
import type { SceneClass } from '../../engine/symbolic/situation-classes.ts';
import type { Claim } from '../../logic/claims/claim.ts';
import { asOfDay, type CompiledCase, type CompiledRule } from '../../rule-language/compile.ts';
import type { RuleIdOf, Ruleset } from '../../rule-language/ruleset.ts';
import { UNUSED } from '../../rule-language/vocabulary.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** A case of a rule that never decides. */
export interface DeadCase<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /** The place of the case in its rule, from 1. */
  readonly case: number;
  /** The earlier cases that leave nothing to it, none of which can be missing; empty when it applies nowhere. */
  readonly behind: readonly number[];
}

/** A rule or a case that had its time: it spoke or decided until a day, and never does now. */
export interface Superseded<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /** The place of the case in its rule, from 1; absent when it is the whole rule. */
  readonly case?: number;
  /** The day from which it never speaks or decides. */
  readonly since: string;
  /** A day before, on which it still did for the witness. */
  readonly asOf: string;
  readonly witness: Configuration<R>;
}

/** An advice that says nothing, as it speaks wherever it could. */
export interface AlwaysOn<R extends Ruleset = Guide> {
  readonly ruleId: RuleIdOf<R>;
  /** It speaks on every configuration that uses this direction; absent when it speaks on every configuration. */
  readonly direction?: Direction<R>;
  readonly witness: Configuration<R>;
}

/** What is to be said of single rules. */
export interface SingleRules<R extends Ruleset = Guide> {
  /** Rules that never speak. */
  readonly deadRules: readonly { readonly ruleId: RuleIdOf<R> }[];
  /** Cases that never decide, of rules that speak. */
  readonly deadCases: readonly DeadCase<R>[];
  /** Rules and cases that had their time: not dead, but in effect no more. */
  readonly superseded: readonly Superseded<R>[];
  /** Advice that cannot be avoided. */
  readonly alwaysOn: readonly AlwaysOn<R>[];
}

const FIRST_DAY = '0000-01-01';
const DAY = 86_400_000;

/** Looks at each rule by itself. */
export function analyzeRules(study: Study): Part<SingleRules<Ruleset>> {
  const each = study.budget.forEach(1 / 5, study.rules, (rule) => analyzeRule(study, rule));
  const found = each.filter((rule) => rule !== undefined);
  return {
    found: {
      deadRules: found.flatMap(({ deadRules }) => deadRules),
      deadCases: found.flatMap(({ deadCases }) => deadCases),
      superseded: found.flatMap(({ superseded }) => superseded),
      alwaysOn: found.flatMap((rule) => rule.alwaysOn),
    },
    isComplete: found.length === each.length,
  };
}

function analyzeRule(study: Study, rule: CompiledRule): SingleRules<Ruleset> {
  const scenes = scenesOf(study, rule);
  if (speaksIn(study, rule, scenes) !== undefined) {
    const ofCases = splitByTime(study, rule, idleCases(study, rule, scenes));
    return { deadRules: [], ...ofCases, alwaysOn: alwaysOn(study, rule) };
  }
  const { superseded } = splitByTime(study, rule, [undefined]);
  const deadRules = superseded.length === 0 ? [{ ruleId: rule.rule.id }] : [];
  return { deadRules, deadCases: [], superseded, alwaysOn: [] };
}

/** A class of scenes, and where something is so in it. */
interface Found {
  readonly scene: SceneClass;
  readonly claim: Claim;
}

/** The first scenes in which a rule speaks; absent when it never does. */
function speaksIn(study: Study, { rule }: CompiledRule, scenes: readonly RuleScene[]): Found | undefined {
  return firstPossible(study, scenes, (cases) => cases.map((each) => speaking(study, rule.kind, each)));
}

/** The first scenes in which a case decides; absent when it never does. */
function decidesIn(study: Study, wanted: CompiledCase, scenes: readonly RuleScene[]): Found | undefined {
  return firstPossible(study, scenes, (cases) =>
    cases.filter(({ compiled }) => compiled === wanted).map(({ decides }) => decides),
  );
}

function firstPossible(
  { solver, budget }: Study,
  scenes: readonly RuleScene[],
  claimsOf: (cases: readonly CaseClaims[]) => readonly Claim[],
): Found | undefined {
  for (const { scene, cases } of scenes) {
    budget.take(cases.length);
    const claim = claimsOf(cases).find((each) => solver.isPossible([each]));
    if (claim !== undefined) return { scene, claim };
  }
  return undefined;
}

function idleCases(study: Study, { cases }: CompiledRule, scenes: readonly RuleScene[]) {
  return cases.filter((each) => decidesIn(study, each, scenes) === undefined);
}

/** Sorts what is idle now into what had its time, and what never had; an idle rule is given as no case. */
function splitByTime(
  study: Study,
  rule: CompiledRule,
  idle: readonly (CompiledCase | undefined)[],
): Pick<SingleRules<Ruleset>, 'deadCases' | 'superseded'> {
  const deadCases: DeadCase<Ruleset>[] = [];
  const superseded: Superseded<Ruleset>[] = [];
  for (const each of idle) {
    const past = lastTime(study, rule, each);
    const numbered = each && { case: numberOf(study, rule, each) };
    if (past) superseded.push({ ruleId: rule.rule.id, ...numbered, ...past });
    else if (each && numbered) {
      deadCases.push({ ruleId: rule.rule.id, ...numbered, behind: behind(study, rule, each) });
    }
  }
  return { deadCases, superseded };
}

/** Until when a rule spoke or one of its cases decided, with a witness; absent when it never did. */
function lastTime(study: Study, rule: CompiledRule, wanted: CompiledCase | undefined) {
  const dates = rule.cases.flatMap(({ since }) => since ?? []).filter((date) => date > FIRST_DAY);
  for (const since of [...new Set(dates)].sort().reverse()) {
    const asOf = new Date(Date.parse(since) - DAY).toISOString().slice(0, 10);
    const [then] = asOfDay({ ...study.whole, rules: [rule] }, asOf).rules;
    const scenes = then === undefined ? [] : scenesIn(study, then, study.columns);
    const found = wanted ? decidesIn(study, wanted, scenes) : speaksIn(study, rule, scenes);
    if (found) return { since, asOf, witness: study.witness(found.scene, [found.claim]) };
  }
  return undefined;
}

/** The earlier cases that leave nothing to a case, none of which can be missing. */
function behind(study: Study, rule: CompiledRule, idle: CompiledCase): readonly number[] {
  const isIdleAfter = (cases: readonly CompiledCase[]) => {
    const alone = { rule: rule.rule, cases: [...cases, idle] };
    return decidesIn(study, idle, scenesIn(study, alone, study.columns)) === undefined;
  };
  return irredundant(rule.cases.slice(0, rule.cases.indexOf(idle)), isIdleAfter).map((each) =>
    numberOf(study, rule, each),
  );
}

function numberOf({ whole }: Study, { rule }: CompiledRule, wanted: CompiledCase): number {
  const written = whole.rules.find((each) => each.rule === rule) as CompiledRule;
  return written.cases.indexOf(wanted) + 1;
}

/** Whether an advice speaks on every configuration, or on all that use one of its directions. */
function alwaysOn(study: Study, compiled: CompiledRule): readonly AlwaysOn<Ruleset>[] {
  const { rule, cases } = compiled;
  if (rule.kind !== 'advice') return [];
  const everywhere = witnessOfAlways(study, compiled, study.columns);
  if (everywhere) return [{ ruleId: rule.id, witness: everywhere }];
  return [...new Set(cases.map(({ direction }) => direction))].flatMap((direction) => {
    const using = study.columns.map((column) =>
      column.about === 'method' && column.name === direction
        ? { ...column, values: column.values.filter((method) => method !== UNUSED) }
        : column,
    );
    const witness = witnessOfAlways(study, compiled, using);
    return witness ? [{ ruleId: rule.id, direction, witness }] : [];
  });
}

/** A configuration on which an advice speaks that is never silent in some columns; absent when it can be. */
function witnessOfAlways(study: Study, rule: CompiledRule, columns: Study['columns']) {
  const { claims, solver } = study;
  const scenes = scenesIn(study, rule, columns);
  const isNeverSilent = scenes.every(({ cases }) => {
    const speaks = cases.map((each) => speaking(study, 'advice', each));
    return !solver.isPossible([claims.not(claims.any(speaks))]);
  });
  const found = isNeverSilent ? speaksIn(study, rule, scenes) : undefined;
  return found && study.witness(found.scene, [found.claim]);
}
