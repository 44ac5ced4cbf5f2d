/** Mail flow: the hops of a message by direction and method, as data. */

import type { Formula } from '../logic/formula.ts';
import type { Source } from './source.ts';
import type { DirectionOf, MethodOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** A hop of a message, as plain data. */
export interface Hop<V extends Vocabulary = Vocabulary, Name extends string = string> {
  /** The hop: the key of its label among the ruleset's texts. */
  readonly hop: Name;
  /** Set for a hop that each owner has; absent for one of the whole organization, or outside of it. */
  readonly perOwner?: true;
  /** The requirement for messages to pass; absent when the hop needs nothing. */
  readonly requires?: Formula<PrerequisiteOf<V>>;
  /** The clauses about it. */
  readonly sources: readonly Source[];
}

/**
 * The hops of a message, first to last, by direction and method.
 *
 * A direction or a method without an entry has no picture.
 */
export type MailFlow<V extends Vocabulary = Vocabulary, Name extends string = string> = {
  readonly [D in DirectionOf<V>]?: { readonly [M in MethodOf<V, D>]?: readonly Hop<V, Name>[] };
};

/** The names of the hops in a flow, each once. */
export function hopsIn(flow: MailFlow = {}): readonly string[] {
  // Every listed key has a value: plain data has no others.
  const ways = Object.values(flow).flatMap((methods) => Object.values(methods as Ways));
  return [...new Set(ways.flat().map(({ hop }) => hop))];
}

type Ways = Readonly<Record<string, readonly Hop[]>>;
