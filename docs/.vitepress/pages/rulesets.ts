import { guide, type Ruleset } from '../../../src/index.ts';
import { dataverse } from '../../../src/rulesets/dataverse/index.ts';

/** A ruleset that has pages. */
export interface WithPages {
  readonly ruleset: Ruleset;
  /** The name under which an entry of the package exports it, which is called the same: `rulesets/dataverse`. */
  readonly exportedAs: string;
  /** The folder of its pages; empty for the ruleset that is used unless told otherwise. */
  readonly folder: '' | `${string}/`;
}

/** A ruleset that the site documents. */
export interface Documented extends WithPages {
  /** What the edition is called in menus, by language. */
  readonly shortName: Readonly<Record<'en' | 'sv', string>>;
}

/**
 * Every ruleset that the site documents.
 *
 * The pages of the first stand at `/rules/…`, `/decision-tables` and `/clauses`; those of any other at the same places
 * below a folder of its own, such as `/other/rules/…`; and all of them once more below each further language, such as
 * `/sv/rules/…`. An entry here is all that a ruleset needs.
 */
export const DOCUMENTED: readonly Documented[] = [
  {
    ruleset: guide,
    shortName: { en: '2017 guide', sv: 'Guiden från 2017' },
    exportedAs: 'guide',
    folder: '',
  },
  {
    ruleset: dataverse,
    shortName: { en: 'Current guidance', sv: 'Dagens vägledning' },
    exportedAs: 'dataverse',
    folder: 'dataverse/',
  },
];
