import type { Source } from './source.ts';
import type { DirectionOf, MethodOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** A place in which something is changed, as plain data. */
export interface ChangeLocation {
  /** The way there: the key of its text among the ruleset's words. */
  readonly place: string;
  /** The product in which the way is so: the key of its name; absent for a place outside of it. */
  readonly product?: string;
  readonly sources: readonly Source[];
}

/** How something is changed, as plain data. */
export interface ChangeInstructions {
  /** Whether it is changed for each owner, or once for all of the organization. */
  readonly scope: 'owner' | 'organization';
  /** Where it is changed; with several products, the same in each. */
  readonly where: readonly ChangeLocation[];
  /** Who can change it: the key of a text. */
  readonly who: string;
  readonly sources: readonly Source[];
}

/** How a prerequisite is made true or false. */
export interface PrerequisiteChangeInstructions extends ChangeInstructions {
  /**
   * When it is done at an owner: after methods are switched, or `last` of all, as switching a method undoes it. Absent
   * means in any safe order.
   */
  readonly turn?: 'after-methods' | 'last';
  /** What the Web API is sent to make it true; absent where it can't be made so there. */
  readonly webApi?: {
    /** The record, such as `organizations({organizationid})`. */
    readonly path: string;
    readonly body: Readonly<Record<string, string | number | boolean>>;
  };
}

/** How the method of a direction is set. */
export interface MethodChangeInstructions<M extends string = string> extends ChangeInstructions {
  /** The column that holds the method in the Web API, and the number for each method. */
  readonly webApi?: {
    /** The record, such as `mailboxes({mailboxid})`. */
    readonly path: string;
    readonly column: string;
    readonly values: { readonly [V in M]: number };
  };
}

/**
 * How everything in a vocabulary is changed, as far as it is known.
 *
 * A prerequisite that is not listed is taken for one of the organization.
 */
export interface Changes<V extends Vocabulary = Vocabulary> {
  readonly prerequisites: { readonly [P in PrerequisiteOf<V>]?: PrerequisiteChangeInstructions };
  readonly directions: { readonly [D in DirectionOf<V>]?: MethodChangeInstructions<MethodOf<V, D>> };
}

/** The keys of the texts that changes need. */
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
