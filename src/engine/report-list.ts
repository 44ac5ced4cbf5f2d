/** A list of distinct reports, so that equal ones are one object. */

import { deepFreeze } from '../input/freeze.ts';
import { getOrInsert } from '../logic/get-or-insert.ts';
import type { Facts } from '../rule-language/condition.ts';
import { evaluateRules, type RuleResult, type Verdict, worstVerdict } from './evaluate.ts';
import { type Finding, findingOf } from './finding.ts';
import type { Settings } from './options.ts';

/** The report on a well-formed configuration. */
export interface ReportOfFindings {
  readonly verdict: Verdict;
  readonly ruleset: string;
  readonly findings: readonly Finding[];
}

/** Distinct reports, by number from 1; equal findings are one object as well. */
export interface ReportList {
  /** The number of the report on facts; makes it unless an equal one exists. */
  readonly numberOf: (facts: Facts) => number;
  readonly at: (number: number) => ReportOfFindings;
  readonly count: () => number;
  readonly clear: () => void;
  /** The estimated memory of the list. */
  readonly bytes: () => number;
}

/** Evaluates facts and puts the results into words. */
export function createReport(facts: Facts, settings: Settings): ReportOfFindings {
  const results = evaluateRules(settings.compiled, facts);
  return reportOf(
    results,
    results.map((result) => wordedBy(settings, result)),
    settings,
  );
}

function reportOf(
  results: readonly RuleResult[],
  findings: readonly Finding[],
  { compiled }: Settings,
): ReportOfFindings {
  return { verdict: worstVerdict(results), ruleset: compiled.ruleset.id, findings };
}

function wordedBy({ words, locale }: Settings, result: RuleResult): Finding {
  return findingOf(result, words, locale.phrases);
}

const BYTES_OF_FINDING = 1000;
const BYTES_OF_REPORT = 300;
/** Bytes that a repair takes as an object, per letter of its JSON. */
const BYTES_OF_LETTER = 4;
const BYTES_OF_REFERENCE = 16;

/** Makes an empty list of reports with these settings. */
export function createReportList(settings: Settings): ReportList {
  const findings: Finding[] = [];
  const numbersOfFindings = new Map<string, number>();
  const reports: (ReportOfFindings | undefined)[] = [undefined];
  const numbers = new Map<string, number>();
  let bytes = 0;

  function numberOf(facts: Facts): number {
    const results = evaluateRules(settings.compiled, facts);
    const said = results.map(numberOfFinding);
    return getOrInsert(numbers, said.join(), () => {
      const listed = said.map((number) => findings[number] as Finding);
      bytes += BYTES_OF_REPORT + BYTES_OF_REFERENCE * said.length;
      return reports.push(deepFreeze(reportOf(results, listed, settings))) - 1;
    });
  }

  function numberOfFinding(result: RuleResult): number {
    const { rule, kind, direction, since, unmet, known, repairs } = result;
    const told = JSON.stringify([rule.id, kind, direction, since, unmet, known, repairs]);
    return getOrInsert(numbersOfFindings, told, () => {
      bytes += BYTES_OF_FINDING + BYTES_OF_LETTER * told.length;
      return findings.push(deepFreeze(wordedBy(settings, result))) - 1;
    });
  }

  function clear(): void {
    findings.length = 0;
    numbersOfFindings.clear();
    reports.length = 1;
    numbers.clear();
    bytes = 0;
  }

  return {
    numberOf,
    at: (number) => reports[number] as ReportOfFindings,
    count: () => reports.length - 1,
    clear,
    bytes: () => bytes,
  };
}
