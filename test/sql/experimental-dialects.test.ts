import { init, parse } from '@guanmingchiu/sqlparser-ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { guide } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { DIALECTS } from '../../src/sql/dialect.ts';
import { sql } from '../../src/sql/index.ts';
import { extendedGuides, ownRulesets } from '../support/rulesets.ts';

/** How the parser calls the kinds of SQL that no engine was asked about. */
const PARSED_AS = { tsql: 'mssql', spark: 'spark' } as const;

beforeAll(async () => {
  await init();
});

describe.each(Object.entries(PARSED_AS))('%s', (name, parsedAs) => {
  const dialect = name as keyof typeof PARSED_AS;

  it.each([guide, dataverse])('is read by a parser of its kind: $id', (ruleset) => {
    const made = sql({ dialect, ruleset });
    if (made.outcome === 'malformed') throw new Error('malformed');
    expect(kindsOf(parse(made.table, parsedAs))).toEqual(['CreateTable']);
    expect(kindsOf(parse(made.view, parsedAs))).toEqual(['CreateView']);
    const tables = { emailserverprofile: 'profiles', organization: ['crm', 'organization'] };
    const overRows = sql({
      dialect,
      ruleset,
      dataverse: { ...tables, prerequisites: { smtpCompatible: true } },
    });
    if (overRows.outcome === 'malformed') throw new Error(overRows.problems[0]?.message);
    for (const statement of [overRows.table, overRows.view]) {
      expect(kindsOf(parse(statement, parsedAs))).toEqual(['CreateView']);
    }
  });

  it('is read, whatever the ruleset', () => {
    fc.assert(
      fc.property(fc.oneof(ownRulesets, extendedGuides), ({ ruleset }) => {
        const made = sql({ dialect, ruleset });
        if (made.outcome === 'malformed') throw new Error(made.problems[0]?.message);
        expect(kindsOf(parse(made.view, parsedAs))).toEqual(['CreateView']);
      }),
    );
  });

  it('keeps each name and text within its quotes', () => {
    const text = fc
      .array(fc.constantFrom("'", '"', '`', ']', '[', '\\', ';', '--', 'a', ' ', '/*'), { minLength: 1 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (column, value) => {
        const { identifier, text: literal } = DIALECTS[dialect];
        const query = `SELECT ${literal(value)} AS ${identifier(column)} FROM ${identifier(column)}`;
        expect(kindsOf(parse(query, parsedAs))).toEqual(['Query']);
      }),
    );
  });
});

/** What kinds of statement a text was read as. */
function kindsOf(statements: readonly unknown[]): readonly string[] {
  return statements.flatMap((statement) => Object.keys(statement as object));
}
