/** What most mailboxes have of facts, which a mailbox probably has as well of which it is not known. */

import type { ConfigurationGroup } from './configuration-groups.ts';

/** What more mailboxes have of facts than have the opposite. */
export function usualAmong(
  groups: readonly ConfigurationGroup[],
  prerequisites: readonly string[],
): Readonly<Record<string, boolean>> {
  const entries = prerequisites.flatMap((prerequisite) => {
    const balance = groups.reduce((sum, { configuration, count }) => {
      const value = configuration.prerequisites?.[prerequisite];
      return value === undefined ? sum : sum + (value ? count : -count);
    }, 0);
    return balance === 0 ? [] : [[prerequisite, balance > 0] as const];
  });
  return Object.fromEntries(entries);
}
