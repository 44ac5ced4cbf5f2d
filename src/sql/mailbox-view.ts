/** The view of mailboxes: evidence in rows of Dataverse as a table of configurations. */

import { checksRows } from '../dataverse/checks/checked-edition.ts';
import { METHOD_COLUMNS } from '../dataverse/rows/method-columns.ts';
import { directionsOf } from '../rule-language/vocabulary.ts';
import { configurationColumns, OWNER, prerequisiteColumn, USER_COUNT } from './columns.ts';
import {
  keyName,
  MAILBOXES,
  mailboxRows,
  methodName,
  ORGANIZATION,
  ORGANIZATION_FACTS,
  organizationFacts,
  PROFILE_FACTS,
  PROFILES,
  profileRows,
  READINESS,
  SERVERS,
  SINK,
  select,
  serverRows,
  USERS,
} from './dataverse-rows.ts';
import type { Dialect } from './dialect.ts';
import { asTruth, type Fact, sameInAll, UNTOLD } from './evidence.ts';
import { comment, indented, lines, qualified } from './layout.ts';
import { columnsByDirection } from './own-directions.ts';
import { factsOfOwner } from './owner-facts.ts';
import type { DataverseTables, ViewMaking } from './view-options.ts';

/** Facts that the caller states and no row shows; they override the evidence in rows. */
export interface ToldFacts {
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  readonly userCount?: number;
}

/**
 * The statement that makes the table of configurations as a view over the tables of Dataverse. It reads the same
 * evidence as `audit` in an export of them.
 */
export function configurationsStatement(
  making: ViewMaking,
  tables: DataverseTables,
  told: ToldFacts,
): string {
  const { compiled, dialect, key } = making;
  const { identifier } = dialect;
  const columns = configurationSelection(making, told);
  const parts = subqueries(making, tables);
  return `${lines([
    comment(`d365-email-rules ${compiled.ruleset.id}`),
    `${dialect.createView} ${qualified(making.table, dialect)} AS`,
    `WITH ${parts.map(([name, body]) => `${name} AS (\n${indented(lines(body))}\n)`).join(',\n')}`,
    ...select(
      [...key.map((each, index) => `${MAILBOXES}.${keyName(index)} AS ${identifier(each)}`), ...columns],
      [
        `FROM ${MAILBOXES}`,
        ...[SINK, ORGANIZATION, USERS].map((name) => `CROSS JOIN ${name}`),
        `WHERE COALESCE(${MAILBOXES}.is_forward, 0) = 0;`,
      ],
    ),
  ])}\n`;
}

/** The columns of configurations: each is selected from what was told or from the evidence of the rows. */
function configurationSelection(
  { compiled, dialect }: ViewMaking,
  { prerequisites: told = {}, userCount }: ToldFacts,
): readonly string[] {
  const { vocabulary } = compiled.ruleset;
  const { sinkMailboxProvisioned, ...others } = factsOfOwner(directionsOf(vocabulary));
  // Only rows of mailboxes show the facts that the guide asks of rows.
  const shown: Readonly<Record<string, Fact | undefined>> = {
    sinkMailboxProvisioned,
    ...(checksRows(compiled.ruleset) ? others : {}),
  };
  const columnOf = (name: string, type: keyof Dialect['types'], prerequisite: string | undefined): string => {
    if (name === USER_COUNT) return userCount === undefined ? `${USERS}.${USER_ROWS}` : String(userCount);
    if (name === OWNER || Object.hasOwn(vocabulary.directions, name)) {
      return name === OWNER || Object.hasOwn(METHOD_COLUMNS, name)
        ? `${MAILBOXES}.${methodName(name)}`
        : `CAST(NULL AS ${dialect.types.text})`;
    }
    const known = prerequisite === undefined ? undefined : told[prerequisite];
    if (known !== undefined) return dialect.truth(known);
    const fact = prerequisite === undefined ? undefined : shown[prerequisite];
    return fact === undefined ? `CAST(NULL AS ${dialect.types[type]})` : asTruth(fact, dialect);
  };
  const columns = configurationColumns(compiled.ruleset).map(({ name, type }) => {
    const prerequisite = vocabulary.prerequisites.find(
      (each) => prerequisiteColumn(each, vocabulary) === name,
    );
    return `${columnOf(name, type, prerequisite)} AS ${dialect.identifier(name)}`;
  });
  const byDirection = columnsByDirection(compiled.ruleset).map(
    ({ name, fact }) => `${asTruth(fact, dialect)} AS ${dialect.identifier(name)}`,
  );
  return [...columns, ...byDirection];
}

/** A named subquery: its name and its lines. */
type Subquery = readonly [name: string, body: readonly string[]];

/** The subqueries that the view reads, in order. */
function subqueries(making: ViewMaking, tables: DataverseTables): readonly Subquery[] {
  const { dialect } = making;
  return [
    ...(tables.emailserverprofile === undefined
      ? []
      : [
          [SERVERS, serverRows(tables.emailserverprofile, dialect)] as const,
          [PROFILES, profileRows(dialect)] as const,
        ]),
    [MAILBOXES, mailboxRows(making, tables)],
    [
      SINK,
      select(
        [
          'COUNT(*) AS sinks',
          ...[...READINESS, ...PROFILE_FACTS].map((name) => `${sameInAll(name)} AS ${name}`),
        ],
        [`FROM ${MAILBOXES}`, 'WHERE is_forward = 1 AND is_active = 1'],
      ),
    ],
    [
      ORGANIZATION,
      tables.organization === undefined
        ? select(ORGANIZATION_FACTS.map((name) => `${UNTOLD} AS ${name}`))
        : select(
            organizationFacts(dialect).map(([name, fact]) => `${sameInAll(fact)} AS ${name}`),
            [`FROM ${qualified(tables.organization, dialect)}`],
          ),
    ],
    [
      USERS,
      select(
        [`COUNT(*) AS ${USER_ROWS}`],
        [`FROM ${MAILBOXES}`, `WHERE ${methodName(OWNER)} = 'user' AND COALESCE(is_forward, 0) = 0`],
      ),
    ],
  ];
}

const USER_ROWS = 'users';
