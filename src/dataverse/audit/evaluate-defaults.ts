import { readDefaultMethods } from '../rows/default-settings.ts';
import type { Owner } from '../rows/mailbox.ts';
import { factsShownOfNew } from '../rows/mailbox-evidence.ts';
import type { Surroundings } from '../rows/organization-context.ts';
import { type TableRow, textIn } from '../rows/tables.ts';
import type { Judging } from './context.ts';
import { knownConfiguration } from './known-configuration.ts';
import { configurationResult, type DefaultResult, malformedResult } from './results.ts';

/** How new mailboxes would be judged by the default methods in the organization's row. */
export function judgeDefaults(
  row: TableRow,
  surroundings: Surroundings,
  judging: Judging,
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
  surroundings: Surroundings,
  judging: Judging,
): unknown {
  const { organization, profiles } = surroundings;
  const profile =
    organization.defaultProfile === undefined ? undefined : profiles.get(organization.defaultProfile);
  const shown = factsShownOfNew(owner, profile, surroundings);
  return knownConfiguration(
    { owner, methods },
    shown,
    judging.facts.prerequisites ?? {},
    undefined,
    surroundings,
    judging,
  );
}
