/**
 * Writes the rules as SQL, for engines that hold more mailboxes than one machine reads.
 *
 * @module d365-email-rules/sql
 */

import { type Defaults, englishWith } from '../engine/defaults.ts';
import { resolveOptions, type Settings } from '../engine/options.ts';
import { checkAgainst, checking } from '../input/check.ts';
import { deepFreeze } from '../input/freeze.ts';
import type { Issue, Problem } from '../input/problem.ts';
import { keysOf, readProperty, snapshotOf, takeSnapshot } from '../input/snapshot.ts';
import { ruleTexts } from '../locales/en/guide/rules.ts';
import { guideName, prerequisiteLabels } from '../locales/en/guide/vocabulary.ts';
import type { Locale, PartOfLocale } from '../locales/texts/locale.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import { guideForJudging } from '../rulesets/guide/parts.ts';
import { nameIssues } from './check-names.ts';
import { DIALECTS, type DialectId } from './dialect.ts';
import { configurationsStatement } from './mailbox-view.ts';
import { sqlOptionsSchema } from './options-schema.ts';
import { tableStatement, viewStatement } from './verdict-view.ts';
import type { DataverseTables, ViewMaking } from './view-options.ts';

export type { DialectId };

/** The options of {@link sql}. */
export interface SqlOptions {
  /** The SQL dialect; absent means `postgresql`. */
  readonly dialect?: DialectId;
  /** The ruleset (edition of the guidance); absent means the guide. */
  readonly ruleset?: Ruleset;
  /** The language of comments; absent means English. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which dated rules are in effect; absent means that all are. */
  readonly asOf?: string;
  /** The table of configurations, or its schema and then the table; absent means `configurations`. */
  readonly table?: string | readonly string[];
  /** The view that is made, likewise; absent means `email_verdicts`. */
  readonly view?: string | readonly string[];
  /** The columns that identify a row; absent means `id`, or `mailboxid` where `dataverse` is given. */
  readonly key?: readonly string[];
  /**
   * Tables of Dataverse from which the table of configurations is made as a view; absent means that it exists already.
   */
  readonly dataverse?: DataverseSource;
}

/** The tables of Dataverse, and the facts that their rows cannot show. */
export interface DataverseSource {
  /** The table of mailboxes, or its schema and then the table; absent means `mailbox`. */
  readonly mailbox?: string | readonly string[];
  /** The table of server profiles; absent means that nothing is known of them. */
  readonly emailserverprofile?: string | readonly string[];
  /** The table of the organization; absent means that nothing is known of it. */
  readonly organization?: string | readonly string[];
  /** Known prerequisites of the organization and of each mailbox: true met, false not met; they override rows. */
  readonly prerequisites?: Readonly<Record<string, boolean>>;
  /** Number of users, a whole number; absent means the users with a mailbox among the rows. */
  readonly userCount?: number;
}

/** A ruleset as SQL. */
export interface RulesAsSql {
  readonly outcome: 'sql';
  readonly dialect: DialectId;
  /** True when it was never run in an engine of its kind, but only parsed. */
  readonly isExperimental: boolean;
  /** The ruleset’s id. */
  readonly ruleset: string;
  /** The statement that makes a table of configurations, if none exists yet; a view where `dataverse` was given. */
  readonly table: string;
  /** The statement that makes the view. */
  readonly view: string;
}

/** The answer of {@link sql}. */
export type SqlAnswer = { readonly outcome: 'malformed'; readonly problems: readonly Problem[] } | RulesAsSql;

const OWN_OPTIONS = ['dialect', 'table', 'view', 'key', 'dataverse'] as const;

/**
 * Writes a ruleset as SQL: a view that evaluates each row of a table of configurations as `validate` does.
 *
 * NULL means not known, and SQL’s AND, OR and NOT follow the rules’ own logic (strong Kleene logic). So the view is the
 * rules, one column each, and the database needs no installation. The table has a column for the owner, for the method
 * of each direction, for each prerequisite, for each need (`needs_incoming`) and for `userCount`; all but owner and
 * methods may be NULL. The view passes on the key. It adds `verdict` (`valid`, `undetermined`, `invalid` or
 * `malformed`) and `findings`, a list in JSON of `ruleId`, `kind` and `direction`. It also has one column per rule:
 * `error`, `unverified`, `advice`, or NULL where it is silent. Over the tables of Dataverse, by today’s guidance, it adds
 * `checks`, a list in JSON of the tests that failed, which `findings` does not name again.
 *
 * @param options - the ruleset, the SQL dialect and the names of table, view and key.
 * @returns the statements, or every problem of the options; nothing throws.
 * @example
 * ```ts
 * import { sql } from 'd365-email-rules/sql';
 *
 * const answer = sql({ dialect: 'duckdb', table: ['crm', 'mailboxes'] });
 * if (answer.outcome === 'sql') {
 *   console.log(answer.view.includes('CREATE OR REPLACE VIEW "email_verdicts" AS')); // true
 * }
 * ```
 */
export function sql(options: SqlOptions = {}): SqlAnswer {
  const keys = keysOf(options);
  const given = keys && snapshotOf(keys, (key) => readProperty(options, key));
  const resolved = resolveOptions(given ?? options, DEFAULTS, OWN_OPTIONS);
  const own = Object.fromEntries(Object.entries(given ?? {}).filter(([key]) => isOwn(key)));
  const compiled = 'settings' in resolved ? resolved.settings.compiled : resolved.compiled;
  const checked = checkAgainst<OwnOptions>(
    sqlOptionsSchema(checking, compiled?.ruleset.vocabulary.prerequisites),
    takeSnapshot(own),
  );
  const locale = 'settings' in resolved ? resolved.settings.locale : resolved.locale;
  const issues = [
    ...('settings' in resolved ? [] : resolved.faults),
    ...('faults' in checked
      ? checked.faults.map((issue): Issue => ({ ...issue, path: ['options', ...issue.path] }))
      : []),
  ];
  if (issues.length > 0 || !('settings' in resolved) || !('value' in checked)) {
    return malformed(issues, locale);
  }
  const { dialect = 'postgresql', dataverse } = checked.value;
  const making = makingOf(dialect, checked.value, resolved.settings, given?.asOf as string | undefined);
  const ofNames = nameIssues(making);
  if (ofNames.length > 0) return malformed(ofNames, locale);
  return deepFreeze({
    outcome: 'sql',
    dialect,
    isExperimental: making.dialect.isExperimental,
    ruleset: resolved.settings.compiled.ruleset.id,
    table:
      dataverse === undefined
        ? tableStatement(making)
        : configurationsStatement(making, tablesOf(dataverse), dataverse),
    view: viewStatement(making),
  });
}

/** Comments in statements show the names of rules. */
const DEFAULTS: Defaults = {
  ruleset: guideForJudging,
  english: () => englishWith({ name: guideName, prerequisites: prerequisiteLabels, rules: ruleTexts }),
};

type OwnOptions = Pick<SqlOptions, (typeof OWN_OPTIONS)[number]>;

function isOwn(key: string): boolean {
  return OWN_OPTIONS.some((option) => option === key);
}

function makingOf(
  dialectId: DialectId,
  own: OwnOptions,
  { compiled, words }: Settings,
  asOf: string | undefined,
): ViewMaking {
  const { table = 'configurations', view = 'email_verdicts', dataverse } = own;
  const { key = [dataverse === undefined ? 'id' : 'mailboxid'] } = own;
  const dialect = DIALECTS[dialectId];
  return {
    ...{ compiled, words, dialect, key },
    table: partsOf(table),
    view: partsOf(view),
    dataverse: dataverse && tablesOf(dataverse),
    remarks: [
      words.name,
      ['d365-email-rules', compiled.ruleset.id, ...(asOf === undefined ? [] : [asOf])].join(' '),
    ],
  };
}

function tablesOf({
  mailbox = 'mailbox',
  emailserverprofile,
  organization,
}: DataverseSource): DataverseTables {
  return {
    mailbox: partsOf(mailbox),
    emailserverprofile: emailserverprofile === undefined ? undefined : partsOf(emailserverprofile),
    organization: organization === undefined ? undefined : partsOf(organization),
  };
}

function partsOf(given: string | readonly string[]): readonly string[] {
  return typeof given === 'string' ? [given] : given;
}

function malformed(issues: readonly Issue[], locale: PartOfLocale): SqlAnswer {
  return deepFreeze({ outcome: 'malformed', problems: issues.map((issue) => toProblem(issue, locale)) });
}
