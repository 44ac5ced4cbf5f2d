import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/project.ts';
import { readCsv } from './csv-reader.ts';
import { cli, fileOf, newFolder } from './support.ts';

interface Found {
  readonly ruleId?: string;
  readonly checkId?: string;
  readonly kind: string;
  readonly excepted?: { readonly reason: string };
}

const INPUT = ['mailboxes-page-2.json', 'organization.json', 'emailserverprofiles.json'].map((file) =>
  join(ROOT, 'examples/contoso', file),
);
const JUSTIFICATION = 8;
const FINDINGS = 9;

const check = (...args: readonly string[]) => cli(['check', ...INPUT, '--fail-on', 'never', ...args]);
const planned = async (...args: readonly string[]) =>
  readCsv((await check('--changes', '--format', 'csv', ...args)).stdout);

/** Every finding of a check as a plan names it, with what accepts it. */
async function foundBy(...args: readonly string[]) {
  const { results, rows: others } = JSON.parse((await check('--format', 'json', ...args)).stdout);
  const rows: readonly {
    id: string | null;
    status?: string;
    report?: { findings?: Found[] };
    checks?: Found[];
  }[] = [...results, ...(others ?? [])];
  return rows
    .filter(({ id, status }) => id !== null && status !== 'out-of-use')
    .flatMap(({ id, report, checks = [] }) =>
      [...(report?.findings ?? []).filter(({ kind }) => kind !== 'advice'), ...checks].map((found) => ({
        token: `${found.ruleId ?? found.checkId}@${id}`,
        excepted: found.excepted?.reason,
      })),
    );
}

/** A plan as a spreadsheet saves it. */
function saved(rows: readonly (readonly string[])[], delimiter: string, start = ''): string {
  const file = join(newFolder(), 'plan.csv');
  const quoted = rows.map((row) =>
    row.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
  );
  writeFileSync(file, `${start}${quoted.join('\r\n')}\r\n`);
  return file;
}

const filledIn = (row: readonly string[], cells: Readonly<Record<number, string>>) =>
  row.map((cell, index) => cells[index] ?? cell);

describe('the plan as CSV', () => {
  it('has a row for each thing to do, and each finding at one of them', async () => {
    const [header, ...rows] = await planned();
    expect(header).toEqual(
      'order,mailbox,what,button or request,who,depends on,owner,due,justification,findings'.split(','),
    );
    const actions = rows.filter(([order]) => order !== '');
    expect(actions.map(([order]) => Number(order))).toEqual(actions.map((_, index) => index + 1));
    for (const [order, , what, , , dependsOn = '', ...empty] of actions) {
      expect(what).not.toBe('');
      for (const each of dependsOn.split(' ')) expect(Number(each)).toBeLessThan(Number(order));
      expect(empty.slice(0, 3)).toEqual(['', '', '']);
    }
    const tokens = rows.flatMap((row) => row[FINDINGS]?.split(' ') ?? []).filter((token) => token !== '');
    const found = await foundBy();
    expect(tokens.toSorted()).toEqual([...new Set(found.map(({ token }) => token))].sort());
    expect(tokens.length).toBeGreaterThan(15);
  });

  it('names its columns in the language of the answer', async () => {
    expect((await planned('--locale', 'sv'))[0]?.slice(6)).toEqual([
      'ansvarig',
      'senast',
      'motivering',
      'anmärkningar',
    ]);
  });

  it('takes the place of findings only with --changes', async () => {
    expect((await check('--format', 'csv')).stdout).toMatch(/^file,row,id/);
  });
});

describe('exceptions from a plan', () => {
  it('accept exactly the findings of the rows that were filled in', async () => {
    const [en, sv] = await Promise.all([planned(), planned('--locale', 'sv')]);
    const shape = fc.tuple(
      fc.constantFrom(en, sv),
      fc.infiniteStream(fc.constantFrom(true, false, false, false)),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('', '\ufeff'),
    );
    await fc.assert(
      fc.asyncProperty(shape, async ([[header = [], ...rows], isFilled, delimiter, mark]) => {
        const filled = rows.map((row) =>
          row[FINDINGS] !== '' && isFilled.next().value === true
            ? filledIn(row, { [JUSTIFICATION]: `Accepted; "as is", ${row[0]}` })
            : row,
        );
        const file = join(newFolder(), 'exceptions.json');
        const plan = saved([header, ...filled], delimiter, mark);
        const { exitCode, stderr } = await cli(['exceptions', 'from', plan, '--output', file]);
        expect([exitCode, stderr]).toEqual([0, '']);
        const wanted = filled.flatMap((row) =>
          row[JUSTIFICATION] === ''
            ? []
            : (row[FINDINGS] ?? '').split(' ').map((token) => `${token} ${row[JUSTIFICATION]}`),
        );
        const accepted = (await foundBy('--exceptions', file)).flatMap(({ token, excepted }) =>
          excepted === undefined ? [] : [`${token} ${excepted}`],
        );
        expect([...new Set(accepted)].sort()).toEqual(wanted.sort());
      }),
      { numRuns: 12 },
    );
  });

  it('take owner and due, and are not planned for any more', async () => {
    const [header = [], ...rows] = await planned();
    const filled = rows.map((row) =>
      filledIn(
        row,
        row[FINDINGS] === '' ? {} : { 6: 'Maja Lind', 7: '31.1.2027', [JUSTIFICATION]: 'Moves in January' },
      ),
    );
    const { stdout } = await cli(['exceptions', 'from', saved([header, ...filled], ';', 'sep=;\r\n')]);
    const { exceptions } = JSON.parse(stdout);
    expect(exceptions[0]).toEqual({
      ...{ rule: expect.any(String), mailbox: expect.any(String), reason: 'Moves in January' },
      ...{ approvedBy: 'Maja Lind', until: '2027-01-31' },
    });
    const after = await planned('--exceptions', fileOf({ exceptions }), '--as-of', '2026-12-01');
    expect(after.flatMap((row) => (row[FINDINGS] === '' ? [] : row[FINDINGS])).slice(1)).toEqual([]);
    expect(after.at(-1)?.[2]).toMatch(/^Findings without a step because an exception accepts them: \d+\.$/);
  });

  it('name every row that cannot be taken, and write nothing then', async () => {
    const header = ['order', 'owner', 'due', 'justification', 'findings'];
    const plan = saved(
      [
        header,
        ['1', '', '', 'fine', 'mailbox-active@a@contoso.example'],
        ['2', '', '', 'no finding', ''],
        ['3', '', '1/2/2027', 'which day', 'mailbox-active@b@contoso.example'],
        ['4', '', '', 'no rule', 'mailbox-activ@b@contoso.example'],
        ['5', '', '', 'no mailbox', 'mailbox-active'],
        ['6', '', '', 'short'],
        ['7', '', '', '', 'ignored'],
      ],
      ';',
    );
    const output = join(newFolder(), 'exceptions.json');
    const { exitCode, stdout, stderr } = await cli(['exceptions', 'from', plan, '--output', output]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(() => readFileSync(output)).toThrow('ENOENT');
    expect(stderr.replaceAll(plan, 'plan.csv')).toBe(
      [
        'plan.csv, row 3: The row has a justification, but its `findings` names no finding. Clear the justification, or accept the finding at another row.',
        'plan.csv, row 4: `1/2/2027` in `due` is no day, such as 2027-01-31.',
        'plan.csv, row 5: `mailbox-activ` is no rule or check.',
        'plan.csv, row 6: `mailbox-active` is no finding of a plan, such as `mailbox-active@anna@contoso.example`.',
        'plan.csv, row 7: The row has 4 cells, and the header has 5.',
        'No exceptions were written.',
        '',
      ].join('\n'),
    );
  });

  it('refuse what is no plan', async () => {
    const { exitCode, stderr } = await cli(['exceptions', 'from', saved([['file', 'row']], ',')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no column is named `justification`');
    expect((await cli(['exceptions', 'from', 'no-such.csv'])).exitCode).toBe(2);
  });

  it('read what Excel saves in Windows-1252', async () => {
    const file = join(newFolder(), 'plan.csv');
    const text = 'motivering;anmärkningar\r\nFlyttar på måndag;mailbox-active@a@contoso.example\r\n';
    writeFileSync(file, Buffer.from(text, 'latin1'));
    const { exceptions } = JSON.parse((await cli(['exceptions', 'from', file])).stdout);
    expect(exceptions).toEqual([
      { rule: 'mailbox-active', mailbox: 'a@contoso.example', reason: 'Flyttar på måndag' },
    ]);
  });
});
