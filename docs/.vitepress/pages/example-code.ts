import { guide, validate } from '../../../src/index.ts';
import { escapeInvisible } from '../../../src/input/printable.ts';
import type { Example } from './example-search.ts';
import { type Edition, LANGUAGES } from './languages.ts';
import type { Markdown } from './markdown.ts';

const LONGEST_LINE = 70;

/** A program that judges the configuration of an example and prints what a rule says of it. */
export function exampleCode({ outcome, configuration }: Example, ruleId: string, edition: Edition): Markdown {
  const { ruleset, locale } = edition;
  const report = validate(configuration, { ruleset, locale });
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  const message = findings.find((finding) => finding.ruleId === ruleId)?.message ?? '';
  const [name, search] = outcome === 'silent' ? ['speaks', 'some'] : ['finding', 'find'];
  return [
    '```ts',
    ...importsOf(edition),
    '',
    `const report = validate(${argumentsCode(objectCode(configuration), optionsOf(edition))});`,
    `console.log(report.verdict); // ${report.verdict}`,
    "if (report.verdict !== 'malformed') {",
    `  const ${name} = report.findings.${search}(`,
    `    ({ ruleId }) => ruleId === '${ruleId}',`,
    '  );',
    ...(outcome === 'silent'
      ? ['  console.log(speaks); // false']
      : ['  console.log(finding?.message);', ...asComment(message)]),
    '}',
    '```',
  ].join('\n');
}

function isDefaultRuleset({ ruleset }: Edition): boolean {
  return ruleset === guide;
}

function isDefaultLanguage({ locale }: Edition): boolean {
  return locale === LANGUAGES[0].locale;
}

function importsOf(edition: Edition): readonly string[] {
  const { documented, locale } = edition;
  const { exportedAs } = documented;
  return [
    "import { validate } from 'd365-email-rules';",
    ...(isDefaultLanguage(edition)
      ? []
      : [`import { ${locale.id} } from 'd365-email-rules/locales/${locale.id}';`]),
    ...(isDefaultRuleset(edition)
      ? []
      : [`import { ${exportedAs} } from 'd365-email-rules/rulesets/${exportedAs}';`]),
  ];
}

function optionsOf(edition: Edition): string {
  const { documented, locale } = edition;
  const options = [
    ...(isDefaultRuleset(edition) ? [] : [`ruleset: ${documented.exportedAs}`]),
    ...(isDefaultLanguage(edition) ? [] : [`locale: ${locale.id}`]),
  ];
  return options.length === 0 ? '' : `{ ${options.join(', ')} }`;
}

function argumentsCode(configuration: string, options: string): string {
  if (options === '') return configuration;
  return `\n${`${configuration},\n${options},`.replace(/^/gm, '  ')}\n`;
}

/** An object with a line for each property. */
function objectCode(value: object): string {
  const lines = Object.entries(value).map(([key, part]) => `${nameCode(key)}: ${valueCode(part)},`);
  return `{\n${lines.join('\n').replace(/^/gm, '  ')}\n}`;
}

function nameCode(key: string): string {
  return /^[A-Za-z]\w*$/.test(key) ? key : `'${key}'`;
}

/** Names hold nothing that would have to be escaped. */
function valueCode(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const [only, ...others] = Object.entries(value).map(([key, part]) => `${nameCode(key)}: ${part}`);
  return others.length === 0 ? `{ ${only} }` : objectCode(value);
}

/** A text as comments, in lines that fit a page. */
function asComment(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of escapeInvisible(text).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= LONGEST_LINE) lines.push(`  // ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
