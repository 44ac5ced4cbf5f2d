/** What results share, each written once where the output is compact. */
export type SharedKind = 'configuration' | 'report' | 'words';

/** Something that results share, when it comes for the first time. */
export interface SharedPart {
  readonly kind: SharedKind;
  readonly number: number;
  /** Its JSON. */
  readonly text: string;
}

/** Numbers what results share, from 0 for each kind. */
export interface SharedParts {
  /** The number of a part; undefined for one that is written in place. */
  numberOf(kind: SharedKind, value: object): number | undefined;
  /** Takes those that came since the last time. */
  takeNew(): readonly SharedPart[];
}

/** Beyond this many of a kind, they are written in place, so that results can’t fill the memory. */
const MOST_NUMBERED = 10_000;

/** Starts with nothing that is shared. */
export function createSharedParts(): SharedParts {
  const kinds = { configuration: createNumbers(), report: createNumbers(), words: createNumbers() };
  let fresh: SharedPart[] = [];
  return {
    numberOf(kind, value) {
      const { ofObjects, ofTexts } = kinds[kind];
      const seen = ofObjects.get(value);
      if (seen !== undefined) return seen;
      const text = JSON.stringify(value);
      const number = ofTexts.get(text) ?? (ofTexts.size < MOST_NUMBERED ? ofTexts.size : undefined);
      if (number === ofTexts.size) {
        ofTexts.set(text, number);
        fresh.push({ kind, number, text });
      }
      // What is frozen is shared by results, and is told by its identity the next time.
      if (number !== undefined && Object.isFrozen(value) && ofObjects.size < MOST_NUMBERED) {
        ofObjects.set(value, number);
      }
      return number;
    },
    takeNew() {
      if (fresh.length === 0) return fresh;
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

/** The numbers of parts by their JSON, and of those that are frozen also by their identity. */
function createNumbers() {
  return { ofTexts: new Map<string, number>(), ofObjects: new Map<object, number>() };
}
