import { idOfServerProfile, readServerProfile } from './server-profile.ts';
import { type TableRow, textIn } from './tables.ts';

/** A server profile that is inactive, so that nothing is processed for the mailboxes that name it. */
export interface InactiveProfile {
  /** The id, as ids are compared. */
  readonly id: string;
  /** Null when the row has none. */
  readonly name: string | null;
}

/** Server profiles that are known to be inactive, by their ids. */
export type InactiveProfiles = ReadonlyMap<string, InactiveProfile>;

/** Keeps the server profile of a row where it is inactive; of two rows with one id the later counts. */
export function addInactiveProfile(profiles: Map<string, InactiveProfile>, row: TableRow): void {
  const id = row.table === 'emailserverprofile' ? idOfServerProfile(row) : undefined;
  if (id === undefined) return;
  if (readServerProfile(row).isActive?.value === false) {
    profiles.set(id, { id, name: textIn(row, 'name') ?? null });
  } else profiles.delete(id);
}
