import { markChecked } from '../../rule-language/right-rulesets.ts';
import type { Rule } from '../../rule-language/rule.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { OwnWords } from '../../rule-language/words.ts';
import { onPremisesMailFlow } from './mail-flow.ts';
import { onPremisesRules } from './rules/on-premises.ts';
import { onPremisesInEnglish, onPremisesInSwedish } from './words/on-premises.ts';

/** Rules of what Microsoft 365 asks for, which has no part in approving addresses on-premises. */
const ONLINE_ONLY: readonly string[] = ['mailbox-approved-by-microsoft-365-admin'];

/** Rules whose dated cases say what ended online and goes on, unsupported, on-premises. */
const ENDED_ONLINE: readonly string[] = [
  'incoming-outlook-retired',
  'outgoing-outlook-retired',
  'activities-outlook-retired',
  'incoming-server-requires-server-side-sync',
  'incoming-forward-requires-server-side-sync',
  'outgoing-server-requires-server-side-sync',
];

/** The edition that these differences are of. */
const EDITION = 'dataverse';

/** A ruleset of today’s guidance as it holds on-premises; any other ruleset stays as it is. */
export function forOnPremises(ruleset: Ruleset): Ruleset {
  if (ruleset.edition !== EDITION || ruleset.rules.some(({ id }) => isOfOnPremises(id))) return ruleset;
  const kept = ruleset.rules.filter(({ id }) => !ONLINE_ONLY.includes(id)).map(withoutEnd);
  return markChecked({
    ...ruleset,
    id: `${ruleset.id}-on-premises`,
    rules: [...kept, ...onPremisesRules],
    mailFlow: onPremisesMailFlow,
    words: withOnPremisesWords(ruleset.words),
  });
}

function isOfOnPremises(id: string): boolean {
  return onPremisesRules.some((rule) => rule.id === id);
}

function withoutEnd({ retires, ...rule }: Rule): Rule {
  if (ENDED_ONLINE.includes(rule.id)) {
    return { ...rule, cases: rule.cases.filter(({ since }) => since === undefined) };
  }
  return retires === undefined ? rule : { ...rule, retires };
}

function withOnPremisesWords(own: OwnWords = {}): OwnWords {
  const added = { en: onPremisesInEnglish, sv: onPremisesInSwedish };
  const ofEach = Object.entries(added).map(([language, { name, rules }]) => {
    const { [language]: words } = own;
    return [language, { ...words, name, rules: { ...words?.rules, ...rules } }] as const;
  });
  return { ...own, ...Object.fromEntries(ofEach) };
}
