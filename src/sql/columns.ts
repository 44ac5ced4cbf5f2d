/** The columns of a table of configurations. */

import type { Ruleset } from '../rule-language/ruleset.ts';
import { directionsOf, type Vocabulary } from '../rule-language/vocabulary.ts';
import type { Dialect } from './dialect.ts';

/** A column of a table of configurations. */
export interface Column {
  readonly name: string;
  readonly type: keyof Dialect['types'];
}

/** The column of the owner. */
export const OWNER = 'owner';
/** The column of the number of users. */
export const USER_COUNT = 'userCount';

/** The column of a prerequisite: its name, unless another column has that name already. */
export function prerequisiteColumn(prerequisite: string, vocabulary: Vocabulary): string {
  const taken = [OWNER, ...directionsOf(vocabulary), USER_COUNT];
  const isTaken = taken.some((name) => name.toLowerCase() === prerequisite.toLowerCase());
  return isTaken ? `is_${prerequisite}` : prerequisite;
}

/** The column of a direction's need; other columns have no such names, since names contain no underscore. */
export function needColumn(direction: string): string {
  return `needs_${direction}`;
}

/**
 * The columns of a table of configurations apart from its key. Owner and methods are never empty; prerequisites, needs
 * and the number of users may be, which means not known.
 */
export function configurationColumns({ vocabulary }: Ruleset): readonly Column[] {
  const directions = directionsOf(vocabulary);
  return [
    ...[OWNER, ...directions].map((name) => ({ name, type: 'text' }) as const),
    ...vocabulary.prerequisites.map(
      (prerequisite) => ({ name: prerequisiteColumn(prerequisite, vocabulary), type: 'boolean' }) as const,
    ),
    ...directions.map((direction) => ({ name: needColumn(direction), type: 'boolean' }) as const),
    { name: USER_COUNT, type: 'integer' },
  ];
}
