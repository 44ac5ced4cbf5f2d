import { LOOKUP_TABLE } from '../../dataverse/rows/tables.ts';
import type { Environment } from './environment.ts';
import powershell from './scripts/export.ps1?raw';
import bash from './scripts/export.sh?raw';
import { queryOf, WEB_API_TABLES } from './web-api-tables.ts';

/** The shells that there is a script for, each with its script. */
const SCRIPTS = { powershell, bash };

/** A shell that there is a script for. */
export type ScriptShell = keyof typeof SCRIPTS;

/** Every such shell. */
export const SCRIPT_SHELLS = Object.keys(SCRIPTS) as readonly ScriptShell[];

/** The script that exports an environment without Node; nothing in an address needs quoting in either shell. */
export function exportScript(shell: ScriptShell, { url, origin, webApi }: Environment): string {
  const requests = WEB_API_TABLES.map((table) => `${table.table} ${table.privilege} ${queryOf(table)}`);
  const parts: Readonly<Record<string, string>> = {
    URL: url,
    ORIGIN: origin,
    WEB_API: webApi,
    PROTOCOL: new URL(origin).protocol.replace(':', ''),
    REQUESTS: requests.join('\n'),
    ANNOTATION: LOOKUP_TABLE,
  };
  return SCRIPTS[shell].replace(/__([A-Z_]+)__/g, (_, name: string) => parts[name] as string);
}
