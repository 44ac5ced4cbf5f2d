import { readDefaultMethods } from '../rows/default-settings.ts';
import type { Owner } from '../rows/mailbox.ts';
import { newMailboxEvidence } from '../rows/mailbox-evidence.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { type TableRow, textIn } from '../rows/tables.ts';
import type { AuditContext } from './context.ts';
import { knownConfiguration } from './known-configuration.ts';
import { configurationResult, type DefaultResult, malformedResult } from './results.ts';

/** How new mailboxes would be judged by the default methods in the organization's row. */
export function evaluateDefaults(
  row: TableRow,
  surroundings: OrganizationContext,
  judging: AuditContext,
): readonly DefaultResult[] | undefined {
  const xml = row.table === 'organization' ? textIn(row, 'defaultemailsettings') : undefined;
  if (xml === undefined || judging.checks === undefined) return undefined;
  const read = readDefaultMethods(xml, judging.directions);
  return (['user', 'queue'] as const).map((owner): DefaultResult => {
    const place = { file: row.file, row: row.row, id: null, name: null };
    const { configuration, report } =
      'faults' in read
        ? malformedResult(place, read.faults, judging)
        : configurationResult(place, newMailbox(owner, read.methods, surroundings, judging), judging);
    return { owner, configuration, report };
  });
}

function newMailbox(
  owner: Owner,
  methods: Readonly<Record<string, string>>,
  surroundings: OrganizationContext,
  judging: AuditContext,
): unknown {
  const { organization, profiles } = surroundings;
  const profile =
    organization.defaultProfile === undefined ? undefined : profiles.get(organization.defaultProfile);
  const shown = newMailboxEvidence(owner, profile, surroundings);
  return knownConfiguration(
    { owner, methods },
    shown,
    judging.facts.prerequisites ?? {},
    undefined,
    surroundings,
    judging,
  );
}
