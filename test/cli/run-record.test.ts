import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { SYSTEM_CLOCK } from '../../src/cli/io/clock.ts';
import { workbook } from '../support/export-forms.ts';
import { organizationWith, PLAIN_TEXTS } from './organization-input.ts';
import { cli, linesOf, newFolder } from './support.ts';

const ROWS = organizationWith(PLAIN_TEXTS);
const stdin = linesOf(...ROWS);

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A clock that always shows the same day and time. */
function clockAt(time: string) {
  return { now: () => Date.parse(time), wait: SYSTEM_CLOCK.wait };
}

async function recordOf(args: readonly string[], situation: Parameters<typeof cli>[1] = {}) {
  const { stdout } = await cli(['check', ...args, '--format', 'json'], situation);
  return JSON.parse(stdout).run;
}

describe('the record of a run', () => {
  it('says what judged, by which flags, from which input, of which organization and when', async () => {
    const clock = clockAt('2027-02-03T04:05:06.000Z');
    const { ruleset, ...record } = await recordOf(['-', '--as-of', '2027-01-01', '--allow-incomplete'], {
      stdin,
      clock,
    });
    expect(record).toEqual({
      tool: { name: 'd365-email-rules', version },
      asOf: '2027-01-01',
      options: { locale: 'en', failOn: 'error', allowIncomplete: true },
      inputs: [{ file: '-', rows: ROWS.length, sha256: sha256(stdin) }],
      organization: { id: PLAIN_TEXTS.id, name: PLAIN_TEXTS.name },
      time: '2027-02-03T04:05:06.000Z',
    });
    expect(ruleset).toEqual({ id: 'dataverse', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('has the digest of the bytes of each file, whatever its form', async () => {
    const folder = newFolder();
    const csv = 'mailboxid,name,statecode\r\na,Anna,0\r\nb,Bo,0\r\n';
    const forms: Readonly<Record<string, readonly [content: string | Uint8Array, rows: number]>> = {
      'rows.ndjson': [stdin, ROWS.length],
      'rows.json': [`${JSON.stringify({ value: ROWS }, undefined, 2)}\n\n\n`, ROWS.length],
      'rows.csv': [csv, 2],
      'rows.csv.gz': [gzipSync(csv), 2],
      'rows.zip': [zipSync({ 'rows.csv': Buffer.from(csv) }), 2],
      'rows.xlsx': [
        workbook(
          [
            ['mailboxid', 'name'],
            ['a', 'Anna'],
          ],
          true,
        ),
        1,
      ],
    };
    const paths = Object.entries(forms).map(([name, [content]]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const { inputs } = await recordOf(paths);
    expect(inputs).toEqual(
      Object.values(forms).map(([content, rows], index) => ({
        file: paths[index],
        rows,
        sha256: sha256(content),
      })),
    );
  });

  it('has no digest of what is refused', async () => {
    const path = join(newFolder(), 'page.html');
    writeFileSync(path, '<!DOCTYPE html><html><body>Sign in</body></html>');
    const { inputs } = await recordOf([path]);
    expect(inputs).toEqual([{ file: path, rows: 0, sha256: null }]);
  });

  it('names the files of facts and exceptions with their digests', async () => {
    const folder = newFolder();
    const [facts, exceptions] = [join(folder, 'facts.json'), join(folder, 'exceptions.json')];
    writeFileSync(facts, '{"userCount":5}');
    writeFileSync(exceptions, '{"exceptions":[]}');
    const { options } = await recordOf(['-', '--facts', facts, '--exceptions', exceptions], { stdin });
    expect(options.facts).toEqual({ file: facts, sha256: sha256(readFileSync(facts)) });
    expect(options.exceptions).toEqual({ file: exceptions, sha256: sha256(readFileSync(exceptions)) });
  });

  it('tells rules apart that differ in anything that they say', async () => {
    const hashes = await Promise.all(
      [
        {},
        { override: { 'incoming-outlook-retired': 'advice' } },
        { checks: { 'server-profile-gmail-port': 'advice' } },
        { checks: { 'server-profile-gmail-port': 'off' } },
      ].map(async (changed) => {
        const path = join(newFolder(), 'house.json');
        writeFileSync(path, JSON.stringify({ extends: 'dataverse', id: 'house', ...changed }));
        return recordOf(['-', '--ruleset', path], { stdin });
      }),
    );
    expect(new Set(hashes.map(({ ruleset }) => ruleset.hash)).size).toBe(hashes.length);
  });

  it.each(['json', 'html', 'markdown', 'sarif'])(
    'is the only part of %s in which two runs differ, by the time, which --no-time leaves out',
    async (format) => {
      const at = async (time: string, ...more: readonly string[]) =>
        (await cli(['check', '-', '--format', format, ...more], { stdin, clock: clockAt(time) })).stdout;
      const times = ['2027-02-03T04:05:06.000Z', '2028-01-01T00:00:00.000Z'] as const;
      const [one, other] = [await at(times[0]), await at(times[1])];
      expect(one).toContain(times[0]);
      const [day, otherDay] = times.map((time) => time.slice(0, 10)) as [string, string];
      expect(one.replaceAll(times[0], times[1]).replaceAll(day, otherDay)).toBe(other);
      const [without, again] = [await at(times[0], '--no-time'), await at(times[1], '--no-time')];
      expect(without).toBe(again);
      expect(without).not.toContain(times[0].slice(0, 10));
      expect(without).toContain(sha256(stdin));
    },
  );

  it.each(['pretty', 'ndjson', 'csv', 'junit'])('is not in %s', async (format) => {
    const { stdout } = await cli(['check', '-', '--format', format], { stdin });
    expect(stdout).not.toContain(sha256(stdin));
  });

  it('lets diff say that the rules differ and not the rows', async () => {
    const folder = newFolder();
    const house = join(folder, 'house.json');
    const write = async (name: string, changed: object) => {
      writeFileSync(house, JSON.stringify({ extends: 'guide', id: 'house', ...changed }));
      const path = join(folder, name);
      const row = linesOf({ owner: 'queue', incoming: 'outlook', outgoing: 'none', prerequisites: {} });
      await cli(['check', '-', '--ruleset', house, '--output', path], { stdin: row });
      return path;
    };
    const before = await write('before.json', {});
    const after = await write('after.json', { override: { 'incoming-outlook-not-for-queues': 'off' } });
    const { stdout } = await cli(['diff', before, after, '--format', 'json']);
    const { rules, findings } = JSON.parse(stdout);
    expect(rules.changed).toBe(true);
    expect(findings).toEqual([expect.objectContaining({ change: 'fixed', cause: 'rules' })]);
  });
});
