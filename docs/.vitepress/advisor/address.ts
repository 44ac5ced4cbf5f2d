import { explainTradeoffs, type Locale, type Ruleset } from 'd365-email-rules';
import { faultOf } from '../../../src/faults.ts';
import type { Fault } from '../../../src/problem.ts';
import { directionsOf } from '../../../src/vocabulary.ts';
import { problemOf } from '../../../src/wording.ts';
import { firstQuestion, type Question } from './question.ts';

/** A part of a question in writing; the names are those of the command line's flags. */
export type Part = readonly [name: string, value: string];

/** A question that was read from an address, and in words what in the address could not be used. */
export interface ReadQuestion {
  readonly question: Question;
  readonly problems: readonly string[];
}

/** In place of a list of needs: none. */
const NOTHING = 'nothing';

/** What a question asks of `recommend` beyond the first question, part by part. */
export function partsOf(question: Question, ruleset: Ruleset): readonly Part[] {
  const first = firstQuestion(ruleset);
  const directions = directionsOf(ruleset.vocabulary);
  const used = directions.filter((direction) => question.needs[direction]);
  const known = (value: boolean) =>
    ruleset.vocabulary.prerequisites.filter((each) => question.prerequisites[each] === value).join(',');
  const parts: readonly Part[] = [
    ['owner', question.owner === first.owner ? '' : question.owner],
    ['needs', used.length === directions.length ? '' : used.join(',') || NOTHING],
    ['met', known(true)],
    ['not-met', known(false)],
    ['locked', question.locked.join(',')],
    ['users', question.users.trim()],
    ['priorities', question.priorities.join(',')],
    ['as-of', question.asOf],
  ];
  return parts.filter(([, value]) => value !== '');
}

/** A question as the part of an address behind `#`, which servers never see; empty for the first question. */
export function addressOf(question: Question, ruleset: Ruleset): string {
  const today = Object.entries(question.today).flatMap(([direction, method]): Part[] =>
    method === undefined ? [] : [[direction, method]],
  );
  const parts = [...partsOf(question, ruleset), ...today].map((part) => [...part]);
  const text = new URLSearchParams(parts).toString();
  return text === '' ? '' : `#${text.replaceAll('%2C', ',')}`;
}

/** Reads a question from the part of an address behind `#`; what cannot be used is told, and left out. */
export function questionFrom(address: string, ruleset: Ruleset, locale: Locale): ReadQuestion {
  const parts = new Map(new URLSearchParams(address.replace(/^#/, '')));
  const faults: Fault[] = [];
  const choice = (name: string, accepted: readonly string[]) => {
    const value = parts.get(name);
    if (value === undefined || accepted.includes(value)) return value;
    faults.push(faultOf('not-accepted', [name], value, accepted));
    return undefined;
  };
  const choices = (name: string, accepted: readonly string[]) => {
    const values = parts.get(name)?.split(',').filter(Boolean) ?? [];
    for (const value of values)
      if (!accepted.includes(value)) faults.push(faultOf('not-accepted', [name], value, accepted));
    return [...new Set(values)].filter((value) => accepted.includes(value));
  };
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  const first = firstQuestion(ruleset);
  const directionNames = directionsOf(ruleset.vocabulary);
  const owner = choice('owner', owners) ?? first.owner;
  const needs = choices('needs', [...directionNames, NOTHING]);
  const needed = needs.length > 0 ? needs : directionNames;
  const [met, notMet] = [choices('met', prerequisites), choices('not-met', prerequisites)];
  const both = met.filter((each) => notMet.includes(each));
  for (const each of both) faults.push(faultOf('not-accepted', ['not-met'], each, undefined, 'repeated'));
  const known = (values: readonly string[], value: boolean) =>
    values.filter((each) => !both.includes(each)).map((each) => [each, value] as const);
  const question: Question = {
    owner,
    needs: Object.fromEntries(directionNames.map((each) => [each, needed.includes(each)])),
    prerequisites: Object.fromEntries([...known(met, true), ...known(notMet, false)]),
    locked: choices('locked', prerequisites),
    users: parts.get('users') ?? '',
    priorities: choices(
      'priorities',
      ruleset.criteria.map(({ id }) => id),
    ),
    today: Object.fromEntries(
      Object.entries(directions).map(([direction, methods]) => [direction, choice(direction, methods)]),
    ),
    asOf: '',
  };
  const names = [...NAMES, ...directionNames];
  for (const name of parts.keys())
    if (!names.includes(name)) faults.push(faultOf('unknown-key', [name], name, names));
  const problems = faults.map((fault) => problemOf(fault, locale).message);
  const asOf = parts.get('as-of');
  if (asOf === undefined) return { question, problems };
  const dated = explainTradeoffs({}, { ruleset, locale, asOf });
  if (dated.outcome === 'explained') return { question: { ...question, asOf }, problems };
  return { question, problems: [...problems, ...dated.problems.map(({ message }) => message)] };
}

const NAMES = ['owner', 'needs', 'met', 'not-met', 'locked', 'users', 'priorities', 'as-of'];
