/** Change instructions: where, by whom and by which request a prerequisite or a method is changed, as data. */

import type { Source } from './source.ts';
import type { DirectionOf, MethodOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** A location where something is changed, as plain data. */
export interface ChangeLocation {
  /** The navigation path: the key of its text among the ruleset's words. */
  readonly place: string;
  /** The product with that path: the key of its name; absent for a location outside of it. */
  readonly product?: string;
  readonly sources: readonly Source[];
}

/** Instructions for one change, as plain data. */
export interface ChangeInstructions {
  /** The scope of the change: each owner, or the whole organization. */
  readonly scope: 'owner' | 'organization';
  /** The locations of the change; with several products, the same one in each. */
  readonly where: readonly ChangeLocation[];
  /** The actor who can make the change: the key of a text. */
  readonly who: string;
  readonly sources: readonly Source[];
}

/** Instructions to make a prerequisite true or false. */
export interface PrerequisiteChangeInstructions extends ChangeInstructions {
  /**
   * When it is done at an owner: after methods are switched, or `last` of all, as switching a method undoes it. Absent
   * means in any safe order.
   */
  readonly turn?: 'after-methods' | 'last';
  /** The day, `YYYY-MM-DD`, since which what makes it true is retired, so that nobody is advised to; absent means never. */
  readonly retired?: string;
  /** Set on a circumstance, such as the mail system: no plan changes it where it is known. */
  readonly circumstance?: true;
  /** The Web API request that makes it true; absent where no request can. */
  readonly webApi?: {
    /** The record, such as `organizations({organizationid})`. */
    readonly path: string;
    readonly body: Readonly<Record<string, string | number | boolean>>;
  };
}

/** Instructions to set the method of a direction. */
export interface MethodChangeInstructions<M extends string = string> extends ChangeInstructions {
  /** The column that holds the method in the Web API, and the number of each method. */
  readonly webApi?: {
    /** The record, such as `mailboxes({mailboxid})`. */
    readonly path: string;
    readonly column: string;
    readonly values: { readonly [V in M]: number };
  };
}

/**
 * Change instructions for a vocabulary, as far as they are known.
 *
 * A prerequisite without an entry counts as one of the organization.
 */
export interface Changes<V extends Vocabulary = Vocabulary> {
  readonly prerequisites: { readonly [P in PrerequisiteOf<V>]?: PrerequisiteChangeInstructions };
  readonly directions: { readonly [D in DirectionOf<V>]?: MethodChangeInstructions<MethodOf<V, D>> };
}

/** The keys of the texts that change instructions need. */
export function textsOfChanges(
  { prerequisites, directions }: Changes = { prerequisites: {}, directions: {} },
): {
  readonly places: readonly string[];
  readonly products: readonly string[];
  readonly doers: readonly string[];
} {
  const all = [
    ...Object.values(prerequisites),
    ...Object.values(directions),
  ] as readonly ChangeInstructions[];
  const places = all.flatMap(({ where }) => where);
  return {
    places: places.map(({ place }) => place),
    products: places.flatMap(({ product }) => product ?? []),
    doers: all.map(({ who }) => who),
  };
}
