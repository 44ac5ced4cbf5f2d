import type { Vocabulary } from '../../rule-language/vocabulary.ts';
import { directionsOf, UNUSED } from '../../rule-language/vocabulary.ts';

/** A queue has no appointments, contacts or tasks. */
const QUEUE = 'queue';
const ACTIVITIES = 'activities';

/** A configuration as far as it tells what its owner needs. */
interface Used {
  readonly owner?: unknown;
  readonly needs?: unknown;
  readonly [direction: string]: unknown;
}

/** What an owner needs of each direction: what is stated, else what is in use, but of a queue no activities. */
export function needsInUse(
  configuration: Used,
  vocabulary: Vocabulary,
  unset: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const { owner, needs } = configuration;
  const stated = (needs ?? {}) as Readonly<Record<string, unknown>>;
  const needed = directionsOf(vocabulary).map((direction) => {
    const isUsed = configuration[direction] !== UNUSED || unset.includes(direction);
    return [direction, stated[direction] ?? (isUsed && !isQueues(owner, direction))] as const;
  });
  return Object.fromEntries(needed);
}

/** The methods of a queue without any for activities, unless it is stated to need one; those of users as they are. */
export function withoutQueueActivities(
  methods: Readonly<Record<string, string>>,
  { owner, needs }: Used,
): Readonly<Record<string, string>> {
  const isNeeded = (needs as Readonly<Record<string, unknown>> | undefined)?.[ACTIVITIES] === true;
  const isOver = ACTIVITIES in methods && isQueues(owner, ACTIVITIES) && !isNeeded;
  return isOver ? { ...methods, [ACTIVITIES]: UNUSED } : methods;
}

function isQueues(owner: unknown, direction: string): boolean {
  return owner === QUEUE && direction === ACTIVITIES;
}
