import fc from 'fast-check';
import { firstQuestion, type Question } from '../../../docs/.vitepress/advisor/question.ts';
import { guide } from '../../../src/index.ts';
import { requests } from '../../support/inputs.ts';

const { incoming, outgoing } = guide.vocabulary.directions;

/** Everything a visitor of the advisor can say. */
export const questions: fc.Arbitrary<Question> = fc
  .record({
    request: requests,
    incoming: fc.option(fc.constantFrom(...incoming), { nil: undefined }),
    outgoing: fc.option(fc.constantFrom(...outgoing), { nil: undefined }),
    asOf: fc.constantFrom('', '2016-11-30', '2020-12-04', '2021-04-11', '2026-01-31'),
  })
  .map(({ request, asOf, ...today }) => {
    const { owner, needs, prerequisites = {}, userCount, locked = [], priorities = [] } = request;
    return {
      ...firstQuestion(guide),
      owner,
      needs: { ...needs },
      prerequisites: { ...prerequisites },
      locked: [...locked],
      users: userCount === undefined ? '' : String(userCount),
      priorities: [...priorities],
      today,
      asOf,
    };
  });

/** The same with what is set today stated for every direction. */
export const questionsWithToday = questions.filter(
  ({ today }) => today.incoming !== undefined && today.outgoing !== undefined,
);
