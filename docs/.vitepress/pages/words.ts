import type { RuleOutcome } from '../../../src/engine/symbolic/rule-outcomes.ts';

/** What the generated pages say that no locale has; a page has the same texts in every language. */
export interface PageWords {
  readonly table: {
    readonly heading: string;
    /** What a rule's table is. */
    readonly intro: string;
    /** The heading of the table of what a rule asked before `{day}`. */
    readonly before: string;
    readonly beforeIntro: string;
    readonly toRule: string;
  };
  readonly examples: {
    readonly heading: string;
    /** The heading of an example, by what the rule says in it. */
    readonly titles: Readonly<Record<RuleOutcome, string>>;
    readonly intros: Readonly<Record<RuleOutcome, string>>;
    /** Before a list of those that keep the verdict from being valid. */
    readonly othersSpeak: string;
  };
  readonly rules: {
    readonly title: string;
    readonly intro: string;
    readonly rule: string;
    readonly kind: string;
    readonly clauses: string;
  };
  readonly clauses: {
    readonly title: string;
    readonly intro: string;
    readonly alsoCited: string;
    readonly rules: string;
    readonly criteria: string;
    readonly terms: string;
  };
  readonly comparison: {
    readonly title: string;
    readonly intro: string;
    /** Stands before the command that gives the same. */
    readonly howToGet: string;
  };
}
