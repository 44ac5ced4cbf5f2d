import type { Problem } from '../../input/problem.ts';

/** Thrown when the command can't be carried out as it was given; the lines are for the user. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** A usage error that names every problem of something that was given. */
export function usageErrorOf(where: string, problems: readonly Problem[]): UsageError {
  return new UsageError(...problems.map(({ message }) => `${where}: ${message}`));
}
