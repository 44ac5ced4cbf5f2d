import { getOrInsert } from '../../logic/get-or-insert.ts';
import { createDuplicateIndex, type DuplicateIndex, isSamePlace } from './duplicates.ts';
import type { RowLocation } from './location.ts';

/** What counts of a mailbox whose address stands on others as well. */
export interface AddressUse {
  /** Whether it has a method other than None, and is not known to be inactive. */
  readonly isInUse: boolean;
  /** Whether it is a user’s. */
  readonly isUsers: boolean;
}

/** E-mail addresses that stand on several mailboxes, as they are compared, found in two readings in the same order. */
export interface AddressIndex extends Pick<DuplicateIndex, 'isRepeated' | 'duplicatesOf'> {
  /** In the first reading: the address of a mailbox. */
  add(address: string, place: RowLocation, use: AddressUse): void;
  /** In the second reading, of each mailbox before the others are asked for: how it uses an address that is repeated. */
  note(address: string, place: RowLocation, use: AddressUse): void;
  /** The other mailboxes in use that have the address, the first ten at most. */
  inUse(address: string, place: RowLocation): readonly RowLocation[];
  /** Whether a user’s mailbox has the address, as far as it is repeated. */
  isUsers(address: string): boolean;
}

/** How the mailboxes use an address that have it. */
interface Uses {
  /** Those in use, in their order. */
  readonly inUse: RowLocation[];
  isUsers: boolean;
}

/** One more than are named at most, as one is not named to itself. */
const MOST_KEPT = 11;

/** Starts with no address. Nothing is kept of one that stands on one mailbox, but its number. */
export function createAddressIndex(): AddressIndex {
  const places = createDuplicateIndex();
  const uses = new Map<string, Uses>();
  const usesOf = (address: string) => getOrInsert(uses, address, (): Uses => ({ inUse: [], isUsers: false }));
  return {
    isRepeated: places.isRepeated,
    duplicatesOf: places.duplicatesOf,
    add(address, { file, row }, use) {
      if (!places.add(address, { file, row })) return;
      const known = usesOf(address);
      known.isUsers ||= use.isUsers;
      if (use.isInUse && known.inUse.length < MOST_KEPT) known.inUse.push({ file, row });
    },
    note(address, { file, row }, use) {
      if (!places.isRepeated(address)) return;
      const known = usesOf(address);
      known.isUsers ||= use.isUsers;
      // The first of them is met before the others, and was not known to be one of several when it was added.
      const isNew = use.isInUse && !known.inUse.some((each) => isSamePlace(each, { file, row }));
      if (isNew && places.isFirst(address, { file, row })) known.inUse.unshift({ file, row });
    },
    inUse(address, place) {
      const others = uses.get(address)?.inUse.filter((each) => !isSamePlace(each, place)) ?? [];
      return others.slice(0, MOST_KEPT - 1);
    },
    isUsers: (address) => uses.get(address)?.isUsers === true,
  };
}
