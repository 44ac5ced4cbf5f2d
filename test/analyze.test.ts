import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Analyzed,
  analyze,
  defineRuleset,
  guide,
  type RuleCase,
  type Ruleset,
  validate,
} from '../src/index.ts';
import { decidesAfter, modelOf, sizeOf } from './support/analysis-model.ts';
import type { PlainConfiguration, RulesetData } from './support/evaluator.ts';
import { days, ownRulesets } from './support/rulesets.ts';

vi.setConfig({ testTimeout: 120_000 });

function analysisOf(ruleset: Ruleset, asOf?: string): Analyzed<Ruleset> {
  const analysis = analyze(ruleset, asOf === undefined ? {} : { asOf });
  if (analysis.outcome === 'malformed') throw new Error(JSON.stringify(analysis.problems));
  return analysis;
}

const plain = (witness: unknown) => witness as PlainConfiguration;

/** Rulesets of which every configuration can be asked about, with a day. */
const smallRulesets = fc
  .tuple(ownRulesets, days)
  .filter(([{ data }]) => data.vocabulary.prerequisites.length > 0 && sizeOf(data) <= 2000);

describe('any ruleset', () => {
  it('has just what asking about every configuration finds, and each statement has a witness', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(smallRulesets, ([{ ruleset, data }, asOf]) => {
        const analysis = analysisOf(ruleset, asOf);
        const model = modelOf(data, asOf);
        const caseText = ({ ruleId, case: number }: { ruleId: string; case?: number }) =>
          number === undefined ? ruleId : `${ruleId} case ${number}`;
        const superseded = analysis.superseded.map((each) => `${caseText(each)} since ${each.since}`);
        const alwaysOn = analysis.alwaysOn.map(({ ruleId, direction }) =>
          direction === undefined ? ruleId : `${ruleId} ${direction}`,
        );
        const sole = analysis.soleRejections.map(({ ruleId }) => ruleId);
        expect({
          deadRules: analysis.deadRules.map(({ ruleId }) => ruleId),
          deadCases: analysis.deadCases.map(caseText),
          superseded,
          alwaysOn,
          sole,
          implied: analysis.impliedRules.map(({ ruleId }) => ruleId),
          contradictions: analysis.contradictions.map(({ ruleIds }) => ruleIds.join()).sort(),
          impossibleNeeds: analysis.impossibleNeeds.map(
            ({ owner, needs }) => `${owner} ${JSON.stringify(needs)}`,
          ),
          ...analysis.unusedPrerequisites,
        }).toEqual({
          ...{ deadRules: model.deadRules, deadCases: model.deadCases, superseded: model.superseded },
          ...{ alwaysOn: model.alwaysOn, sole: model.sole },
          implied: model.living.filter((id) => !model.sole.includes(id)),
          ...{ contradictions: model.contradictions, impossibleNeeds: model.impossibleNeeds },
          ...{ noVerdict: model.noVerdict, noFinding: model.noFinding },
        });
        holdsForWitnesses(analysis, model, ruleset, data, asOf);
        for (const [key, value] of Object.entries(analysis)) {
          if (Array.isArray(value) && value.length > 0) seen.set(key, (seen.get(key) ?? 0) + 1);
        }
      }),
      { numRuns: 150 },
    );
    // What was never found would not have been compared.
    expect([...seen.keys()].sort()).toEqual([
      ...['alwaysOn', 'contradictions', 'deadCases', 'deadRules', 'impliedRules', 'impossibleNeeds'],
      ...['soleRejections', 'superseded'],
    ]);
  });
});

/** Holds each witness, and each list of rules behind something, to what it is given for. */
function holdsForWitnesses(
  analysis: Analyzed<Ruleset>,
  model: ReturnType<typeof modelOf>,
  ruleset: Ruleset,
  data: RulesetData,
  asOf: string | undefined,
): void {
  const verdictOf = (witness: unknown, day = asOf) =>
    validate<Ruleset>(witness, { ruleset, ...(day === undefined ? {} : { asOf: day }) }).verdict;
  const isNeeded = (all: readonly string[], suffices: (some: readonly string[]) => boolean) =>
    all.every((each) => !suffices(all.filter((other) => other !== each)));
  for (const { ruleId, witness } of analysis.soleRejections) {
    expect(model.errorsOn(plain(witness))).toEqual([ruleId]);
    expect(verdictOf(witness)).toBe('invalid');
  }
  for (const { ruleId, by, witness } of analysis.impliedRules) {
    expect(model.implies(by, ruleId)).toBe(true);
    expect(isNeeded(by, (some) => model.implies(some, ruleId))).toBe(true);
    if (by.length === 0) expect(model.speaksOn(ruleId, plain(witness))).toBe('unverified');
    else {
      const errors = model.errorsOn(plain(witness));
      expect(errors).toContain(ruleId);
      expect(by.some((each) => errors.includes(each))).toBe(true);
    }
    expect(verdictOf(witness)).not.toBe('malformed');
  }
  for (const { ruleId, witness } of analysis.alwaysOn) {
    expect(model.speaksOn(ruleId, plain(witness))).toBe('advice');
    expect(verdictOf(witness)).not.toBe('malformed');
  }
  for (const { witness } of analysis.contradictions) expect(verdictOf(witness)).not.toBe('malformed');
  for (const { owner, needs, ruleIds, witness } of analysis.impossibleNeeds) {
    expect(model.forbid(ruleIds, owner, needs)).toBe(true);
    expect(isNeeded(ruleIds, (some) => model.forbid(some, owner, needs))).toBe(true);
    if (witness) {
      expect(plain(witness)).toMatchObject({ owner, needs });
      expect(['invalid', 'undetermined']).toContain(verdictOf(witness));
    }
  }
  for (const { ruleId, case: number, behind } of analysis.deadCases) {
    const cases = data.rules.find(({ id }) => id === ruleId)?.cases ?? [];
    const isDeadBehind = (numbers: readonly number[]) => {
      const earlier = numbers.map((each) => cases[each - 1] as RuleCase);
      return !decidesAfter(data, earlier, cases[number - 1] as RuleCase);
    };
    expect(isDeadBehind(behind)).toBe(true);
    expect(behind.some((each) => isDeadBehind(behind.filter((other) => other !== each)))).toBe(false);
  }
  for (const { ruleId, case: number, asOf: day, witness } of analysis.superseded) {
    const report = validate<Ruleset>(witness, { ruleset, asOf: day });
    expect(report.verdict).not.toBe('malformed');
    if (number === undefined && report.verdict !== 'malformed') {
      expect(report.findings.map((each) => each.ruleId)).toContain(ruleId);
    }
  }
}

void defineRuleset;
void guide;
