import { describe, expect, it } from 'vitest';
import { analyzed } from '../../src/api/analyze/index.ts';
import { compared } from '../../src/api/compare-rulesets/index.ts';
import { tabulate } from '../../src/api/decision-tables/index.ts';
import { MOST_TABLE_STEPS } from '../../src/api/decision-tables/rule-table.ts';
import { MOST_STEPS } from '../../src/engine/symbolic/rule-claims.ts';
import { rulesetModel } from '../../src/engine/symbolic/ruleset-model.ts';
import { createBudget, type StepBudget } from '../../src/logic/step-budget.ts';
import { compileRuleset } from '../../src/rule-language/compile.ts';
import { hardFamilies, hardRuleset } from '../support/hard-rulesets.ts';

/** The last step of a budget may be some more than are left. */
const OVERSHOOT = MOST_STEPS * 0.05;
/** The part of a budget that is granted where it is used up anyway. `npm run bench:hard` grants all of it. */
const PART = 1 / 4;

function within<T>(most: number, answer: (budget: StepBudget) => T): T {
  const budget = createBudget(most);
  const answered = answer(budget);
  expect(budget.taken).toBeLessThanOrEqual(most + OVERSHOOT);
  return answered;
}

/** The families of which not everything can be told in so many steps. */
const UNDECIDED: Readonly<Record<string, readonly string[]>> = {
  analyze: [
    ...['three-clauses-as-rules', 'odd-number', 'two-literals', 'methods-five-by', 'methods-three-by'],
    ...['many-rules', 'many-rules-on-methods', 'five-clauses', 'seven-clauses', 'nested-formulas'],
    'many-thresholds',
  ],
  less: [
    ...['three-clauses', 'three-clauses-tight', 'three-clauses-as-rules', 'alls-of-five', 'odd-number'],
    ...['methods-five-by', 'methods-three-by', 'many-rules', 'many-rules-on-methods', 'five-clauses'],
    ...['seven-clauses', 'contested', 'many-thresholds'],
  ],
  tables: [
    ...['three-clauses', 'three-clauses-tight', 'pairs-in-one-rule', 'pairs-apart', 'crossed-pairs'],
    ...['chain-in-one-rule', 'neighbours-unlike', 'exclusive-pairs', 'odd-number', 'alls-of-five'],
    ...['stated-pairs', 'seven-clauses', 'nested-formulas', 'contested'],
  ],
};

it.each(['methods-five-by', 'methods-three-by', 'many-rules', 'many-rules-on-methods', 'house-rules'])(
  'leaves no configuration uncounted where every one changes: %s',
  (name) => {
    const ruleset = hardRuleset(name);
    const [direction] = Object.keys(ruleset.vocabulary.directions) as [string];
    const never = { id: 'never', kind: 'error', sources: [], cases: [{ direction, when: {} }] } as const;
    const after = { ...ruleset, rules: [...ruleset.rules, never] };
    const {
      configurations,
      changed,
      undecided = 0,
    } = within(MOST_STEPS, (budget) => compared({ ...ruleset, rules: [] }, after, undefined, budget));
    expect(BigInt(changed) + BigInt(undecided)).toBe(BigInt(configurations));
  },
);

describe.each(Object.keys(hardFamilies))('%s', (name) => {
  const ruleset = hardRuleset(name);
  const isDecided = (question: string) => !UNDECIDED[question]?.includes(name);

  it('is analyzed in bounded steps', () => {
    const most = isDecided('analyze') ? MOST_STEPS : MOST_STEPS * PART;
    const { undecided } = within(most, (budget) => analyzed(rulesetModel(ruleset, undefined, budget)));
    if (isDecided('analyze')) expect(undecided).toBeUndefined();
  });

  it('is compared with fewer rules in bounded steps', () => {
    const less = { ...ruleset, rules: ruleset.rules.slice(0, -1) };
    const most = isDecided('less') ? MOST_STEPS : MOST_STEPS * PART;
    const { undecided } = within(most, (budget) => compared(ruleset, less, undefined, budget));
    if (isDecided('less')) expect(undecided).toBeUndefined();
  });

  it('is compared with other rules of its kind in bounded steps', () => {
    const other = hardRuleset(name, undefined, 2);
    const {
      configurations,
      changed,
      undecided = 0,
    } = within(MOST_STEPS * PART, (budget) => compared(ruleset, other, undefined, budget));
    const sum = BigInt(changed) + BigInt(undecided);
    expect(sum <= BigInt(configurations)).toBe(true);
  });

  it('is tabulated in bounded steps, or every rule is named whose table is too large', () => {
    const most = isDecided('tables') ? MOST_TABLE_STEPS : MOST_TABLE_STEPS * PART;
    const answer = within(most, (budget) => tabulate(compileRuleset(ruleset), budget));
    const isTabulated = 'outcome' in answer;
    expect(isTabulated).toBe(isDecided('tables'));
    if (!isTabulated) expect(answer.length).toBeGreaterThan(0);
  });
});
