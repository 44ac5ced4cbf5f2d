import { partsOf } from './address.ts';
import { type AdvisorLanguage, advisorLanguages } from './language.ts';
import { type Question, requestOf } from './question.ts';

/** The question as a command that gives the same recommendations. */
export function commandFor(question: Question, language: AdvisorLanguage): string {
  const parts = partsOf(question, language.ruleset).filter(([name]) => name !== 'owner');
  const spoken = isDefault(language) ? [] : [['locale', language.id] as const];
  // The command answers by today’s guidance unless it is told, so the ruleset is always named.
  const flags = [['owner', question.owner], ['ruleset', question.ruleset], ...parts, ...spoken] as const;
  return [
    'npx d365-email-rules recommend',
    ...flags.map(([name, value]) => `--${name} ${quoted(value)}`),
  ].join(' ');
}

/** The question as a program that gets the same recommendations. */
export function codeFor(question: Question, language: AdvisorLanguage): string {
  const { asOf } = question;
  const { id } = language;
  const { exportedAs } = language;
  const options = [
    ...(exportedAs === undefined ? [] : [`ruleset: ${exportedAs}`]),
    ...(isDefault(language) ? [] : [`locale: ${id}`]),
    ...(asOf === '' ? [] : [`asOf: ${JSON.stringify(asOf)}`]),
  ].join(', ');
  const request = JSON.stringify(requestOf(question), undefined, 2);
  return [
    "import { recommend } from 'd365-email-rules';",
    ...(isDefault(language) ? [] : [`import { ${id} } from 'd365-email-rules/locales/${id}';`]),
    ...(exportedAs === undefined
      ? []
      : [`import { ${exportedAs} } from 'd365-email-rules/rulesets/${exportedAs}';`]),
    '',
    `const answer = recommend(${request}${options === '' ? '' : `, { ${options} }`});`,
    'console.log(answer);',
  ].join('\n');
}

function isDefault(language: AdvisorLanguage): boolean {
  return language.id === advisorLanguages[0]?.id;
}

/** Whatever was typed reaches the command as one word, and as nothing but a word. */
function quoted(value: string): string {
  return /^[\w,.-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
