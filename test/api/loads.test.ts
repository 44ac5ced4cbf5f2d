/**
 * What fails while it is loaded fails before any test that imports it is counted, so these tests load it themselves.
 */
import { describe, expect, it } from 'vitest';
import type { MethodAssessment, Ruleset } from '../../src/index.ts';

const library = async () => ({
  ...(await import('../../src/index.ts')),
  ...(await import('../../src/rulesets/dataverse/index.ts')),
});
const languages = async () => [
  (await import('../../src/locales/en.ts')).en,
  (await import('../../src/locales/sv.ts')).sv,
];

it('loads the library, with every ruleset that it brings', async () => {
  const { dataverse, guide } = await library();
  expect([guide.id, dataverse.id]).toEqual(['guide', 'dataverse']);
});

describe.each(['guide', 'dataverse'] as const)('%s', (id) => {
  it('has words in every language for what it says of methods', async () => {
    const { [id]: ruleset, explainTradeoffs } = await library();
    const statements = (await languages()).map((locale) => {
      return [{}, { emailRouterInstalled: true }].flatMap((prerequisites) => {
        const explained = explainTradeoffs<Ruleset>({ prerequisites }, { ruleset, locale });
        if (explained.outcome === 'malformed') throw new Error(explained.problems[0]?.message);
        return (['incoming', 'outgoing'] as const).flatMap((direction) =>
          (explained[direction] as readonly MethodAssessment[]).flatMap(({ assessments }) =>
            assessments.map(({ statement }) => statement),
          ),
        );
      });
    });
    const [english = [], swedish = []] = statements;
    expect(english.length).toBeGreaterThan(40);
    expect(english.filter((text) => typeof text !== 'string' || text === '')).toEqual([]);
    expect(english.filter((text, index) => text === swedish[index])).toEqual([]);
  });

  it('is plain data: JSON holds all of it', async () => {
    const { [id]: ruleset } = await library();
    expect(JSON.parse(JSON.stringify(ruleset))).toStrictEqual(ruleset);
  });
});
