import type { Command } from 'commander';
import { queryOf, WEB_API_TABLES } from '../export/web-api-tables.ts';
import type { Session } from '../io/session.ts';

/** Adds `columns`, which prints the columns to export. */
export function addColumns(command: Command, session: Session): void {
  command
    .description(
      'Prints the Web API request for each table: all columns that check reads, and none that holds credentials.',
    )
    .addHelpText('after', COLUMNS_HELP)
    .action(() => session.output.write(WEB_API_TABLES.map((table) => `${queryOf(table)}\n`).join('')));
}

const COLUMNS_HELP = `
Ask for the rows with the header
  Prefer: odata.include-annotations="Microsoft.Dynamics.CRM.lookuplogicalname"
to learn whether a user or a queue owns each mailbox.

Examples:
  d365-email-rules columns
  d365-email-rules columns > columns.txt`;
