import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChangeSets } from '../support/batches.ts';
import { FACTS, idOf, judging, lackingRow } from './mailboxes-to-change.ts';
import { cli, fileOf, linesOf, newFolder, userRow } from './support.ts';

function readBatch(path: string): ReturnType<typeof readChangeSets> {
  return readChangeSets(readFileSync(path, 'utf8'));
}

async function fixes(rows: readonly unknown[], name = 'fixes.txt', ...flags: readonly string[]) {
  const folder = newFolder();
  const file = join(folder, name);
  const ran = await cli([...judging(rows), '--fix-batch', file, '--fail-on', 'never', ...flags]);
  return { ...ran, folder, file, written: () => readdirSync(folder).sort() };
}

describe('the batch', () => {
  it('has a change set for each mailbox, with its requests in order', async () => {
    const { file, exitCode, stderr } = await fixes([lackingRow(1), lackingRow(2)]);
    expect(exitCode).toBe(0);
    const request = (id: string, contentId: string, body: object) => ({
      line: `PATCH /api/data/v9.2/mailboxes(${id}) HTTP/1.1`,
      headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
      contentId,
      body,
    });
    const wanted = [idOf(1), idOf(2)].map((id) => [
      request(id, '1', { statecode: 0, statuscode: 1, emailrouteraccessapproval: 1 }),
      request(id, '2', { testemailconfigurationscheduled: true }),
    ]);
    expect(readBatch(file)).toEqual(wanted);
    expect(stderr).toContain(`${file}: 4 requests for 2 mailboxes`);
    expect(stderr).toContain('`Prefer: odata.continue-on-error`');
    expect(stderr).toContain('Nothing was sent.');
    // A wrong caller is ignored without a word, so who sends which part is said.
    expect(stderr).toMatch(
      /2 of these requests approve an address .* System Administrator .*Exchange Administrator/,
    );
  });

  it('has what is changed once for all before the mailboxes, addressed to its own record', async () => {
    const [organization, profile] = [idOf(801), idOf(802)];
    const file = join(newFolder(), 'fixes.txt');
    const rows = linesOf(
      lackingRow(1, { emailserverprofile: profile }),
      { emailserverprofileid: profile, name: 'Exchange', servertype: 3, statecode: 1 },
      { organizationid: organization, emailconnectionchannel: 1 },
    );
    await cli(['check', fileOf(rows), '--ruleset', 'dataverse', '--fix-batch', file]);
    const sent = readBatch(file).flat();
    expect(sent.slice(0, 2).map(({ line, body }) => [line, body])).toEqual([
      [`PATCH /api/data/v9.2/emailserverprofiles(${profile}) HTTP/1.1`, { statecode: 0, statuscode: 1 }],
      [`PATCH /api/data/v9.2/organizations(${organization}) HTTP/1.1`, { emailconnectionchannel: 0 }],
    ]);
  });

  it('never has an address with an id that is none, and says how many are left', async () => {
    const hostile = "5d0e5f0c-0000-4000-8000-000000000001)\r\nDELETE /api/data/v9.2/accounts('x";
    const { file, stdout } = await fixes([lackingRow(1), lackingRow(2, { mailboxid: hostile })]);
    expect(readBatch(file).flat()).toHaveLength(2);
    expect(readFileSync(file, 'utf8')).not.toContain('DELETE');
    expect(stdout).toContain('Mailboxes to change by hand, because the input has no id for them: 1.');
  });

  it('changes a mailbox once that is there twice', async () => {
    const { file } = await fixes([lackingRow(1), lackingRow(1)]);
    expect(readBatch(file)).toHaveLength(1);
  });

  it('ends before what is done by hand, which the report tells', async () => {
    const sending = { outgoingemaildeliverymethod: 2, emailserverprofile: null };
    const facts = fileOf({ prerequisites: { ...FACTS.prerequisites, serverProfileActive: false } });
    const file = join(newFolder(), 'fixes.txt');
    const rows = fileOf(linesOf(lackingRow(1, sending)));
    const { stdout } = await cli([
      ...['check', rows, '--facts', facts, '--ruleset', 'dataverse', '--fix-batch', file],
    ]);
    expect(readBatch(file).map((each) => each.map(({ body }) => body))).toEqual([
      [{ statecode: 0, statuscode: 1 }],
    ]);
    expect(stdout).toContain('The Web API can make 1 of 4 changes');
  });
});

describe('files', () => {
  it('are several where there are more than a thousand requests, and no change set is divided', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => lackingRow(index + 1));
    const { folder, written } = await fixes(rows);
    expect(written()).toEqual(['fixes-2.txt', 'fixes-3.txt', 'fixes.txt']);
    const batches = ['fixes.txt', 'fixes-2.txt', 'fixes-3.txt'].map((name) => readBatch(join(folder, name)));
    expect(batches.map((batch) => batch.flat().length)).toEqual([1000, 1000, 2]);
    expect(batches.flat().every((requests) => requests.length === 2)).toBe(true);
    expect(new Set(batches.flat(2).map(({ line }) => line)).size).toBe(1001);
  });

  it('are none where there is nothing to change', async () => {
    const { written, stderr, file } = await fixes([]);
    expect(written()).toEqual([]);
    expect(stderr).toContain(`Nothing was written to ${file}`);
  });

  it('are never overwritten, neither the first nor another', async () => {
    for (const name of ['fixes.txt', 'fixes-2.txt']) {
      const folder = newFolder();
      writeFileSync(join(folder, name), 'mine');
      const rows = Array.from({ length: 501 }, (_, index) => lackingRow(index + 1));
      const ran = await cli([...judging(rows), '--fix-batch', join(folder, 'fixes.txt')]);
      expect(ran.exitCode).toBe(2);
      expect(ran.stderr).toContain(`${join(folder, name)} already exists`);
      expect(readdirSync(folder)).toEqual([name]);
      expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
    }
  });

  it('that can’t be written are named, and leave nothing behind', async () => {
    const { exitCode, stderr, file } = await fixes([lackingRow(1)], 'nowhere/fixes.txt');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${file} cannot be written`);
    expect(existsSync(file)).toBe(false);
  });
});

describe('what is to be done', () => {
  const rows = Array.from({ length: 13 }, (_, index) => lackingRow(index + 1));
  const run = (...flags: readonly string[]) => cli([...judging(rows), ...flags]);

  it('is there only when it was asked for', async () => {
    expect((await run()).stdout).not.toContain('What to do');
    expect(Object.keys(JSON.parse((await run('--format', 'json')).stdout))).not.toContain('changes');
    expect((await run('--changes')).stdout).toContain('What to do');
  });

  it('is not there where all is well, or nothing can be said', async () => {
    const none = userRow({ incomingemaildeliverymethod: 0, actdeliverymethod: 2 });
    const well = await cli(['check', fileOf(none), '--ruleset', 'dataverse', '--changes']);
    expect(well.stdout).not.toContain('What to do');
  });

  it('stands beside the summary in JSON, and in a last line of NDJSON', async () => {
    const given = [...judging(rows), '--changes'];
    const { changes } = JSON.parse((await cli([...given, '--format', 'json'])).stdout);
    expect(changes).toMatchObject({ outcome: 'found', notValid: 13, organization: { repaired: 0 } });
    const lines = (await cli([...given, '--format', 'ndjson'])).stdout.trimEnd().split('\n');
    expect(Object.keys(JSON.parse(lines[0] as string))).toEqual(['incomplete']);
    expect(lines).toHaveLength(15);
    expect(JSON.parse(lines[14] as string)).toEqual({ changes });
  });

  it('names ten mailboxes on a terminal, and all of them in Markdown', async () => {
    const { stdout: pretty } = await run('--changes');
    expect(pretty).toContain('and 3 more');
    const said = pretty.slice(pretty.indexOf('What to do'));
    expect(said).toContain('Mailbox 10 (');
    expect(said).not.toContain('Mailbox 11 (');
    const { stdout: markdown } = await run('--changes', '--format', 'markdown');
    expect(markdown.slice(markdown.indexOf('What to do'))).toContain('Mailbox 13 (');
  });

  it.each(['junit', 'sarif'])('has no place in %s, which is said', async (format) => {
    const { exitCode, stdout, stderr } = await run('--changes', '--format', format);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`--changes: ${format} lists what was found and has no place for it`);
    expect(stderr).toContain('pretty, json, ndjson, csv, markdown, html');
    expect((await run('--format', format)).exitCode).toBe(1);
  });

  it('is said in Swedish', async () => {
    const { stdout } = await run('--changes', '--locale', 'sv');
    expect(stdout).toContain('Gör så här');
    expect(stdout).toContain('Webb-API:et kan göra alla ändringar.');
  });

  it('tells what is changed once for all, and the best of each number of changes', async () => {
    const forwarding = lackingRow(1, { incomingemaildeliverymethod: 3 });
    const facts = fileOf({
      prerequisites: { emailRouterInstalled: false, forwardRuleDeployed: true, smtpServerConnected: true },
    });
    const sending = lackingRow(2, { incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 2 });
    const { stdout } = await cli([
      ...['check', fileOf(linesOf(forwarding, sending)), '--facts', facts, '--ruleset', 'guide', '--changes'],
    ]);
    // Both rest on Email Router; besides, one takes a sink mailbox, and the other an SMTP-compatible e-mail system.
    expect(stdout).toContain('Install Email Router');
    expect(stdout).toContain(
      'Mailboxes that this fixes on its own: 0. Mailboxes that stay unfixed without it: 2.',
    );
    expect(stdout).toContain('Together they fix 2. No smaller set fixes as many.');
    expect(stdout).toContain('Best set of this size');
  });
});
