/** Prerequisites that rows tell direction by direction: their columns, and the direction of a finding that rests on it. */

import { checksRows } from '../dataverse/checks/checked-edition.ts';
import { literals } from '../logic/formula.ts';
import type { CompiledCase, CompiledRule } from '../rule-language/compile.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import { directionsOf } from '../rule-language/vocabulary.ts';
import { PREREQUISITES_ABOUT } from '../rulesets/dataverse/subjects.ts';
import type { Column } from './columns.ts';
import { MAILBOXES, methodName, SINK } from './dataverse-rows.ts';
import type { Fact } from './evidence.ts';
import { oneOf, prerequisitePredicate, type Writing } from './predicates.ts';

/** The directions in which a mailbox is processed, in the order in which a finding names one. */
const PROCESSED = ['incoming', 'outgoing', 'activities'] as const;
type Processed = (typeof PROCESSED)[number];

/** The methods by which a mailbox is processed: the owner's own, and the forward mailbox. */
const [OWN, FORWARDED] = ['server', 'forward-mailbox'];

/** A prerequisite that rows tell direction by direction. */
interface ToldByDirection {
  /** The column of a mailbox that tells it for a direction. */
  readonly column: (direction: Processed) => string;
  /** The value that is asked for. */
  readonly asked: boolean;
  /** True when another finding speaks of the directions whose last test failed. */
  readonly isTest: boolean;
}

const TOLD_BY_DIRECTION: Readonly<Record<string, ToldByDirection>> = {
  [PREREQUISITES_ABOUT.test[0]]: { column: (direction) => `tested_${direction}`, asked: true, isTest: true },
  [PREREQUISITES_ABOUT.signIn[0]]: {
    column: (direction) => (direction === 'outgoing' ? 'password_outgoing' : 'password_incoming'),
    asked: false,
    isTest: false,
  },
};

/** The directions of a vocabulary in which a mailbox is processed. */
function processedIn({ vocabulary }: Ruleset): readonly Processed[] {
  const directions = directionsOf(vocabulary);
  return PROCESSED.filter((direction) => directions.includes(direction));
}

/** The prerequisites of a ruleset that rows tell direction by direction. */
function toldIn(ruleset: Ruleset): readonly string[] {
  if (!checksRows(ruleset)) return [];
  return ruleset.vocabulary.prerequisites.filter((each) => Object.hasOwn(TOLD_BY_DIRECTION, each));
}

/** The column of a prerequisite in one direction. */
function factColumn(prerequisite: string, direction: string): string {
  return `${prerequisite}_${direction}`;
}

/** The column that a direction's last test failed. */
function failedColumn(direction: string): string {
  return `testFailed_${direction}`;
}

/** The columns of configurations that only rows of Dataverse tell, with the facts that they hold. */
export function columnsByDirection(ruleset: Ruleset): readonly (Column & { readonly fact: Fact })[] {
  const told = toldIn(ruleset);
  if (told.length === 0) return [];
  const directions = processedIn(ruleset);
  return [
    ...told.flatMap((prerequisite) =>
      directions.map((direction) => ({
        name: factColumn(prerequisite, direction),
        type: 'boolean' as const,
        fact: processedFact(
          direction,
          (TOLD_BY_DIRECTION[prerequisite] as ToldByDirection).column(direction),
        ),
      })),
    ),
    ...directions.map((direction) => ({
      name: failedColumn(direction),
      type: 'boolean' as const,
      fact: `CASE WHEN ${byMethod(direction, OWN)} AND ${MAILBOXES}.failed_${direction} = 1 THEN 1 ELSE 0 END`,
    })),
  ];
}

function byMethod(direction: string, method: string | undefined): string {
  return `${MAILBOXES}.${methodName(direction)} = '${method}'`;
}

/** The fact about the mailbox that is processed for a direction; NULL where none is. */
function processedFact(direction: Processed, column: string): Fact {
  const own = `WHEN ${byMethod(direction, OWN)} THEN ${MAILBOXES}.${column}`;
  const forwarded =
    direction === 'incoming' ? ` WHEN ${byMethod(direction, FORWARDED)} THEN ${SINK}.${column}` : '';
  return `CASE ${own}${forwarded} END`;
}

/**
 * The direction of a finding when one of its cases decides: the first one whose columns fall short of what is asked.
 * A test that failed is a finding of its own, so that the finding is NULL where all that falls short are such tests.
 */
export function directionByRows(
  { rule, cases }: CompiledRule,
  deciding: CompiledCase,
  ruleset: Ruleset,
  writing: Writing,
): string {
  const own = writing.dialect.text(deciding.direction);
  const asked = deciding.requirement === undefined ? [] : literals(deciding.requirement);
  return toldIn(ruleset).reduceRight((otherwise, prerequisite) => {
    const parts = asked.filter((literal) => literal.prerequisite === prerequisite);
    if (parts.length === 0) return otherwise;
    const isMet = parts.map(({ value }) => prerequisitePredicate(prerequisite, value, writing)).join(' AND ');
    const isSpoken = (direction: string) => cases.some((each) => each.direction === direction);
    const directions = processedIn(ruleset);
    const branches = [...directions.filter(isSpoken), ...directions.filter((each) => !isSpoken(each))].map(
      (direction) =>
        `WHEN ${isShort(rule.id, prerequisite, direction, writing)} THEN ${isSpoken(direction) ? writing.dialect.text(direction) : own}`,
    );
    const failed = (TOLD_BY_DIRECTION[prerequisite] as ToldByDirection).isTest
      ? [
          `WHEN ${directions.map((each) => hasFailed(each, true, writing)).join(' OR ')} THEN ${writing.dialect.noText}`,
        ]
      : [];
    return `CASE WHEN ${isMet} THEN ${[otherwise, ...branches, ...failed].join(' ')} ELSE ${own} END`;
  }, own);
}

/** The predicate that a direction falls short of what a rule asks, other than by a test that failed. */
function isShort(ruleId: string, prerequisite: string, direction: string, writing: Writing): string {
  const { dialect } = writing;
  const { asked, isTest } = TOLD_BY_DIRECTION[prerequisite] as ToldByDirection;
  const column = dialect.identifier(factColumn(prerequisite, direction));
  const isUnverified = `${dialect.identifier(ruleId)} = ${dialect.text('unverified')}`;
  const isProcessed = oneOf(direction, methodsIn(direction), writing);
  return [
    `CASE WHEN ${isUnverified} THEN CASE WHEN ${isProcessed} AND ${column} IS NULL THEN 1 ELSE 0 END`,
    `WHEN ${dialect.is(column, !asked)} THEN 1 ELSE 0 END = 1`,
    ...(isTest ? [`AND ${hasFailed(direction, false, writing)}`] : []),
  ].join(' ');
}

function methodsIn(direction: string): readonly string[] {
  return direction === 'incoming' ? [OWN as string, FORWARDED as string] : [OWN as string];
}

function hasFailed(direction: string, value: boolean, { dialect }: Writing): string {
  return dialect.is(dialect.identifier(failedColumn(direction)), value);
}

/** The check of failed tests as elements of a JSON list with a leading comma each; an empty text where none failed. */
export function failedTestElements(ruleset: Ruleset, writing: Writing): readonly string[] {
  const { text } = writing.dialect;
  return processedIn(ruleset).map(
    (direction) =>
      `CASE WHEN ${hasFailed(direction, true, writing)} THEN ${text(`,{"checkId":"test-failed","direction":"${direction}","kind":"error"}`)} ELSE ${text('')} END`,
  );
}
