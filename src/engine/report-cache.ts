/** The report cache: reports by situation and prerequisites, as only few differ. */

import type { Problem } from '../input/problem.ts';
import { relevantPrerequisites } from '../rule-language/compile.ts';
import { decodeFacts, situationCount, situationEncoding } from './configuration/encoding.ts';
import { compareMismatches } from './configuration/mismatch.ts';
import { createReader, statedValues } from './configuration/reader.ts';
import { createSituationTable, LARGEST_NUMBER } from './configuration/situation-table.ts';
import type { Settings } from './options.ts';
import { createProblemCache } from './problem-cache.ts';
import { createReportList, type ReportOfFindings } from './report-list.ts';

/** A report over any vocabulary. */
export type AnyReport =
  | { readonly verdict: 'malformed'; readonly problems: readonly Problem[] }
  | ReportOfFindings;

/** Reports on any input. */
export type ReportCache = (input: unknown) => AnyReport;

/** Limits of the cache: the input determines its contents, and must not fill the memory. */
const ROOM = { bytes: 2 ** 25, reports: LARGEST_NUMBER };

/**
 * Makes the function that reports on any input with these settings.
 *
 * A report is made from the rules on first use, and kept: the table is a cache of their results. Prerequisites that
 * can't matter in a situation are left out of the key, and equal reports are one object. A cache that exceeds its room
 * starts afresh.
 */
export function createReportCache(settings: Settings, room = ROOM): ReportCache {
  const { compiled, locale } = settings;
  const { vocabulary } = compiled.ruleset;
  const encoding = situationEncoding(vocabulary, compiled.thresholds);
  const situations = createSituationTable(situationCount(encoding), matteringIn);
  const reports = createReportList(settings);
  const problemOf = createProblemCache(locale);

  function matteringIn(situation: number): number {
    const facts = decodeFacts(encoding, situation, {});
    const names = new Set(compiled.rules.flatMap((rule) => relevantPrerequisites(rule, facts)));
    return vocabulary.prerequisites.reduce(
      (bits, name, index) => bits | (names.has(name) ? 1 << index : 0),
      0,
    );
  }

  function evaluateAnew(situation: number, stated: number, met: number): AnyReport {
    if (situations.bytes() + reports.bytes() >= room.bytes || reports.count() >= room.reports) {
      situations.clear();
      reports.clear();
    }
    const number = reports.numberOf(decodeFacts(encoding, situation, statedValues(vocabulary, stated, met)));
    situations.keep(situation, stated, met, number);
    return reports.at(number);
  }

  return createReader<AnyReport>(vocabulary, encoding, {
    wellFormed(situation, stated, met) {
      const number = situations.find(situation, stated, met);
      return number === 0 ? evaluateAnew(situation, stated, met) : reports.at(number);
    },
    malformed: (mismatches) =>
      Object.freeze({
        verdict: 'malformed',
        problems: Object.freeze([...mismatches].sort(compareMismatches).map(problemOf)),
      }),
  });
}
