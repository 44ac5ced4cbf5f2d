import { type Command, Option } from 'commander';
import { DIALECT_IDS, type DialectId } from '../../sql/dialect.ts';
import { sql } from '../../sql/index.ts';
import { addCommonOptions, type CommonFlags } from '../common-options.ts';
import { languageOf } from '../inputs.ts';
import type { Session } from '../session.ts';
import { usageErrorOf } from '../usage-error.ts';

interface SqlFlags extends CommonFlags {
  readonly dialect: DialectId;
  readonly table?: string;
  readonly view?: string;
  readonly key?: readonly string[];
  readonly createTable?: boolean;
}

/** Adds `sql`, which writes a ruleset as a view for a database. */
export function addSql(root: Command, session: Session): void {
  addCommonOptions(root.command('sql'))
    .summary('write the rules as a view for a database')
    .description(
      'Writes the statement that makes a view over a table of configurations: the verdict on each row, what was found, and what each rule says.',
    )
    .addOption(
      new Option('--dialect <dialect>', 'the kind of SQL').choices(DIALECT_IDS).default('postgresql'),
    )
    .option('--table <name>', 'the table of configurations (default: "configurations")')
    .option('--view <name>', 'the view that is made (default: "email_verdicts")')
    .option('--key <column...>', 'columns by which rows are known (default: "id")')
    .option('--create-table', 'write the statement that makes the table as well')
    .addHelpText('after', SQL_HELP)
    .action(async (flags: SqlFlags) => {
      const { ruleset, locale } = languageOf(flags);
      const { dialect, asOf, table, view, key } = flags;
      const answer = sql({
        ...{ ruleset, locale, dialect },
        ...(asOf === undefined ? {} : { asOf }),
        ...(table === undefined ? {} : { table: table.split('.') }),
        ...(view === undefined ? {} : { view: view.split('.') }),
        ...(key === undefined ? {} : { key }),
      });
      if (answer.outcome === 'malformed') throw usageErrorOf('sql', answer.problems);
      if (answer.isExperimental) {
        session.tell(`${dialect}: experimental; it was read by a parser, and run in no engine.`);
      }
      await session.output.write(`${flags.createTable === true ? `${answer.table}\n` : ''}${answer.view}`);
    });
}

const SQL_HELP = `
The table has a column for the owner, for the method of each direction, for each
prerequisite, for each need (needs_incoming) and for userCount. A dot in a name
stands between a schema and what is in it.

Examples:
  d365-email-rules sql --dialect duckdb --create-table
  d365-email-rules sql --ruleset dataverse --table crm.configurations --view crm.verdicts | psql`;
