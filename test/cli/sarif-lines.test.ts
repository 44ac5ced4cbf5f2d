import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { cli, fileOf, userRow } from './support.ts';

it('SARIF points at the line on which the record begins', async () => {
  const broken = [1, 2].map((number) => userRow({ mailboxid: `m${number}`, incomingemaildeliverymethod: 9 }));
  const text = JSON.stringify({ value: broken }, undefined, 2);
  const { stdout } = await cli(['check', fileOf(text), '--format', 'sarif', '--ruleset', 'guide']);
  const log: Log = JSON.parse(stdout);
  const lines = log.runs[0]?.results?.map(
    ({ locations }) => locations?.[0]?.physicalLocation?.region?.startLine,
  );
  const begun = text.split('\n').flatMap((line, index) => (line === '    {' ? [index + 1] : []));
  expect(begun).toHaveLength(2);
  expect([...new Set(lines)]).toEqual(begun);
});
