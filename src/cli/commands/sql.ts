import { type Command, Option } from 'commander';
import type { KnownFacts } from '../../dataverse/facts/facts-file.ts';
import { DIALECT_IDS, type DialectId } from '../../sql/dialect.ts';
import { type DataverseSource, sql } from '../../sql/index.ts';
import { addRulesetOptions, type CommonFlags } from '../flags/common-flags.ts';
import { judgedBy, languageOf, readFacts } from '../io/inputs.ts';
import type { Session } from '../io/session.ts';
import { UsageError, usageErrorOf } from '../io/usage-error.ts';

interface SqlFlags extends CommonFlags {
  readonly ruleset: string;
  readonly dialect: DialectId;
  readonly table?: string;
  readonly view?: string;
  readonly key?: readonly string[];
  readonly createTable?: boolean;
  readonly dataverse?: string | true;
  readonly facts?: string;
}

/** Adds `sql`, which writes a ruleset as a view for a database. */
export function addSql(command: Command, session: Session): void {
  addRulesetOptions(command)
    .description(
      'Writes the statement that makes a view over a table of configurations: the verdict on each row, what was found, and what each rule says. The table can be made of the tables of Dataverse.',
    )
    .addOption(
      new Option('--dialect <dialect>', 'the kind of SQL').choices(DIALECT_IDS).default('postgresql'),
    )
    .option('--table <name>', 'the table of configurations (default: "configurations")')
    .option('--view <name>', 'the view that is made (default: "email_verdicts")')
    .option('--key <column...>', 'columns by which rows are known (default: "id", or "mailboxid")')
    .option('--create-table', 'write the statement that makes the table as well')
    .option(
      '--dataverse [schema]',
      'make the table a view over mailbox, emailserverprofile and organization, in a schema',
    )
    .option('--facts <file>', 'JSON file with what rows of Dataverse cannot show')
    .addHelpText('after', SQL_HELP)
    .action(async (flags: SqlFlags) => {
      const facts = readFacts(flags.facts, languageOf(flags));
      const { ruleset, locale } = judgedBy(flags, facts).language;
      const { dialect, asOf, table, view, key } = flags;
      const source = dataverseSource(flags, facts);
      const answer = sql({
        ...{ ruleset, locale, dialect },
        ...(asOf === undefined ? {} : { asOf }),
        ...(table === undefined ? {} : { table: table.split('.') }),
        ...(view === undefined ? {} : { view: view.split('.') }),
        ...(key === undefined ? {} : { key }),
        ...(source === undefined ? {} : { dataverse: source }),
      });
      if (answer.outcome === 'malformed') throw usageErrorOf('sql', answer.problems);
      if (answer.isExperimental) {
        session.tell(`${dialect}: experimental; it was read by a parser, and run in no engine.`);
      }
      const isTableAsked = flags.createTable === true || source !== undefined;
      await session.output.write(`${isTableAsked ? `${answer.table}\n` : ''}${answer.view}`);
    });
}

/** The tables of Dataverse, and what is told beside them; undefined where configurations have a table of their own. */
function dataverseSource(
  { dataverse: schema, facts: path }: SqlFlags,
  { prerequisites, userCount, mailboxes }: KnownFacts,
): DataverseSource | undefined {
  if (schema === undefined) {
    if (path === undefined) return undefined;
    throw new UsageError('--facts is about rows of Dataverse; it needs --dataverse.');
  }
  if (mailboxes !== undefined) {
    throw new UsageError(`${path}: a view knows nothing of single mailboxes; leave out "mailboxes".`);
  }
  const within = (name: string) => (schema === true ? [name] : [...schema.split('.'), name]);
  return {
    mailbox: within('mailbox'),
    emailserverprofile: within('emailserverprofile'),
    organization: within('organization'),
    ...(prerequisites === undefined ? {} : { prerequisites }),
    ...(userCount === undefined ? {} : { userCount }),
  };
}

const SQL_HELP = `
The table has a column for the owner, for the method of each direction, for each
prerequisite, for each need (needs_incoming) and for userCount. A dot in a name
stands between a schema and what is in it.

Examples:
  d365-email-rules sql --dialect duckdb --create-table
  d365-email-rules sql --dataverse crm --facts facts.json | psql`;
