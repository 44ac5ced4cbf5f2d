import { describe, expect, it } from 'vitest';
import { recommend, validate } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { cli, fileOf } from './support.ts';

const TODAY = 'Answered by today’s guidance.';
const GUIDE = 'Answered by the guide of 2017:';

const forBoth = { owner: 'user', incoming: 'server', outgoing: 'server' };
const forToday = { ...forBoth, activities: 'server' };

describe('a command without --ruleset', () => {
  it.each([
    ['recommend'],
    ['tradeoffs'],
    ['contrast', 'server/server/server'],
    ['questions', forToday],
    ['plan', forToday],
  ])('%s answers by today’s guidance and says so', async (command, argument?: string | object) => {
    const given = argument === undefined ? [] : [typeof argument === 'string' ? argument : fileOf(argument)];
    const { exitCode, stdout, stderr } = await cli([command, ...given]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n').at(-1)).toContain(TODAY);
  });

  it('recommends what the library recommends by the same ruleset', async () => {
    const needs = { incoming: true, outgoing: true, activities: true };
    const { stdout } = await cli(['recommend', '--format', 'json']);
    const expected = recommend({ owner: 'user', needs }, { ruleset: dataverse });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it.each([
    ['contrast', 'server/server', 'outlook/outlook'],
    ['questions', forBoth],
    ['plan', forBoth],
    ['recommend', { owner: 'user', needs: { incoming: true, outgoing: true } }],
  ])(
    '%s answers by the guide where the input names no appointments, and says so',
    async (command, ...given) => {
      const files = given.map((each) => (typeof each === 'string' ? each : fileOf(each)));
      const { exitCode, stdout, stderr } = await cli([command, ...files]);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).toContain(GUIDE);
      const json = await cli([command, ...files, '--format', 'json']);
      expect(json.stderr).toContain(GUIDE);
      expect(json.stdout).not.toContain(GUIDE);
    },
  );

  it('names the mistake by today’s guidance where neither ruleset takes the input', async () => {
    const file = fileOf({ ...forToday, owner: 'usr' });
    const report = validate({ ...forToday, owner: 'usr' } as unknown, { ruleset: dataverse });
    const [problem] = report.verdict === 'malformed' ? report.problems : [];
    expect(await cli(['questions', file])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${file}: ${problem?.message}\n`,
    });
  });

  it('takes a misspelled configuration without appointments for one of the guide', async () => {
    const { stderr } = await cli(['questions', fileOf({ ...forBoth, incoming: 'servr' })]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('`incoming`');
  });

  it('lists the rules of today, and writes their views', async () => {
    expect((await cli(['rules'])).stdout).toContain('`mailbox-active`');
    expect((await cli(['sql'])).stdout).toContain('"activities"');
  });
});

describe('questions', () => {
  it('asks in the language, for the day and by the ruleset that are asked for', async () => {
    const file = fileOf(forBoth);
    const { stdout } = await cli(['questions', file, '--ruleset', 'guide', '--locale', 'sv']);
    expect(stdout).toContain('Är serversynkronisering aktiverad?');
    expect(stdout).not.toContain('Besvarat enligt');
  });

  it('asks nothing of a configuration whose verdict is settled', async () => {
    const { stdout } = await cli(['questions', '-', '--format', 'json'], {
      stdin: JSON.stringify({ owner: 'user', incoming: 'none', outgoing: 'none', activities: 'none' }),
    });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'settled', questions: [] });
  });
});
