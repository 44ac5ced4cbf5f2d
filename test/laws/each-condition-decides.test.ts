/**
 * Each condition of each rule decides on its own somewhere (modified condition/decision coverage): of two
 * configurations that differ in that one place the rule says different things, and so does the model.
 */
import { describe, expect, it } from 'vitest';
import { type Rule, type Ruleset, validate } from '../../src/index.ts';
import type { PlainConfiguration } from '../models/evaluator.ts';
import { conditionsOf, type DecidingPair, decidingPairsOf } from '../support/deciding-pairs.ts';
import { builtIn } from '../support/editions.ts';

const SILENT = 'silent';

function kindOf(
  ruleId: string,
  findings: readonly { readonly ruleId: string; readonly kind: string }[],
): string {
  return findings.find((finding) => finding.ruleId === ruleId)?.kind ?? SILENT;
}

describe.each(builtIn)('$ruleset.id', ({ ruleset, modelSays }) => {
  const sayingOf = (ruleId: string, asOf?: string) => (configuration: PlainConfiguration) => {
    const report = validate<Ruleset>(configuration, { ruleset, ...(asOf === undefined ? {} : { asOf }) });
    if (report.verdict === 'malformed') throw new Error(JSON.stringify(report.problems));
    return kindOf(ruleId, report.findings);
  };

  /** The rule with those of its cases that count on a day. */
  const onDay = (rule: Rule, asOf: string | undefined): Rule =>
    asOf === undefined ? rule : { ...rule, cases: rule.cases.filter(({ since = asOf }) => since <= asOf) };

  /** Before the first day on which a case of the rule begins to count, the later cases have their say. */
  const daysOf = ({ cases }: Rule): readonly (string | undefined)[] =>
    cases.some(({ since }) => since !== undefined) ? [undefined, '2016-01-01'] : [undefined];

  const pairsOf = (rule: Rule): readonly (DecidingPair & { readonly asOf: string | undefined })[] =>
    daysOf(rule).flatMap((asOf) =>
      decidingPairsOf(onDay(rule, asOf), ruleset.vocabulary, sayingOf(rule.id, asOf)).flatMap((pair) =>
        pair === undefined ? [] : [{ ...pair, asOf }],
      ),
    );

  describe.each(ruleset.rules.map((rule) => [rule.id, rule] as const))('%s', (ruleId, rule) => {
    it('has a pair for each of its conditions', () => {
      const found = daysOf(rule).flatMap((asOf) => {
        const dated = onDay(rule, asOf);
        const offset = rule.cases.length - dated.cases.length;
        return pairsOf(rule)
          .filter((pair) => pair.asOf === asOf)
          .map(({ condition }) => nameOf({ ...condition, caseIndex: condition.caseIndex + offset }));
      });
      expect(new Set(found)).toEqual(new Set(conditionsOf(rule).map(nameOf)));
    });

    it('says different things of the two, as the model does', () => {
      const pairs = pairsOf(rule);
      expect(pairs.length).toBeGreaterThan(0);
      for (const { holding, failing, asOf } of pairs) {
        const [said, otherwise] = [holding, failing].map(sayingOf(ruleId, asOf));
        const [expected, expectedOtherwise] = [holding, failing].map((each) =>
          kindOf(ruleId, modelSays(each, asOf)),
        );
        expect({ holding, failing, said, otherwise }).toEqual({
          holding,
          failing,
          said: expected,
          otherwise: expectedOtherwise,
        });
        expect(said).not.toBe(otherwise);
        expect(placesThatDiffer(holding, failing)).toHaveLength(1);
      }
    });
  });
});

function nameOf({ caseIndex, part, place }: DecidingPair['condition']): string {
  return `case ${caseIndex + 1}, ${part} ${place}`;
}

function placesThatDiffer(a: PlainConfiguration, b: PlainConfiguration): readonly string[] {
  const flat = ({ needs = {}, prerequisites = {}, ...others }: PlainConfiguration) =>
    new Map<string, unknown>([
      ...Object.entries(others),
      ...Object.entries(needs).map(([name, value]) => [`needs.${name}`, value] as const),
      ...Object.entries(prerequisites).map(([name, value]) => [`prerequisites.${name}`, value] as const),
    ]);
  const [first, second] = [flat(a), flat(b)];
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (place) => first.get(place) !== second.get(place),
  );
}
