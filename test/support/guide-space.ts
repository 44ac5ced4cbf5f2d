/** Everything that can be said in the guide's words, piece by piece. */
import type { Configuration, Needs, Prerequisite } from '../../src/index.ts';
import { SPACE } from '../models/guide.ts';

/** What is known of the guide's prerequisites. */
export type Known = Readonly<Partial<Record<Prerequisite, boolean>>>;

/** Every owner with every pair of methods: 24. */
export const everyScene: readonly Pick<Configuration, 'owner' | 'incoming' | 'outgoing'>[] =
  SPACE.owners.flatMap((owner) =>
    SPACE.incoming.flatMap((incoming) => SPACE.outgoing.map((outgoing) => ({ owner, incoming, outgoing }))),
  );

/**
 * Every state of the prerequisites, each true, false or not known: 2187.
 * The place of a state in the list is its code: a digit of base three for each prerequisite, 0 for not known, 1 for
 * true, 2 for false, the first prerequisite's digit counting least.
 */
export const everyKnown: readonly Known[] = SPACE.prerequisites.reduce<readonly Known[]>(
  (states, name) =>
    [undefined, true, false].flatMap((value) =>
      states.map((state) => (value === undefined ? state : { ...state, [name]: value })),
    ),
  [{}],
);

/** Every statement of needs, each direction true, false or not stated: 9. */
export const everyNeed: readonly Needs[] = SPACE.truths.flatMap((incoming) =>
  SPACE.truths.map((outgoing) => ({
    ...(incoming === undefined ? {} : { incoming }),
    ...(outgoing === undefined ? {} : { outgoing }),
  })),
);

/** Every decision on needs: 4. */
export const everyDecidedNeed: readonly { readonly incoming: boolean; readonly outgoing: boolean }[] = [
  { incoming: true, outgoing: true },
  { incoming: true, outgoing: false },
  { incoming: false, outgoing: true },
  { incoming: false, outgoing: false },
];

/** User counts on either side of the only limit that the guide names (A6), and none. */
export const everyUserCount: readonly { readonly userCount?: number }[] = [
  {},
  { userCount: 9 },
  { userCount: 10 },
];
