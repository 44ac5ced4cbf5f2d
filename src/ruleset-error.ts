import type { Problem } from './problem.ts';

/** Thrown when a rule or ruleset is defined that cannot mean anything; it names every problem at once. */
export class RulesetError extends Error {
  declare readonly name: 'RulesetError';
  /** Every problem, each with the path to it in what was given. */
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'RulesetError';
    this.problems = problems;
  }
}
