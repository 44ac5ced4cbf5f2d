import type { PageTally } from '../files/page-end.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import type { Table } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';

type Pages = Pick<PageTally, 'missing' | 'interrupted' | 'tables'>;

/** The tables of which a page is missing, as far as pages tell. */
export function tablesWithoutPages(pages: Pick<Pages, 'missing' | 'interrupted'>): readonly Table[] {
  return [...new Set([...pages.missing(), ...pages.interrupted()])];
}

/** What an export lacks that something about its mailboxes hangs on: pages, then tables and columns. */
export function incompleteParts(
  pages: Pages,
  surroundings: OrganizationContext,
  { checks, facts }: AuditContext,
): readonly MissingPart[] {
  const last = pages.missing();
  const before = [...new Set([...pages.interrupted(), ...surroundings.shortTables])];
  const missingPages = [
    ...last.map((table): MissingPart => ({ kind: 'page', table })),
    ...before
      .filter((table) => !last.includes(table))
      .map((table): MissingPart => ({ kind: 'page', table, isLastThere: true })),
  ];
  const parts = surroundings.missingParts({
    areChecked: checks !== undefined,
    stated: facts.prerequisites ?? {},
    emptyTables: pages.tables(),
  });
  return [...missingPages, ...parts];
}
