import { type Command, Option } from 'commander';
import { environmentAt } from '../export/environment.ts';
import { exportScript, SCRIPT_SHELLS, type ScriptShell } from '../export/export-script.ts';
import type { Session } from '../io/session.ts';
import { EXPORT_WORDS } from '../words/export/index.ts';

interface ExportScriptFlags {
  readonly for: ScriptShell;
  readonly url: string;
  readonly apiVersion: string;
}

/** Adds `export-script`, which prints a script that does what `pull` does, without Node. */
export function addExportScript(command: Command, session: Session): void {
  command
    .description(
      'Prints a script that does what pull does, for a computer without Node. It only reads: nothing in Dataverse is changed.',
    )
    .addOption(
      new Option('--for <shell>', 'shell of the script').choices(SCRIPT_SHELLS).makeOptionMandatory(),
    )
    .requiredOption('--url <url>', 'address of the environment')
    .option('--api-version <version>', 'version of the Web API', 'v9.2')
    .addHelpText('after', EXPORT_SCRIPT_HELP)
    .action((flags: ExportScriptFlags) => {
      const environment = environmentAt(flags.url, flags.apiVersion, EXPORT_WORDS.en);
      return session.output.write(exportScript(flags.for, environment));
    });
}

const EXPORT_SCRIPT_HELP = `
The script for PowerShell runs in Windows PowerShell 5.1 and in PowerShell 7;
that for bash needs curl and jq. Both take the folder to save to, and -Resume
or --resume. The access token comes from the environment variable
DATAVERSE_TOKEN or from the Azure CLI, and is neither saved nor shown.

Examples:
  d365-email-rules export-script --for powershell --url https://contoso.crm4.dynamics.com > export.ps1
  d365-email-rules export-script --for bash --url https://contoso.crm4.dynamics.com > export.sh`;
