import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationWith, PLAIN_TEXTS } from './organization-input.ts';
import { cli, linesOf, queueRow, userRow } from './support.ts';

/** The columns of a mailbox of its own address that exchanges no appointments. */
const own = (index: number) => ({
  mailboxid: `m${index}`,
  emailaddress: `m${index}@contoso.example`,
  actdeliverymethod: 2,
});

/** Users' mailboxes on Dynamics 365 for Outlook, which is retired, with these names. */
function outlookMailboxes(names: readonly string[]) {
  return names.map((name, index) => userRow({ ...own(index), name, incomingemaildeliverymethod: 1 }));
}

/** What colours a text on a terminal. */
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe('check on a terminal', () => {
  it('says how many are of each status, what to fix first, with three names, and what to ask next', async () => {
    const rows = outlookMailboxes(['Anna', 'Bo', 'Cecilia', 'David', 'Eva']);
    const { stdout } = await cli(['check', '-'], { stdin: linesOf(...rows) });
    expect(stdout).toMatch(/^5 checked by: Current guidance/);
    expect(stdout).toContain('✗ 5 broken');
    expect(stdout).toMatch(
      /Fix first\n\n(?:.*\n)*? {2}✗ 5 × Incoming: Dynamics 365 for Outlook is retired\n {2}Set .*\n {2}Anna, Bo, Cecilia, \+ 2 · incoming-outlook-retired\n/,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Next: .*`--list`.*`--details`/);
  });

  it('counts the mailboxes of a cause, and not its findings', async () => {
    const both = userRow({ incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 1 });
    const { stdout } = await cli(['check', '-', '--ruleset', 'guide'], { stdin: linesOf(both) });
    expect(stdout).not.toMatch(/ [2-9]\d* × /);
  });

  it('says in one line that nothing is wrong', async () => {
    const none = queueRow({ incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0 });
    const { stdout } = await cli(['check', '-', '--ruleset', 'guide'], { stdin: linesOf(none) });
    expect(stdout).toContain('✓ 1 in order');
    expect(stdout).toContain('No problems found, and no questions left.');
    expect(stdout).not.toContain('Fix first');
  });

  it('names records that cannot be read and methods that were never set as causes', async () => {
    const rows = [
      userRow({ ...own(1), name: 'Rosa', incomingemaildeliverymethod: 7 }),
      userRow({ ...own(2), name: 'Nils', incomingemaildeliverymethod: -1 }),
    ];
    const { stdout } = await cli(['check', '-'], { stdin: linesOf(...rows) });
    expect(stdout).toMatch(/✗ 1 × The record cannot be read\n.*\n {2}Rosa\n/);
    expect(stdout).toMatch(/✗ 1 × No delivery method has been set\n.*\n {2}Nils\n/);
  });

  it('names no cause in mailboxes that are out of use', async () => {
    const [mailbox = {}] = outlookMailboxes(['Anna']);
    const owner = { systemuserid: mailbox._regardingobjectid_value, isdisabled: true };
    const { stdout } = await cli(['check', '-'], { stdin: linesOf(mailbox, owner) });
    expect(stdout).toContain('1 out of use');
    expect(stdout).not.toContain('Fix first');
  });

  it('speaks Swedish', async () => {
    const { stdout } = await cli(['check', '-', '--locale', 'sv'], {
      stdin: linesOf(...outlookMailboxes(['Anna'])),
    });
    expect(stdout).toContain('Åtgärda först');
    expect(stdout).toContain('Nästa steg: ');
  });

  it('takes sixty lines of eighty columns at most, however many mailboxes there are', async () => {
    const rows = organizationWith(PLAIN_TEXTS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...rows), { maxLength: 300 }),
        fc.array(
          fc.record({
            incoming: fc.constantFrom(-1, 0, 1, 2, 3, 7),
            outgoing: fc.constantFrom(-1, 0, 1, 2, 9),
            name: fc.string({ maxLength: 200 }),
          }),
          { maxLength: 40 },
        ),
        fc.constantFrom('en', 'sv'),
        async (some, others, locale) => {
          const more = others.map(({ incoming, outgoing, name }, index) =>
            userRow({
              ...{ name, mailboxid: `m${index}` },
              ...{ incomingemaildeliverymethod: incoming, outgoingemaildeliverymethod: outgoing },
            }),
          );
          const stdin = linesOf(...some, ...more);
          const { stdout } = await cli(['check', '-', '--locale', locale], { stdin, columns: 80 });
          // One more for the line end.
          expect(stdout.split('\n').length).toBeLessThanOrEqual(61);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('--list', () => {
  it('writes one line a mailbox that has something to it, with its status, and then the overview', async () => {
    const rows = [
      ...outlookMailboxes(['Anna']),
      queueRow({ ...own(9), name: 'None', incomingemaildeliverymethod: 0 }),
    ];
    const { stdout } = await cli(['check', '-', '--list'], { stdin: linesOf(...rows) });
    const [first = '', second] = stdout.split('\n');
    expect(first).toMatch(/^✗ Anna: /);
    expect(second).toBe('');
    const all = await cli(['check', '-', '--list', '--all'], { stdin: linesOf(...rows) });
    expect(all.stdout).toMatch(/\n. None: /);
  });

  it('keeps each mailbox on its line at eighty columns', async () => {
    const rows = outlookMailboxes([
      'A name that is long enough to be cut off somewhere in the middle of what is wrong',
    ]);
    const { stdout } = await cli(['check', '-', '--list'], { stdin: linesOf(...rows), columns: 80 });
    const [first = '', second] = stdout.split('\n');
    expect([...first.replaceAll(ANSI, '')].length).toBeLessThanOrEqual(80);
    expect(second).toBe('');
  });

  it('does not go together with --details', async () => {
    const { exitCode, stderr } = await cli(['check', '-', '--list', '--details'], { stdin: '[]' });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'--details'");
  });
});
