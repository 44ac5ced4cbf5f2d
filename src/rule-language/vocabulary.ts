/**
 * What a ruleset talks about: who owns a mailbox, the delivery methods of each direction, and the prerequisites.
 *
 * Everything else is derived from this one declaration: the types, the check of what comes in, its encoding,
 * the zod schemas and the JSON Schema. The order written here is the order of every list that is given back.
 *
 * Every direction has the method `none`, which says that the owner does not use that direction. There is room for
 * 20 owners, 5 directions of 20 methods each, and 30 prerequisites.
 */
export interface Vocabulary {
  /** The kinds of owner, such as `user` and `queue`. */
  readonly owners: readonly string[];
  /** The delivery methods of each direction, such as `incoming: ['none', 'server']`. */
  readonly directions: Readonly<Record<string, readonly string[]>>;
  /** The facts that a method may depend on; each is met, not met or not known. */
  readonly prerequisites: readonly string[];
}

/** The method that every direction has: the direction is not used. */
export const UNUSED = 'none';

/** Whether a method serves a need: a direction that is not needed is not used, and one that is needed is. */
export function serves(method: string, needed: boolean): boolean {
  return (method !== UNUSED) === needed;
}

/** Names that configurations, requests and answers use for themselves, so that no direction may bear them. */
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
/** What is known of each prerequisite: true met, false not met, absent not known. */
export type PrerequisiteValues<V extends Vocabulary = Vocabulary> = {
  readonly [P in PrerequisiteOf<V>]?: boolean;
};

/** What is known of prerequisites: true met, false not met, absent or undefined not known. */
export type KnownPrerequisites<V extends Vocabulary = Vocabulary> = {
  readonly [P in PrerequisiteOf<V>]?: boolean | undefined;
};

/** The directions of a vocabulary, in its order. */
export function directionsOf<V extends Vocabulary>(vocabulary: V): readonly DirectionOf<V>[] {
  return Object.keys(vocabulary.directions);
}

/** Every way to choose one method for each direction, in the order of the vocabulary. */
export function everyChoice(
  directions: Vocabulary['directions'],
): readonly Readonly<Record<string, string>>[] {
  return Object.entries(directions).reduce<readonly Readonly<Record<string, string>>[]>(
    (choices, [direction, methods]) =>
      choices.flatMap((choice) => methods.map((method) => ({ ...choice, [direction]: method }))),
    [{}],
  );
}
