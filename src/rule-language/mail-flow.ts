import type { Formula } from '../logic/formula.ts';
import type { Source } from './source.ts';
import type { DirectionOf, MethodOf, PrerequisiteOf, Vocabulary } from './vocabulary.ts';

/** A place that a message passes on its way, as plain data. */
export interface Hop<V extends Vocabulary = Vocabulary, Name extends string = string> {
  /** What is there: the key of its label among the ruleset's texts. */
  readonly hop: Name;
  /** There is one for each owner; absent: one for all of the organization, or outside of it. */
  readonly perOwner?: true;
  /** What must hold for messages to pass; absent: nothing. */
  readonly requires?: Formula<PrerequisiteOf<V>>;
  /** The clauses that speak of it. */
  readonly sources: readonly Source[];
}

/**
 * The hops of a message, first to last, by direction and method.
 *
 * A direction or a method that is not listed has no picture.
 */
export type MailFlow<V extends Vocabulary = Vocabulary, Name extends string = string> = {
  readonly [D in DirectionOf<V>]?: { readonly [M in MethodOf<V, D>]?: readonly Hop<V, Name>[] };
};

/** The names of the hops in a flow, each once. */
export function hopsIn(flow: MailFlow = {}): readonly string[] {
  // What is listed is there: plain data has no keys without a value.
  const ways = Object.values(flow).flatMap((methods) => Object.values(methods as Ways));
  return [...new Set(ways.flat().map(({ hop }) => hop))];
}

type Ways = Readonly<Record<string, readonly Hop[]>>;
