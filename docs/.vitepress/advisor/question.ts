import type { Ruleset } from 'd365-email-rules';
import { directionsOf } from '../../../src/rule-language/vocabulary.ts';

/** What the visitor has said, as the form holds it. */
export interface Question {
  /** The edition of the guidance that is asked. */
  ruleset: string;
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
export function firstQuestion({ id, vocabulary }: Ruleset): Question {
  return {
    ruleset: id,
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

/** The question put to another edition: what was said stays as far as that edition knows of it. */
export function putTo(question: Question, ruleset: Ruleset): Question {
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  const first = firstQuestion(ruleset);
  const criteria = ruleset.criteria.map(({ id }) => id);
  const isKnown = (prerequisite: string) => prerequisites.includes(prerequisite);
  return {
    ...question,
    ruleset: ruleset.id,
    owner: owners.includes(question.owner) ? question.owner : first.owner,
    needs: Object.fromEntries(
      directionsOf(ruleset.vocabulary).map((direction) => [direction, question.needs[direction] ?? true]),
    ),
    prerequisites: Object.fromEntries(
      Object.entries(question.prerequisites).filter(([name]) => isKnown(name)),
    ),
    locked: question.locked.filter(isKnown),
    priorities: question.priorities.filter((id) => criteria.includes(id)),
    today: Object.fromEntries(
      Object.entries(question.today).filter(
        ([direction, method]) => method !== undefined && directions[direction]?.includes(method),
      ),
    ),
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
