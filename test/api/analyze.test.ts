import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analyzed, type AnalyzedPart, analyze, compareRulesets } from '../../src/api/analysis.ts';
import { findContradictions } from '../../src/api/analyze/conflicts.ts';
import { analyzed } from '../../src/api/analyze/index.ts';
import { analyzeErrors } from '../../src/api/analyze/redundancy.ts';
import { impossibleNeeds } from '../../src/api/analyze/unsatisfiable-needs.ts';
import { unusedPrerequisites } from '../../src/api/analyze/unused-prerequisites.ts';
import {
  createDecidedSituations,
  type FindDecidedSituations,
} from '../../src/engine/symbolic/decided-situations.ts';
import { rulesetModel } from '../../src/engine/symbolic/ruleset-model.ts';
import {
  defineRuleset,
  type Formula,
  guide,
  type Rule,
  type RuleCase,
  type Ruleset,
  type Vocabulary,
  validate,
} from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { createBudget } from '../../src/logic/step-budget.ts';
import { decidesAfter, modelOf, sizeOf } from '../models/analysis.ts';
import type { PlainConfiguration, RulesetData } from '../models/evaluator.ts';
import { familiesOfAnySize, hardDefinition, hardRuleset } from '../support/hard-rulesets.ts';
import { days, ownRulesets } from '../support/rulesets.ts';

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

/** Holds an analysis to what asking about every configuration finds. */
function agreesWithModel(ruleset: Ruleset, data: RulesetData, asOf?: string): void {
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
    impossibleNeeds: analysis.impossibleNeeds.map(({ owner, needs }) => `${owner} ${JSON.stringify(needs)}`),
    ...analysis.unusedPrerequisites,
  }).toEqual({
    ...{ deadRules: model.deadRules, deadCases: model.deadCases, superseded: model.superseded },
    ...{ alwaysOn: model.alwaysOn, sole: model.sole },
    implied: model.living.filter((id) => !model.sole.includes(id)),
    ...{ contradictions: model.contradictions, impossibleNeeds: model.impossibleNeeds },
    ...{ noVerdict: model.noVerdict, noFinding: model.noFinding },
  });
  holdsForWitnesses(analysis, model, ruleset, data, asOf);
}

describe('any ruleset', () => {
  it('has just what asking about every configuration finds, and each statement has a witness', () => {
    fc.assert(
      fc.property(smallRulesets, ([{ ruleset, data }, asOf]) => agreesWithModel(ruleset, data, asOf)),
      { numRuns: 60 },
    );
  });
});

describe.each(familiesOfAnySize)('a small ruleset of the kind %s, which is hard when it is large', (name) => {
  it.each([1, 2, 3])('has just what asking about every configuration finds (%i)', (seed) => {
    agreesWithModel(hardRuleset(name, 4, seed), hardDefinition(name, 4, seed));
  });
});

describe('an analysis that ends early', () => {
  /** Everything that an analysis says, as texts by the name of its list. */
  function statementsOf(analysis: Analyzed<Ruleset>): Readonly<Record<AnalyzedPart, readonly string[]>> {
    const { unusedPrerequisites } = analysis;
    const idOf = ({ ruleId, ...each }: { ruleId: string; case?: number; since?: string }) =>
      [ruleId, each.case, each.since].join();
    return {
      deadRules: analysis.deadRules.map(idOf),
      deadCases: analysis.deadCases.map(idOf),
      superseded: analysis.superseded.map(idOf),
      alwaysOn: analysis.alwaysOn.map(({ ruleId, direction }) => `${ruleId} ${direction}`),
      impliedRules: analysis.impliedRules.map(idOf),
      soleRejections: analysis.soleRejections.map(idOf),
      contradictions: analysis.contradictions.map(({ ruleIds }) => ruleIds.join()),
      impossibleNeeds: analysis.impossibleNeeds.map(({ owner, needs }) => owner + JSON.stringify(needs)),
      unusedPrerequisites: [
        ...unusedPrerequisites.noVerdict.map((name) => `${name}: no verdict`),
        ...unusedPrerequisites.noFinding.map((name) => `${name}: no finding`),
      ],
    };
  }

  it('says nothing that is not so, and names every list that may lack something', () => {
    const counts = { complete: 0, partial: 0, short: 0 };
    fc.assert(
      fc.property(smallRulesets, fc.integer({ min: 0, max: 4000 }), ([{ ruleset, data }, asOf], steps) => {
        const whole = statementsOf(analysisOf(ruleset, asOf));
        const partial = analyzed(rulesetModel(ruleset, asOf, createBudget(steps)));
        const { undecided = [] } = partial;
        counts[undecided.length === 0 ? 'complete' : 'partial']++;
        for (const [part, statements] of Object.entries(statementsOf(partial)) as [
          AnalyzedPart,
          string[],
        ][]) {
          const isOpen = undecided.includes(part);
          expect(whole[part]).toEqual(expect.arrayContaining(statements));
          if (!isOpen) expect([...statements].sort()).toEqual([...whole[part]].sort());
          else if (statements.length < whole[part].length) counts.short++;
        }
        if (partial.isSound) expect(analysisOf(ruleset, asOf).isSound).toBe(true);
        holdsForWitnesses(partial, modelOf(data, asOf), ruleset, data, asOf);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
  });

  it('says nothing that is not so when it looks at some scenes only', () => {
    let incomplete = 0;
    fc.assert(
      fc.property(smallRulesets, fc.integer({ min: 1, max: 4 }), ([{ ruleset }, asOf], most) => {
        const study = rulesetModel(ruleset, asOf);
        const findAll = createDecidedSituations(study, study.rules);
        const findSome: FindDecidedSituations = (columns) => findAll(columns, { most });
        const scenes = findSome(study.columns);
        if (!scenes.isComplete) incomplete++;
        const parts = [
          analyzeErrors(study, scenes),
          findContradictions(study, scenes),
          impossibleNeeds(study, findSome),
          unusedPrerequisites(study, scenes),
        ];
        const whole = analysisOf(ruleset, asOf);
        const found = Object.assign({}, whole, ...parts.map((part) => part.found)) as typeof whole;
        for (const [part, statements] of Object.entries(statementsOf(found)) as [AnalyzedPart, string[]][]) {
          expect(statementsOf(whole)[part]).toEqual(expect.arrayContaining(statements));
        }
        for (const part of parts.filter(({ isComplete }) => isComplete)) {
          expect(statementsOf({ ...whole, ...part.found })).toEqual(statementsOf(whole));
        }
      }),
    );
    expect(incomplete).toBeGreaterThan(10);
  });

  it('calls no needs impossible for which it has not looked at every choice', () => {
    const study = rulesetModel(rulesetOf({ 'no-fax': ['error', { when: { inbound: 'fax' } }] }), undefined);
    const findAll = createDecidedSituations(study, study.rules);
    const first = impossibleNeeds(study, (columns) => findAll(columns, { most: 1 }));
    expect(first).toEqual({ found: { impossibleNeeds: [] }, isComplete: false });
    expect(impossibleNeeds(study, findAll)).toEqual({ found: { impossibleNeeds: [] }, isComplete: true });
  });

  it('calls nothing sound when it has decided nothing', () => {
    const analysis = analyzed(rulesetModel(guide, undefined, createBudget(0)));
    expect(analysis).toMatchObject({ isSound: false, deadRules: [], impliedRules: [], soleRejections: [] });
    expect(analysis.undecided).toEqual([
      ...['deadRules', 'deadCases', 'superseded', 'alwaysOn', 'impliedRules', 'soleRejections'],
      ...['contradictions', 'impossibleNeeds', 'unusedPrerequisites'],
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

const chats = {
  ...{ edition: 'chats', clauses: [], terms: {}, criteria: [], whereToSet: [] },
  vocabulary: {
    owners: ['person', 'robot'],
    directions: { inbound: ['none', 'fax', 'drum'] },
    prerequisites: ['paper', 'quiet', 'spare'],
  },
};

/** A ruleset of errors and advice about faxes and drums; each is named by its key, and its direction is inbound. */
function rulesetOf(
  rules: Readonly<Record<string, readonly [Rule['kind'], ...Omit<RuleCase, 'direction'>[]]>>,
  vocabulary: Vocabulary = chats.vocabulary,
): Ruleset {
  return defineRuleset({
    ...chats,
    ...{ id: 'chats', vocabulary },
    rules: Object.entries(rules).map(([id, [kind, ...cases]]) => ({
      ...{ id, kind, sources: [] },
      cases: cases.map((each) => ({ direction: 'inbound', ...each })),
    })),
  } as never);
}

describe('what a reader sees', () => {
  it('of the guide: nothing is wrong, and each error is the only one somewhere', () => {
    const { soleRejections, ...others } = analysisOf(guide);
    const nothing = { deadRules: [], deadCases: [], superseded: [], alwaysOn: [], impliedRules: [] };
    expect(others).toEqual({
      ...{ outcome: 'analyzed', ruleset: 'guide', isSound: true, ...nothing },
      ...{ contradictions: [], impossibleNeeds: [] },
      unusedPrerequisites: { noVerdict: [], noFinding: [] },
    });
    const errors = guide.rules.filter(({ kind }) => kind === 'error').map(({ id }) => id);
    expect(soleRejections.map(({ ruleId }) => ruleId)).toEqual(errors);
    // A8: all that a forward mailbox needs but the sink mailbox.
    expect(soleRejections.find(({ ruleId }) => ruleId === 'incoming-forward-requires-sink-mailbox')).toEqual({
      ruleId: 'incoming-forward-requires-sink-mailbox',
      witness: {
        ...{ owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' },
        prerequisites: {
          emailRouterInstalled: true,
          sinkMailboxProvisioned: false,
          forwardRuleDeployed: true,
        },
      },
    });
  });

  it('of the guide before its dated advice', () => {
    expect(analysisOf(guide, '2000-01-01')).toMatchObject({ isSound: true, alwaysOn: [] });
  });

  it('a dead rule, a dead case and a superseded one', () => {
    const ruleset = rulesetOf({
      content: ['error', { when: { inbound: 'fax' }, requires: { all: [] } }],
      'too-late': [
        'error',
        { when: { inbound: 'fax' }, requires: 'paper' },
        { when: { inbound: 'drum' }, requires: 'quiet' },
        { when: { inbound: 'fax', owner: 'robot' }, requires: 'quiet' },
        { when: { inbound: 'fax' }, unless: {} },
      ],
      moved: [
        'error',
        { when: { inbound: 'none', needs: { inbound: true } }, requires: 'spare', since: '2021-05-01' },
        { when: { inbound: 'none', needs: { inbound: true } }, requires: 'paper' },
      ],
    });
    const analysis = analysisOf(ruleset);
    expect(analysis.isSound).toBe(false);
    expect(analysis.deadRules).toEqual([{ ruleId: 'content' }]);
    expect(analysis.deadCases).toEqual([
      { ruleId: 'too-late', case: 3, behind: [1] },
      { ruleId: 'too-late', case: 4, behind: [] },
    ]);
    expect(analysis.superseded).toEqual([
      {
        ...{ ruleId: 'moved', case: 2, since: '2021-05-01', asOf: '2021-04-30' },
        witness: { owner: 'person', inbound: 'none', needs: { inbound: true } },
      },
    ]);
    const before = analysisOf(ruleset, '2021-04-30');
    expect(before.superseded).toEqual([]);
    expect(before.unusedPrerequisites).toEqual({ noVerdict: ['spare'], noFinding: ['spare'] });
  });

  it('a rule that asks nothing any more, and one that is still to come', () => {
    const ruleset = rulesetOf({
      relaxed: [
        'error',
        { when: { inbound: 'fax' }, requires: { all: [] }, since: '2021-05-01' },
        { when: { inbound: 'fax' }, requires: 'paper' },
      ],
      coming: ['error', { when: { inbound: 'drum' }, requires: 'quiet', since: '2030-01-01' }],
    });
    expect(analysisOf(ruleset)).toMatchObject({
      ...{ isSound: true, deadRules: [], deadCases: [] },
      superseded: [{ ruleId: 'relaxed', since: '2021-05-01', asOf: '2021-04-30' }],
    });
    expect(analysisOf(ruleset).superseded[0]).not.toHaveProperty('case');
    expect(analysisOf(ruleset, '2022-01-01').soleRejections).toEqual([]);
  });

  it('implied rules, and one that is never more than unverified', () => {
    const ruleset = rulesetOf({
      both: ['error', { when: { inbound: 'fax' }, requires: { all: ['paper', 'quiet'] } }],
      paper: ['error', { when: { inbound: 'fax' }, requires: 'paper' }],
      quiet: ['error', { when: { inbound: 'fax' }, requires: 'quiet' }],
      doubtful: ['error', { when: { inbound: 'drum' }, requires: { any: ['spare', { not: 'spare' }] } }],
    });
    const fax = { owner: 'person', inbound: 'fax' };
    expect(analysisOf(ruleset).impliedRules).toEqual([
      { ruleId: 'both', by: ['paper', 'quiet'], witness: { ...fax, prerequisites: { paper: false } } },
      { ruleId: 'paper', by: ['both'], witness: { ...fax, prerequisites: { paper: false } } },
      { ruleId: 'quiet', by: ['both'], witness: { ...fax, prerequisites: { quiet: false } } },
      { ruleId: 'doubtful', by: [], witness: { owner: 'person', inbound: 'drum' } },
    ]);
  });

  it('contradictions, impossible needs and advice that is always on', () => {
    const ruleset = rulesetOf({
      one: ['error', { when: { inbound: ['fax', 'drum'] }, requires: { any: ['paper', 'quiet'] } }],
      two: ['error', { when: { inbound: ['fax', 'drum'] }, requires: { not: 'paper' } }],
      three: ['error', { when: { inbound: ['fax', 'drum'], owner: 'robot' }, requires: { not: 'quiet' } }],
      hint: ['advice', { when: { inbound: 'fax' } }, { when: { inbound: 'drum' } }],
      always: ['advice', { when: {} }],
      stated: ['advice', { when: { prerequisites: { spare: true } } }],
    });
    const analysis = analysisOf(ruleset);
    expect(analysis.contradictions).toEqual([
      { ruleIds: ['one', 'two', 'three'], witness: { owner: 'robot', inbound: 'fax' } },
    ]);
    expect(analysis.impossibleNeeds).toEqual([
      {
        ...{ owner: 'robot', needs: { inbound: true }, ruleIds: ['one', 'two', 'three'] },
        witness: { owner: 'robot', inbound: 'fax', needs: { inbound: true } },
      },
    ]);
    expect(analysis.alwaysOn).toEqual([
      { ruleId: 'hint', direction: 'inbound', witness: { owner: 'person', inbound: 'fax' } },
      { ruleId: 'always', witness: { owner: 'person', inbound: 'none' } },
    ]);
    expect(analysis.unusedPrerequisites).toEqual({ noVerdict: ['spare'], noFinding: [] });
  });

  it('contradictions of two, of four, and not of five', () => {
    const asking = (requires: Formula) => ['error', { when: { inbound: 'fax' }, requires }] as const;
    const twoOfTwo = {
      ...{ one: asking('paper'), two: asking('quiet') },
      ...{ three: asking({ not: 'paper' }), four: asking({ not: 'quiet' }) },
    };
    const found = (ruleset: Ruleset) =>
      analysisOf(ruleset).contradictions.map(({ ruleIds }) => ruleIds.join());
    expect(found(rulesetOf(twoOfTwo))).toEqual(['one,three', 'two,four']);
    const names = ['paper', 'quiet', 'spare', 'ink'];
    const all = (count: number) => {
      const some = names.slice(0, count);
      const rules = [
        ...some.map((name) => [`has-${name}`, asking(name)] as const),
        ['lacks-one', asking({ any: some.map((name) => ({ not: name })) })] as const,
      ];
      const { vocabulary } = chats;
      const base = rulesetOf(Object.fromEntries(rules.map(([id, rule]) => [id, rule])) as never, {
        ...vocabulary,
        prerequisites: names,
      });
      return found(base);
    };
    expect(all(3)).toEqual(['has-paper,has-quiet,has-spare,lacks-one']);
    expect(all(4)).toEqual([]);
  });

  it('a need for which there is no method', () => {
    const vocabulary = { ...chats.vocabulary, directions: { inbound: ['none'] } };
    const ruleset = defineRuleset({ ...chats, id: 'mute', vocabulary, rules: [] });
    expect(analysisOf(ruleset).impossibleNeeds).toEqual([
      { owner: 'person', needs: { inbound: true }, ruleIds: [] },
      { owner: 'robot', needs: { inbound: true }, ruleIds: [] },
    ]);
    const mute = rulesetOf({});
    expect(analysisOf(mute)).toMatchObject({ isSound: true, soleRejections: [] });
  });

  it('no more than a thousand contradictions', () => {
    const asking = (requires: Formula) => ['error', { when: { inbound: 'fax' }, requires }] as const;
    const many = Array.from({ length: 33 }, (_, index) => [
      [`met-${index}`, asking('paper')] as const,
      [`unmet-${index}`, asking({ not: 'paper' })] as const,
    ]).flat();
    const analysis = analysisOf(rulesetOf(Object.fromEntries(many) as never));
    expect(analysis.contradictions).toHaveLength(1000);
    expect(analysis.contradictionsTruncated).toBe(true);
  });
});

describe('what is malformed', () => {
  const problemsOf = (ruleset: unknown, options?: unknown) => {
    const analysis = analyze(ruleset, options as object);
    expect(Object.isFrozen(analysis)).toBe(true);
    return analysis.outcome === 'malformed' ? analysis.problems : [];
  };

  it.each<[unknown, unknown, string]>([
    [null, undefined, 'wrong-type '],
    [{ ...guide, rules: 5 }, undefined, 'wrong-type rules'],
    [guide, 5, 'wrong-type options'],
    [guide, { asOf: '2020' }, 'not-accepted options.asOf'],
    [guide, { ruleset: guide, extra: undefined }, 'unknown-key options.ruleset'],
    [
      5,
      { locale: 'sv', b: 1, a: 2 },
      'wrong-type , wrong-type options.locale, unknown-key options.a, unknown-key options.b',
    ],
  ])('%#', (ruleset, options, expected) => {
    const problems = problemsOf(ruleset, options);
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')).toBe(expected);
  });

  it('is what cannot be read, and nothing throws', () => {
    const unreadable = Object.defineProperty({}, 'other', {
      enumerable: true,
      get: () => {
        throw new Error();
      },
    });
    expect(problemsOf(guide, unreadable)).toMatchObject([{ code: 'unreadable', path: ['options', 'other'] }]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(problemsOf(proxy).length).toBeGreaterThan(0);
    expect(problemsOf(guide, proxy)).toMatchObject([{ code: 'unreadable', path: ['options'] }]);
  });

  it('is worded in the language that was asked for', () => {
    const [problem] = problemsOf(null, { locale: sv });
    expect(problem?.message).toContain('Detta godtas');
  });

  it('is not the order of keys, which makes no difference', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, turned(part)]),
      );
    };
    const { vocabulary, ...others } = guide;
    expect(analyze({ ...(turned(others) as object), vocabulary })).toEqual(analyze(guide));
    expect(compareRulesets({ ...(turned(others) as object), vocabulary }, guide)).toMatchObject({
      rules: { changed: [] },
    });
  });
});
