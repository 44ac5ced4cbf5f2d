/**
 * Mutation testing of rules, which are data: whatever is changed in one of them, some configuration is judged otherwise
 * than by the model. What changes nothing is listed with the reason.
 */
import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../src/api/decision-tables/rule-table.ts';
import { explainTradeoffs, type MethodAssessment, type Ruleset, validate } from '../../src/index.ts';
import { deepFreeze } from '../../src/input/freeze.ts';
import { criterionMutantsOf, everyCircumstance } from '../support/criterion-mutants.ts';
import { everyConfigurationToldApart } from '../support/deciding-pairs.ts';
import { type BuiltIn, builtIn, daysAround } from '../support/editions.ts';
import { type Mutant, mutantsOf } from '../support/rule-mutants.ts';

/** Changes that change no answer, each with the reason. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  'guide email-router-retired: cases 1 and 2 swapped': 'No configuration has two incoming methods.',
  'guide email-router-retired: case 2 when incoming and forward-mailbox':
    'The first case has spoken on every forward mailbox, and of the same direction.',
};

/** Changes of ratings that change no rating, each with the reason. */
const EQUIVALENT_RATINGS: Readonly<Record<string, string>> = {
  'dataverse forwards-as-attachment incoming.forward-mailbox: cases 1 and 2 swapped': 'The two say the same.',
  'dataverse forwards-as-attachment incoming.forward-mailbox: cases 2 and 3 swapped':
    'Exchange Server cannot be stated to be there and not to be.',
  'dataverse few-credentials incoming.server: cases 1 and 2 swapped':
    'Exchange Online cannot be stated to be there and not to be.',
};

/** A ruleset without what has nothing to do with its rules. */
const bare = { criteria: [], words: {}, mailFlow: {} } as const;

/** Looks at the changed rule alone: no rule depends on another. */
function isFound({ ruleId, rules, cases }: Mutant, { ruleset, modelSays }: BuiltIn): boolean {
  const isChanged = (each: { readonly id: string }) => each.id === ruleId;
  const mutated: Ruleset = deepFreeze({ ...ruleset, ...bare, rules: rules.filter(isChanged) });
  return daysAround({ ...ruleset, rules: ruleset.rules.filter(isChanged) }).some((asOf) =>
    everyConfigurationToldApart(cases, ruleset.vocabulary).some((configuration) => {
      const report = validate<Ruleset>(configuration, {
        ruleset: mutated,
        ...(asOf === undefined ? {} : { asOf }),
      });
      if (report.verdict === 'malformed') throw new Error(JSON.stringify(report.problems));
      const expected = modelSays(configuration, asOf).filter((each) => each.ruleId === ruleId);
      return sayings(report.findings) !== sayings(expected);
    }),
  );
}

function sayings(
  findings: readonly { readonly ruleId: string; readonly kind: string; readonly direction: string }[],
): string {
  return findings.map(({ ruleId, kind, direction }) => `${ruleId} ${kind} ${direction}`).join('\n');
}

describe.each(builtIn)('$ruleset.id', (edition) => {
  const { rules, vocabulary, id } = edition.ruleset;
  const mutants = mutantsOf(rules, vocabulary);

  it('has mutants of every rule', () => {
    for (const rule of rules) {
      expect(mutants.filter(({ change }) => change.startsWith(`${rule.id}: `)).length).toBeGreaterThan(5);
    }
  });

  it('is told from every mutant but those that say the same', () => {
    const survivors = mutants.filter((mutant) => !isFound(mutant, edition)).map(({ change }) => change);
    const known = Object.keys(EQUIVALENT).filter((each) => each.startsWith(`${id} `));
    expect(survivors.map((change) => `${id} ${change}`)).toEqual(known);
  });

  it('says the same as those in the decision tables of all its rules', () => {
    const tablesOf = (some: Ruleset) => some.rules.map(({ id: ruleId }) => ruleTable(some, ruleId));
    const equivalent = mutants.filter(({ change }) => Object.hasOwn(EQUIVALENT, `${id} ${change}`));
    for (const mutant of equivalent) {
      expect(tablesOf({ ...edition.ruleset, rules: mutant.rules })).toEqual(tablesOf(edition.ruleset));
    }
  });
});

describe.each(builtIn.filter(({ modelRates }) => modelRates !== undefined))(
  'criteria of $ruleset.id',
  (edition) => {
    const { ruleset } = edition;
    const modelRates = edition.modelRates as NonNullable<BuiltIn['modelRates']>;
    const circumstances = everyCircumstance(ruleset.criteria);

    it('are rated otherwise than by the model when any rating is changed', () => {
      const isRatedOtherwise = (criteria: Ruleset['criteria']) => {
        const changed: Ruleset = deepFreeze({ ...ruleset, ...bare, rules: [], criteria });
        return circumstances.some((each) => {
          const explained = explainTradeoffs<Ruleset>(each, { ruleset: changed });
          if (explained.outcome === 'malformed') throw new Error(JSON.stringify(explained.problems));
          const expected = modelRates(each);
          return Object.keys(ruleset.vocabulary.directions).some((direction) =>
            (explained[direction] as readonly MethodAssessment[]).some(({ method, assessments }) =>
              assessments.some(
                ({ criterion, rating }) => expected[direction]?.[method]?.[criterion] !== rating,
              ),
            ),
          );
        });
      };
      expect(isRatedOtherwise(ruleset.criteria)).toBe(false);
      const mutants = criterionMutantsOf(ruleset.criteria);
      expect(mutants.length).toBeGreaterThan(100);
      const survivors = mutants
        .filter(({ criterion }) => !isRatedOtherwise([criterion]))
        .map(({ change }) => `${ruleset.id} ${change}`);
      const known = Object.keys(EQUIVALENT_RATINGS).filter((each) => each.startsWith(`${ruleset.id} `));
      expect(survivors).toEqual(known);
    });
  },
);
