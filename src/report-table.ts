import { prerequisitesThatMatter } from './compile.ts';
import type { Facts } from './condition.ts';
import { type Finding, findingOf } from './finding.ts';
import { deepFreeze } from './freeze.ts';
import { judge, type Verdict, verdictOf } from './judge.ts';
import { compareMisfits } from './misfit.ts';
import type { Settings } from './options.ts';
import type { Problem } from './problem.ts';
import { createProblemTable } from './problem-table.ts';
import { createReader, type Reading, statedValues } from './reading.ts';
import { factsOf, sceneEncoding } from './scenes.ts';

/** A report whatever the ruleset's vocabulary. */
export type AnyReport =
  | { readonly verdict: 'malformed'; readonly problems: readonly Problem[] }
  | ReportOfFindings;

/** What a ruleset says of a configuration that is well formed. */
export interface ReportOfFindings {
  readonly verdict: Verdict;
  readonly ruleset: string;
  readonly findings: readonly Finding[];
}

/** Judges what is there, and puts it into words. */
export function reportOn(facts: Facts, { compiled, locale, words }: Settings): ReportOfFindings {
  const judgements = judge(compiled, facts);
  return {
    verdict: verdictOf(judgements),
    ruleset: compiled.ruleset.id,
    findings: judgements.map((judgement) => findingOf(judgement, words, locale.phrases)),
  };
}

/** What was found out about one scene: which prerequisites matter there, and the reports made so far. */
interface Scene {
  readonly bits: readonly number[];
  readonly reports: Map<number, AnyReport>;
}

/** Beyond this many, reports are made afresh, so that a large vocabulary can't fill the memory. */
const MOST_REPORTS = 200_000;

/**
 * Makes the function that judges any input with these settings.
 *
 * A report is made from the rules when it is first asked for, and kept: the table is a cache of what they say.
 * Prerequisites that can't matter in a scene are left out of its keys.
 */
export function createReportTable(
  settings: Settings,
  mostReports = MOST_REPORTS,
): (input: unknown) => AnyReport {
  const { compiled, locale } = settings;
  const { vocabulary } = compiled.ruleset;
  const encoding = sceneEncoding(vocabulary, compiled.thresholds);
  const read = createReader(vocabulary, encoding);
  const problemOf = createProblemTable(locale);
  const scenes = new Map<number, Scene>();
  let kept = 0;

  const makeScene = (scene: number): Scene => {
    const facts = factsOf(encoding, scene, {});
    const mattering = new Set(compiled.rules.flatMap((rule) => prerequisitesThatMatter(rule, facts)));
    const bits = vocabulary.prerequisites.flatMap((name, index) => (mattering.has(name) ? [1 << index] : []));
    return { bits, reports: new Map() };
  };

  const makeReport = (scene: number, stated: number, met: number): AnyReport => {
    const facts = factsOf(encoding, scene, statedValues(vocabulary, stated, met));
    return deepFreeze(reportOn(facts, settings));
  };

  const reading: Reading<AnyReport> = {
    wellFormed(sceneNumber, stated, met) {
      let scene = scenes.get(sceneNumber);
      if (scene === undefined) {
        scene = makeScene(sceneNumber);
        scenes.set(sceneNumber, scene);
      }
      let key = 0;
      for (const bit of scene.bits) key = key * 3 + (stated & bit ? (met & bit ? 2 : 1) : 0);
      const known = scene.reports.get(key);
      if (known !== undefined) return known;
      const report = makeReport(sceneNumber, stated, met);
      if (kept++ < mostReports) scene.reports.set(key, report);
      return report;
    },
    malformed: (misfits) =>
      Object.freeze({
        verdict: 'malformed',
        problems: Object.freeze([...misfits].sort(compareMisfits).map(problemOf)),
      }),
  };
  return (input) => read(input, reading);
}
