import { explainTradeoffs, type Locale, type Ruleset } from 'd365-email-rules';
import { issue } from '../../../src/input/issues.ts';
import type { Issue } from '../../../src/input/problem.ts';
import { toProblem } from '../../../src/locales/texts/problem-wording.ts';
import { directionsOf } from '../../../src/rule-language/vocabulary.ts';
import { advisorRulesets } from './language.ts';
import { firstQuestion, type Question } from './question.ts';

/** A part of a question in writing; the names are those of the command line's flags. */
export type Part = readonly [name: string, value: string];

/** A question that was read from an address, and in words what in the address could not be used. */
export interface ReadQuestion {
  readonly question: Question;
  readonly problems: readonly string[];
  /** True when the address asks something and does not name the rules to answer by. */
  readonly namesNoRules: boolean;
}

/** In place of a list of needs: none. */
const NOTHING = 'nothing';

/** What a question asks of `recommend` beyond the first question by the same rules, part by part. */
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

/**
 * A question as the part of an address behind `#`, which servers never see; empty for the first question by the rules
 * that are used unless told otherwise. Any other address names its rules, so that it means the same for ever.
 */
export function addressOf(question: Question, ruleset: Ruleset): string {
  const today = Object.entries(question.today).flatMap(([direction, method]): Part[] =>
    method === undefined ? [] : [[direction, method]],
  );
  const parts = [...partsOf(question, ruleset), ...today].map((part) => [...part]);
  if (parts.length === 0 && ruleset.id === advisorRulesets[0]?.id) return '';
  const text = new URLSearchParams([['ruleset', ruleset.id], ...parts]).toString();
  return `#${text.replaceAll('%2C', ',')}`;
}

/**
 * Reads a question from the part of an address behind `#`; what cannot be used is told, and left out.
 *
 * @param rulesets - the editions that it may be put to. An address that names none is put to the first that knows all
 *   of it, or to the first of all.
 */
export function questionFrom(address: string, rulesets: readonly Ruleset[], locale: Locale): ReadQuestion {
  const parts = new Map(new URLSearchParams(address.replace(/^#/, '')));
  const named = rulesets.find(({ id }) => id === parts.get('ruleset'));
  const namesNoRules = parts.size > 0 && !parts.has('ruleset');
  const candidates = named === undefined ? rulesets : [named];
  const readings = candidates.map((ruleset) => questionTo(ruleset, parts, rulesets, locale));
  const reading = readings.find(({ problems }) => problems.length === 0) ?? readings[0];
  return { ...(reading as Omit<ReadQuestion, 'namesNoRules'>), namesNoRules };
}

/** What an address asks of one edition. */
function questionTo(
  ruleset: Ruleset,
  parts: ReadonlyMap<string, string>,
  rulesets: readonly Ruleset[],
  locale: Locale,
): Omit<ReadQuestion, 'namesNoRules'> {
  const read = readerOf(parts);
  read.one(
    'ruleset',
    rulesets.map(({ id }) => id),
  );
  const { owners, directions } = ruleset.vocabulary;
  const names = directionsOf(ruleset.vocabulary);
  const first = firstQuestion(ruleset);
  const needs = read.many('needs', [...names, NOTHING]);
  const criteria = ruleset.criteria.map(({ id }) => id);
  const question: Question = {
    ruleset: ruleset.id,
    owner: read.one('owner', owners) ?? first.owner,
    needs:
      needs.length > 0 ? Object.fromEntries(names.map((each) => [each, needs.includes(each)])) : first.needs,
    prerequisites: read.known('met', 'not-met', ruleset.vocabulary.prerequisites),
    locked: read.many('locked', ruleset.vocabulary.prerequisites),
    users: parts.get('users') ?? '',
    priorities: read.many('priorities', criteria),
    today: Object.fromEntries(names.map((each) => [each, read.one(each, directions[each] ?? [])])),
    asOf: '',
  };
  read.refuseOthers([...NAMES, ...names]);
  const problems = read.faults.map((fault) => toProblem(fault, locale).message);
  const asOf = parts.get('as-of');
  if (asOf === undefined) return { question, problems };
  // The library knows best what a day is.
  const dated = explainTradeoffs({}, { ruleset, locale, asOf });
  if (dated.outcome === 'explained') return { question: { ...question, asOf }, problems };
  return { question, problems: [...problems, ...dated.problems.map(({ message }) => message)] };
}

const NAMES = ['ruleset', 'owner', 'needs', 'met', 'not-met', 'locked', 'users', 'priorities', 'as-of'];

/** Takes the parts of an address for what they may be, and keeps what they may not be as faults. */
function readerOf(parts: ReadonlyMap<string, string>) {
  const faults: Issue[] = [];
  const many = (name: string, accepted: readonly string[]) => {
    const values = [...new Set(parts.get(name)?.split(',').filter(Boolean))];
    const refused = values.filter((value) => !accepted.includes(value));
    faults.push(...refused.map((value) => issue('not-accepted', [name], value, accepted)));
    return values.filter((value) => accepted.includes(value));
  };
  return {
    faults,
    many,
    one: (name: string, accepted: readonly string[]) => {
      const value = parts.get(name);
      if (value === undefined || accepted.includes(value)) return value;
      faults.push(issue('not-accepted', [name], value, accepted));
      return undefined;
    },
    /** What is in one list is true, what is in the other false, and what is in both not known. */
    known: (isTrue: string, isFalse: string, accepted: readonly string[]) => {
      const [met, notMet] = [many(isTrue, accepted), many(isFalse, accepted)];
      const both = met.filter((each) => notMet.includes(each));
      faults.push(...both.map((each) => issue('not-accepted', [isFalse], each, undefined, 'repeated')));
      const values = [
        ...met.map((each) => [each, true] as const),
        ...notMet.map((each) => [each, false] as const),
      ];
      return Object.fromEntries(values.filter(([each]) => !both.includes(each)));
    },
    refuseOthers: (names: readonly string[]) => {
      const others = [...parts.keys()].filter((name) => !names.includes(name));
      faults.push(...others.map((name) => issue('unknown-key', [name], name, names)));
    },
  };
}
