import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import type { UnratedResult } from '../audit/results.ts';
import type { DefaultServerProfile } from '../rows/default-profile.ts';
import type { InactiveProfile } from '../rows/inactive-profiles.ts';
import type { RowLocation } from '../rows/location.ts';
import { acceptedRulesAt, isValidAsAccepted } from './accepted-findings.ts';

/** A mailbox by where its row stands, and what the row calls it. */
export interface NamedMailbox extends RowLocation {
  /** The row's id in its table; null when it has none. */
  readonly id: string | null;
  readonly name: string | null;
}

/** Mailboxes that are configured alike and of which the same is known. */
export interface ConfigurationGroup {
  readonly configuration: AnyConfiguration;
  /** The rules of which an exception accepts the findings. */
  readonly accepted: readonly string[];
  /** Whether nothing but what is accepted keeps these mailboxes from being valid. */
  readonly isValid: boolean;
  /** The directions whose method was never set; in the configuration they have none. */
  readonly unset: readonly string[];
  /** The server profile of these mailboxes, where that is inactive. */
  readonly inactiveProfile: InactiveProfile | undefined;
  /** The default server profile, where these mailboxes have none. */
  readonly missingProfile: DefaultServerProfile | undefined;
  /** Whether these mailboxes have the default server profile. */
  readonly hasDefaultProfile: boolean;
  readonly count: number;
  /** The mailboxes; of those that are valid only the count is kept. */
  readonly mailboxes: readonly NamedMailbox[];
}

/** Puts mailboxes together that are configured alike, as they come one by one. */
export interface ConfigurationGroups {
  add(result: UnratedResult): void;
  /** Each group once, in the order in which they came up. */
  groups(): readonly ConfigurationGroup[];
  /** Those of which it is not known how they are configured. */
  unreadable(): readonly NamedMailbox[];
}

type Growing = { -readonly [K in keyof ConfigurationGroup]: ConfigurationGroup[K] } & {
  readonly mailboxes: NamedMailbox[];
};

/** Starts with no mailbox. */
export function createConfigurationGroups(): ConfigurationGroups {
  const byContent = new Map<string, Growing>();
  const unreadable: NamedMailbox[] = [];
  return {
    add(result) {
      const { file, row, id, name, configuration, unset, inactiveProfile, missingProfile } = result;
      const hasDefaultProfile = result.hasDefaultProfile === true;
      const judged = unset ?? (configuration === null ? undefined : { configuration, directions: [] });
      if (judged === undefined) {
        unreadable.push({ file, row, id, name });
        return;
      }
      const { configuration: known, directions } = judged;
      const accepted = acceptedRulesAt(result);
      const content = JSON.stringify([
        ...[known, directions, inactiveProfile?.id],
        ...[missingProfile, hasDefaultProfile, accepted],
      ]);
      const isValid = isValidAsAccepted(result);
      let group = byContent.get(content);
      if (group === undefined) {
        group = {
          configuration: known as AnyConfiguration,
          ...{ accepted, isValid },
          unset: directions,
          ...{ inactiveProfile, missingProfile, hasDefaultProfile },
          count: 0,
          mailboxes: [],
        };
        byContent.set(content, group);
      }
      group.count += 1;
      if (!isValid) group.mailboxes.push({ file, row, id, name });
    },
    groups: () => [...byContent.values()],
    unreadable: () => unreadable,
  };
}
