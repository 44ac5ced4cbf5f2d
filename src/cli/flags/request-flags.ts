import type { Command } from 'commander';
import { DIRECTIONS } from '../io/inputs.ts';
import { UsageError } from '../io/usage-error.ts';

/** What the flags of `recommend`, `contrast` and `tradeoffs` say. */
export interface RequestFlags {
  readonly owner?: string;
  readonly needs?: string;
  readonly met?: string;
  readonly notMet?: string;
  readonly locked?: string;
  readonly users?: string;
  readonly priorities?: string;
  /** By direction, the methods to compare. */
  readonly [direction: string]: unknown;
}

/** Adds the flags that say for whom something is sought, and what counts. */
export function addRecommendFlags(command: Command): Command {
  return command
    .option('--owner <kind>', 'user or queue', 'user')
    .option(
      '--needs <list>',
      'directions that are used, such as incoming,outgoing, or nothing (default: all, of a queue its e-mail)',
    )
    .option('--locked <list>', 'prerequisites that cannot be changed')
    .option('--priorities <list>', 'criteria that matter most, first');
}

/** Adds the flags that say what is there. */
export function addCircumstanceFlags(command: Command): Command {
  return command
    .option('--met <list>', 'prerequisites that are met, such as serverSideSyncEnabled,smtpCompatible')
    .option('--not-met <list>', 'prerequisites that are not met, such as outlookInstalled')
    .option('--users <number>', 'users in the organization');
}

/** The flags that make up a request. */
const REQUEST_FLAGS: readonly string[] = [
  ...['--owner', '--needs', '--met', '--not-met', '--locked', '--users', '--priorities'],
  ...DIRECTIONS.map(flagFor),
];

/** Adds a flag for each direction that says which methods to compare. */
export function addMethodFlags(command: Command): Command {
  for (const direction of DIRECTIONS) {
    command.option(
      `${flagFor(direction)} <list>`,
      `${direction} methods to compare, or nothing (default: all)`,
    );
  }
  return command;
}

function flagFor(direction: string): string {
  return `--${direction}`;
}

/** Refuses flags that make up a request where one is read: they would be passed over without a word. */
export function refuseRequestFlags(command: Command): void {
  const given = command.options.filter(
    (option) =>
      REQUEST_FLAGS.includes(option.long as string) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (given.length === 0) return;
  const flags = given.map(({ long }) => long).join(', ');
  throw new UsageError(`Name a request or give flags for it, not both: ${flags}.`);
}

/** The request to `recommend` that the flags come to; what is wrong with it, `recommend` says. */
export function recommendRequestOf(flags: RequestFlags, directions: readonly string[]): unknown {
  const needed = flags.needs === undefined ? usualNeeds(flags.owner, directions) : listOf(flags.needs);
  const stated = [...directions.map((direction) => [direction, needed.includes(direction)] as const)];
  const unknown = needed.filter((each) => each !== NOTHING && !directions.includes(each));
  return {
    owner: flags.owner,
    needs: Object.fromEntries([...stated, ...unknown.map((each) => [each, true] as const)]),
    ...circumstancesOf(flags),
    ...(flags.locked === undefined ? {} : { locked: listOf(flags.locked) }),
    ...(flags.priorities === undefined ? {} : { priorities: listOf(flags.priorities) }),
  };
}

/** What is needed unless it is said: everything, but of a queue no appointments, contacts and tasks. */
function usualNeeds(owner: string | undefined, directions: readonly string[]): readonly string[] {
  return owner === 'queue' ? directions.filter((direction) => direction !== 'activities') : directions;
}

/** The request to `explainTradeoffs` that the flags come to; what is wrong with it, `explainTradeoffs` says. */
export function tradeoffRequestOf(flags: RequestFlags): unknown {
  return {
    ...Object.fromEntries(
      DIRECTIONS.flatMap((direction) =>
        flags[direction] === undefined ? [] : [[direction, listOf(flags[direction] as string)]],
      ),
    ),
    ...circumstancesOf(flags),
  };
}

/** In place of a list: nothing at all. */
const NOTHING = 'nothing';

function circumstancesOf({ met = '', notMet = '', users }: RequestFlags): object {
  const [isMet, isNotMet] = [listOf(met), listOf(notMet)];
  const both = isMet.filter((each) => isNotMet.includes(each));
  if (both.length > 0) throw new UsageError(`--met and --not-met both name ${both.join(', ')}.`);
  const values = [
    ...isMet.map((each) => [each, true] as const),
    ...isNotMet.map((each) => [each, false] as const),
  ];
  return {
    ...(values.length === 0 ? {} : { prerequisites: Object.fromEntries(values) }),
    ...(users === undefined ? {} : { userCount: /^\d+$/.test(users) ? Number(users) : users }),
  };
}

function listOf(text: string): string[] {
  return text === NOTHING || text === '' ? [] : text.split(',').map((each) => each.trim());
}
