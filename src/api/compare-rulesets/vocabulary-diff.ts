import { ABSENT, type Column, everyColumn } from '../../engine/symbolic/columns.ts';
import { UNUSED, type Vocabulary } from '../../rule-language/vocabulary.ts';

/** The part of a vocabulary that another one lacks. */
export interface VocabularyPart {
  readonly owners: readonly string[];
  /** Directions that the other lacks, without their methods. */
  readonly directions: readonly string[];
  /** Further methods of shared directions, by direction. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
  readonly prerequisites: readonly string[];
}

/** The part of the first vocabulary that the second lacks. */
export function onlyIn(one: Vocabulary, other: Vocabulary): VocabularyPart {
  const isNew = (names: readonly string[]) => (name: string) => !names.includes(name);
  const methods = Object.entries(one.directions).flatMap(([direction, known]) => {
    const missing = known.filter(isNew(other.directions[direction] ?? known));
    return missing.length === 0 ? [] : [[direction, missing] as const];
  });
  return {
    owners: one.owners.filter(isNew(other.owners)),
    directions: Object.keys(one.directions).filter(isNew(Object.keys(other.directions))),
    methods: Object.fromEntries(methods),
    prerequisites: one.prerequisites.filter(isNew(other.prerequisites)),
  };
}

/**
 * The columns of configurations in the words of both vocabularies. A direction in only one is not used, and its need is
 * not stated.
 */
export function sharedColumns(
  before: Vocabulary,
  after: Vocabulary,
  thresholds: readonly number[],
): readonly Column[] {
  const all: Vocabulary = {
    owners: before.owners.filter((owner) => after.owners.includes(owner)),
    directions: { ...before.directions, ...after.directions, ...before.directions },
    prerequisites: [],
  };
  const isShared = (direction: string) =>
    Object.hasOwn(before.directions, direction) && Object.hasOwn(after.directions, direction);
  return everyColumn(all, thresholds).map((column) => {
    const { about, name, values } = column;
    if (about === 'need') return isShared(name) ? column : { ...column, values: [ABSENT] };
    if (about !== 'method') return column;
    const others: readonly unknown[] = after.directions[name] ?? [];
    return {
      ...column,
      values: isShared(name) ? values.filter((method) => others.includes(method)) : [UNUSED],
    };
  });
}
