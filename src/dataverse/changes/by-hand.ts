import type { FindingKind } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { RuleWords } from '../../rule-language/words.ts';
import { findingsIn, type OtherResult, type UnratedResult } from '../audit/results.ts';
import type { RowFinding } from '../checks/row-finding.ts';
import { rowWordsFor } from '../checks/words.ts';
import type { Table } from '../rows/tables.ts';
import type { NamedMailbox } from './configuration-groups.ts';

/** A row at which something is done by hand. */
export interface RowByHand extends NamedMailbox {
  readonly table: Table;
  /** The column that shows it. */
  readonly column: string;
}

/** Something that no request repairs, and where it is done by hand. */
export interface ByHand {
  readonly by: 'check' | 'rule';
  /** The id of the check or rule. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: string;
  /** What to do; empty when nothing is said of that. */
  readonly remedy: string;
  readonly rows: readonly RowByHand[];
}

/** Collects what is to be done by hand, as results come one by one. */
export interface ByHandCollector {
  addMailbox(result: UnratedResult): void;
  addOther(result: OtherResult): void;
  /** Each thing once, the gravest first. */
  all(): readonly ByHand[];
}

const KINDS: readonly FindingKind[] = ['error', 'unverified', 'advice'];

/** The column of the organization that holds the methods of new mailboxes. */
const DEFAULTS_COLUMN = 'defaultemailsettings';

/** Starts with nothing to do. */
export function collectByHand({ locale, words }: Settings): ByHandCollector {
  const found = new Map<string, ByHand & { readonly rows: RowByHand[] }>();
  const rowWords = rowWordsFor(locale);
  const add = (thing: Omit<ByHand, 'rows'>, row: RowByHand) => {
    const { by, id, kind } = thing;
    getOrInsert(found, `${by} ${id} ${kind}`, () => ({ ...thing, rows: [] })).rows.push(row);
  };
  const addChecks = (checks: readonly RowFinding[], whose: NamedMailbox, table: Table) => {
    const { id, name } = whose;
    for (const { checkId, kind, from, excepted } of checks) {
      if (excepted !== undefined) continue;
      const { title, remedy } = rowWords[checkId];
      const place = { file: from.file, row: from.row, id, name, table, column: from.column };
      add({ by: 'check', id: checkId, kind, title, remedy }, place);
    }
  };
  return {
    addMailbox(result) {
      addChecks(result.checks ?? [], result, 'mailbox');
    },
    addOther(result) {
      const { file, row, id, name, table, defaults = [] } = result;
      addChecks(result.checks, result, table);
      const findings = defaults.flatMap(({ report }) =>
        findingsIn(report).filter(({ kind, excepted }) => kind === 'error' && excepted === undefined),
      );
      for (const [ruleId, kind] of new Map(findings.map((each) => [each.ruleId, each.kind]))) {
        const { title, remedy } = words.rules[ruleId] as RuleWords;
        const place = { file, row, id, name, table, column: DEFAULTS_COLUMN };
        add({ by: 'rule', id: ruleId, kind, title, remedy }, place);
      }
    },
    all: () => [...found.values()].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind)),
  };
}
