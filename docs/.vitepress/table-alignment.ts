import type { MarkdownRenderer } from 'vitepress';

/** Aligns the columns of Markdown tables by class: style attributes are forbidden by the content security policy. */
export function alignColumnsByClass(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('align-columns-by-class', ({ tokens }) => {
    for (const token of tokens) {
      const [, side] = /^text-align:(\w+)$/.exec(token.attrGet('style') ?? '') ?? [];
      if (side === undefined) continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      token.attrJoin('class', `align-${side}`);
    }
  });
}
