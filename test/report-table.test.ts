import { expect, it } from 'vitest';
import { guide, validate } from '../src/index.ts';
import { defaultSettings } from '../src/options.ts';
import { createReportTable } from '../src/report-table.ts';

const first = { owner: 'user', incoming: 'server', outgoing: 'none' };
const second = { owner: 'queue', incoming: 'server', outgoing: 'none' };

it('keeps a report, and gives the same one for all that the rules can’t tell apart', () => {
  const judge = createReportTable(defaultSettings());
  expect(judge({ ...first, prerequisites: { outlookInstalled: true } })).toBe(judge(first));
  expect(judge({ ...first, userCount: 9 })).toBe(judge({ ...first, userCount: 1 }));
  expect(judge({ ...first, userCount: 10 })).not.toBe(judge({ ...first, userCount: 9 }));
});

it('makes a report afresh once the table is full', () => {
  const judge = createReportTable(defaultSettings(), 1);
  expect(judge(first)).toBe(judge(first));
  expect(judge(second)).not.toBe(judge(second));
  expect(judge(second)).toEqual(validate(second));
});

it('judges by a ruleset that can still change as it is at each call', () => {
  const changing = JSON.parse(JSON.stringify(guide));
  expect(validate(first, { ruleset: changing }).verdict).toBe('undetermined');
  changing.rules = [];
  expect(validate(first, { ruleset: changing }).verdict).toBe('valid');
});

it('an input that can be read only at the second time is no trap', () => {
  const moody = () => {
    let asked = 0;
    return new Proxy(
      {},
      {
        ownKeys() {
          if (asked++ === 0) throw new Error('not yet');
          return [];
        },
      },
    );
  };
  expect(validate({ ...first, prerequisites: moody() })).toMatchObject({
    verdict: 'malformed',
    problems: [{ code: 'unreadable', path: ['prerequisites'] }],
  });
  expect(validate(moody())).toMatchObject({ problems: [{ code: 'unreadable', path: [] }] });
});
