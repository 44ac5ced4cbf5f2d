/** The view of verdicts: one row per configuration, one column per rule. */

import type { CompiledCase, CompiledRule } from '../rule-language/compile.ts';
import { type Column, configurationColumns, OWNER, USER_COUNT } from './columns.ts';
import { comment, indented, lines, listed, qualified } from './layout.ts';
import { columnsByDirection, directionByRows, failedTestElements } from './own-directions.ts';
import { oneOf, type Writing } from './predicates.ts';
import { findingElement, ruleStatus } from './rule-column.ts';
import type { ViewMaking } from './view-options.ts';

/** The columns of the view besides its key and the rules’; checks are there only over the tables of Dataverse. */
export const VERDICT = 'verdict';
export const FINDINGS = 'findings';
export const CHECKS = 'checks';

/** The name of the subquery in the view; it would hide a table of the same name. */
const CHECKED = 'checked_rows';
const JUDGED = 'judged_rows';
export const NAMES_WITHIN: readonly string[] = [CHECKED, JUDGED];

/** The greatest number of users in a valid configuration. */
const MOST_USERS = Number.MAX_SAFE_INTEGER;

/** The statement that makes a view of the rules' results for each row of a table of configurations. */
export function viewStatement(making: ViewMaking): string {
  const { compiled, words, dialect, remarks } = making;
  const { identifier } = dialect;
  const rules = compiled.rules.map((rule) => ({ rule, id: rule.rule.id, column: identifier(rule.rule.id) }));
  const writing = writingOf(making);
  const key = making.key.map(identifier);
  const judged = rules.map(({ rule, id, column }) =>
    lines([
      comment(`${words.rules[id]?.title} (${clausesOf(rule)})`),
      `${lines(ruleStatus(rule, writing))} AS ${column}`,
    ]),
  );
  return `${[
    ...remarks.map(comment),
    `${dialect.createView} ${qualified(making.view, dialect)} AS`,
    `WITH ${CHECKED} AS (`,
    indented(lines(checkedRows(making))),
    '),',
    `${JUDGED} AS (`,
    indented(lines(['SELECT', indented(listed([`${CHECKED}.*`, ...judged])), `FROM ${CHECKED}`])),
    ')',
    'SELECT',
    indented(
      listed([
        ...key,
        `${lines(verdictLines(making))} AS ${identifier(VERDICT)}`,
        `${lines(findingsLines(making))} AS ${identifier(FINDINGS)}`,
        ...(byDirection(making).length === 0
          ? []
          : [`${lines(checksLines(making))} AS ${identifier(CHECKS)}`]),
        ...rules.map(({ column }) => column),
      ]),
    ),
    `FROM ${JUDGED};`,
  ].join('\n')}\n`;
}

/** The subquery of all rows; a row that is not well-formed has no owner. */
function checkedRows(making: ViewMaking): readonly string[] {
  const { compiled, dialect, key, table } = making;
  const { identifier } = dialect;
  const columns = [...configurationColumns(compiled.ruleset), ...byDirection(making)].filter(
    ({ name }) => name !== OWNER,
  );
  return [
    'SELECT',
    indented(
      listed([
        ...key.map(identifier),
        `CASE WHEN ${wellFormed(making)} THEN ${identifier(OWNER)} END AS ${identifier(OWNER)}`,
        ...columns.map(({ name }) => identifier(name)),
      ]),
    ),
    `FROM ${qualified(table, dialect)}`,
  ];
}

/** The statement that makes a table of configurations. */
export function tableStatement({ compiled, dialect, table, key }: ViewMaking): string {
  const ofKey = key.map((name): Column => ({ name, type: 'text' }));
  const columns = [...ofKey, ...configurationColumns(compiled.ruleset)].map(
    ({ name, type }) => `${dialect.identifier(name)} ${dialect.types[type]}`,
  );
  return `CREATE TABLE ${qualified(table, dialect)} (\n${indented(listed(columns))}\n);\n`;
}

/**
 * The predicate that a row is a well-formed configuration: its texts are known names, and the number of users is
 * possible.
 */
function wellFormed({ compiled, dialect }: ViewMaking): string {
  const { owners, directions } = compiled.ruleset.vocabulary;
  const count = dialect.identifier(USER_COUNT);
  return [
    oneOf(OWNER, owners, { dialect }),
    ...Object.entries(directions).map(([direction, methods]) => oneOf(direction, methods, { dialect })),
    `(${count} IS NULL OR ${count} BETWEEN 0 AND ${MOST_USERS})`,
  ].join(' AND ');
}

function verdictLines({ compiled, dialect }: ViewMaking): readonly string[] {
  const { identifier, text } = dialect;
  const errors = compiled.rules.filter(({ rule }) => rule.kind === 'error');
  const columns = errors.map(({ rule }) => identifier(rule.id));
  const ofRules = (kind: string, verdict: string) => [
    `  WHEN ${text(kind)} IN (`,
    indented(indented(listed(columns))),
    `  ) THEN ${text(verdict)}`,
  ];
  return [
    'CASE',
    `  WHEN ${identifier(OWNER)} IS NULL THEN ${text('malformed')}`,
    ...(columns.length === 0
      ? []
      : [...ofRules('error', 'invalid'), ...ofRules('unverified', 'undetermined')]),
    `  ELSE ${text('valid')}`,
    'END',
  ];
}

/** The columns of configurations that tell something direction by direction. */
function byDirection({ compiled, dataverse }: ViewMaking): readonly Column[] {
  return dataverse === undefined ? [] : columnsByDirection(compiled.ruleset);
}

/** The findings of all rules as a list in JSON. */
function findingsLines(making: ViewMaking): readonly string[] {
  const { compiled, dialect, dataverse } = making;
  const writing = writingOf(making);
  const elements = compiled.rules.map((rule) => {
    const directionBy = (deciding: CompiledCase) =>
      dataverse === undefined
        ? dialect.text(deciding.direction)
        : directionByRows(rule, deciding, compiled.ruleset, writing);
    return findingElement(rule, directionBy, writing);
  });
  return jsonList(elements, making);
}

/** The findings of checks that rows of mailboxes show by themselves, as a list in JSON. */
function checksLines(making: ViewMaking): readonly string[] {
  return jsonList(failedTestElements(making.compiled.ruleset, writingOf(making)), making);
}

/** Elements with a leading comma each as a list in JSON; NULL in a row that is not well-formed. */
function jsonList([first, ...others]: readonly string[], { dialect }: ViewMaking): readonly string[] {
  const { identifier, text, plus, long, withoutFirst } = dialect;
  const isThere = `WHEN ${identifier(OWNER)} IS NOT NULL THEN`;
  if (first === undefined) return [`CASE ${isThere} ${text('[]')} END`];
  const elements = lines([long(first), ...others.map((element) => `${plus} ${element}`)]);
  const list = withoutFirst(`\n${indented(elements)}\n`);
  return ['CASE', indented(`${isThere} ${text('[')} ${plus} ${list} ${plus} ${text(']')}`), 'END'];
}

function writingOf({ compiled, dialect }: ViewMaking): Writing {
  return { dialect, vocabulary: compiled.ruleset.vocabulary };
}

function clausesOf({ rule }: CompiledRule): string {
  return rule.sources.map(({ clause }) => clause).join(', ');
}
