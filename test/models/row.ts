/**
 * What mailbox rows and facts come to, as plain as can be: written from the description of the columns and used as
 * a test oracle. It shares nothing with the library.
 */

import { type OtherTables, shownByRows } from './readiness.ts';

/** A row of the mailbox table. */
export type Row = Readonly<Record<string, unknown>>;

type Values = Readonly<Record<string, boolean>>;

/** What rows cannot show. */
export interface Facts {
  readonly prerequisites?: Values;
  readonly userCount?: number;
  readonly mailboxes?: Readonly<Record<string, { readonly prerequisites?: Values; readonly needs?: Values }>>;
}

/** What becomes of a row that is not a sink: a configuration to judge, or the columns that do not say enough. */
export type ModelResult = { readonly configuration: object } | { readonly columns: readonly string[] };

/** What becomes of all rows. */
export interface ModelAnswer {
  readonly results: readonly ModelResult[];
  readonly sinkMailboxes: number;
  readonly unmatchedFacts: readonly string[];
}

const LOOKUP = '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname';

/** The owner of a mailbox, or the column that should have told it. */
function ownerOf(row: Row): 'user' | 'queue' | { readonly column: string } {
  let column = LOOKUP;
  let table = row[LOOKUP];
  if (table === undefined || table === null) {
    column = 'regardingobjecttypecode';
    table = row.regardingobjecttypecode;
  }
  if (table === undefined || table === null) return { column: '_regardingobjectid_value' };
  if (table === 'systemuser' || table === 8 || table === '8') return 'user';
  if (table === 'queue' || table === 2020 || table === '2020') return 'queue';
  return { column };
}

/** An address without blanks around it, with every letter small and in its plain form. */
export function plainAddress(address: string): string {
  const letters = [...address.trim()].map((letter) => letter.toLowerCase());
  return letters.map((letter) => (letter === 'ς' ? 'σ' : letter === 'ß' ? 'ss' : letter)).join('');
}

/** The method that a column holds. */
function methodOf(value: unknown, isIncoming: boolean): string | undefined {
  if (value === 0) return 'none';
  if (value === 1) return 'outlook';
  if (value === 2) return 'server';
  if (value === 3 && isIncoming) return 'forward-mailbox';
  return undefined;
}

/** The method for appointments, contacts and tasks that a column holds: its order is another one. */
function activitiesOf(value: unknown): string | undefined {
  if (value === 0) return 'outlook';
  if (value === 1) return 'server';
  if (value === 2) return 'none';
  return undefined;
}

/**
 * What all rows of mailboxes, in the order in which they are read, come to with these facts: by today's guidance,
 * which looks at activities and at rows of other tables, when those are given.
 */
export function modelOf(
  rows: readonly Row[],
  facts: Facts,
  others?: Pick<OtherTables, 'profiles' | 'organizations'>,
): ModelAnswer {
  const withActivities = others !== undefined;
  let users = 0;
  let hasActiveSink = false;
  for (const row of rows) {
    if (row.isforwardmailbox === true) {
      if (row.statecode === 0) hasActiveSink = true;
    } else if (ownerOf(row) === 'user') {
      users++;
    }
  }

  const mailboxes = Object.entries(facts.mailboxes ?? {});
  const isMatched = new Set<string>();
  const results: ModelResult[] = [];
  let sinkMailboxes = 0;
  for (const row of rows) {
    const own = mailboxes.filter(
      ([address]) =>
        typeof row.emailaddress === 'string' && plainAddress(address) === plainAddress(row.emailaddress),
    );
    for (const [address] of own) isMatched.add(address);
    if (row.isforwardmailbox === true) {
      sinkMailboxes++;
      continue;
    }

    const owner = ownerOf(row);
    const incoming = methodOf(row.incomingemaildeliverymethod, true);
    const outgoing = methodOf(row.outgoingemaildeliverymethod, false);
    const columns: string[] = [];
    if (typeof owner === 'object') columns.push(owner.column);
    if (incoming === undefined) columns.push('incomingemaildeliverymethod');
    if (outgoing === undefined) columns.push('outgoingemaildeliverymethod');
    const activities = activitiesOf(row.actdeliverymethod);
    if (withActivities && activities === undefined) columns.push('actdeliverymethod');
    if (columns.length > 0) {
      results.push({ columns });
      continue;
    }

    const prerequisites: Record<string, boolean> = {};
    if (hasActiveSink) prerequisites.sinkMailboxProvisioned = true;
    if (others !== undefined) {
      const sinks = rows.filter(({ isforwardmailbox }) => isforwardmailbox === true);
      const methods = { incoming, outgoing, activities } as Readonly<Record<string, string>>;
      Object.assign(
        prerequisites,
        shownByRows(row, owner as 'user' | 'queue', methods, { ...others, sinks }),
      );
    }
    for (const [name, value] of Object.entries(facts.prerequisites ?? {})) prerequisites[name] = value;
    for (const [, { prerequisites: mine = {} }] of own) {
      for (const [name, value] of Object.entries(mine)) prerequisites[name] = value;
    }
    const configuration: Record<string, unknown> = { owner, incoming, outgoing };
    if (withActivities) configuration.activities = activities;
    configuration.prerequisites = prerequisites;
    for (const [, { needs }] of own) if (needs !== undefined) configuration.needs = needs;
    configuration.userCount = facts.userCount ?? users;
    results.push({ configuration });
  }
  const unmatchedFacts = mailboxes.map(([address]) => address).filter((address) => !isMatched.has(address));
  return { results, sinkMailboxes, unmatchedFacts };
}
