/** Wrong usage under `--redact`: told without the names of files and without what is quoted from them. */

import { STDIN } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import type { CheckFlags } from './check-flags.ts';

/** What stands in place of a text that nothing else refers to. */
const REDACTED = 'redacted';

/** Judges, and tells wrong usage without what it shows of files where that is asked for. */
export async function tellingRedacted(
  names: readonly string[],
  { redact, facts, exceptions, baseline, organization = [] }: CheckFlags,
  judge: () => Promise<void>,
): Promise<void> {
  try {
    await judge();
  } catch (error) {
    if (redact !== true || !(error instanceof UsageError)) throw error;
    const given = [...names, ...organization, ...organization.flatMap((each) => each.split('='))];
    const files = [facts, exceptions, baseline].filter((each) => each !== undefined);
    const hidden = [...given, ...files].filter((name) => name !== '' && name !== STDIN);
    throw new UsageError(...error.lines.map((line) => withoutNames(line, hidden)));
  }
}

function withoutNames(line: string, names: readonly string[]): string {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const unnamed = longestFirst.reduce((text, name) => hide(text, name), line);
  return unnamed
    .replace(/"[^"]*"|'[^']*'/gsu, REDACTED)
    .replace(/`.*`/gsu, (quoted) => (isOurs(quoted) ? quoted : REDACTED));
}

/** A name with what follows it: a folder stands for files in it. */
function hide(text: string, name: string): string {
  const literal = name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return text.replace(new RegExp(`${literal}[^\\s:]*`, 'gu'), REDACTED);
}

/** Whether a quote is one key of ours, such as `exceptions[0].reason`. */
function isOurs(quoted: string): boolean {
  return /^`(?:exceptions|mailbox|rule|reason|approvedBy|until|onPremises|prerequisites|userCount|[.[\]\d])+`$/u.test(
    quoted,
  );
}
