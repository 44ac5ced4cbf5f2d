import { getOrInsert } from '../../logic/get-or-insert.ts';
import { comparableId } from './comparable-text.ts';
import { type FirstUse, usesOf } from './first-use.ts';
import { addressUseOf, isForwardMailbox, type Owner, ownerOf } from './mailbox.ts';
import { isProcessed } from './method-columns.ts';
import { isPresent, SPELLINGS, type TableRow, textIn, valueIn } from './tables.ts';

/** All that a mailbox row says but for whose mailbox it is. Many rows of an organization share one. */
export interface MailboxState {
  /** Whether all rows that say the same share it. */
  readonly isShared: boolean;
  readonly isForwardMailbox: boolean;
  /** Whether it is known to be active. */
  readonly isActive: boolean;
  readonly isInUse: boolean;
  /** Whether it is a user’s mailbox, as far as the row tells without another table. */
  readonly isUsers: boolean;
  readonly isProcessed: boolean;
  /** The id of the server profile, as ids are compared; undefined where none is named. */
  readonly profile: string | undefined;
  /** The kind of owner, as far as the row tells without another table. */
  readonly owner: Owner | undefined;
  /** The uses of which the first among all mailboxes counts. */
  readonly uses: readonly (keyof FirstUse)[];
}

/** A row of the table mailbox with its state. */
export interface MailboxRow extends TableRow {
  readonly table: 'mailbox';
  readonly state: MailboxState;
}

/** Finds the states of rows, each kept once. */
export interface MailboxStates {
  /** The state of the row with these columns. */
  stateOf(columns: TableRow['columns']): MailboxState;
}

/** Columns that tell whose mailbox it is; they are no part of its state. */
const OF_WHOSE_IT_IS = /^(?:mailboxid|name|emailaddress|_?(?:regardingobjectid|ownerid)(?:_value)?)$/;

/** What counts of a column of the state: its value, whether it is null, or whether something stands in it. */
type Counted = 'value' | 'null' | 'presence';

/** The columns of a mailbox’s state, in each spelling. Each test has a time of its own: only that none was made counts. */
export const STATE_COLUMNS: ReadonlyMap<string, Counted> = new Map(
  [...SPELLINGS.mailbox]
    .filter(([spelling]) => !OF_WHOSE_IT_IS.test(spelling))
    .map(([spelling, kind]) => {
      if (spelling === 'testmailboxaccesscompletedon') return [spelling, 'null'] as const;
      return [spelling, kind === 'presence' ? 'presence' : 'value'] as const;
    }),
);

/** Beyond this many, states are not kept, so that rows can’t fill the memory. */
const MOST_KEPT = 10_000;

/** A place in the tree of states: what was read of a row so far. */
interface Node {
  /** What came next the last time, which mostly comes again, and where it leads. */
  column: string;
  value: unknown;
  node: Node | undefined;
  /** Where each value of each column leads; absent while only one came. */
  next: Map<string, Map<unknown, Node>> | undefined;
  /** The state of a row of which this is all. */
  state: MailboxState | undefined;
}

/** Starts without any state. */
export function createMailboxStates(): MailboxStates {
  const root = newNode();
  let kept = 0;

  function nodeAfter(node: Node, column: string, value: unknown): Node | undefined {
    if (node.column === column && node.value === value) return node.node;
    const next =
      node.next?.get(column)?.get(value) ?? (kept < MOST_KEPT ? addNode(node, column, value) : undefined);
    if (next !== undefined) Object.assign(node, { column, value, node: next });
    return next;
  }

  return {
    stateOf(columns) {
      let node: Node | undefined = root;
      for (const column in columns) {
        const counted = STATE_COLUMNS.get(column);
        if (counted === undefined) continue;
        const value = countedValue(columns[column], counted);
        // What is no plain value is another one each time.
        if (typeof value === 'object' && value !== null) return newState(columns, false);
        node = nodeAfter(node, column, value);
        if (node === undefined) return newState(columns, false);
      }
      if (node.state === undefined && kept === MOST_KEPT) return newState(columns, false);
      if (node.state === undefined) {
        kept += 1;
        node.state = newState(columns, true);
      }
      return node.state;
    },
  };
}

function countedValue(value: unknown, counted: Counted): unknown {
  if (counted === 'value') return value;
  return counted === 'null' ? value === null : isPresent(value);
}

function newNode(): Node {
  return { column: '', value: undefined, node: undefined, next: undefined, state: undefined };
}

function addNode(node: Node, column: string, value: unknown): Node {
  const made = newNode();
  if (node.node === undefined) return made;
  node.next ??= new Map([[node.column, new Map([[node.value, node.node]])]]);
  const values = getOrInsert(node.next, column, () => new Map<unknown, Node>());
  values.set(value, made);
  return made;
}

function newState(columns: TableRow['columns'], isShared: boolean): MailboxState {
  const row: TableRow = { file: '', row: 0, table: 'mailbox', columns };
  const owner = ownerOf(row, () => undefined);
  const profile = textIn(row, 'emailserverprofile');
  return {
    isShared,
    isForwardMailbox: isForwardMailbox(row),
    isActive: valueIn(row, 'statecode') === 0,
    ...addressUseOf(row),
    isProcessed: isProcessed(row),
    profile: profile === undefined ? undefined : comparableId(profile),
    owner: typeof owner === 'string' ? owner : undefined,
    uses: usesOf(row),
  };
}
