import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionTables, type Row } from '../../src/api/analysis.ts';
import { jsonInLines } from '../../src/cli/io/json-in-lines.ts';
import { extendRuleset, guide, type Ruleset } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { threeWays } from '../support/three-ways.ts';
import { cli, fileOf } from './support.ts';

const plainGuide: Ruleset = guide;
const house = extendRuleset(plainGuide, {
  id: 'house',
  override: { 'outlook-client-retired': 'error', 'email-router-retired': 'off' },
});

describe('tables', () => {
  it('writes what decisionTables answers, one row a line', async () => {
    const { stdout, stderr, exitCode } = await cli(['tables', 'guide', '--format', 'json']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(decisionTables());
    const rows = stdout.split('\n').filter((line) => line.trim().startsWith('{"cells":'));
    const answer = decisionTables();
    const tables = answer.outcome === 'tabulated' ? [...answer.verdicts, ...answer.rules] : [];
    expect(rows.map((row) => JSON.parse(row.replace(/,$/, '')))).toEqual(
      tables.flatMap<Row>((table) => table.rows),
    );
  });

  it('writes them to be read, in another language too', async () => {
    const markdown = await cli(['tables', 'guide', '--format', 'markdown', '--locale', 'sv']);
    expect(markdown.stdout).toBe(
      `${render(decisionTables(guide), { target: 'markdown', locale: sv, links: true })}\n`,
    );
    const pretty = await cli(['tables', 'guide']);
    expect(pretty.stdout).toMatch(/^Decision tables\n\nThe 2017 guide “/);
    expect(pretty.stdout).toContain('\nuser   yes ');
  });

  it('as of a day', async () => {
    const { stdout } = await cli(['tables', 'guide', '--as-of', '2020-12-03', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(decisionTables(guide, { asOf: '2020-12-03' }));
    expect(stdout).not.toContain('retired');
  });

  it('of a ruleset in a file, in its own words', async () => {
    const { stdout } = await cli(['tables', fileOf(house), '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual(decisionTables(house));
    const markdown = (await cli(['tables', fileOf(house), '--format', 'markdown'])).stdout;
    expect(markdown).toContain('\n## Verdict: Incoming email and outgoing email\n');
    expect(markdown).not.toContain('`email-router-retired`');
  });

  it('refuses a ruleset that is none, and a day that is none', async () => {
    expect(await cli(['tables', 'guid'])).toMatchObject({ exitCode: 2, stdout: '' });
    const wrong = await cli(['tables', fileOf({ ...plainGuide, id: 5 })]);
    expect([wrong.exitCode, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('`id`');
    expect((await cli(['tables', '--as-of', 'today'])).stderr).toContain('`options.asOf`');
    expect((await cli(['tables', '--ruleset', 'guide'])).stderr).toContain("unknown option '--ruleset'");
  });

  it('names a rule whose table nobody could read', async () => {
    const asked = ['open', 'named', 'kept', 'known', 'tried', 'paid', 'abroad', 'lit', 'heated', 'sealed'];
    const large = threeWays('large', [
      {
        id: 'all-at-once',
        kind: 'error',
        sources: [],
        cases: [
          {
            direction: 'calls',
            when: {},
            requires: {
              all: [...asked.slice(1), 'tea', 'line', 'room'].map((name, index) => ({
                any: [name, asked[index % 5] as string, 'chairs'],
              })),
            },
          },
          { direction: 'calls', when: { owner: 'team' } },
        ],
      },
    ]);
    const { exitCode, stdout, stderr } = await cli(['tables', fileOf(large)]);
    expect(decisionTables(large).outcome).toBe('malformed');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /`rules\[6\]`: the table of `"all-at-once"` has too many rows, or takes too long to compute\.\n$/,
    );
  });
});

describe('JSON in lines', () => {
  it('is the same JSON, whatever the depth', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(6), (json, depth) => {
        const value = JSON.parse(json);
        expect(JSON.parse(jsonInLines(value, depth))).toEqual(value);
      }),
    );
  });

  it('breaks lines down to the depth and no further', () => {
    const value = { empty: [], name: 'a', list: [{ one: 1, none: {} }, null] };
    expect(jsonInLines(value, 0)).toBe(JSON.stringify(value));
    expect(jsonInLines(value, 2)).toBe(
      [
        '{',
        '  "empty": [],',
        '  "name": "a",',
        '  "list": [',
        '    {"one":1,"none":{}},',
        '    null',
        '  ]',
        '}',
      ].join('\n'),
    );
    expect(jsonInLines(value, 9)).toBe(JSON.stringify(value, undefined, 2));
  });
});
