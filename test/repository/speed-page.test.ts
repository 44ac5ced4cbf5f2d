import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, textOf } from '../support/project.ts';

it('the page about speed says what was measured, and nobody’s hand has changed it', async () => {
  const { pageOf } = await import(join(ROOT, 'bench/page.mjs'));
  expect(textOf('docs/guide/speed.md')).toBe(pageOf(JSON.parse(textOf('bench/results.json'))));
});
