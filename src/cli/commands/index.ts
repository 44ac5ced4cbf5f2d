import type { Command } from 'commander';
import { TODAY } from '../io/default-ruleset.ts';
import type { Session } from '../io/session.ts';

/** A command as the list of commands shows it; flags and work are loaded when it is the one that is run. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** The arguments in their order: the name as the usage line writes it, the description, and the default if any. */
  readonly parameters: readonly (readonly [name: string, description: string, preset?: string])[];
  /** Adds description, flags and action to the command. */
  readonly load: () => Promise<(command: Command, session: Session) => void>;
}

/** The request of a command that flags can give as well. */
const REQUEST = [
  '[request]',
  'JSON file with the request instead of flags; - is the standard input',
] as const;

/** Every command, in the order of the list. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    summary: 'judge configurations or Dataverse mailbox exports',
    parameters: [
      ['[file...]', 'files, folders or patterns (*, **, ?) of what to judge; - is the standard input'],
    ],
    load: async () => (await import('./check.ts')).addCheck,
  },
  {
    name: 'pull',
    summary: 'read mailboxes and what belongs to them from Dataverse into files',
    parameters: [['<url>', 'address of the environment, such as https://contoso.crm4.dynamics.com']],
    load: async () => (await import('./pull.ts')).addPull,
  },
  {
    name: 'export-script',
    summary: 'print a script that does what pull does, without Node',
    parameters: [],
    load: async () => (await import('./export-script.ts')).addExportScript,
  },
  {
    name: 'columns',
    summary: 'print the columns of each table that check reads',
    parameters: [],
    load: async () => (await import('./columns.ts')).addColumns,
  },
  {
    name: 'diff',
    summary: 'say what changed between two runs of check',
    parameters: [
      ['<before>', 'JSON of the earlier run'],
      ['<after>', 'JSON of the later run'],
    ],
    load: async () => (await import('./diff.ts')).addDiff,
  },
  {
    name: 'facts',
    summary: 'start a facts file from the rows of an organization',
    parameters: [],
    load: async () => (await import('./facts.ts')).addFacts,
  },
  {
    name: 'exceptions',
    summary: 'write an exceptions file from a plan that was filled in',
    parameters: [],
    load: async () => (await import('./exceptions.ts')).addExceptions,
  },
  {
    name: 'recommend',
    summary: 'find the delivery methods that serve an owner best',
    parameters: [REQUEST],
    load: async () => (await import('./recommend.ts')).addRecommend,
  },
  {
    name: 'contrast',
    summary: 'say why one choice of methods comes before another',
    parameters: [
      ['<choice>', 'a method for each direction, such as server/server'],
      ['[other]', 'another one; without it, the choice is compared with the best of the others'],
    ],
    load: async () => (await import('./contrast.ts')).addContrast,
  },
  {
    name: 'questions',
    summary: 'ask what can still change the verdict on a configuration',
    parameters: [['<configuration>', 'JSON file with the configuration; - is the standard input']],
    load: async () => (await import('./questions.ts')).addQuestions,
  },
  {
    name: 'plan',
    summary: 'plan the steps from one configuration to another',
    parameters: [
      ['<from>', 'JSON file with the configuration of today; - is the standard input'],
      ['[to]', 'JSON file with the configuration to get to (default: the best for its owner and needs)'],
    ],
    load: async () => (await import('./plan.ts')).addPlan,
  },
  {
    name: 'tradeoffs',
    summary: 'compare delivery methods by every criterion',
    parameters: [REQUEST],
    load: async () => (await import('./tradeoffs.ts')).addTradeoffs,
  },
  {
    name: 'rules',
    summary: 'list the rules, or explain one',
    parameters: [['[id]', 'the rule to explain']],
    load: async () => (await import('./rules.ts')).addRules,
  },
  {
    name: 'sql',
    summary: 'write the rules as a view for a database',
    parameters: [],
    load: async () => (await import('./sql.ts')).addSql,
  },
  {
    name: 'tables',
    summary: 'write everything that the rules decide as tables',
    parameters: [['[ruleset]', 'guide or dataverse, or a JSON file with a ruleset', TODAY]],
    load: async () => (await import('./tables.ts')).addTables,
  },
  {
    name: 'analyze',
    summary: 'find what is dead, implied, contradictory or impossible in a ruleset',
    parameters: [['[ruleset]', 'a ruleset by name, or a JSON file with one', TODAY]],
    load: async () => (await import('./analyze.ts')).addAnalyze,
  },
  {
    name: 'compare',
    summary: 'find what changes from one ruleset to another, and why',
    parameters: [
      ['<before>', 'the earlier ruleset by name, or a JSON file with one'],
      ['<after>', 'the later ruleset by name, or a JSON file with one'],
    ],
    load: async () => (await import('./compare.ts')).addCompare,
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of a file that is read or written',
    parameters: [['<file>', 'ruleset, house, facts, exceptions, check, diff or changes']],
    load: async () => (await import('./schema.ts')).addSchema,
  },
  {
    name: 'mcp',
    summary: 'answer an assistant by the rules (Model Context Protocol)',
    parameters: [],
    load: async () => (await import('./mcp.ts')).addMcp,
  },
];
