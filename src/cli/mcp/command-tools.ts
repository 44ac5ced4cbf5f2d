/** The tools that answer as commands do: check and diff, for files below a folder, and rules. */

import { Writable } from 'node:stream';
import { RULESETS } from '../io/inputs.ts';
import { type Session, WRONG_USAGE } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import type { FilesBelow } from './below-root.ts';
import { type CommonArguments, checkedArguments, commonShape, type Tool, type ToolAnswer } from './tool.ts';

/** Runs a command. */
type Run = Session['runCommand'];

/** How many results an answer has unless the call says otherwise: an assistant reads all of them. */
const MOST_RESULTS = 50;

/** Makes the tools. */
export function commandTools(below: FilesBelow, run: Run): readonly Tool[] {
  return [checkTool(below, run), diffTool(below, run), rulesTool(run)];
}

interface CheckArguments extends CommonArguments {
  readonly files: readonly string[];
  readonly facts?: string;
  readonly exceptions?: string;
  readonly onPremises?: boolean;
  readonly limit?: number;
}

const checkShape: Tool['shape'] = (make) => {
  const file = make.text({ least: 1 });
  return {
    files: make.list(file, { least: 1 }),
    facts: make.optional(file),
    exceptions: make.optional(file),
    onPremises: make.optional(make.boolean()),
    limit: make.optional(make.wholeNumber(0)),
    ...commonShape(make),
    ruleset: make.optional(file),
  };
};

function checkTool(below: FilesBelow, run: Run): Tool {
  return {
    name: 'check',
    title: 'Check exported mailboxes',
    description: `Checks files with mailboxes and what belongs to them, as exported from Dataverse, or configurations. Takes files, folders and patterns below the folder of this server. Answers with the summary and up to ${MOST_RESULTS} mailboxes that need something; \`limit\` changes that number, and \`omitted\` says how many more there are. \`ruleset\` is ${Object.keys(RULESETS).join(', ')} or a file with a ruleset.`,
    shape: checkShape,
    call: async (given) => {
      const { files, facts, exceptions, onPremises, limit, ruleset, ...common } =
        checkedArguments<CheckArguments>(checkShape, given);
      const args = [
        ...flagsOf({
          ...common,
          ...(ruleset !== undefined && { ruleset: below.ruleset(ruleset) }),
          ...(facts !== undefined && { facts: below.file(facts) }),
          ...(exceptions !== undefined && { exceptions: below.file(exceptions) }),
        }),
        ...(onPremises === true ? ['--on-premises'] : []),
        ...['--fail-on', 'never', '--quiet', '--', ...below.files(files)],
      ];
      const written = (format: string) => runForText(run, ['check', '--format', format, ...args]);
      const whole = JSON.parse(await written('json')) as { readonly results: readonly Rated[] };
      return { data: shortened(whole, limit), text: await written('pretty') };
    },
  };
}

interface Rated {
  readonly status: string;
}

/** An answer of `check` with the mailboxes that need something, as many as asked for. */
function shortened(whole: { readonly results: readonly Rated[] }, limit = MOST_RESULTS): ToolAnswer['data'] {
  const wanting = whole.results.filter(({ status }) => status !== 'ok' && status !== 'out-of-use');
  return { ...whole, results: wanting.slice(0, limit), omitted: Math.max(0, wanting.length - limit) };
}

interface DiffArguments {
  readonly before: string;
  readonly after: string;
  readonly locale?: string;
  readonly limit?: number;
}

const diffShape: Tool['shape'] = (make) => ({
  before: make.text({ least: 1 }),
  after: make.text({ least: 1 }),
  limit: make.optional(make.wholeNumber(0)),
  locale: commonShape(make).locale,
});

function diffTool(below: FilesBelow, run: Run): Tool {
  return {
    name: 'diff',
    title: 'Compare two checks',
    description: `Compares two runs of \`check --format json\` that were saved below the folder of this server: what is new, worse, better and fixed. Answers with the counts and up to ${MOST_RESULTS} findings that changed; \`limit\` changes that number, and \`omitted\` says how many more there are.`,
    shape: diffShape,
    call: async (given) => {
      const {
        before,
        after,
        locale,
        limit = MOST_RESULTS,
      } = checkedArguments<DiffArguments>(diffShape, given);
      const flags = flagsOf({ ...(locale !== undefined && { locale }) });
      const args = [...flags, '--', below.file(before), below.file(after)];
      const written = (format: string) => runForText(run, ['diff', '--format', format, ...args]);
      const whole = JSON.parse(await written('json')) as { readonly findings: readonly unknown[] };
      const findings = whole.findings.slice(0, limit);
      const omitted = whole.findings.length - findings.length;
      return { data: { ...whole, findings, omitted }, text: await written('pretty') };
    },
  };
}

interface RulesArguments extends CommonArguments {
  readonly id?: string;
}

const rulesShape: Tool['shape'] = (make) => ({ id: make.optional(make.text()), ...commonShape(make) });

function rulesTool(run: Run): Tool {
  return {
    name: 'rules',
    title: 'Explain the rules',
    description:
      'Lists the rules of a ruleset with their titles; with `id`, says all there is to know of one rule or check: conditions, reason, remedy, and the clauses behind it.',
    shape: rulesShape,
    call: async (given) => {
      const { id, ...common } = checkedArguments<RulesArguments>(rulesShape, given);
      const args = [...flagsOf({ ...common }), ...(id === undefined ? [] : ['--', id])];
      const written = (format: string) => runForText(run, ['rules', '--format', format, ...args]);
      const rules = JSON.parse(await written('json')) as readonly Rule[];
      return {
        data: { rules: id === undefined ? rules.map(titleOf) : rules },
        text: await written('markdown'),
      };
    },
  };
}

interface Rule {
  readonly id: string;
  readonly kind: string;
  readonly words: { readonly title: string };
}

function titleOf({ id, kind, words }: Rule) {
  return { id, kind, title: words.title };
}

/** The flags of a command by the names of arguments. */
function flagsOf({ asOf, ...others }: Readonly<Record<string, string>>): readonly string[] {
  const flags = { ...others, ...(asOf !== undefined && { 'as-of': asOf }) };
  return Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
}

/**
 * Runs a command and gives what it writes.
 *
 * @throws UsageError with what it says when it writes nothing.
 */
async function runForText(run: Run, args: readonly string[]): Promise<string> {
  const [stdout, stderr] = [collector(), collector()];
  const exitCode = await run(args, {
    stdin: nothing(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
  });
  const text = stdout.text();
  if (exitCode === WRONG_USAGE && text === '') throw new UsageError(stderr.text().trim());
  return text;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function collector() {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}
