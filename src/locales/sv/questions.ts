import type { questions as english } from '../en/questions.ts';

/** The texts around questions, in Swedish. */
export const questions: Readonly<Record<keyof typeof english, string>> = {
  isItSo: 'Stämmer detta: {prerequisite}?',
  stillToAsk: 'Återstår att svara på',
  nothingToAsk: 'Inga frågor återstår. Inget svar kan ändra resultatet.',
  expected: 'I genomsnitt räcker {count} svar.',
  yes: 'Ja',
  no: 'Nej',
  notKnown: 'Vet inte',
  keys: '↑ ↓ Retur, eller j/n/?',
  answerWith: 'j = ja, n = nej, tomt = vet inte',
  notUnderstood: '`{answer}` är inget svar. Ange j eller n, eller lämna tomt.',
};
