import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  guide,
  type Planned,
  plan,
  questions,
  type Ruleset,
  recommend,
  validate,
} from '../../src/index.ts';
import { dataverse, dataverseOnPremises } from '../../src/rulesets/dataverse/index.ts';

type Values = Readonly<Record<string, boolean>>;

const RULESETS: readonly Ruleset[] = [guide, dataverse, dataverseOnPremises];

/** What is retired, and since when: "Important changes (deprecations) coming" and "Use of Basic authentication". */
const RETIRED: Readonly<Record<string, string>> = {
  outlookInstalled: '2020-12-04',
  emailRouterInstalled: '2021-04-12',
};
/** The mail system there is, and that addresses need approval: nobody gives these up to make a mailbox work. */
const CIRCUMSTANCES = ['exchangeOnline', 'exchangeServer', 'approvalRequired'];

const factsOf = ({ vocabulary }: Ruleset): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(vocabulary.prerequisites.map((each) => [each, fc.boolean()])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<Values>;
const methodsOf = ({ vocabulary }: Ruleset): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(vocabulary.directions).map(([direction, methods]) => [
        direction,
        fc.constantFrom(...methods),
      ]),
    ),
    { noNullPrototype: true },
  );
const owners = fc.constantFrom('user', 'queue');

/** The facts that steps make so, by name; what is asked for at the end is left out. */
function madeSo({ steps }: Planned<Ruleset>, asked: Values): Values {
  const facts = steps.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'switch' ? [] : [[change.prerequisite, change.value]])),
  );
  return Object.fromEntries(facts.filter(([name]) => !Object.hasOwn(asked, name as string)));
}

function planned(
  owner: string,
  from: object,
  to: object,
  prerequisites: Values,
  ruleset: Ruleset,
  asOf?: string,
) {
  const options = { ruleset, ...(asOf === undefined ? {} : { asOf }) };
  return plan<Ruleset>({ owner, ...from, prerequisites } as unknown, { owner, ...to } as unknown, options);
}

describe.each(RULESETS.map((ruleset) => [ruleset.id, ruleset] as const))('law: by %s', (_id, ruleset) => {
  it('no plan gives up the mail system or the approval of addresses', () => {
    fc.assert(
      fc.property(
        owners,
        methodsOf(ruleset),
        methodsOf(ruleset),
        factsOf(ruleset),
        (owner, from, to, known) => {
          const answer = planned(owner, from, to, known, ruleset);
          if (answer.outcome !== 'planned') return;
          const made = madeSo(answer, {});
          for (const each of CIRCUMSTANCES)
            if (known[each] !== undefined) expect(made).not.toHaveProperty(each);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('no plan makes something retired so where anything else would do, and says so where it must', () => {
    const { prerequisites } = ruleset.vocabulary;
    const others = prerequisites.filter((each) => !Object.hasOwn(RETIRED, each));
    let retired = 0;
    fc.assert(
      fc.property(
        owners,
        methodsOf(ruleset),
        methodsOf(ruleset),
        factsOf(ruleset),
        (owner, from, to, known) => {
          const answer = planned(owner, from, to, known, ruleset);
          if (answer.outcome !== 'planned') return;
          const changes = answer.steps.flatMap((step) => step.changes);
          for (const change of changes) {
            if (change.kind === 'switch') continue;
            const isRetired = change.value && Object.hasOwn(RETIRED, change.prerequisite);
            expect(change.retired).toBe(isRetired ? RETIRED[change.prerequisite] : undefined);
          }
          const made = Object.entries(madeSo(answer, {})).filter(([each, value]) => value && RETIRED[each]);
          if (made.length === 0) return;
          retired += 1;
          // Whatever else is so, it does not do without.
          const without = Object.fromEntries(
            Object.keys(RETIRED).map((each) => [each, known[each] ?? false]),
          );
          const elsewise = [true, false].map((isExchange) =>
            Object.fromEntries(
              others.map((each) => [
                each,
                CIRCUMSTANCES.includes(each)
                  ? (known[each] ??
                    (each === 'exchangeOnline' ? false : each === 'exchangeServer' && isExchange))
                  : each !== 'basicAuthentication',
              ]),
            ),
          );
          for (const rest of elsewise) {
            const configuration = { owner, ...to, prerequisites: { ...rest, ...without } } as unknown;
            expect(validate<Ruleset>(configuration, { ruleset }).verdict).toBe('invalid');
          }
        },
      ),
      { numRuns: 1000 },
    );
    // Online nothing retired makes anything valid.
    if (ruleset === dataverse) expect(retired).toBe(0);
    else expect(retired).toBeGreaterThan(10);
  });

  it('no plan calls retired what was not yet', () => {
    fc.assert(
      fc.property(
        owners,
        methodsOf(ruleset),
        methodsOf(ruleset),
        factsOf(ruleset),
        (owner, from, to, known) => {
          const answer = planned(owner, from, to, known, ruleset, '2020-12-03');
          if (answer.outcome !== 'planned') return;
          for (const change of answer.steps.flatMap((step) => step.changes)) {
            expect(change).not.toHaveProperty('retired');
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('no question asks for what is known', () => {
    fc.assert(
      fc.property(owners, methodsOf(ruleset), factsOf(ruleset), (owner, methods, known) => {
        const answer = questions<Ruleset>({ owner, ...methods, prerequisites: known } as unknown, {
          ruleset,
        });
        if (answer.outcome === 'malformed') throw new Error('malformed');
        const asked = answer.questions.map(({ prerequisite }) => prerequisite);
        expect(asked.filter((each) => known[each] !== undefined)).toEqual([]);
        if (ruleset === dataverse) expect(asked.filter((each) => Object.hasOwn(RETIRED, each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('what would turn a comparison by something retired is said to, and comes last', () => {
    const directions = Object.keys(ruleset.vocabulary.directions);
    fc.assert(
      fc.property(
        owners,
        methodsOf(ruleset),
        methodsOf(ruleset),
        factsOf(ruleset),
        fc.shuffledSubarray(ruleset.criteria.map(({ id }) => id)),
        (owner, a, other, prerequisites, priorities) => {
          const isUsed = (direction: string) => a[direction] !== 'none';
          const isAlike = directions.every((each) => isUsed(each) === (other[each] !== 'none'));
          const isSame = directions.every((each) => a[each] === other[each]);
          fc.pre(isAlike && !isSame);
          const needs = Object.fromEntries(directions.map((each) => [each, isUsed(each)]));
          const request = { owner, needs, prerequisites, priorities };
          const answer = contrast<Ruleset>(request as unknown, a as unknown, other as unknown, { ruleset });
          if (answer.outcome !== 'contrasted' || answer.counterfactual.by !== 'facts') return;
          const { facts, statement } = answer.counterfactual;
          const marks = facts.map((each) => each.retired === true);
          expect(marks).toEqual([...marks].sort());
          expect(statement.includes('retired')).toBe(marks[0]);
          for (const { prerequisites: changed, retired } of facts) {
            const isMade = Object.entries(changed as Values).some(([each, value]) => value && RETIRED[each]);
            if (isMade) expect(retired).toBe(true);
            // It is right where it comes first by what is not retired.
            const then = recommend<Ruleset>(
              { ...request, prerequisites: { ...prerequisites, ...changed } } as unknown,
              { ruleset },
            );
            if (then.outcome === 'malformed') throw new Error('malformed');
            const b = then.recommendations.find(({ configuration }) =>
              directions.every(
                (each) =>
                  (configuration as unknown as Readonly<Record<string, string>>)[each] === other[each],
              ),
            );
            if (b?.retired === true) expect(retired).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('law: queues', () => {
  const directions = ['incoming', 'outgoing', 'activities'];

  it('get no appointments, contacts or tasks recommended that nobody asked for', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
        factsOf(dataverse),
        fc.constantFrom<Ruleset>(dataverse, dataverseOnPremises),
        (needed, prerequisites, ruleset) => {
          const needs = Object.fromEntries(directions.map((each, index) => [each, needed[index]]));
          const answer = recommend<Ruleset>({ owner: 'queue', needs, prerequisites } as unknown, { ruleset });
          if (answer.outcome === 'malformed') throw new Error('malformed');
          // Who asks for them all the same is told that a queue has none.
          for (const { configuration, findings } of answer.recommendations) {
            const isTold = findings.some(({ ruleId }) => ruleId === 'activities-not-for-queues');
            expect(isTold).toBe((configuration as { activities?: unknown }).activities === 'server');
            if (needs.activities !== true) expect(configuration).toMatchObject({ activities: 'none' });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
