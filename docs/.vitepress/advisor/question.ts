import type { Ruleset } from 'd365-email-rules';
import { directionsOf } from '../../../src/vocabulary.ts';

/** What the visitor has said, as the form holds it. */
export interface Question {
  owner: string;
  /** Whether each direction is used. */
  needs: Record<string, boolean>;
  /** What is known of each prerequisite; absent means not known. */
  prerequisites: Record<string, boolean | undefined>;
  /** Prerequisites that cannot be changed. */
  locked: string[];
  /** The number of users as it was typed; empty means not stated. */
  users: string;
  /** Criteria, most important first. */
  priorities: string[];
  /** The method set today for each direction; absent means not stated. */
  today: Record<string, string | undefined>;
  /** The day as of which dated facts are in effect; empty means that all are. */
  asOf: string;
}

/** The question before anything was said: the first kind of owner, who uses every direction. */
export function firstQuestion({ vocabulary }: Ruleset): Question {
  return {
    owner: vocabulary.owners[0] as string,
    needs: Object.fromEntries(directionsOf(vocabulary).map((direction) => [direction, true])),
    prerequisites: {},
    locked: [],
    users: '',
    priorities: [],
    today: {},
    asOf: '',
  };
}

/** What is there, as every function of the library takes it. */
export function circumstancesOf({ prerequisites, users }: Question): object {
  return {
    ...(hasAny(prerequisites) ? { prerequisites: stated(prerequisites) } : {}),
    ...(users.trim() === '' ? {} : { userCount: numberOrText(users.trim()) }),
  };
}

/** The question as `recommend` takes it. */
export function requestOf(question: Question): object {
  const { owner, needs, locked, priorities } = question;
  return {
    owner,
    needs: { ...needs },
    ...circumstancesOf(question),
    ...(locked.length > 0 ? { locked: [...locked] } : {}),
    ...(priorities.length > 0 ? { priorities: [...priorities] } : {}),
  };
}

/** What is set today as `validate` takes it; absent while a direction is not stated. */
export function configurationOf(question: Question, { vocabulary }: Ruleset): object | undefined {
  const { owner, needs, today } = question;
  const methods = directionsOf(vocabulary).map((direction) => [direction, today[direction]] as const);
  if (methods.some(([, method]) => method === undefined)) return undefined;
  return { owner, ...Object.fromEntries(methods), ...circumstancesOf(question), needs: { ...needs } };
}

function stated(values: Readonly<Record<string, boolean | undefined>>): Record<string, boolean> {
  const entries = Object.entries(values).filter(
    (entry): entry is [string, boolean] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

function hasAny(values: Readonly<Record<string, boolean | undefined>>): boolean {
  return Object.values(values).some((value) => value !== undefined);
}

/** What is no whole number stays as it was typed, so that the library says what is wrong with it. */
function numberOrText(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}
