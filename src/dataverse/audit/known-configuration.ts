import type { KnownMailboxFacts } from '../facts/facts-file.ts';
import type { Owner } from '../rows/mailbox.ts';
import type { EvidencedFacts } from '../rows/mailbox-evidence.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import type { AuditContext } from './context.ts';

/** The configuration that rows and facts come to: rows show least, the organization's facts more, the mailbox's own most. */
export function knownConfiguration(
  { owner, methods }: { readonly owner: Owner; readonly methods: Readonly<Record<string, string>> },
  shown: EvidencedFacts,
  stated: Readonly<Record<string, boolean>>,
  needs: KnownMailboxFacts['needs'],
  { userRows }: OrganizationContext,
  { facts, prerequisites }: AuditContext,
): Readonly<Record<string, unknown>> {
  const values: Record<string, boolean> = {};
  for (const prerequisite of prerequisites) {
    const fact = shown[prerequisite];
    if (fact !== undefined) values[prerequisite] = fact.value;
  }
  Object.assign(values, stated);
  const userCount = facts.userCount ?? userRows;
  return {
    ...{ owner, ...methods, prerequisites: values },
    ...(needs === undefined ? {} : { needs }),
    ...(userCount === undefined ? {} : { userCount }),
  };
}
