import type { PageTally } from '../files/page-end.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import type { AuditContext } from './context.ts';

/** What an export lacks that something about its mailboxes hangs on: last pages, then tables and columns. */
export function incompleteParts(
  pages: Pick<PageTally, 'missing' | 'tables'>,
  surroundings: OrganizationContext,
  { checks, facts }: AuditContext,
): readonly MissingPart[] {
  const lastPages = pages.missing().map((table): MissingPart => ({ kind: 'page', table }));
  const parts = surroundings.missingParts({
    areChecked: checks !== undefined,
    stated: facts.prerequisites ?? {},
    emptyTables: pages.tables(),
  });
  return [...lastPages, ...parts];
}
