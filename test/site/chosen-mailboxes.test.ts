import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  createChooser,
  ORDERS,
  type Sorting,
} from '../../docs/.vitepress/mailboxes/chosen-mailboxes.ts';
import {
  type Finder,
  type JudgedMailboxes,
  noMailboxes,
  takeIn,
} from '../../docs/.vitepress/mailboxes/judged-mailboxes.ts';
import type {
  CheckSaying,
  Judgement,
  MailboxInShort,
  Status,
} from '../../docs/.vitepress/mailboxes/results-in-short.ts';
import { rowAfterKey, withGaps } from '../../docs/.vitepress/mailboxes/rows-with-gaps.ts';

const RULES = ['rule-a', 'rule-b'];
const CHECKS = ['address-missing', 'owner-disabled'] as const;
const SUBSETS = [[], ['rule-a'], ['rule-b'], ['rule-a', 'rule-b']];

const JUDGEMENTS: readonly Judgement[] = [
  ...(['valid', 'undetermined', 'invalid'] as const).flatMap((verdict) =>
    SUBSETS.map((ids) => ({
      configuration: {},
      report: {
        verdict,
        ruleset: 'guide',
        findings: ids.map((ruleId) => ({
          ...{ ruleId, kind: 'error' as const, direction: 'incoming', unmet: [], repairs: [], sources: [] },
          title: '',
          message: '',
          remedy: '',
        })),
      },
    })),
  ),
  { configuration: null, report: { verdict: 'malformed', problems: [] } },
];
const SAYINGS = CHECKS.map(
  (checkId): CheckSaying => ({
    ...{ checkId, kind: 'error', sources: [] },
    ...{ title: '', message: '', remedy: '' },
  }),
);

/** What needs to be looked at first comes first. */
const GRAVEST_FIRST: readonly Status[] = ['broken', 'not-set-up', 'unreadable', 'open', 'ok', 'out-of-use'];

const texts = fc.option(fc.constantFrom('Anna', 'anna 10', 'Anna 9', 'Öst', 'Zoë', 'b@contoso.example'), {
  nil: null,
});
const mailboxes = fc.array(
  fc.record({
    ...{ name: texts, id: texts, address: texts },
    judgement: fc.nat(JUDGEMENTS.length - 1),
    status: fc.constantFrom<Status[]>(...GRAVEST_FIRST),
    checks: fc.subarray([0, 1]),
  }),
);
const judgedMailboxes = mailboxes.map((all): JudgedMailboxes => {
  const judged = noMailboxes();
  const inShort = all.map(
    ({ checks, ...each }, index): MailboxInShort => ({
      ...each,
      place: [0, index + 1],
      origins: 0,
      found: checks.map((saying) => ({
        ...{ saying, from: [0, index + 1, 'name'] as const, related: [] },
      })),
    }),
  );
  takeIn(judged, { judgements: JUDGEMENTS, sayings: SAYINGS, origins: [{}], mailboxes: inShort, others: [] });
  return judged;
});
const choices: fc.Arbitrary<Choice> = fc.record({
  text: fc.constantFrom('', 'anna', 'NN', 'öst', ' zoë ', 'contoso', 'nobody'),
  status: fc.constantFrom<(Status | undefined)[]>(undefined, ...GRAVEST_FIRST),
  finder: fc.constantFrom<(Finder | undefined)[]>(
    undefined,
    ...RULES.map((id) => ({ by: 'rule', id }) as const),
    ...CHECKS.map((id) => ({ by: 'check', id }) as const),
  ),
});
const sortings: fc.Arbitrary<Sorting> = fc.record({
  by: fc.constantFrom(...ORDERS),
  isDescending: fc.boolean(),
});

/** The ids of what found something in a mailbox; what is out of use does not count. */
function foundIn(mailbox: MailboxInShort): readonly string[] {
  if (mailbox.status === 'out-of-use') return [];
  const report = JUDGEMENTS[mailbox.judgement]?.report;
  const rules = report === undefined || report.verdict === 'malformed' ? [] : report.findings;
  return [
    ...rules.map(({ ruleId }) => ruleId),
    ...mailbox.found.map(({ saying }) => CHECKS[saying] as string),
  ];
}

describe('choosing among mailboxes', () => {
  it('shows those and only those that fit, whatever is asked in which order', () => {
    fc.assert(
      fc.property(
        judgedMailboxes,
        fc.array(fc.tuple(choices, sortings), { minLength: 1 }),
        (judged, asked) => {
          const chooser = createChooser(judged, 'en');
          for (const [choice, sorting] of asked) {
            const expected = judged.mailboxes.filter((each) => {
              const wanted = choice.text.trim().toLowerCase();
              const says = [each.name, each.address, each.id].some((text) =>
                text?.toLowerCase().includes(wanted),
              );
              return (
                (wanted === '' || says) &&
                (choice.status === undefined || each.status === choice.status) &&
                (choice.finder === undefined || foundIn(each).includes(choice.finder.id))
              );
            });
            expect(new Set(chooser.choose(choice, sorting))).toEqual(new Set(expected));
            expect(chooser.choose(choice, sorting)).toHaveLength(expected.length);
          }
        },
      ),
    );
  });

  it('puts no mailbox before one that comes first by what is sorted by', () => {
    const all: Choice = { text: '', status: undefined, finder: undefined };
    fc.assert(
      fc.property(judgedMailboxes, sortings, (judged, sorting) => {
        const shown = createChooser(judged, 'sv').choose(all, sorting);
        const ranks = shown.map((each): string | number => {
          if (sorting.by === 'name') return each.name ?? each.address ?? '';
          if (sorting.by === 'found') return foundIn(each).length;
          if (sorting.by === 'place') return each.place[1];
          return GRAVEST_FIRST.indexOf(each.status);
        });
        for (const [index, rank] of ranks.slice(1).entries()) {
          const before = ranks[index] as string | number;
          const order =
            typeof rank === 'string'
              ? String(before).localeCompare(rank, 'sv', { numeric: true, sensitivity: 'base' })
              : Number(before) - rank;
          expect(sorting.isDescending ? -order : order).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('sorts names as readers of a language do: numbers by value, Ö at the end in Swedish', () => {
    const judged = noMailboxes();
    const names = ['Zoë', 'Öst', 'Anna 10', 'anna 9', 'Ost'];
    takeIn(judged, {
      ...{ judgements: JUDGEMENTS, sayings: [], origins: [{}], others: [] },
      mailboxes: names.map((name, index) => ({
        ...{ name, id: null, address: null, judgement: 0, origins: 0, found: [] },
        status: 'ok' as const,
        place: [0, index + 1],
      })),
    });
    const sorted = (language: string) =>
      createChooser(judged, language)
        .choose({ text: '', status: undefined, finder: undefined }, { by: 'name', isDescending: false })
        .map(({ name }) => name);
    expect(sorted('sv')).toEqual(['anna 9', 'Anna 10', 'Ost', 'Zoë', 'Öst']);
    expect(sorted('en')).toEqual(['anna 9', 'Anna 10', 'Öst', 'Ost', 'Zoë']);
  });
});

describe('rows that are not there', () => {
  it('leave as much room as they would take', () => {
    const height = 56;
    fc.assert(
      fc.property(fc.nat(1000), fc.array(fc.nat(999)), (count, numbers) => {
        const shown = [...new Set(numbers)].filter((each) => each < count).sort((one, other) => one - other);
        const parts = withGaps(
          shown.map((index) => ({ index, start: index * height, end: (index + 1) * height })),
          count * height,
        );
        let top = 0;
        for (const part of parts) {
          if (part.kind === 'row') expect(top).toBe(part.index * height);
          else expect(part.height).toBeGreaterThan(0);
          top += part.kind === 'row' ? height : part.height;
        }
        expect(top).toBe(count * height);
        expect(parts.flatMap((part) => (part.kind === 'row' ? [part.index] : []))).toEqual(shown);
      }),
    );
  });

  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['PageDown', 4, 7],
    ['PageDown', 8, 9],
    ['PageUp', 4, 1],
    ['PageUp', 1, 0],
    ['Home', 4, 0],
    ['End', 4, 9],
    ['Enter', 4, undefined],
    ['toString', 4, undefined],
  ])('%s leads from row %i of 10 to %s', (key, from, to) => {
    expect(rowAfterKey(key, { from, count: 10, page: 3 })).toBe(to);
  });

  it('no key leads anywhere where there is no row', () => {
    expect(rowAfterKey('ArrowDown', { from: 0, count: 0, page: 3 })).toBeUndefined();
  });
});
