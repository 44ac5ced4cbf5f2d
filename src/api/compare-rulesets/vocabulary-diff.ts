import { ABSENT, type Column, everyColumn } from '../../engine/symbolic/columns.ts';
import { UNUSED, type Vocabulary } from '../../rule-language/vocabulary.ts';

/** What only one of two vocabularies knows. */
export interface VocabularyPart {
  readonly owners: readonly string[];
  /** Directions that only one knows; their methods go without saying. */
  readonly directions: readonly string[];
  /** Methods of a direction that both know, by direction. */
  readonly methods: Readonly<Record<string, readonly string[]>>;
  readonly prerequisites: readonly string[];
}

/** What the first vocabulary knows and the second does not. */
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
 * The places of configurations in words that two vocabularies share. A direction that only one knows is not used, and
 * its need not stated.
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
