/** Files from the field, with made-up people: each is read, and what its administrator needs to hear comes of it. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cli } from './support.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

interface Result {
  readonly name: string | null;
  readonly status: string;
  readonly report: { readonly findings?: readonly { readonly ruleId: string; readonly kind: string }[] };
  readonly checks?: readonly { readonly checkId: string; readonly kind: string }[];
}

async function judged(...paths: readonly string[]) {
  const { stdout, exitCode } = await cli(['check', ...paths.map(fixture), '--format', 'json']);
  const { results } = JSON.parse(stdout) as { readonly results: readonly Result[] };
  const said = ({ report, checks = [] }: Result) => [
    ...(report.findings ?? []).map(({ ruleId, kind }) => `${kind} ${ruleId}`),
    ...checks.map(({ checkId, kind }) => `${kind} ${checkId}`),
  ];
  return {
    exitCode,
    saidOf: (name: string) => results.filter((each) => each.name === name).flatMap(said),
    all: results.flatMap(said),
    statuses: Object.fromEntries(results.map(({ name, status }) => [name, status])),
  };
}

describe.each([
  'xrmdata-export-csv/mailboxes.csv',
  'xrmdata-export-csv/mailboxes-with-type-line.csv',
  'export-to-excel/sheet.csv',
  'export-to-excel/sheet.xlsx',
  'xrm-webapi-console/copied.json',
])('%s', (path) => {
  it('has Outlook in Ben’s mailbox and failed tests in Chen’s, and no record that cannot be read', async () => {
    const { saidOf, statuses } = await judged(path);
    expect(saidOf('Ben Okafor')).toContain('error activities-outlook-retired');
    expect(saidOf('Chen Wei')).toContain('error test-failed');
    expect(Object.values(statuses)).not.toContain('unreadable');
  });
});

describe('SQL', () => {
  it.each(['Results.csv', 'Results-logical-names.csv', 'Results-without-NULL.csv'])(
    'has three accounts without address and profile in %s, and none of them repeats an address',
    async (file) => {
      const { saidOf, all } = await judged(`onpremises-ssms-csv/${file}`);
      for (const name of ['SYSTEM INTEGRATION', 'crmsvc install', 'crm report svc']) {
        expect(saidOf(name)).toContain('error address-missing');
      }
      expect(all.filter((each) => each.includes('address-repeated'))).toEqual([]);
    },
  );

  it.each(['mailboxes.csv', 'mailboxes-typecode.csv', 'mailboxes-null-lower.csv'])(
    'tells owners and nothing in %s',
    async (file) => {
      const others = ['emailserverprofiles.json', 'organization.json'].map((each) => `sql4cds-csv/${each}`);
      const { saidOf, all, statuses } = await judged(`sql4cds-csv/${file}`, ...others);
      expect(Object.values(statuses)).not.toContain('unreadable');
      expect(saidOf('Nora Dahl')).toContain('error address-missing');
      expect(saidOf('Nora Dahl')).toContain('error mailbox-server-profile-active');
      expect(all.filter((each) => each.includes('address-repeated'))).toEqual([]);
    },
  );
});

it('users and queues alone ask for their mailboxes, and end with 2', async () => {
  const { stdout, exitCode } = await cli(['check', fixture('systemuser-row'), '--fail-on', 'never']);
  expect(exitCode).toBe(2);
  expect(stdout).toContain('The table `mailbox` is missing');
});
