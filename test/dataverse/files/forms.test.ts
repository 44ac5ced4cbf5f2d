/** Every form of an export comes to what the pages of the Web API with the same rows come to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditRecord, readRecords } from '../../../src/dataverse/index.ts';
import { audited, mailboxesIn } from '../../support/audits.ts';
import { inParts, partSizes } from '../../support/bytes.ts';
import {
  FORMS,
  FORMS_OF_SET_COLUMNS,
  type FormWriter,
  type NamedFile,
  type Row,
  type Tables,
  WEB_API,
  WEB_API_OF_SET_COLUMNS,
} from '../../support/export-forms.ts';

const idOf = (table: number, number: number) =>
  `${table}${table}${table}${table}0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const bit = fc.boolean();
const upTo = (most: number) => fc.integer({ min: 0, max: most });
/** Names that are hard on formats, made unique by a number. */
const names = fc.constantFrom(
  'Åsa Öberg',
  '<Support>',
  'Berg, Anna',
  'say "hello"',
  'a;b',
  'R&D',
  'two  blanks',
  '# App',
);

const mailbox = fc.record({
  name: names,
  address: fc.option(bit),
  owner: fc.constantFrom('systemuser', 'queue'),
  profile: fc.option(upTo(1)),
  incomingemaildeliverymethod: upTo(3),
  outgoingemaildeliverymethod: upTo(2),
  actdeliverymethod: upTo(2),
  emailrouteraccessapproval: upTo(3),
  isemailaddressapprovedbyo365admin: bit,
  incomingemailstatus: upTo(2),
  outgoingemailstatus: upTo(2),
  actstatus: upTo(2),
  enabledforincomingemail: bit,
  enabledforoutgoingemail: bit,
  enabledforact: bit,
  isForward: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  wasTested: bit,
  ownerDisabled: bit,
  statecode: upTo(1),
});

const profile = fc.record({
  name: names,
  servertype: upTo(4),
  incomingserverlocation: fc.constantFrom(null, 'outlook.office365.com', 'mail.contoso.example'),
  incomingcredentialretrieval: upTo(7),
  outgoingcredentialretrieval: upTo(7),
  statecode: upTo(1),
});

const organizationRow = fc.record({
  emailconnectionchannel: upTo(1),
  requireapprovalforuseremail: bit,
  requireapprovalforqueueemail: bit,
});

/** Whole organizations, in which every lookup leads to a row. */
const organizations: fc.Arbitrary<Tables> = fc
  .record({
    mailboxes: fc.array(mailbox, { minLength: 1, maxLength: 5 }),
    profiles: fc.tuple(profile, profile),
    organization: organizationRow,
  })
  .map(({ mailboxes, profiles, organization }) => {
    const owners = (table: string) =>
      mailboxes.flatMap((each, index) =>
        each.owner === table && !each.isForward
          ? [
              {
                id: idOf(2, index),
                name: `Owner ${index} ${each.name}`,
                disabled: Number(each.ownerDisabled),
              },
            ]
          : [],
      );
    return {
      mailbox: mailboxes.map((each, index): Row => {
        const {
          name,
          address,
          owner: _,
          profile: used,
          isForward,
          wasTested,
          ownerDisabled: __,
          ...others
        } = each;
        return {
          ...others,
          mailboxid: idOf(1, index),
          name: `${name} ${index}`,
          emailaddress: address === null ? null : `mailbox-${index}@contoso.example`,
          regardingobjectid: isForward ? null : idOf(2, index),
          emailserverprofile: used === null ? null : idOf(3, used),
          isforwardmailbox: isForward,
          testmailboxaccesscompletedon: wasTested ? '2025-03-04T10:00:00Z' : null,
        };
      }),
      emailserverprofile: profiles.map(
        (each, index): Row => ({
          ...each,
          emailserverprofileid: idOf(3, index),
          name: `${each.name} ${index}`,
        }),
      ),
      organization: [{ ...organization, organizationid: idOf(4, 0) }],
      systemuser: owners('systemuser').map(
        ({ id, name, disabled }): Row => ({ systemuserid: id, fullname: name, isdisabled: disabled }),
      ),
      queue: owners('queue').map(
        ({ id, name, disabled }): Row => ({ queueid: id, name, statecode: disabled }),
      ),
    };
  })
  // A table without a row is no file.
  .map((tables) => Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0)));

/** In the Web API’s own form whether a user is disabled is a yes or no. */
function withTruth(tables: Tables): Tables {
  const { systemuser } = tables;
  if (systemuser === undefined) return tables;
  return { ...tables, systemuser: systemuser.map((row) => ({ ...row, isdisabled: row.isdisabled === 1 })) };
}

async function recordsOf(files: readonly NamedFile[], sizes: readonly number[]): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  for (const [name, bytes] of files) {
    for await (const record of readRecords(inParts(bytes, sizes), name)) records.push(record);
  }
  return records;
}

/** What was judged of each mailbox and how, by its name. */
async function judgedIn(files: readonly NamedFile[], sizes: readonly number[] = []) {
  const outcome = await audited(await recordsOf(files, sizes));
  const judged = mailboxesIn(outcome).map(({ name, configuration, report }) => [
    name,
    { configuration, verdict: report.verdict },
  ]);
  return { judged: Object.fromEntries(judged), sinks: outcome.summary.sinkMailboxes };
}

describe.each(Object.entries(FORMS))('%s', (name, write) => {
  const webApi: FormWriter = FORMS_OF_SET_COLUMNS.includes(name) ? WEB_API_OF_SET_COLUMNS : WEB_API;

  it('comes to the same configurations as the Web API, in whatever parts it is read', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, partSizes, async (tables, sizes) => {
        expect(await judgedIn(write(tables), sizes)).toEqual(await judgedIn(webApi(withTruth(tables))));
      }),
      { numRuns: 25 },
    );
  });
});

it('the Web API itself is judged, so that all forms have something to be like', async () => {
  const verdicts = new Set<string>();
  await fc.assert(
    fc.asyncProperty(organizations, async (tables) => {
      const { judged } = await judgedIn(WEB_API(withTruth(tables)));
      for (const { verdict } of Object.values(judged) as { verdict: string }[]) verdicts.add(verdict);
      expect([...verdicts]).not.toContain('malformed');
    }),
    { numRuns: 100 },
  );
  expect(verdicts.size).toBeGreaterThan(1);
});
