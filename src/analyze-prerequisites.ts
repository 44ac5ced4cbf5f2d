import { type Claim, MET, NOT_MET, SINGLE_VALUES, UNKNOWN } from './claim.ts';
import type { CompiledRule } from './compile.ts';
import type { Prerequisite } from './configuration.ts';
import type { DecidedScene } from './decided-scenes.ts';
import { literalsOf } from './formula.ts';
import type { CaseClaims } from './rule-claims.ts';
import type { Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { type Study, scenesOf, speaking } from './study.ts';

/** Prerequisites that nothing depends on, in the order of the vocabulary. */
export interface UnusedPrerequisites<R extends Ruleset = Guide> {
  /** Those whose value makes no difference to any verdict. */
  readonly noVerdict: readonly Prerequisite<R>[];
  /** Those whose value makes no difference to any finding either: which there are, and what is unmet in them. */
  readonly noFinding: readonly Prerequisite<R>[];
}

/** One thing that a rule can say in some scenes: where it says so, and where each prerequisite is unmet in it. */
interface Saying {
  readonly key: string;
  readonly claim: Claim;
  readonly unmet: ReadonlyMap<number, Claim>;
}

/** Finds the prerequisites that nothing depends on. */
export function unusedPrerequisites(
  study: Study,
  scenes: readonly DecidedScene[],
): UnusedPrerequisites<Ruleset> {
  const inFindings = new Set(study.rules.flatMap((rule) => [...placesInFindings(study, rule)]));
  const unused = [...study.prerequisites.entries()].filter(
    ([place]) => !inFindings.has(place) || !scenes.some((scene) => changesVerdict(study, scene, place)),
  );
  return {
    noVerdict: unused.map(([, name]) => name),
    noFinding: unused.filter(([place]) => !inFindings.has(place)).map(([, name]) => name),
  };
}

/**
 * Whether the value of a prerequisite makes a difference to the verdict somewhere in these scenes.
 *
 * More knowledge only settles, so with a difference the verdict is undetermined while the prerequisite is not known:
 * some value of it then makes an error, or makes everything right.
 */
function changesVerdict({ claims, solver }: Study, { deciding }: DecidedScene, place: number): boolean {
  const concerned = deciding.filter(
    ({ satisfied, violated }) => (satisfied.places | violated.places) & (1 << place),
  );
  if (concerned.length === 0) return false;
  const at = (claim: Claim, value: number) => claims.at(claim, place, value);
  const noErrorYet = deciding.map(({ violated }) => at(claims.not(violated), UNKNOWN));
  const notAllRight = claims.any(concerned.map(({ satisfied }) => at(claims.not(satisfied), UNKNOWN)));
  return [MET, NOT_MET].some((value) => {
    const error = claims.any(concerned.map(({ violated }) => at(violated, value)));
    const allRight = deciding.map(({ satisfied }) => at(satisfied, value));
    return solver.isPossible([...noErrorYet, error]) || solver.isPossible([...allRight, notAllRight]);
  });
}

/** The places of prerequisites that make a difference to what a rule says. */
function placesInFindings(study: Study, rule: CompiledRule): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cases } of scenesOf(study, rule)) {
    const sayings = cases.flatMap((each) => sayingsOf(study, rule, each));
    const places = sayings.reduce((all, { claim, unmet }) => {
      return [...unmet.keys()].reduce((some, place) => some | (1 << place), all | claim.places);
    }, 0);
    for (const place of study.prerequisites.keys()) {
      if (!(places & (1 << place)) || found.has(place)) continue;
      if (changesSaying(study, sayings, place)) found.add(place);
    }
  }
  return found;
}

/** What a rule says by one of its cases; an error is certain, or unverified. */
function sayingsOf(study: Study, { rule }: CompiledRule, each: CaseClaims): readonly Saying[] {
  const { claims } = study;
  const { direction, since, requirement } = each.compiled;
  const unmet = new Map<number, Claim>();
  for (const { prerequisite, value } of requirement ? literalsOf(requirement) : []) {
    const place = study.placeOf(prerequisite) as number;
    const otherwise = claims.value(place, UNKNOWN | (value ? NOT_MET : MET));
    unmet.set(place, claims.any([unmet.get(place) ?? claims.never, otherwise]));
  }
  const says = (kind: string, claim: Claim): Saying => ({
    key: [kind, direction, since].join(),
    claim,
    unmet,
  });
  if (rule.kind === 'advice') return [says(rule.kind, each.violated)];
  const open = claims.all([speaking(study, rule.kind, each), claims.not(each.violated)]);
  return [says('error', each.violated), says('unverified', open)];
}

/** Whether a rule says different things for two values of a prerequisite, everything else being equal. */
function changesSaying({ claims, solver }: Study, sayings: readonly Saying[], place: number): boolean {
  const silent: Saying = {
    key: '',
    claim: claims.not(claims.any(sayings.map(({ claim }) => claim))),
    unmet: new Map(),
  };
  const all = [...sayings, silent];
  const pairs = SINGLE_VALUES.flatMap((one, index) =>
    SINGLE_VALUES.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs.some(([one, other]) => {
    const at = ({ key, claim, unmet }: Saying, value: number): Saying => ({
      key,
      claim: claims.at(claim, place, value),
      unmet: new Map([...unmet].map(([about, each]) => [about, claims.at(each, place, value)])),
    });
    return all.some((before) =>
      all.some((after) => {
        const [first, second] = [at(before, one), at(after, other)];
        return solver.isPossible([first.claim, second.claim, differs(claims, first, second)]);
      }),
    );
  });
}

function differs(claims: Study['claims'], one: Saying, other: Saying): Claim {
  if (one.key !== other.key) return claims.always;
  const places = [...new Set([...one.unmet.keys(), ...other.unmet.keys()])];
  return claims.any(
    places.flatMap((place) => {
      const [here, there] = [one, other].map(({ unmet }) => unmet.get(place) ?? claims.never) as [
        Claim,
        Claim,
      ];
      return [claims.all([here, claims.not(there)]), claims.all([claims.not(here), there])];
    }),
  );
}
