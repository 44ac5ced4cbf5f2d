import type { Ruleset } from 'd365-email-rules';
import { isRecord } from '../../../src/input/snapshot.ts';
import { directionsOf } from '../../../src/rule-language/vocabulary.ts';
import { addressOf } from '../advisor/address.ts';
import { firstQuestion, type Question } from '../advisor/question.ts';

/** The part of an address behind `#` with which the advisor is asked about a configuration that was judged. */
export function advisorAddressFor(
  configuration: Readonly<Record<string, unknown>>,
  ruleset: Ruleset,
): string {
  const { owner, prerequisites, needs, userCount } = configuration;
  const first = firstQuestion(ruleset);
  const methods = directionsOf(ruleset.vocabulary).flatMap((direction) => {
    const method = configuration[direction];
    return typeof method === 'string' ? [[direction, method] as const] : [];
  });
  const question: Question = {
    ...first,
    owner: typeof owner === 'string' ? owner : first.owner,
    prerequisites: booleansIn(prerequisites),
    needs: { ...first.needs, ...booleansIn(needs) },
    users: typeof userCount === 'number' ? String(userCount) : '',
    today: Object.fromEntries(methods),
  };
  return addressOf(question, ruleset);
}

function booleansIn(values: unknown): Record<string, boolean> {
  const entries = Object.entries(isRecord(values) ? values : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  );
}
