import { type Command, Option } from 'commander';
import { fill } from '../../locales/texts/locale.ts';
import { accessTokenFrom } from '../export/access-token.ts';
import { environmentAt } from '../export/environment.ts';
import { openExportFolder } from '../export/export-folder.ts';
import { get } from '../export/get.ts';
import { type PullEnd, pullTables } from '../export/pull.ts';
import { createPullProgress, NO_PULL_PROGRESS } from '../export/pull-progress.ts';
import { WEB_API_TABLES, type WebApiTable } from '../export/web-api-tables.ts';
import { SYSTEM_CLOCK } from '../io/clock.ts';
import { type Session, WRONG_USAGE } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import { EXPORT_WORDS, type ExportWords, rowsText } from '../words/export/index.ts';

interface PullFlags {
  readonly output: string;
  readonly tokenCommand?: string;
  readonly apiVersion: string;
  readonly tables?: readonly string[];
  readonly resume?: boolean;
  readonly quiet?: boolean;
  readonly locale: keyof typeof EXPORT_WORDS;
}

/** Adds `pull`, which reads the tables of an environment into files. */
export function addPull(command: Command, session: Session): void {
  command
    .description(
      'Reads the tables that check needs from Dataverse, and saves one file a page and export.json. It only reads: nothing in Dataverse is changed.',
    )
    .option('--output <folder>', 'folder for the files', 'export')
    .option('--token-command <command>', 'command that writes an access token')
    .option('--api-version <version>', 'version of the Web API', 'v9.2')
    .option('--tables <tables...>', `tables to read (default: ${TABLE_NAMES.join(', ')})`)
    .option('--resume', 'go on after the last whole page of an export')
    .addOption(
      new Option('--locale <language>', 'language of messages')
        .choices(Object.keys(EXPORT_WORDS))
        .default('en'),
    )
    .option('--quiet', 'hide progress')
    .addHelpText('after', PULL_HELP)
    .action(async (url: string, flags: PullFlags) => {
      const words = EXPORT_WORDS[flags.locale];
      const end = await pull(url, flags, words, session);
      await tellEnd(end, flags.output, words, session);
    });
}

/** Says what came of it, and what to do next. */
async function tellEnd(
  end: PullEnd | undefined,
  folder: string,
  words: ExportWords,
  session: Session,
): Promise<void> {
  if (end === undefined) {
    await session.output.write(`${fill(words.doneBefore, { folder })}\n`);
  } else if (end.refusals.length > 0) {
    for (const line of [...end.refusals, fill(words.notDone, { folder })]) session.tell(line);
    session.exitCode = WRONG_USAGE;
  } else {
    const { tables } = end;
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const told = { folder, rows: rowsText(words, rows), tables: Object.keys(tables).join(', ') };
    const next = { folder: /\s/.test(folder) ? `"${folder}"` : folder };
    await session.output.write(`${fill(words.done, told)}\n${fill(words.next, next)}\n`);
  }
}

/** Reads the tables; undefined when that was done before. */
async function pull(
  url: string,
  { output, tokenCommand, apiVersion, quiet, ...flags }: PullFlags,
  words: ExportWords,
  { streams, tell }: Session,
): Promise<PullEnd | undefined> {
  const environment = environmentAt(url, apiVersion, words);
  const tables = tablesNamed(flags.tables ?? TABLE_NAMES, words);
  const folder = openExportFolder(output, flags.resume === true, words);
  if (folder.isFinished()) return undefined;
  const token = accessTokenFrom({
    ...{ env: streams.env, command: tokenCommand, words },
    resource: environment.origin,
  });
  const { clock = SYSTEM_CLOCK } = streams;
  const display = { stderr: streams.stderr, clock, words, tell };
  const progress = quiet === true ? NO_PULL_PROGRESS : createPullProgress(display);
  const remark = (line: string) => {
    progress.stop();
    if (quiet !== true) tell(line);
  };
  try {
    const connection = { environment, token, get, clock, words, remark };
    return await pullTables({ connection, folder, folderName: output, tables, progress });
  } finally {
    progress.stop();
  }
}

const TABLE_NAMES: readonly string[] = WEB_API_TABLES.map(({ table }) => table);

/** The tables of a list, which may be parted by commas, in the order of the export. */
function tablesNamed(listed: readonly string[], { address }: ExportWords): readonly WebApiTable[] {
  const names = listed.flatMap((each) => each.split(',')).map((name) => name.trim());
  const unknown = names.find((name) => !TABLE_NAMES.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(fill(address.wrongTable, { received: unknown, accepted: TABLE_NAMES.join(', ') }));
  }
  return WEB_API_TABLES.filter(({ table }) => names.includes(table));
}

const PULL_HELP = `
The access token comes from the first of these that is there, and is neither
saved nor shown:
  1. the environment variable DATAVERSE_TOKEN
  2. the command of --token-command
  3. az account get-access-token --resource URL (after az login)

Your account needs the privileges prvReadMailbox, prvReadEmailServerProfile,
prvReadOrganization, prvReadQueue and prvReadUser. System Administrator has
them all.

Examples:
  d365-email-rules pull https://contoso.crm4.dynamics.com --output export
  d365-email-rules pull https://contoso.crm4.dynamics.com --output export --resume`;
