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

/** The column of a prerequisite: its name, unless that is the name of another column already. */
export function prerequisiteColumn(prerequisite: string, vocabulary: Vocabulary): string {
  const taken = [OWNER, ...directionsOf(vocabulary), USER_COUNT];
  const isTaken = taken.some((name) => name.toLowerCase() === prerequisite.toLowerCase());
  return isTaken ? `is_${prerequisite}` : prerequisite;
}

/** The column of whether a direction is needed; no other column has a name like that, since names have no such line. */
export function needColumn(direction: string): string {
  return `needs_${direction}`;
}

/**
 * The columns of a table of configurations beside its key: owner and methods, which are never empty, and then what may
 * be, which means not known: prerequisites, needs and the number of users.
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
