import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRuleset, extendRuleset, guide } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { DIALECT_IDS, DIALECTS, type DialectId } from '../../src/sql/dialect.ts';
import { type RulesAsSql, type SqlOptions, sql } from '../../src/sql/index.ts';
import type { Engine } from './support/engine.ts';
import { describeInEveryEngine } from './support/engines.ts';

function written(options: SqlOptions): RulesAsSql {
  const answer = sql(options);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** Texts that try to end a name, a text or a comment before its end. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '`',
        ']',
        '[',
        '\\',
        ';',
        '--',
        '/*',
        '*/',
        '$$',
        '$1',
        '%',
        '{',
        '\u2028',
        'ö',
        '🐘',
      ),
      fc.constantFrom('"; DROP TABLE "victim"; --', "'; DROP TABLE victim; --", ']; DROP TABLE victim; --'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '' && Buffer.byteLength(text) <= 60);

const ROW = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };

describeInEveryEngine('names cannot break out', (engine) => {
  it('whatever table, view and key are called, the view is made of them and says the same', async () => {
    await engine().run('CREATE TABLE victim (a INTEGER)');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(hostile, { minLength: 3, maxLength: 3, selector: (text) => text.toLowerCase() }),
        async ([table = '', view = '', key = '']) => {
          const { dialect } = engine();
          const made = written({ dialect, table, view, key: [key] });
          const name = DIALECTS[dialect].identifier;
          await engine().run(made.table);
          try {
            await engine().run(made.view);
            const columns = [key, ...Object.keys(ROW)].map(name).join(', ');
            const values = ['it', ...Object.values(ROW)].map((value) => `'${value}'`).join(', ');
            await engine().run(`INSERT INTO ${name(table)} (${columns}) VALUES (${values})`);
            expect(await engine().rows(`SELECT ${name(key)}, "verdict" FROM ${name(view)}`)).toEqual([
              ['it', 'invalid'],
            ]);
          } finally {
            await engine().run(`DROP TABLE ${name(table)} CASCADE`);
            await dropView(engine(), name(view));
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(await engine().rows('SELECT COUNT(*) FROM victim')).toEqual([['0']]);
  });

  it('no name is cut that is accepted, and in PostgreSQL each is that is not', async () => {
    const { dialect, rows, run } = engine();
    const letters = fc.constantFrom('a', 'ö', '€', '🐘', ' ', '"');
    const names = fc.array(letters, { minLength: 12, maxLength: 70, size: 'max' }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const isAccepted = sql({ dialect, table: name, key: ['k'] }).outcome === 'sql';
        const quoted = DIALECTS[dialect].identifier(name);
        await run(`CREATE TABLE ${quoted} (k INTEGER)`);
        try {
          const listed = await rows(
            `SELECT table_name FROM information_schema.tables WHERE CAST(table_name AS TEXT) = '${name}'`,
          );
          expect(listed).toHaveLength(isAccepted ? 1 : 0);
        } finally {
          await run(`DROP TABLE ${quoted}`);
        }
      }),
    );
  });

  it('a text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), async (text) => {
        fc.pre(!/[\0\p{Cs}]/u.test(text));
        expect(await engine().rows(`SELECT ${DIALECTS[engine().dialect].text(text)}`)).toEqual([[text]]);
      }),
    );
  });

  it('titles of rules stay within their comments', async () => {
    const title = 'Title */ \n; DROP TABLE victim2; --\u2028 \r DROP TABLE victim2;';
    const ruleset = extendRuleset(guide, {
      id: 'titled',
      words: {
        en: {
          'incoming-outlook-not-for-queues': { title, message: '', why: '', remedy: '', ignoreWhen: '' },
        },
      },
    } as never);
    await engine().run('CREATE TABLE victim2 (a INTEGER)');
    const { dialect } = engine();
    const made = written({ dialect, ruleset, table: 'titled', view: 'titles' });
    await engine().run(made.table);
    await engine().run(made.view);
    expect(await engine().rows('SELECT COUNT(*) FROM victim2')).toEqual([['0']]);
  });
});

async function dropView(engine: Engine, view: string): Promise<void> {
  await engine.run(`DROP VIEW IF EXISTS ${view}`);
}

describe('names that are refused', () => {
  const problemsOf = (options: unknown) => {
    const answer = sql(options as SqlOptions);
    return answer.outcome === 'malformed'
      ? answer.problems.map(({ code, path }) => [code, path.join('.')])
      : [];
  };

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['an unknown dialect', { dialect: 'mysql' }, [['not-accepted', 'options.dialect']]],
    ['an empty table', { table: '' }, [['out-of-range', 'options.table']]],
    ['no part of a view', { view: [] }, [['out-of-range', 'options.view']]],
    ['a control character', { key: ['a\u0000'] }, [['not-accepted', 'options.key.0']]],
    ['no key', { key: [] }, [['out-of-range', 'options.key']]],
    ['a key as a text', { key: 'id' }, [['wrong-type', 'options.key']]],
    ['an option that is none', { tabel: 'a' }, [['unknown-key', 'options.tabel']]],
    ['a key that is another column', { key: ['Owner'] }, [['not-accepted', 'options.key.0']]],
    ['a key that the view has', { key: ['verdict'] }, [['not-accepted', 'options.key.0']]],
    [
      'a key that the view over rows has',
      { ruleset: dataverse, dataverse: {}, key: ['checks', 'testFailed_incoming'] },
      [
        ['not-accepted', 'options.key.0'],
        ['not-accepted', 'options.key.1'],
      ],
    ],
    ['a key twice', { key: ['a', 'A'] }, [['not-accepted', 'options.key.1']]],
    ['a table as the view calls its rows', { table: 'judged_rows' }, [['not-accepted', 'options.table']]],
    ['a name that PostgreSQL would cut', { table: 'a'.repeat(64) }, [['out-of-range', 'options.table.0']]],
    [
      'several at once',
      { dialect: 1, asOf: 'today' },
      [
        ['not-accepted', 'options.asOf'],
        ['wrong-type', 'options.dialect'],
      ],
    ],
    ['no options', 7, [['wrong-type', 'options']]],
  ])('%s', (_name, options, expected) => {
    expect(problemsOf(options)).toEqual(expected);
  });

  it('are those that are too long for the kind of SQL, and no others', () => {
    const refusedIn = (table: string) =>
      DIALECT_IDS.filter((dialect) => problemsOf({ dialect, table }).length > 0);
    expect(refusedIn('a'.repeat(63))).toEqual([]);
    expect(refusedIn('a'.repeat(64))).toEqual(['postgresql']);
    // Of PostgreSQL's 63 bytes, this letter takes two, and this elephant four.
    expect(refusedIn(`${'ö'.repeat(31)}a`)).toEqual([]);
    expect(refusedIn('ö'.repeat(32))).toEqual(['postgresql']);
    expect(refusedIn('🐘'.repeat(16))).toEqual(['postgresql']);
    expect(refusedIn('ö'.repeat(128))).toEqual(['postgresql']);
    expect(refusedIn('ö'.repeat(129))).toEqual(['postgresql', 'tsql']);
  });

  it('are told with what is accepted', () => {
    const answer = sql({ table: 'ö'.repeat(32) });
    expect(answer.outcome === 'malformed' && answer.problems[0]?.accepted).toEqual(['OCTET_LENGTH <= 63']);
    const longer = sql({ dialect: 'tsql', table: 'ö'.repeat(129) });
    expect(longer.outcome === 'malformed' && longer.problems[0]?.accepted).toEqual(['CHAR_LENGTH <= 128']);
  });

  it('are two prerequisites that differ in upper and lower case alone', () => {
    const ruleset = defineRuleset({
      ...{ id: 'cased', edition: 'cased', clauses: [], terms: {}, rules: [], criteria: [], whereToSet: [] },
      vocabulary: { owners: ['user'], directions: { incoming: ['none'] }, prerequisites: ['fax', 'Fax'] },
    } as never);
    expect(problemsOf({ ruleset })).toEqual([['not-accepted', 'options.ruleset.vocabulary']]);
  });
});

describe('every kind of SQL', () => {
  it.each(DIALECT_IDS)('%s says what it is, and which ruleset', (dialect: DialectId) => {
    const made = written({ dialect, ruleset: dataverse, asOf: '2026-01-01' });
    expect(made).toMatchObject({ outcome: 'sql', dialect, ruleset: 'dataverse' });
    expect(made.isExperimental).toBe(dialect === 'tsql' || dialect === 'spark');
    expect(made.view).toContain('-- d365-email-rules dataverse 2026-01-01');
  });

  it('leaves out what has not come into effect', () => {
    const view = (asOf: string) => written({ ruleset: dataverse, asOf }).view;
    const says = (asOf: string) => view(asOf).includes('"exchange-online-without-basic-authentication"');
    expect([says('2022-09-30'), says('2022-10-01')]).toEqual([false, true]);
  });
});
