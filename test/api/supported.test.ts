/** What either edition says of whether a processor is still supported, by what is stated to be there (B1, B2). */
import { describe, expect, it } from 'vitest';
import { explainTradeoffs, guide, mailFlow, type Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

const SYNC = 'serverSideSyncEnabled';
const ROUTER = 'emailRouterInstalled';

function supported(ruleset: Ruleset, direction: string, method: string, prerequisites: object): unknown {
  const answer = explainTradeoffs({ prerequisites } as object, { ruleset });
  if (answer.outcome === 'malformed') throw new Error(answer.problems[0]?.message);
  const assessed = (
    answer as unknown as Record<
      string,
      { method: string; assessments: { criterion: string; rating: string }[] }[]
    >
  )[direction];
  return assessed
    ?.find((each) => each.method === method)
    ?.assessments.find(({ criterion }) => criterion === 'supported')?.rating;
}

describe.each<[string, Ruleset]>([
  ['the guide', guide],
  ['the guidance of today', dataverse],
])('by %s', (_, ruleset) => {
  it.each<[string, object, string]>([
    ['nothing is stated', {}, 'favourable'],
    ['Email Router is there and nothing else is stated', { [ROUTER]: true }, 'unfavourable'],
    ['Email Router alone is there', { [ROUTER]: true, [SYNC]: false }, 'unfavourable'],
    ['both are there', { [ROUTER]: true, [SYNC]: true }, 'favourable'],
    ['server-side synchronization is there', { [SYNC]: true }, 'favourable'],
    ['Email Router is not there', { [ROUTER]: false }, 'favourable'],
    ['neither is there', { [ROUTER]: false, [SYNC]: false }, 'favourable'],
  ])('where %s', (_where, known, rating) => {
    expect(supported(ruleset, 'incoming', 'server', known)).toBe(rating);
    expect(supported(ruleset, 'outgoing', 'server', known)).toBe(rating);
  });
});

it.each<[string, object, string]>([
  ['without SMTP', { smtpCompatible: false, smtpServerConnected: true }, 'missing'],
  ['without a way to an SMTP server', { smtpCompatible: true, smtpServerConnected: false }, 'missing'],
  ['with both', { smtpCompatible: true, smtpServerConnected: true }, 'there'],
])('a mail server other than Exchange, %s, is so on the way out', (_, known, state) => {
  const prerequisites = { exchangeOnline: false, exchangeServer: false, ...known };
  const flow = mailFlow(
    {
      owner: 'user',
      incoming: 'none',
      outgoing: 'server',
      activities: 'none',
      prerequisites,
    } as object as unknown,
    { ruleset: dataverse as Ruleset },
  );
  const routes = 'routes' in flow ? flow.routes : [];
  expect(routes.flatMap(({ hops }) => hops).find(({ hop }) => hop === 'mailServer')?.state).toBe(state);
});
