import type { Problem } from '../input/problem.ts';

/** The brand of these errors, shared by every copy of the library that a process has loaded. */
const BRAND = Symbol.for('d365-email-rules/RulesetError');

/**
 * Thrown when a rule or ruleset that cannot mean anything is defined; it names every problem at once.
 *
 * `instanceof` also knows the errors of another copy of the library, such as the one that `require` loads.
 */
export class RulesetError extends Error {
  declare readonly name: 'RulesetError';
  /** Every problem, each with its path in the given value. */
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'RulesetError';
    this.problems = problems;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Tests if a value is such an error, of this copy of the library or of another. */
  static override [Symbol.hasInstance](value: unknown): value is RulesetError {
    // biome-ignore lint/complexity/noThisInStatic: a class that extends this one asks for instances of its own.
    return isInstance(value, this);
  }
}

function isInstance(value: unknown, asked: unknown): boolean {
  return asked === RulesetError
    ? typeof value === 'object' && value !== null && BRAND in value
    : Function.prototype[Symbol.hasInstance].call(asked, value);
}
