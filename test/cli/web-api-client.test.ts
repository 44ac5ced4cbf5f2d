import { describe, expect, it } from 'vitest';
import { type Reply, unanswered } from '../../src/cli/export/get.ts';
import { pullTables } from '../../src/cli/export/pull.ts';
import { NO_PULL_PROGRESS } from '../../src/cli/export/pull-progress.ts';
import { ask, type Connection } from '../../src/cli/export/web-api-client.ts';
import { WEB_API_TABLES } from '../../src/cli/export/web-api-tables.ts';
import { EXPORT_WORDS } from '../../src/cli/words/export/index.ts';

const ADDRESS = new URL('https://contoso.crm4.dynamics.com/api/data/v9.2/queues');

/** A connection on which every request comes to the same. */
function connectionWith(reply: () => Reply): Connection {
  return {
    environment: {
      url: ADDRESS.origin,
      origin: ADDRESS.origin,
      host: ADDRESS.host,
      webApi: `${ADDRESS.origin}/api/data/v9.2/`,
    },
    token: { current: async () => 'token', forget: () => false },
    get: async () => reply(),
    clock: { now: () => 0, wait: async () => undefined },
    words: EXPORT_WORDS.en,
    remark: () => undefined,
  };
}

describe('why there is no answer', () => {
  const code = (name: string) => Object.assign(new Error(name), { code: name });
  const caused = (cause: unknown) => new TypeError('fetch failed', { cause });

  it.each([
    ['a name that no computer has', caused(code('ENOTFOUND')), 'unknownHost', 'ENOTFOUND'],
    ['a certificate nobody knows', caused(code('DEPTH_ZERO_SELF_SIGNED_CERT')), 'certificate', undefined],
    ['a certificate of a proxy', caused(code('SELF_SIGNED_CERT_IN_CHAIN')), 'certificate', undefined],
    ['a certificate that is over', caused(code('CERT_HAS_EXPIRED')), 'certificate', undefined],
    ['an issuer nobody knows', caused(code('UNABLE_TO_GET_ISSUER_CERT_LOCALLY')), 'certificate', undefined],
    ['a connection that is reset', caused(code('ECONNRESET')), 'connection', 'ECONNRESET'],
    ['several addresses', caused(new AggregateError([code('ETIMEDOUT')])), 'connection', 'ETIMEDOUT'],
    ['an error without a code', new TypeError('terminated'), 'connection', 'closed'],
  ])('is told for %s', (_, error, failure, named) => {
    const told = unanswered(error);
    expect(told.failure).toBe(failure);
    expect(told.code).toBe(named ?? told.code);
  });
});

describe('a request without an answer', () => {
  it.each([
    [
      'unknownHost',
      'ENOTFOUND',
      /^contoso\.crm4\.dynamics\.com: no computer with this name was found\. Check/,
    ],
    ['certificate', 'CERT_HAS_EXPIRED', /does not trust its certificate \(CERT_HAS_EXPIRED\)/],
  ] as const)('is not sent again after %s', async (failure, code, sentence) => {
    let sent = 0;
    const connection = connectionWith(() => {
      sent += 1;
      return { failure, code };
    });
    await expect(ask(ADDRESS, connection)).rejects.toThrow(sentence);
    expect(sent).toBe(1);
  });
});

it('an error that nobody foresaw is told as it is', async () => {
  const connection = connectionWith(() => {
    throw new RangeError('unforeseen');
  });
  const folder = {
    isFinished: () => false,
    holdsPages: () => true,
    wholePages: () => [],
    removePagesFrom: () => [],
    save: () => Promise.reject(new Error('not called')),
    finish: () => Promise.reject(new Error('not called')),
  };
  const pull = {
    connection,
    folder,
    folderName: 'export',
    tables: WEB_API_TABLES,
    progress: NO_PULL_PROGRESS,
  };
  await expect(pullTables(pull)).rejects.toThrow(RangeError);
});
