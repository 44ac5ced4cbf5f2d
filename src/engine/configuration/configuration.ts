/** The configuration: an owner's delivery methods, and the facts they depend on. */

import { isRecord } from '../../input/snapshot.ts';
import type { Repair } from '../../logic/minimal-repairs.ts';
import type { Facts } from '../../rule-language/condition.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type {
  DirectionOf,
  KnownPrerequisites,
  MethodOf,
  OwnerOf,
  PrerequisiteOf,
  Vocabulary,
} from '../../rule-language/vocabulary.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** Expands a type for display in editors. */
type Shown<T> = { [K in keyof T]: T[K] };

/** The kinds of owner in a ruleset. */
export type OwnerKind<R extends Ruleset = Guide> = OwnerOf<R['vocabulary']>;
/** The directions in a ruleset. */
export type Direction<R extends Ruleset = Guide> = DirectionOf<R['vocabulary']>;
/** The delivery methods of a direction. */
export type Method<D extends Direction<R>, R extends Ruleset = Guide> = MethodOf<R['vocabulary'], D>;
/** The guide's incoming delivery methods. */
export type IncomingMethod = Method<'incoming'>;
/** The guide's outgoing delivery methods. */
export type OutgoingMethod = Method<'outgoing'>;
/** The prerequisites in a ruleset. */
export type Prerequisite<R extends Ruleset = Guide> = PrerequisiteOf<R['vocabulary']>;

/** A choice of methods: one for each direction. */
export type MethodChoice<R extends Ruleset = Guide> = { readonly [D in Direction<R>]: Method<D, R> };

/** The stated needs of an owner, by direction; absent means not stated. */
export type Needs<R extends Ruleset = Guide> = { [D in Direction<R>]?: boolean | undefined };

/**
 * A configuration: the delivery methods of one user or queue, and the known values of the prerequisites.
 *
 * @typeParam R - the ruleset whose vocabulary is used; the guide unless given.
 */
export type Configuration<R extends Ruleset = Guide> = Shown<
  {
    /** The owner of the mailbox. */
    owner: OwnerKind<R>;
  } & { [D in Direction<R>]: Method<D, R> } & {
    /** The known values: true met, false not met, absent not known. */
    prerequisites?: KnownPrerequisites<R['vocabulary']> | undefined;
    /** The directions that the owner needs; absent means not stated. */
    needs?: Needs<R> | undefined;
    /** Users in the organization, a whole number from 0; absent means not stated. */
    userCount?: number | undefined;
  }
>;

/** A configuration of a user. */
export type UserConfiguration = Shown<Configuration & { owner: 'user' }>;

/** A configuration of a queue; that a queue can't have Dynamics 365 for Outlook is a compile error (A4, A11). */
export type QueueConfiguration = Shown<
  Omit<Configuration, 'owner' | 'incoming' | 'outgoing'> & {
    owner: 'queue';
    incoming: Exclude<IncomingMethod, 'outlook'>;
    outgoing: Exclude<OutgoingMethod, 'outlook'>;
  }
>;

/** A valid configuration over any vocabulary. */
export interface AnyConfiguration {
  readonly owner: string;
  readonly prerequisites?: Facts['prerequisites'];
  readonly needs?: Facts['needs'];
  readonly userCount?: number;
  readonly [direction: string]: unknown;
}

/** The facts that conditions test in a valid configuration. */
export function factsIn(configuration: AnyConfiguration, { directions }: Vocabulary): Facts {
  const { owner, prerequisites = {}, needs = {}, userCount } = configuration;
  const methods = Object.keys(directions).map((direction) => [direction, configuration[direction]] as const);
  return { owner, methods: Object.fromEntries(methods) as Facts['methods'], needs, userCount, prerequisites };
}

/**
 * Applies a repair to a configuration.
 *
 * @param configuration - what to repair; it stays as it is.
 * @param repair - prerequisite values to establish; others keep their values.
 * @returns a new configuration; an input that is no configuration comes back as it is.
 * @example
 * ```ts
 * import { applyRepair, validate } from 'd365-email-rules';
 *
 * const repaired = applyRepair(
 *   { owner: 'user', incoming: 'outlook', outgoing: 'none' },
 *   { outlookInstalled: true },
 * );
 * console.log(validate(repaired).verdict); // valid
 * ```
 */
export function applyRepair<const C extends object>(configuration: C, repair: Repair): C {
  try {
    if (!isRecord(configuration)) return configuration;
    const copy: C & { prerequisites?: object } = { ...configuration };
    const { prerequisites = {} } = copy;
    if (!isRecord(prerequisites) || !isRecord(repair)) return configuration;
    return { ...copy, prerequisites: { ...prerequisites, ...repair } };
  } catch {
    return configuration;
  }
}
