import { expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { toDoOf } from '../../src/render/to-do.ts';
import { guide } from '../../src/rulesets/guide/index.ts';

const language = { phrases: en.phrases, words: en.rulesets.guide, ruleset: guide };
const repairs = [{ emailRouterInstalled: true }, { serverSideSyncEnabled: true }];

it('asks to confirm only what is not known, and to do what is known to be otherwise', () => {
  const toDo = toDoOf(repairs, true, { emailRouterInstalled: false }, language);
  expect(toDo?.title).toBe('To confirm:');
  // What is retired comes last.
  expect(toDo?.tasks[0]?.parts.map(({ text }) => text)).toEqual([
    'Server-side synchronization is enabled',
    'Install Email Router',
  ]);
});

it('asks to confirm everything where nothing is known', () => {
  expect(toDoOf(repairs, true, {}, language)?.tasks[0]?.parts.map(({ text }) => text)).toEqual([
    'Server-side synchronization is enabled',
    'Email Router is installed',
  ]);
});
