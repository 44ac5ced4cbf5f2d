import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, inlineScriptsOf } from '../../docs/.vitepress/content-security-policy.ts';
import { builtPages } from './support/built-pages.ts';

/** The policy that a page carries, by directive. */
function policyOf(html: string): Readonly<Record<string, string>> {
  const [, content = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return Object.fromEntries(
    content.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe.each(builtPages().map(({ path, html }) => [path, html] as const))('%s', (_path, html) => {
  const policy = policyOf(html);

  it('lets a page load its own files, and nothing from elsewhere', () => {
    const { 'script-src': scripts = '', ...others } = policy;
    expect(others).toEqual({
      'default-src': "'none'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'worker-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(scripts.split(' ').every((source) => /^'(self|sha256-[\w+/]{43}=)'$/.test(source))).toBe(true);
  });

  it('names every script that stands in the page, by what it says', () => {
    const scripts = [...html.matchAll(/<script(?:\s[^>]*)?>([^<]+)<\/script>/g)].map(([, code = '']) => code);
    for (const code of scripts) {
      const hash = createHash('sha256').update(code).digest('base64');
      expect(policy['script-src']).toContain(`'sha256-${hash}'`);
    }
  });

  it('comes before anything that it governs', () => {
    const [before = ''] = html.split('<meta http-equiv="Content-Security-Policy"');
    expect(before).not.toMatch(/<(script|link|style|body)/);
  });

  it('needs no exception: there is no style and no handler in an attribute', () => {
    const tags = html.match(/<[a-z][^<>]*>/gi) ?? [];
    expect(tags.filter((tag) => /\s(style|on[a-z]+)=/.test(tag))).toEqual([]);
    expect(html).not.toMatch(/<style/);
  });
});

describe('the policy', () => {
  it('never lets a page run what is not named', () => {
    const policy = contentSecurityPolicy(['first()', 'second()', 'first()']);
    expect(policy).not.toContain('unsafe');
    expect(policy.match(/sha256-/g)).toHaveLength(2);
  });

  it('finds the scripts that stand in a page, and not those it loads', () => {
    const html = '<script>a()</script><script type="module" src="/b.js"></script><script id="c">d()</script>';
    expect(inlineScriptsOf(html)).toEqual(['a()', 'd()']);
  });
});
