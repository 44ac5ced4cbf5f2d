/** Conditions of rules in words: whose mailbox, which methods, what is needed, and which facts. */

import { fill } from '../../locales/texts/locale.ts';
import { type CompiledCondition, type Condition, compileCondition } from '../../rule-language/condition.ts';
import { prerequisiteAsText, type RenderContext } from '../context.ts';
import { capitalized } from './table-words.ts';

/** The parts of a condition in words, all of which must hold; a single sentence for one that always holds. */
export function conditionInWords(condition: Condition, language: RenderContext): readonly string[] {
  const compiled = compileCondition(language.ruleset.vocabulary, condition);
  const parts = [...situationInWords(compiled, language), ...factsInWords(compiled, language)];
  return (parts.length === 0 ? [language.phrases.rules.always] : parts).map((part) =>
    capitalized(part, language.locale),
  );
}

function situationInWords(
  { owners, methods, needs }: CompiledCondition,
  { words, phrases }: RenderContext,
): readonly string[] {
  const { needed, notNeeded, ownedBy } = phrases.rules;
  const { or } = phrases.tables;
  const owned = owners?.map((owner) => words.owners[owner] ?? owner).join(` ${or} `);
  return [
    ...(owned === undefined ? [] : [fill(ownedBy, { owner: owned })]),
    ...methods.map(([direction, accepted]) => {
      const names = accepted.map((method) => words.methods[direction]?.[method] ?? method);
      // Names of methods contain “or” themselves, so quotes part them.
      const listed = names.length === 1 ? names[0] : names.map((name) => quoted(name)).join(` ${or} `);
      return `${words.directions[direction] ?? direction}: ${listed}`;
    }),
    ...needs.map(([direction, isNeeded]) =>
      fill(isNeeded ? needed : notNeeded, { direction: words.directions[direction] ?? direction }),
    ),
  ];
}

function quoted(name: string): string {
  return /^[“”„"]/.test(name) ? name : `“${name}”`;
}

function factsInWords(
  { atLeast, prerequisites }: CompiledCondition,
  language: RenderContext,
): readonly string[] {
  const { usersStated, usersAtLeast } = language.phrases.rules;
  return [
    ...(atLeast === undefined ? [] : [atLeast === 0 ? usersStated : fill(usersAtLeast, { count: atLeast })]),
    ...prerequisites.map((each) => prerequisiteAsText(each, language)),
  ];
}
