import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionTables } from '../../src/api/analysis.ts';
import { explainTradeoffs, recommend, validate } from '../../src/index.ts';
import {
  type Block,
  type Item,
  type Line,
  list,
  type Span,
  span,
  type Tone,
} from '../../src/render/document.ts';
import { render } from '../../src/render/index.ts';
import { toHtml } from '../../src/render/targets/html.ts';
import { toMarkdown } from '../../src/render/targets/markdown.ts';
import { toTerminal, toText } from '../../src/render/targets/text.ts';
import { guideInWords, hostileText, UNSEEN } from './hostile-words.ts';
import {
  type Element,
  type MarkdownBlock,
  readHtml,
  readMarkdown,
  withoutColour,
  withoutSpace,
} from './readers.ts';

const TONES = ['plain', 'strong', 'code', 'muted', 'good', 'bad', 'warning', 'note'] as const;

const spans: fc.Arbitrary<Span> = fc
  .tuple(hostileText, fc.constantFrom<Tone>(...TONES))
  // What is code comes from between backticks, so that there are none in it.
  .map(([text, tone]) => span(tone === 'code' ? text.replaceAll('`', '') || 'code' : text, tone));
const lines: fc.Arbitrary<Line> = fc.array(spans, { maxLength: 4 });
const { block } = fc.letrec<{ block: Block; item: Item }>((tie) => ({
  item: fc.record({ line: lines, blocks: fc.array(tie('block'), { maxLength: 2 }) }),
  block: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), line: lines }),
    fc.record({ kind: fc.constant('paragraph' as const), line: lines }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 12 }),
    }),
  ),
}));
const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(lines, { minLength: columns, maxLength: columns });
  return fc.record({ kind: fc.constant('table' as const), head: row, rows: fc.array(row, { maxLength: 3 }) });
});
const documents = fc.array(fc.oneof({ arbitrary: block, weight: 4 }, { arbitrary: table, weight: 1 }), {
  maxLength: 4,
}) as fc.Arbitrary<readonly Block[]>;

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

describe('HTML', () => {
  const element = (tag: string, children: readonly (Element | string)[], attributes = {}): Element => ({
    tag,
    attributes,
    // Neighbouring texts are one text, and there is none that is empty.
    children: children.reduce<(Element | string)[]>((joined, child) => {
      const last = joined.at(-1);
      if (child === '') return joined;
      if (typeof last === 'string' && typeof child === 'string') joined[joined.length - 1] = last + child;
      else joined.push(child);
      return joined;
    }, []),
  });
  const apart = (parts: readonly Element[]) =>
    parts.flatMap((part, index) => (index === 0 ? [part] : ['\n', part]));
  const inline = (line: Line) =>
    line.map(({ text, tone }) => {
      if (tone === 'plain') return text;
      if (tone === 'strong' || tone === 'code') return element(tone, [text]);
      return element('span', [text], { class: tone });
    });
  const expected = (part: Block): Element => {
    switch (part.kind) {
      case 'heading':
        return element(`h${part.level + 1}`, inline(part.line));
      case 'paragraph':
        return element('p', inline(part.line));
      case 'list': {
        const items = part.items.map((item) =>
          element('li', apart([element('p', inline(item.line)), ...item.blocks.map(expected)])),
        );
        return element(part.ordered ? 'ol' : 'ul', ['\n', ...apart(items), '\n']);
      }
      case 'table': {
        const heads = part.head.map((cell) => element('th', inline(cell), { scope: 'col' }));
        const rows = part.rows.map((row) =>
          element(
            'tr',
            row.map((cell, column) =>
              column === 0 ? element('th', inline(cell), { scope: 'row' }) : element('td', inline(cell)),
            ),
          ),
        );
        return element('table', [
          '\n',
          element('thead', [element('tr', heads)]),
          '\n',
          element('tbody', ['\n', ...rows.flatMap((row) => [row, '\n'])]),
          '\n',
        ]);
      }
    }
  };

  it('is well formed, and has just the elements and texts that were meant', () => {
    fc.assert(
      fc.property(documents, hostileText, (blocks, language) => {
        const html = toHtml(blocks, language);
        expect(html).not.toMatch(UNSEEN.test(language) ? /<script/ : UNSEEN);
        const { attributes, ...section } = readHtml(html.replace(/ lang="[^"]*"/, ''));
        expect(attributes).toEqual({ class: 'd365-email-rules' });
        const parts = apart(blocks.map(expected));
        expect(section.children).toEqual(element('', ['\n', ...parts, '\n']).children);
      }),
      { numRuns: 300 },
    );
  });

  it('has the language in an attribute that ends where it should', () => {
    const html = toHtml([], '"><script>alert(1)</script>');
    expect(html).toBe(
      '<section class="d365-email-rules" lang="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">\n\n</section>',
    );
  });
});

describe('Markdown', () => {
  const inline = (line: Line) => withoutSpace(textOf(line));
  const isBlank = (line: Line) => textOf(line).trim() === '' && !line.some(({ tone }) => tone === 'code');
  const expected = (part: Block): readonly MarkdownBlock[] => {
    switch (part.kind) {
      case 'heading':
        return [{ kind: 'heading', level: part.level, text: inline(part.line) }];
      case 'paragraph':
        return isBlank(part.line) ? [] : [{ kind: 'paragraph', text: inline(part.line) }];
      case 'list': {
        const items = part.items.map(({ line, blocks }) => [
          ...(isBlank(line) ? [] : [{ kind: 'paragraph' as const, text: inline(line) }]),
          ...joinLists(blocks.flatMap(expected)),
        ]);
        return [{ kind: 'list', ordered: part.ordered, items }];
      }
      case 'table':
        return [{ kind: 'table', rows: [part.head, ...part.rows].map((row) => row.map(inline)) }];
    }
  };
  /** Lists of one kind that follow each other are one list, as check writes each result by itself. */
  const joinLists = (blocks: readonly MarkdownBlock[]) =>
    blocks.reduce<MarkdownBlock[]>((joined, each) => {
      const last = joined.at(-1);
      if (each.kind === 'list' && last?.kind === 'list' && last.ordered === each.ordered) {
        joined[joined.length - 1] = { ...last, items: [...last.items, ...each.items] };
      } else joined.push(each);
      return joined;
    }, []);

  it('has just the blocks and texts that were meant', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const markdown = toMarkdown(blocks);
        expect(markdown).not.toMatch(UNSEEN);
        expect(readMarkdown(markdown)).toEqual(joinLists(blocks.flatMap(expected)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['- x', '\\- x'],
    ['-', '\\-'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['+ x', '\\+ x'],
    ['* x', '\\* x'],
    ['1. x', '1\\. x'],
    ['12) x', '12\\) x'],
    ['1.', '1\\.'],
    ['1.5 x', '1.5 x'],
    ['    x', 'x'],
    ['# x', '\\# x'],
    ['> x', '\\> x'],
    ['<b>', '\\<b\\>'],
    ['[a](b)', '\\[a\\](b)'],
    ['a_b*c~d', 'a\\_b\\*c\\~d'],
    ['&lt;', '\\&lt;'],
    ['a|b', 'a\\|b'],
    ['\\', '\\\\'],
  ])('a paragraph of %s is text', (text, expected) => {
    expect(toMarkdown([{ kind: 'paragraph', line: [span(text)] }])).toBe(expected);
  });

  it.each([
    ['http://contoso.example/a?b=c', '`http://contoso.example/a?b=c`'],
    ['See https://contoso.example.', 'See `https://contoso.example`.'],
    ['(ftp://contoso.example)', '(`ftp://contoso.example`)'],
    ['www.contoso.example', '`www.contoso.example`'],
    ['<https://contoso.example>', '\\<`https://contoso.example`\\>'],
    ['@anna', '`@anna`'],
    ['Ask @anna, please', 'Ask `@anna`, please'],
    ['anna@contoso.example; bo@contoso.example', '`anna@contoso.example`; `bo@contoso.example`'],
    ['a @ b', 'a `@` b'],
    ['#12', '`#12`'],
    ['contoso/mail#12', '`contoso/mail#12`'],
    ['GH-12', '`GH-12`'],
    ['# 12', '\\# 12'],
    ['www. and http: and :/ and e.g.', '`www`. and http: and :/ and e.g.'],
    ['@a`b', '`@a`\\`b'],
  ])('nothing in a paragraph of %s becomes a link or a mention', (text, expected) => {
    const markdown = toMarkdown([{ kind: 'paragraph', line: [span(text)] }]);
    expect(markdown).toBe(expected);
    expect(readMarkdown(markdown)).toEqual([{ kind: 'paragraph', text: withoutSpace(text) }]);
  });

  it('a link made of two pieces is none, nor one that is strong, or code in a table', () => {
    const lineOf = (...line: Line) => toMarkdown([{ kind: 'paragraph', line }]);
    expect(lineOf(span('http:'), span('//x.example', 'muted'))).toBe('`http://x.example`');
    expect(lineOf(span('#'), span('1'))).toBe('`#1`');
    expect(lineOf(span('Ask @anna now', 'strong'))).toBe('**Ask** `@anna` **now**');
    expect(lineOf(span('@anna', 'strong'))).toBe('`@anna`');
    const head = [[span('http://x|y', 'code')]];
    expect(toMarkdown([{ kind: 'table', head, rows: [] }])).toBe('| `http://x`\\|y |\n| --- |');
  });

  it('emphasis is left out where its signs would be shown', () => {
    const lineOf = (...line: Line) => toMarkdown([{ kind: 'paragraph', line }]);
    expect(lineOf(span('a'), span('b', 'strong'), span('c'))).toBe('a**b**c');
    expect(lineOf(span('a'), span('(b)', 'strong'), span('c'))).toBe('a(b)c');
    expect(lineOf(span('a '), span('(b)', 'strong'), span(' c'))).toBe('a **(b)** c');
    expect(lineOf(span('a'), span(' b ', 'strong'), span('c'))).toBe('a b c');
    expect(lineOf(span('😀', 'strong'), span('c'))).toBe('😀c');
  });

  it('a mark of a list made of two pieces is text', () => {
    expect(toMarkdown([{ kind: 'paragraph', line: [span('1'), span('. x')] }])).toBe('1\\. x');
  });

  it('code with a bar is code in a line, and text in a table, which has no way to escape it', () => {
    const code = [span('a|b', 'code'), span('\\|', 'code')];
    expect(toMarkdown([{ kind: 'paragraph', line: code }])).toBe('`a|b\\|`');
    expect(toMarkdown([{ kind: 'table', head: [code], rows: [] }])).toBe('| a\\|b\\\\\\| |\n| --- |');
  });

  it('a backtick in code becomes another sign that looks like it', () => {
    expect(toMarkdown([{ kind: 'paragraph', line: [span('a`b', 'code')] }])).toBe('`aˋb`');
  });

  it('nested lists and numbers of two digits keep their indentation', () => {
    const items = Array.from(
      { length: 10 },
      (_, index): Item => ({
        line: [span(`item ${index}`)],
        blocks: [list([{ line: [span('x')], blocks: [] }])],
      }),
    );
    const markdown = toMarkdown([list(items, true)]);
    expect(markdown.startsWith('1. item 0\n\n   - x\n2. item 1')).toBe(true);
    expect(markdown.endsWith('\n10. item 9\n\n    - x')).toBe(true);
  });
});

describe('terminal and text', () => {
  const widths = fc.oneof(fc.integer({ min: 40, max: 120 }), fc.constant(Number.POSITIVE_INFINITY));

  it('are the same but for the codes of colours, and hold nothing else that cannot be seen', () => {
    fc.assert(
      fc.property(documents, widths, (blocks, width) => {
        const text = toText(blocks, width);
        expect(text).not.toMatch(UNSEEN);
        expect(withoutColour(toTerminal(blocks, width))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('have every text in its order', () => {
    const textsIn = (part: Block): string => {
      if (part.kind === 'table') return '';
      if (part.kind !== 'list') return written(part.line);
      return part.items
        .map(({ line, blocks }, index) => {
          return (part.ordered ? `${index + 1}.` : '') + written(line) + blocks.map(textsIn).join('');
        })
        .join('');
    };
    const written = (line: Line) =>
      line.map(({ text, tone }) => (tone === 'code' ? `\`${text}\`` : text)).join('');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), widths, (blocks, width) => {
        expect(withoutSpace(toText(blocks as readonly Block[], width))).toBe(
          withoutSpace((blocks as readonly Block[]).map(textsIn).join('')),
        );
      }),
    );
  });

  it('keep the width unless a word is longer', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'é', '😀', '|', '`'), minLength: 1, maxLength: 15 }),
      { minLength: 1, maxLength: 30 },
    );
    const line = fc
      .tuple(words, fc.constantFrom<Tone>(...TONES))
      .map(([each, tone]) => [span(each.join(' '), tone), span('.'), span(' (A4)', 'muted')]);
    const item = fc.record({
      line,
      blocks: fc.array(line.map((each): Block => ({ kind: 'paragraph', line: each }))),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.integer({ min: 40, max: 100 }), (items, width) => {
        const longest = Math.max(
          ...toText([list(items, true)], width)
            .split('\n')
            .map((each) => [...each].length),
        );
        expect(longest).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('break lines at spaces only', () => {
    const line = [span('aaaa bbbb', 'strong'), span('.'), span(' cccc')];
    expect(toText([{ kind: 'paragraph', line }], 9)).toBe('aaaa\nbbbb.\ncccc');
    expect(toText([{ kind: 'paragraph', line: [span('aaaa '), span('bb bb', 'code')] }], 8)).toBe(
      'aaaa `bb\nbb`',
    );
  });

  it('give a table columns as narrow as its words allow, the widest first', () => {
    const row = (...cells: readonly string[]) => cells.map((cell) => [span(cell)]);
    const blocks: readonly Block[] = [
      { kind: 'table', head: row('a long question', 'b c'), rows: [row('yes', 'no no no')] },
    ];
    expect(toText(blocks, Number.POSITIVE_INFINITY)).toBe('a long question  b c\nyes              no no no');
    expect(toText(blocks, 18)).toBe('a long    b c\nquestion\nyes       no no no');
    expect(toText(blocks, 14)).toBe('a long    b c\nquestion\nyes       no\n          no\n          no');
    expect(toText(blocks, 5)).toBe('a long    b\nquestion  c\nyes       no\n          no\n          no');
  });
});

describe('whatever words a ruleset brings', () => {
  const inputs = [
    { owner: 'user', incoming: 'outlook', outgoing: 'server', prerequisites: { outlookInstalled: false } },
    { owner: 'queue', incoming: 'forward-mailbox', outgoing: 'server', userCount: 10 },
    { owner: 'user' },
  ] as const;
  const request = { owner: 'user', needs: { incoming: true, outgoing: true } };
  const skeleton = ({ tag, children }: Element): string => {
    const inner = children.map((child) => (typeof child === 'string' ? '' : skeleton(child))).join('');
    return ['strong', 'code', 'span'].includes(tag) ? inner : `<${tag}>${inner}</${tag}>`;
  };
  const outline = (block: MarkdownBlock): unknown => {
    if (block.kind === 'list') return block.items.map((item) => item.map(outline));
    return block.kind === 'table' ? block.rows.map((row) => row.length) : block.kind;
  };

  it('an answer has the same blocks as in plain words', () => {
    const plain = guideInWords(() => 'word');
    const answersBy = (ruleset: typeof plain) => [
      ...inputs.map((input) => validate(input as unknown, { ruleset })),
      recommend(request as unknown, { ruleset }),
      explainTradeoffs({}, { ruleset }),
      decisionTables(ruleset),
    ];
    const usual = answersBy(plain).map((answer) => ({
      html: skeleton(readHtml(render(answer, { target: 'html', ruleset: plain }))),
      markdown: readMarkdown(render(answer, { target: 'markdown', ruleset: plain })).map(outline),
    }));
    fc.assert(
      // A letter, as what is empty has no place of its own.
      fc.property(
        hostileText.map((text) => `${text}x`),
        (text) => {
          const ruleset = guideInWords(() => text);
          for (const [index, answer] of answersBy(ruleset).entries()) {
            const html = readHtml(render(answer, { target: 'html', ruleset }));
            expect(skeleton(html)).toBe(usual[index]?.html);
            const markdown = readMarkdown(render(answer, { target: 'markdown', ruleset }));
            expect(markdown.map(outline)).toEqual(usual[index]?.markdown);
            for (const width of [80, undefined]) {
              const options = width === undefined ? { ruleset } : { ruleset, width };
              const shown = render(answer, { target: 'text', ...options });
              expect(shown).not.toMatch(UNSEEN);
              expect(withoutColour(render(answer, { target: 'terminal', ...options }))).toBe(shown);
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
