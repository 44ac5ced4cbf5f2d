import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/cli/io/clock.ts';
import { isExportRecord } from '../../src/dataverse/files/export-record.ts';
import {
  answerJson,
  type DataverseModel,
  type DataverseServer,
  type Disturbance,
  dataverseServer,
  dropped,
  TOKEN,
} from '../support/dataverse-server.ts';
import { cli, newFolder, type Ran, type Situation } from './support.ts';

const LOOKUP = '@Microsoft.Dynamics.CRM.lookuplogicalname';

/** So many mailboxes of users. */
function mailboxes(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    mailboxid: `m${index}`,
    name: `Mailbox ${index}`,
    emailaddress: `user${index}@contoso.example`,
    _regardingobjectid_value: `u${index}`,
    [`_regardingobjectid_value${LOOKUP}`]: 'systemuser',
    incomingemaildeliverymethod: 2,
    outgoingemaildeliverymethod: 2,
    actdeliverymethod: 1,
    statecode: 0,
  }));
}

/** A small environment with all five tables. */
const CONTOSO = {
  mailboxes: mailboxes(7),
  emailserverprofiles: [{ emailserverprofileid: 'p1', name: 'Exchange Online', servertype: 3, statecode: 0 }],
  organizations: [{ organizationid: 'o1', name: 'contoso', requireapprovalforuseremail: true }],
  queues: [],
  systemusers: mailboxes(3).map(({ name }, index) => ({ systemuserid: `u${index}`, fullname: name })),
};
const TABLES = ['mailbox', 'emailserverprofile', 'organization', 'queue', 'systemuser'];

/** A clock on which waiting takes no time; it keeps how long was waited. */
function patientClock(): Clock & { readonly waits: number[] } {
  let now = Date.parse('2026-11-30T12:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    async wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

interface Pulled extends Ran {
  readonly folder: string;
  readonly waits: readonly number[];
  readonly files: readonly string[];
}

/** Runs `pull` with the right token, into a new folder unless another is named. */
async function pull(
  server: DataverseServer,
  {
    args = [],
    folder = join(newFolder(), 'export'),
    ...situation
  }: Situation & { readonly args?: readonly string[]; readonly folder?: string } = {},
): Promise<Pulled> {
  const clock = patientClock();
  const env = { DATAVERSE_TOKEN: TOKEN };
  const ran = await cli(['pull', server.url, '--output', folder, ...args], { env, clock, ...situation });
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return { ...ran, folder, files, waits: clock.waits };
}

const parsed = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** The ids of the mailboxes in the pages of a folder, in their order. */
function savedMailboxes(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('mailbox-'))
    .toSorted()
    .flatMap((name) => parsed(folder, name).value.map((row: { mailboxid: string }) => row.mailboxid));
}

/** Answers the first requests of a table in other ways, one after the other. */
function atFirst(entitySet: string, ...disturbances: readonly Disturbance[]): Disturbance {
  const left = [...disturbances];
  return (request, response, server) => {
    if (request.url?.includes(`/${entitySet}?`) !== true) return false;
    return left.shift()?.(request, response, server) ?? false;
  };
}

/** Answers every request for a table in another way. */
function always(entitySet: string, disturbance: Disturbance): Disturbance {
  return (request, response, server) =>
    request.url?.includes(`/${entitySet}?`) === true && disturbance(request, response, server);
}

const throttled =
  (retryAfter?: string, status = 429): Disturbance =>
  (_, response) => {
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    response.end();
    return true;
  };

/** Sends the beginning of a page, and then closes the connection. */
const cutOff: Disturbance = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '10000' });
  response.write('{"value":[{"mailboxid":"m0"');
  setImmediate(() => response.socket?.destroy());
  return true;
};

const asPage =
  (page: (server: DataverseServer) => unknown): Disturbance =>
  (_, response, server) =>
    answerJson(response, 200, page(server));

const signIn: Disturbance = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!DOCTYPE html><html><title>Sign in</title></html>');
  return true;
};

const redirect =
  (to: string): Disturbance =>
  (_, response) => {
    response.writeHead(302, { location: to });
    response.end();
    return true;
  };

describe('pull', () => {
  it('saves one file a page, and what the export holds', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3 });
    const { folder, files, exitCode, stdout } = await pull(server);
    expect(files).toEqual([
      ...['emailserverprofile-0001.json', 'export.json'],
      ...['mailbox-0001.json', 'mailbox-0002.json', 'mailbox-0003.json'],
      ...['organization-0001.json', 'queue-0001.json', 'systemuser-0001.json'],
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Next: d365-email-rules check ${folder}\n`);
    const record = parsed(folder, 'export.json');
    expect(isExportRecord(record)).toBe(true);
    expect([record.url, record.time]).toEqual([server.url, '2026-11-30T12:00:00.000Z']);
    expect(Object.keys(record.tables)).toEqual(TABLES);
    expect(record.tables.mailbox.rows).toBe(7);
    expect(record.tables.queue.rows).toBe(0);
  });

  it('records the SHA-256 of each file as it lies in the folder', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3 });
    const { folder, files } = await pull(server);
    const tables = Object.values(parsed(folder, 'export.json').tables) as {
      files: { name: string; sha256: string; rows: number }[];
    }[];
    const recorded = tables.flatMap((table) => table.files);
    expect(recorded.map(({ name }) => name).toSorted()).toEqual(
      files.filter((name) => name !== 'export.json'),
    );
    for (const { name, sha256, rows } of recorded) {
      const bytes = readFileSync(join(folder, name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(JSON.parse(bytes.toString()).value).toHaveLength(rows);
    }
  });

  it('saves pages that check reads: each mailbox with its owner, none twice', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 2 });
    const { folder, files } = await pull(server);
    const pages = files.filter((name) => name !== 'export.json').map((name) => join(folder, name));
    const { stdout } = await cli(['check', ...pages, '--format', 'json', '--fail-on', 'never']);
    const { results, summary } = JSON.parse(stdout);
    expect(summary.total).toBe(7);
    const owners = results.map((result: { configuration: { owner: string } }) => result.configuration.owner);
    expect(new Set(owners)).toEqual(new Set(['user']));
  });

  it('sends nothing but GET, with the token, to this environment', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3 });
    await pull(server);
    expect(server.requests).toHaveLength(7);
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(new Set(server.requests.map(({ token }) => token))).toEqual(new Set([TOKEN]));
  });

  it('asks for the columns that the command columns prints', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    await pull(server);
    const { stdout } = await cli(['columns']);
    expect(server.requests.map(({ url }) => `${url.replace('/api/data/v9.2/', '')}\n`).join('')).toBe(stdout);
  });

  it('reads only the tables that are named, with commas or blanks between them', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const pulled = await Promise.all(
      [
        ['--tables', 'queue,mailbox'],
        ['--tables', 'queue', 'mailbox'],
      ].map((args) => pull(server, { args })),
    );
    for (const { files } of pulled) {
      expect(files).toEqual(['export.json', 'mailbox-0001.json', 'queue-0001.json']);
    }
  });

  it('asks the version of the Web API that is named', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    await pull(server, { args: ['--api-version', 'v9.1', '--tables', 'queue'] });
    expect(server.requests[0]?.url).toMatch(/^\/api\/data\/v9\.1\/queues\?/);
  });

  it.each(['/', '/main.aspx?appid=1', '/api/data/v9.2/', '/apps/x'])(
    'takes the address of an environment as people copy it: %s',
    async (path) => {
      const server = await dataverseServer({ rows: CONTOSO });
      const { exitCode, folder } = await pull({ ...server, url: server.url + path });
      expect(exitCode).toBe(0);
      expect(parsed(folder, 'export.json').url).toBe(server.url);
    },
  );

  it('goes on without a column that the environment does not have, and says so', async () => {
    const unknownColumns = ['isemailaddressapprovedbyo365admin', 'processanddeleteemails'];
    const server = await dataverseServer({ rows: CONTOSO, unknownColumns });
    const { exitCode, stderr, folder } = await pull(server);
    expect(exitCode).toBe(0);
    for (const column of unknownColumns) expect(stderr).toContain(`has no column ${column}.`);
    expect(savedMailboxes(folder)).toHaveLength(7);
  });

  it('tells rows and rate of each table, and nothing with --quiet', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    expect((await pull(server)).stderr).toMatch(
      /^mailbox: 7 rows, [\d,]+ rows\/s\n.*\norganization: 1 row, /m,
    );
    const busy = await dataverseServer({ rows: CONTOSO, disturb: atFirst('mailboxes', throttled('1')) });
    expect((await pull(busy, { args: ['--quiet'] })).stderr).toBe('');
  });

  it('shows on a terminal how far a table has come', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3 });
    expect((await pull(server, { watched: true })).stderr).toContain('rows/s');
  });

  it('tells the time by the clock of the computer, and quotes a folder with blanks', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const folder = join(newFolder(), 'my export');
    const { exitCode, stdout } = await cli(['pull', server.url, '--output', folder], {
      env: { DATAVERSE_TOKEN: TOKEN },
    });
    expect([exitCode, stdout.includes(`check "${folder}"`)]).toEqual([0, true]);
    const { time } = parsed(folder, 'export.json');
    expect(new Date(time).toISOString()).toBe(time);
  });

  it('speaks Swedish when asked to', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { stdout } = await pull(server, { args: ['--locale', 'sv'] });
    expect(stdout).toMatch(/^Exporten i .* är fullständig: 12 rader ur mailbox, /);
  });
});

describe('a service that is busy or breaks off', () => {
  it.each([
    ['as many seconds as it says', throttled('7'), 7000],
    ['until the date that it names', throttled('Mon, 30 Nov 2026 12:01:00 GMT'), 60_000],
    ['as it says with 503', throttled('3', 503), 3000],
    ['half a second where it says nothing', throttled(), 500],
  ])('is waited for %s', async (_, disturbance, wait) => {
    const server = await dataverseServer({ rows: CONTOSO, disturb: atFirst('mailboxes', disturbance) });
    const { exitCode, waits, folder } = await pull(server);
    expect([exitCode, waits]).toEqual([0, [wait]]);
    expect(savedMailboxes(folder)).toHaveLength(7);
  });

  it('is given up when it asks to wait longer than five minutes', async () => {
    const server = await dataverseServer({ rows: CONTOSO, disturb: always('mailboxes', throttled('3600')) });
    const { exitCode, waits, stderr } = await pull(server);
    expect([exitCode, waits]).toEqual([2, []]);
    expect(stderr).toContain('asks to wait 3600 seconds (429). Try again after that time.');
  });

  it('is given up after six attempts', async () => {
    const server = await dataverseServer({ rows: CONTOSO, disturb: always('mailboxes', throttled('1')) });
    const { exitCode, waits, stderr } = await pull(server);
    expect([exitCode, waits.length, server.requests.length]).toEqual([2, 5, 6]);
    expect(stderr).toContain('still busy after 6 attempts (429)');
  });

  it.each([
    ['before its answer', dropped],
    ['in the middle of a page', cutOff],
  ])('is asked again when the connection drops %s', async (_, disturbance) => {
    const disturb = atFirst('mailboxes', disturbance, disturbance);
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3, disturb });
    const { exitCode, waits, folder } = await pull(server);
    expect([exitCode, waits]).toEqual([0, [500, 1000]]);
    expect(savedMailboxes(folder)).toEqual(CONTOSO.mailboxes.map(({ mailboxid }) => mailboxid));
  });

  it('leaves nothing of a page that never came whole', async () => {
    const server = await dataverseServer({ rows: CONTOSO, disturb: always('queues', cutOff) });
    const { exitCode, files, stderr } = await pull(server);
    expect(exitCode).toBe(2);
    expect(files).toEqual(['emailserverprofile-0001.json', 'mailbox-0001.json', 'organization-0001.json']);
    expect(stderr).toContain('the connection failed 6 times in a row');
    expect(stderr).toContain('is not complete. Run the command again with --resume to go on.');
  });

  it('is given up sooner where nobody listens', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    await server.stop();
    const { exitCode, waits, stderr } = await pull(server);
    expect([exitCode, waits]).toEqual([2, [500, 1000]]);
    expect(stderr).toContain('the connection failed 3 times in a row (ECONNREFUSED)');
  });

  it('gives every row once, in whatever way it is disturbed', async () => {
    const disturbance = fc.constantFrom(throttled('2'), throttled(), throttled('1', 503), dropped, cutOff);
    const property = fc.asyncProperty(
      fc.nat(25),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.option(disturbance, { nil: undefined }), { maxLength: 12 }),
      async (count, pageSize, disturbances) => {
        const left = disturbances.slice();
        // A disturbance that is absent lets one request through; more than five in a row end the export.
        const disturb: Disturbance = (...args) => left.shift()?.(...args) ?? false;
        const server = await dataverseServer({ rows: { mailboxes: mailboxes(count) }, pageSize, disturb });
        const pages = Math.max(1, Math.ceil(count / pageSize));
        const isTooMuch = isGivenUp(disturbances, pages);
        const { exitCode, folder, files } = await pull(server, { args: ['--tables', 'mailbox'] });
        expect(exitCode).toBe(isTooMuch ? 2 : 0);
        if (isTooMuch) return;
        expect(savedMailboxes(folder)).toEqual(mailboxes(count).map(({ mailboxid }) => mailboxid));
        expect(files).toHaveLength(pages + 1);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

/** Tells whether one of the pages is disturbed six times in a row, which ends an export; each page takes one request. */
function isGivenUp(disturbances: readonly unknown[], pages: number): boolean {
  const left = disturbances.slice();
  for (let page = 0; page < pages; page += 1) {
    let disturbed = 0;
    while (left.shift() !== undefined) disturbed += 1;
    if (disturbed >= 6) return true;
  }
  return false;
}

describe('a service that does not give what was asked for', () => {
  const cases: readonly (readonly [string, DataverseModel, RegExp])[] = [
    [
      'a token that it does not accept',
      { rows: CONTOSO, token: 'another' },
      /does not accept the access token \(401\)\. Sign in again .* resource http:\/\/127/,
    ],
    [
      'a wrong address or version',
      { rows: {} },
      /\/api\/data\/v9\.2\/mailboxes was not found \(404\)\. Check the Environment URL/,
    ],
    [
      'a sign-in page',
      { rows: CONTOSO, disturb: signIn },
      /answered with a web page instead of data, most likely a sign-in page/,
    ],
    [
      'a redirect elsewhere',
      { rows: CONTOSO, disturb: redirect('https://login.contoso.example/?state=1') },
      /redirects to https:\/\/login\.contoso\.example, and the access token is not sent there/,
    ],
    [
      'a redirect to no address',
      { rows: CONTOSO, disturb: redirect('http://') },
      /redirects to –, and the access token is not sent there/,
    ],
    [
      'redirects without end',
      { rows: CONTOSO, disturb: (request, ...rest) => redirect(request.url ?? '')(request, ...rest) },
      /redirects again and again/,
    ],
    [
      'an error',
      {
        rows: CONTOSO,
        disturb: (_, response) =>
          answerJson(response, 500, { error: { code: '0x1', message: 'SQL timeout' } }),
      },
      /mailbox: 127.* answered 500\. SQL timeout$/m,
    ],
    [
      'a redirect that names nothing',
      {
        rows: CONTOSO,
        disturb: (_, response) => {
          response.writeHead(302);
          response.end();
          return true;
        },
      },
      /the access token is not sent there/,
    ],
    [
      'an answer without a body',
      {
        rows: CONTOSO,
        disturb: (_, response) => {
          response.writeHead(204);
          response.end();
          return true;
        },
      },
      /^mailbox: 127\.0\.0\.1:\d+ answered 204\.$/m,
    ],
    [
      'a web page in place of an error',
      {
        rows: CONTOSO,
        disturb: (_, response) => {
          response.writeHead(500, { 'content-type': 'text/html' });
          response.end('<html></html>');
          return true;
        },
      },
      /answered with a web page instead of data/,
    ],
    [
      'more than a page can hold',
      {
        rows: CONTOSO,
        disturb: (_, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
          response.end(gzipSync(Buffer.alloc(65 * 1024 * 1024, ' ')));
          return true;
        },
      },
      /the answer is larger than any page of rows, and was not saved/,
    ],
    [
      'an account that is no user of the environment',
      {
        rows: CONTOSO,
        disturb: (_, response) =>
          answerJson(response, 403, { error: { code: '0x80072560', message: 'The user is not a member.' } }),
      },
      /your account is not a user of this environment \(403\)/,
    ],
    [
      'JSON that is no page',
      { rows: CONTOSO, disturb: asPage(() => ({ rows: [] })) },
      /is not a page of rows/,
    ],
    [
      'rows that are none',
      { rows: CONTOSO, disturb: asPage(() => ({ value: [1] })) },
      /is not a page of rows/,
    ],
    [
      'what is no JSON',
      {
        rows: CONTOSO,
        disturb: (_, response) => {
          response.end('OK');
          return true;
        },
      },
      /is not a page of rows/,
    ],
  ];

  it.each(cases)('%s is told in one sentence, and nothing is saved', async (_, model, sentence) => {
    const server = await dataverseServer(model);
    const { exitCode, stdout, stderr, files } = await pull(server);
    expect([exitCode, stdout, files]).toEqual([2, '', []]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['mailboxes', 'prvReadMailbox'],
    ['emailserverprofiles', 'prvReadEmailServerProfile'],
    ['organizations', 'prvReadOrganization'],
    ['queues', 'prvReadQueue'],
    ['systemusers', 'prvReadUser'],
  ])('the privilege that %s need is named, and the other tables are saved', async (entitySet, privilege) => {
    const server = await dataverseServer({ rows: CONTOSO, forbidden: { [entitySet]: privilege } });
    const { exitCode, stderr, files } = await pull(server, { args: ['--quiet'] });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`may not read this table (403).`);
    expect(stderr).toContain(`with the privilege ${privilege}, such as System Administrator.`);
    expect(files).toHaveLength(4);
    expect(files).not.toContain('export.json');
  });

  it('the privilege of the table is named when the service names none', async () => {
    const disturb = always('queues', (_, response) => answerJson(response, 403, {}));
    const { stderr } = await pull(await dataverseServer({ rows: CONTOSO, disturb }));
    expect(stderr).toContain('privilege prvReadQueue');
  });

  it('a redirect inside the environment is followed', async () => {
    const to = (url: string) => url.replace('?', '?redirected=1&');
    const disturb: Disturbance = (request, ...rest) =>
      request.url?.includes('redirected') !== true && redirect(to(request.url ?? ''))(request, ...rest);
    const { exitCode, files } = await pull(await dataverseServer({ rows: CONTOSO, disturb }));
    expect([exitCode, files.length]).toEqual([0, 6]);
  });
});

describe('a service that lies about the next page', () => {
  const page = (next: unknown, from = 0) => ({
    value: mailboxes(2).map((row, index) => ({ ...row, mailboxid: `m${from + index}` })),
    '@odata.nextLink': next,
  });

  it('has none of its links elsewhere followed, and the server there is never asked', async () => {
    const elsewhere = await dataverseServer({ rows: CONTOSO });
    const disturb = asPage(() => page(`${elsewhere.url}/api/data/v9.2/mailboxes?$skiptoken=1`));
    const { exitCode, stderr, files } = await pull(await dataverseServer({ rows: CONTOSO, disturb }));
    expect([exitCode, files, elsewhere.requests]).toEqual([2, [], []]);
    expect(stderr).toContain(
      `mailbox: page 1 names a next page at ${elsewhere.url}/api/data/v9.2/mailboxes, which is not this table`,
    );
  });

  it.each([
    ['another table', ({ url }: DataverseServer) => `${url}/api/data/v9.2/accounts?$top=1`],
    ['another scheme', ({ url }: DataverseServer) => url.replace('http:', 'https:')],
    ['a name that looks like it', ({ url }: DataverseServer) => `${url}.example/api/data/v9.2/mailboxes`],
    ['a user before the host', () => 'http://127.0.0.1@evil.example/api/data/v9.2/mailboxes'],
    ['a file', () => 'file:///etc/passwd'],
    ['no address', () => 'http://'],
    ['a number', () => 7],
  ])('is refused with %s', async (_, next) => {
    const disturb = asPage((server) => page(next(server)));
    const server = await dataverseServer({ rows: CONTOSO, disturb });
    const { exitCode, stderr, files } = await pull(server);
    expect([exitCode, files, server.requests.length]).toEqual([2, [], 1]);
    expect(stderr).toContain('mailbox: page 1 names a next page at');
  });

  it('is refused when it leads in a circle', async () => {
    let count = 0;
    const disturb = asPage(({ url }) => {
      count += 2;
      return page(`${url}/api/data/v9.2/mailboxes?$skiptoken=${count % 4}`, count);
    });
    const { exitCode, stderr } = await pull(await dataverseServer({ rows: CONTOSO, disturb }));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('names a next page that was read before');
  });

  it('is refused when it names ever new pages without rows', async () => {
    let count = 0;
    const disturb = asPage(({ url }) => {
      count += 1;
      return { value: [], '@odata.nextLink': `${url}/api/data/v9.2/mailboxes?$skiptoken=${count}` };
    });
    const { exitCode, stderr, files } = await pull(await dataverseServer({ rows: CONTOSO, disturb }));
    expect([exitCode, files.length]).toEqual([2, 100]);
    expect(stderr).toContain('more than 100 pages in a row are empty');
  });

  it('is refused when the same rows come under new addresses', async () => {
    let count = 0;
    const disturb = asPage(({ url }) => {
      count += 1;
      return page(`${url}/api/data/v9.2/mailboxes?$skiptoken=${count}`);
    });
    const { exitCode, stderr, files } = await pull(await dataverseServer({ rows: CONTOSO, disturb }));
    expect([exitCode, files]).toEqual([2, ['mailbox-0001.json']]);
    expect(stderr).toContain('mailbox: page 2 holds only rows that were read before');
  });
});

describe('--resume', () => {
  it('goes on after the last whole page', async () => {
    let isBroken = true;
    const disturb: Disturbance = (request, ...rest) =>
      isBroken && request.url?.includes('skiptoken=6') === true && signIn(request, ...rest);
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3, disturb });
    const first = await pull(server);
    expect([first.exitCode, first.files]).toEqual([2, ['mailbox-0001.json', 'mailbox-0002.json']]);
    isBroken = false;
    const { exitCode, files, folder } = await pull(server, { folder: first.folder, args: ['--resume'] });
    expect(exitCode).toBe(0);
    expect(savedMailboxes(folder)).toEqual(CONTOSO.mailboxes.map(({ mailboxid }) => mailboxid));
    expect(files).toContain('export.json');
    const asked = server.requests.map(
      ({ url }) => /skiptoken=\d/.exec(url)?.[0] ?? /\w+(?=\?)/.exec(url)?.[0],
    );
    expect(asked.slice(0, 5)).toEqual([
      'mailboxes',
      'skiptoken=3',
      'skiptoken=6',
      'skiptoken=6',
      'emailserverprofiles',
    ]);
  });

  it('gives the same files as an export that was never interrupted', async () => {
    const whole = await pull(await dataverseServer({ rows: CONTOSO, pageSize: 2 }));
    const names = whole.files;
    for (let kept = 0; kept < names.length - 1; kept += 1) {
      const server = await dataverseServer({ rows: CONTOSO, pageSize: 2 });
      const { folder } = await pull(server);
      const saved = ['mailbox', ...TABLES.slice(1)].flatMap((table) =>
        names.filter((name) => name.startsWith(`${table}-`)),
      );
      for (const name of [...saved.slice(kept), 'export.json']) rmSync(join(folder, name));
      const { exitCode, files } = await pull(server, { folder, args: ['--resume'] });
      expect([exitCode, files]).toEqual([0, names]);
      expect(savedMailboxes(folder)).toEqual(CONTOSO.mailboxes.map(({ mailboxid }) => mailboxid));
    }
  });

  it('reads a page again that is damaged, and those after it', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3 });
    const { folder } = await pull(server);
    rmSync(join(folder, 'export.json'));
    truncateSync(join(folder, 'mailbox-0002.json'), 40);
    const { exitCode, stderr } = await pull(server, { folder, args: ['--resume'] });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('mailbox-0002.json is not a whole page, and is read again.');
    expect(savedMailboxes(folder)).toEqual(CONTOSO.mailboxes.map(({ mailboxid }) => mailboxid));
  });

  it('reads nothing when the export is finished', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { folder } = await pull(server);
    const asked = server.requests.length;
    const { exitCode, stdout } = await pull(server, { folder, args: ['--resume'] });
    expect([exitCode, server.requests.length]).toEqual([0, asked]);
    expect(stdout).toContain('is complete already');
  });

  it('fetches what was not allowed before', async () => {
    const forbidden: Record<string, string> = { queues: 'prvReadQueue' };
    const server = await dataverseServer({ rows: CONTOSO, forbidden });
    const { folder } = await pull(server);
    delete forbidden.queues;
    const { exitCode, files } = await pull(server, { folder, args: ['--resume'] });
    expect([exitCode, files.includes('queue-0001.json'), files.includes('export.json')]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it('takes pages that do not say where they come from, and none that say so wrongly', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const resumedWith = async (context: object) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'queue-0001.json'), JSON.stringify({ ...context, value: [] }));
      return pull(server, { folder, args: ['--tables', 'queue', '--resume'] });
    };
    expect((await resumedWith({})).exitCode).toBe(0);
    const wrong = await resumedWith({ '@odata.context': 'http://' });
    expect([wrong.exitCode, wrong.stderr.includes('queue-0001.json comes from –')]).toEqual([2, true]);
  });

  it('never mixes two environments', async () => {
    const [one, other] = [await dataverseServer({ rows: CONTOSO }), await dataverseServer({ rows: CONTOSO })];
    const { folder } = await pull(one, { args: ['--tables', 'mailbox'] });
    rmSync(join(folder, 'export.json'));
    const { exitCode, stderr } = await pull(other, { folder, args: ['--resume'] });
    expect([exitCode, other.requests]).toEqual([2, []]);
    expect(stderr).toContain(`mailbox-0001.json comes from ${one.url}, not from ${other.url}.`);
  });
});

describe('the folder', () => {
  it('is not written to when it holds an export already', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { folder } = await pull(server);
    const before = readFileSync(join(folder, 'export.json'), 'utf8');
    const { exitCode, stderr } = await pull(server, { folder });
    expect([exitCode, readFileSync(join(folder, 'export.json'), 'utf8')]).toEqual([2, before]);
    expect(stderr).toContain('Choose another folder, or add --resume');
  });

  it('may hold other files, which stay as they are', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'facts.json'), '{}');
    const { exitCode, files } = await pull(await dataverseServer({ rows: CONTOSO }), { folder });
    expect([exitCode, files.includes('facts.json')]).toEqual([0, true]);
  });

  it('keeps a file that somebody else puts there meanwhile', async () => {
    const folder = newFolder();
    const file = join(folder, 'queue-0001.json');
    const disturb = atFirst('queues', () => {
      writeFileSync(file, 'theirs');
      return false;
    });
    const { exitCode, stderr } = await pull(await dataverseServer({ rows: CONTOSO, disturb }), { folder });
    expect([exitCode, readFileSync(file, 'utf8')]).toEqual([2, 'theirs']);
    expect(stderr).toMatch(/^--output .*: cannot be written \(EEXIST/m);
  });

  it('that cannot be made is told, and nothing is asked', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, stderr } = await pull(server, { folder: join(file, 'export') });
    expect([exitCode, server.requests]).toEqual([2, []]);
    expect(stderr).toMatch(/^--output .*: cannot be written \(/);
  });
});

describe('what pull refuses before it asks anything', () => {
  it.each([
    ['contoso', /^URL contoso: use the address of an environment, such as https:\/\/contoso\.crm4/],
    ['contoso.crm4.dynamics.com', /^URL contoso\.crm4\.dynamics\.com: use the address/],
    ['ftp://contoso.crm4.dynamics.com', /use the address of an environment/],
    ['https://a&b.example', /use the address of an environment/],
    ['http://contoso.crm4.dynamics.com', /use https. http is accepted only for this computer/],
    ['http://127.0.0.1.example', /use https. http is accepted only for this computer/],
    ['https://anna:secret@contoso.crm4.dynamics.com', /^URL: remove the user name and password/],
    ['anna:secret@contoso.crm4.dynamics.com', /use the address of an environment/],
  ])('is the address %s', async (url, sentence) => {
    const folder = join(newFolder(), 'export');
    const { exitCode, stderr } = await cli(['pull', url, '--output', folder], {
      env: { DATAVERSE_TOKEN: TOKEN },
    });
    expect([exitCode, existsSync(folder)]).toEqual([2, false]);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('secret');
  });

  it.each([
    [['--tables', 'mailbox,account'], /^--tables account: use mailbox, emailserverprofile, organization/],
    [['--api-version', '9.2'], /^--api-version 9\.2: use a version such as v9\.2/],
    [['--api-version', 'v9.2/../x'], /use a version such as v9\.2/],
  ])('are the flags %j', async (args, sentence) => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, stderr, files } = await pull(server, { args });
    expect([exitCode, files, server.requests]).toEqual([2, [], []]);
    expect(stderr).toMatch(sentence);
  });
});

/** No token in the environment. */
const env = {};

/** Does something while the Azure CLI is a script of a shell, or is not there; tells how it was called. */
async function withAzureCli<T extends object>(
  script: string | undefined,
  work: () => Promise<T>,
): Promise<T & { readonly noted: string }> {
  const [folder, path] = [newFolder(), process.env.PATH];
  const log = join(folder, 'log');
  if (script !== undefined) {
    writeFileSync(join(folder, 'az'), `#!/bin/sh\necho "$*" >> '${log}'\n${script}\n`, { mode: 0o755 });
  }
  process.env.PATH = script === undefined ? folder : `${folder}${delimiter}${path}`;
  try {
    return { ...(await work()), noted: existsSync(log) ? readFileSync(log, 'utf8') : '' };
  } finally {
    process.env.PATH = path;
  }
}

describe('the access token', () => {
  const echo = (text: string) => `node -e "console.log('${text}')"`;

  it('comes from the command that is named', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode } = await pull(server, { env, args: ['--token-command', echo(TOKEN)] });
    expect([exitCode, server.requests[0]?.token]).toEqual([0, TOKEN]);
  });

  it('is got anew when it expires on the way', async () => {
    let isExpired = true;
    const disturb: Disturbance = (request, response) => {
      if (!isExpired || request.url?.includes('/queues?') !== true) return false;
      isExpired = false;
      response.writeHead(401);
      response.end();
      return true;
    };
    const server = await dataverseServer({ rows: CONTOSO, disturb });
    const { exitCode, files } = await pull(server, { env, args: ['--token-command', echo(TOKEN)] });
    expect([exitCode, files.length]).toEqual([0, 6]);
  });

  it.each([
    ['fails', `node -e "console.log('${TOKEN}'); console.error('${TOKEN}'); process.exit(3)"`, 'failed (3)'],
    ['writes nothing', 'node -e ""', 'did not write an access token'],
    ['writes more than a token', echo(`${TOKEN} and more`), 'did not write an access token'],
  ])('is not there when the command %s, and what it wrote is not shown', async (_, command, told) => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, stdout, stderr } = await pull(server, { env, args: ['--token-command', command] });
    expect([exitCode, server.requests]).toEqual([2, []]);
    expect(stderr).toContain(told);
    expect(stdout + stderr).not.toContain(TOKEN);
  });

  it('is not there when the command is killed', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, stderr } = await pull(server, { env, args: ['--token-command', 'kill -9 $$'] });
    expect([exitCode, server.requests]).toEqual([2, []]);
    expect(stderr).toContain('--token-command: the command failed');
  });

  it('is asked of the Azure CLI otherwise, for the environment alone', async () => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, noted } = await withAzureCli(`echo ${TOKEN}`, () => pull(server, { env }));
    expect(exitCode).toBe(0);
    expect(noted).toBe(
      `account get-access-token --resource ${server.url} --query accessToken --output tsv\n`,
    );
  });

  it.each([
    ['fails', `echo ${TOKEN}; exit 1`],
    ['writes no token', 'echo a b'],
    ['is not there', undefined],
  ])('is missed when the Azure CLI %s, and every way to get one is told', async (_, script) => {
    const server = await dataverseServer({ rows: CONTOSO });
    const { exitCode, stderr } = await withAzureCli(script, () => pull(server, { env }));
    expect([exitCode, server.requests]).toEqual([2, []]);
    expect(stderr).toMatch(/az login .* DATAVERSE_TOKEN, or name a command with --token-command\.$/m);
    expect(stderr).not.toContain(TOKEN);
    expect(stderr.includes('was not found')).toBe(script === undefined);
  });

  it.each(['', ' ', 'two words', 'line\nbreak', 'tökën'])(
    'in DATAVERSE_TOKEN is refused when it is %j',
    async (given) => {
      const server = await dataverseServer({ rows: CONTOSO });
      const { exitCode, stderr } = await pull(server, {
        env: { DATAVERSE_TOKEN: given },
        args: ['--token-command', 'node -e ""'],
      });
      expect([exitCode, server.requests]).toEqual([2, []]);
      expect(stderr).toContain(
        given === '' ? '--token-command' : 'DATAVERSE_TOKEN: contains no access token',
      );
    },
  );

  it('may be as short as a word that stands in every page', async () => {
    const server = await dataverseServer({ rows: CONTOSO, pageSize: 3, token: 'token' });
    const { exitCode, files } = await pull(server, { env: { DATAVERSE_TOKEN: 'token' } });
    expect([exitCode, files.length]).toEqual([0, 8]);
  });

  it('is in no file and in no message, even when the service repeats it', async () => {
    const echoing: readonly Disturbance[] = [
      (_, response) => answerJson(response, 500, { error: { code: '1', message: `token ${TOKEN}` } }),
      (_, response) => answerJson(response, 200, { value: [{ mailboxid: TOKEN }] }),
      (_, response) =>
        answerJson(response, 200, { value: [], '@odata.nextLink': `https://x.example/${TOKEN}` }),
      redirect(`https://x.example/${TOKEN}`),
      (_, response) => answerJson(response, 403, { error: { code: '1', message: `prvRead ${TOKEN}` } }),
    ];
    for (const disturb of echoing) {
      const { exitCode, stdout, stderr, files, folder } = await pull(
        await dataverseServer({ rows: CONTOSO, disturb }),
      );
      expect(exitCode).toBe(2);
      expect(stdout + stderr).not.toContain(TOKEN);
      expect(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('')).not.toContain(TOKEN);
    }
  });
});
