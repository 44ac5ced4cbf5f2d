import fc from 'fast-check';
import { defineRuleset, guide, type Ruleset, type RulesetDefinition } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';

const MARKUP = [
  '<script>alert(1)</script>',
  '</p>',
  '<!--',
  ']]>',
  '&amp;',
  '&#x3c;',
  '&',
  '"',
  "'",
  '<',
  '>',
];
const MARKDOWN = [
  ...['`', '``', '```', '~~~', '|', '\\', '\\|', '**', '*', '_', '[x](javascript:alert(1))', '![', '^', ':'],
  ...['# ', '- ', '+ ', '* ', '1. ', '1) ', '123456789. ', '-', '---', '===', '> ', '    ', '[ ] '],
];
const CONTROL = [
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u009b31m',
  '\u007f',
  '\u0085',
];
const INVISIBLE = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200f',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\u2029',
  '\ud83d',
  '\udc00',
];
const LINKS = [
  ...[
    'http://',
    'https://contoso.example/a',
    'HTTP://x',
    'www.',
    'www.contoso.example',
    'ftp://x.example',
    '://',
  ],
  ...[
    '@',
    '@anna',
    'anna@contoso.example',
    'mailto:a@b.example',
    'xmpp:a@b.example',
    '#',
    '#12',
    'GH-7',
    '.org',
  ],
];
const PLAIN = ['a', 'Åsa', ' ', '  ', '😀', '0', 'word', '.', ')', '$&', '{since}', '{path}', '−', '\u00a0'];

/** Pieces of which texts are made that mean to be more than text. */
const piece = fc.constantFrom(...MARKUP, ...MARKDOWN, ...CONTROL, ...INVISIBLE, ...LINKS, ...PLAIN);

/** Texts that mean to be more than text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ arbitrary: piece, weight: 5 }, { arbitrary: fc.string({ maxLength: 5 }), weight: 1 }), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

/** Characters that no rendered text holds, apart from line ends. */
export const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

type Change = (text: string, path: readonly string[]) => string;

/** Each text of a value changed by a function, which is told the keys that lead to it as well. */
function mapTexts(value: unknown, change: Change, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return change(value, path);
  const parts = Object.entries(value as object);
  return Object.fromEntries(parts.map(([key, part]) => [key, mapTexts(part, change, [...path, key])]));
}

/** The guide with other words for everything that can be worded. */
export function guideInWords(change: Change): Ruleset {
  const words = mapTexts(en.rulesets.guide, change) as NonNullable<Ruleset['words']>[string];
  const plainGuide: Ruleset = guide;
  const source = { document: 'document', edition: 'edition', clause: 'clause', url: 'url' };
  const definition: RulesetDefinition<Ruleset['vocabulary'], string, string> = {
    ...plainGuide,
    id: 'worded',
    rules: plainGuide.rules.map((rule) => ({
      ...rule,
      sources: [mapTexts(source, change) as typeof source],
    })),
    words: { en: words },
  };
  return defineRuleset(definition);
}
