import type { questions as english } from '../en/questions.ts';

/** What is said around questions, in Swedish. */
export const questions: Readonly<Record<keyof typeof english, string>> = {
  isItSo: 'Stämmer det att {prerequisite}?',
  stillToAsk: 'Återstår att fråga',
  nothingToAsk: 'Inget behöver frågas: omdömet blir detsamma vad det okända än visar sig vara.',
  expected: 'I genomsnitt räcker {count} svar.',
  yes: 'Ja',
  no: 'Nej',
  notKnown: 'Vet inte',
  keys: '↑ ↓ Retur, eller j/n/?',
  answerWith: 'j = ja, n = nej, tomt = vet inte',
  notUnderstood: '`{answer}` är inget svar: j, n eller ingenting alls.',
};
