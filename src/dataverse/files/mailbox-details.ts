import { COLUMNS, isKnownColumn, NAMING_COLUMNS, type Table } from '../rows/tables.ts';
import { CHOICE_LABELS } from './choice-labels.ts';
import type { ReadingObserver } from './reading-observer.ts';
import type { InputEnd, InputRecord } from './record.ts';
import { logicalName, meaningIn } from './table-columns.ts';

/** A line of the file of **Download Mailbox Details**: a column with its value, below a heading. */
const LINE = /^\s*(\w+)\s*:\s?(.*?)\s*$/;

/** So many columns at least tell the file from other texts. */
const FEWEST_COLUMNS = 3;

/** The file is about one mailbox; what is longer is no such file. */
const MOST_LINES = 10_000;

/** Whether a text is what **Download Mailbox Details** saves, by its first lines. */
export function isMailboxDetails(lines: readonly string[]): boolean {
  const names = lines.map((line) => LINE.exec(line)?.[1]?.toLowerCase() ?? '');
  return names.includes('mailboxid') && names.filter(isKnownColumn).length >= FEWEST_COLUMNS;
}

/** Reads the mailbox, and its server profile where the file tells of it; a choice stands there by its name in code. */
export async function* readMailboxDetails(
  texts: AsyncIterable<string>,
  observer?: ReadingObserver,
): AsyncGenerator<readonly InputRecord[], InputEnd> {
  const rows = createRows();
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) rows.take(line);
  }
  rows.take(rest);
  for (const [index, { value, line }] of rows.all().entries()) {
    observer?.onLine?.(index + 1, line);
    yield [{ row: index + 1, value, cells: true }];
  }
  return { brokeOff: false };
}

type Columns = Record<string, string>;

/** Parts the lines into the columns of the mailbox and of its server profile. */
function createRows() {
  const columns: Readonly<Record<'mailbox' | 'emailserverprofile', Columns>> = {
    mailbox: {},
    emailserverprofile: {},
  };
  const firstLines = new Map<Table, number>();
  let section: keyof typeof columns = 'mailbox';
  let number = 0;

  const tableOf = (name: string): keyof typeof columns => {
    const [isOfMailbox, isOfProfile] = (['mailbox', 'emailserverprofile'] as const).map((table) =>
      Object.hasOwn(COLUMNS[table], name),
    );
    if (isOfMailbox && isOfProfile) return section;
    return isOfProfile ? 'emailserverprofile' : 'mailbox';
  };

  return {
    take(text: string): void {
      number += 1;
      if (number > MOST_LINES) return;
      const [, written = '', value = ''] = LINE.exec(text) ?? [];
      if (written === '') {
        if (/server\s*profile/i.test(text)) section = 'emailserverprofile';
        else if (/mailbox/i.test(text)) section = 'mailbox';
        return;
      }
      const name = logicalName(written.toLowerCase());
      const table = tableOf(name);
      if (!Object.hasOwn(COLUMNS[table], name) || columns[table][name] !== undefined) return;
      if (!firstLines.has(table)) firstLines.set(table, number);
      columns[table][name] = meaningOf(table, name, value.trim());
    },
    all() {
      const { mailbox, emailserverprofile: profile } = columns;
      const [idColumn] = NAMING_COLUMNS.emailserverprofile;
      const isThere = Object.keys(profile).length > 0;
      // The file has just the one profile that the mailbox uses.
      const linked =
        isThere && !mailbox.emailserverprofile
          ? { emailserverprofile: profile[idColumn] || profile.name || '' }
          : {};
      return [
        { value: { ...mailbox, ...linked }, line: firstLines.get('mailbox') ?? 1 },
        ...(isThere
          ? [{ value: { [idColumn]: '', ...profile }, line: firstLines.get('emailserverprofile') ?? 1 }]
          : []),
      ];
    },
  };
}

/** What a value says: a choice by its label, or by its name in code, which is the label without blanks. */
function meaningOf(table: Table, column: string, value: string): string {
  if (/^null$/i.test(value)) return '';
  const inCode = value.toLowerCase();
  const choice = CHOICE_LABELS[table][column]?.find(([, ...labels]) =>
    labels.some((label) => label.replaceAll(/[\s-]/g, '').toLowerCase() === inCode),
  );
  return choice === undefined ? meaningIn(table, column)(value) : String(choice[0]);
}
