/**
 * A vocabulary: the kinds of owner, the delivery methods of each direction, and the prerequisites.
 *
 * Everything else derives from this one declaration: the types, the check of input, its encoding, the zod schemas and
 * the JSON Schema. The order here is the order of every list in an answer.
 *
 * Every direction has the method `none`, which says that the owner does not use that direction. The limits are 20
 * owners, 5 directions of 20 methods each, and 30 prerequisites.
 */
export interface Vocabulary {
  /** The kinds of owner, such as `user` and `queue`. */
  readonly owners: readonly string[];
  /** The delivery methods of each direction, such as `incoming: ['none', 'server']`. */
  readonly directions: Readonly<Record<string, readonly string[]>>;
  /** The facts that a method may depend on; each is met, not met or not known. */
  readonly prerequisites: readonly string[];
}

/** The method of an unused direction; every direction has it. */
export const UNUSED = 'none';

/** Tests if a method serves a need: a direction is used exactly when it is needed. */
export function serves(method: string, needed: boolean): boolean {
  return (method !== UNUSED) === needed;
}

/** Keys that configurations, requests and answers use themselves, so that no direction may have such a name. */
export const RESERVED_NAMES: readonly string[] = [
  ...['owner', 'prerequisites', 'needs', 'userCount', 'locked', 'priorities'],
  ...['outcome', 'problems', 'criteria', 'comparisons'],
];

/** The kinds of owner of a vocabulary. */
export type OwnerOf<V extends Vocabulary> = V['owners'][number];
/** The directions of a vocabulary. */
export type DirectionOf<V extends Vocabulary> = keyof V['directions'] & string;
/** The delivery methods of one direction of a vocabulary. */
export type MethodOf<V extends Vocabulary, D extends DirectionOf<V>> = V['directions'][D][number];
/** The prerequisites of a vocabulary. */
export type PrerequisiteOf<V extends Vocabulary> = V['prerequisites'][number];
/** The values of prerequisites: true met, false not met; an absent one is not known. */
export type PrerequisiteValues<V extends Vocabulary = Vocabulary> = {
  readonly [P in PrerequisiteOf<V>]?: boolean;
};

/** The known values of prerequisites: true met, false not met; an absent or undefined one is not known. */
export type KnownPrerequisites<V extends Vocabulary = Vocabulary> = {
  readonly [P in PrerequisiteOf<V>]?: boolean | undefined;
};

/** The directions of a vocabulary, in its order. */
export function directionsOf<V extends Vocabulary>(vocabulary: V): readonly DirectionOf<V>[] {
  return Object.keys(vocabulary.directions);
}

/** Every choice of one method for each direction, in the order of the vocabulary. */
export function everyChoice(
  directions: Vocabulary['directions'],
): readonly Readonly<Record<string, string>>[] {
  return Object.entries(directions).reduce<readonly Readonly<Record<string, string>>[]>(
    (choices, [direction, methods]) =>
      choices.flatMap((choice) => methods.map((method) => ({ ...choice, [direction]: method }))),
    [{}],
  );
}
