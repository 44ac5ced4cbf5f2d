import type { Command } from 'commander';
import { issue } from '../../input/issues.ts';
import { en } from '../../locales/en.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { rulesetOption } from '../flags/common-flags.ts';
import { RULESETS } from '../io/inputs.ts';
import { readRuleset } from '../io/ruleset-file.ts';
import type { Session } from '../io/session.ts';
import { UsageError, usageErrorOf } from '../io/usage-error.ts';
import { FILE_KINDS, type FileKind, fileSchema, NAMING_FILES } from '../schemas/file-schemas.ts';

/** Adds `schema`, which prints the JSON Schema of a file. */
export function addSchema(command: Command, session: Session): void {
  command
    .description('Prints the JSON Schema (draft 2020-12) of a file, by which editors complete and check it.')
    .addOption(rulesetOption().default(undefined, 'all that are known by name'))
    .addHelpText('after', SCHEMA_HELP)
    .action((name: string, { ruleset }: { readonly ruleset?: string }) => {
      const kind = fileKind(name);
      if (ruleset !== undefined && !NAMING_FILES.includes(kind)) {
        throw new UsageError(
          `--ruleset: the schema of ${kind} is the same for every ruleset; it makes a difference for ${NAMING_FILES.join(', ')}.`,
        );
      }
      const rulesets = ruleset === undefined ? undefined : [readRuleset(ruleset, RULESETS).ruleset];
      return session.output.write(`${JSON.stringify(fileSchema(kind, rulesets), undefined, 2)}\n`);
    });
}

function fileKind(name: string): FileKind {
  if (Object.hasOwn(FILE_KINDS, name)) return name as FileKind;
  throw usageErrorOf('schema', [
    toProblem(issue('not-accepted', ['file'], name, Object.keys(FILE_KINDS)), en),
  ]);
}

const SCHEMA_HELP = `
The package has these files as schemas/*.json. A schema of your own ruleset
knows its prerequisites and rules:
  d365-email-rules schema facts --ruleset house.json > facts.schema.json

Examples:
  d365-email-rules schema exceptions
  d365-email-rules schema facts --ruleset guide`;
