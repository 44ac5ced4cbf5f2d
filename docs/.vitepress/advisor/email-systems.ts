import type { Question } from './question.ts';

/** The email systems that a visitor can choose from in place of two facts, and the facts that each stands for. */
export const EMAIL_SYSTEMS = {
  'exchange-online': { exchangeOnline: true, exchangeServer: false },
  'exchange-server': { exchangeOnline: false, exchangeServer: true },
  other: { exchangeOnline: false, exchangeServer: false },
} as const;

/** One of the email systems that can be chosen. */
export type EmailSystem = keyof typeof EMAIL_SYSTEMS;

const FACTS = Object.keys(EMAIL_SYSTEMS.other) as readonly (keyof typeof EMAIL_SYSTEMS.other)[];

/** True when rules ask which email system there is. */
export function asksForEmailSystem(prerequisites: readonly string[]): boolean {
  return FACTS.every((fact) => prerequisites.includes(fact));
}

/** True when nothing about the email system is left to be said. */
export function isEmailSystemKnown({ prerequisites }: Question): boolean {
  return FACTS.every((fact) => prerequisites[fact] !== undefined);
}

/** The email system that the facts of a question stand for; absent when they stand for none. */
export function emailSystemOf({ prerequisites }: Question): EmailSystem | undefined {
  const systems = Object.keys(EMAIL_SYSTEMS) as EmailSystem[];
  return systems.find((system) => FACTS.every((fact) => prerequisites[fact] === EMAIL_SYSTEMS[system][fact]));
}

/** States which email system there is, as facts that no advice may change; absent makes them not known. */
export function setEmailSystem(question: Question, system: EmailSystem | undefined): void {
  for (const fact of FACTS) {
    question.prerequisites[fact] = system && EMAIL_SYSTEMS[system][fact];
  }
  const others = question.locked.filter((each) => !FACTS.some((fact) => fact === each));
  question.locked = system === undefined ? others : [...others, ...FACTS];
}
