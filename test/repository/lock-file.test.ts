import { expect, it } from 'vitest';
import { textOf } from '../support/project.ts';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean }>>;
}

it('locks the hash of every package that is installed, on other systems too', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as LockFile;
  const installed = Object.entries(packages).filter(
    ([place, { link }]) => place.includes('node_modules/') && link !== true,
  );
  expect(installed.length).toBeGreaterThan(500);
  const without = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(without.map(([place]) => place)).toEqual([]);
});
