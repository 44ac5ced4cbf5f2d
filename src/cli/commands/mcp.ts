import { realpathSync } from 'node:fs';
import type { Command } from 'commander';
import { version } from '../../../package.json';
import type { Session } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import { filesBelow } from '../mcp/below-root.ts';
import { commandTools } from '../mcp/command-tools.ts';
import { serve } from '../mcp/serve.ts';
import { VERB_TOOLS } from '../mcp/verb-tools.ts';

/** Adds `mcp`, which answers the assistants of administrators by the rules. */
export function addMcp(command: Command, session: Session): void {
  command
    .description(
      'Serves an assistant over the Model Context Protocol: validate, recommend, explainTradeoffs, check and rules. It reads files below one folder, writes none, and reaches no network.',
    )
    .option('--root <folder>', 'folder of the files that check may read', '.')
    .addHelpText('after', MCP_HELP)
    .action(async ({ root }: { readonly root: string }) => {
      const folder = realFolder(root);
      const before = process.cwd();
      // Files are named from there, in calls and in answers.
      process.chdir(folder);
      try {
        const tools = [...VERB_TOOLS, ...commandTools(filesBelow(folder), session.runCommand)];
        await serve(tools, version, session);
      } finally {
        process.chdir(before);
      }
    });
}

function realFolder(root: string): string {
  try {
    return realpathSync(root);
  } catch (error) {
    throw new UsageError(`--root: ${root} cannot be read (${(error as Error).message}).`);
  }
}

const MCP_HELP = `
An assistant starts it and speaks over its standard input and output. It needs
@modelcontextprotocol/sdk, which is installed beside the command.

Examples:
  d365-email-rules mcp
  d365-email-rules mcp --root export/`;
