/** What can be wrong with what comes in, in English. */
export const problem = {
  'missing-key': '{path} is missing.',
  'unknown-key': '{path} is not a known key.',
  'wrong-type': '{path} is `{received}`, which is not the right kind of value.',
  'not-accepted': '{path} is `{received}`, which is not accepted.',
  'out-of-range': '{path} is `{received}`, which is out of range.',
  unreadable: '{path} cannot be read.',
  wholeInput: 'The input',
  accepted: 'Accepted: {accepted}.',
  acceptedAndMore: 'Accepted: {accepted} and {count} more.',
  suggestion: 'Did you mean `{suggestion}`?',
} as const;

/** Why something is not accepted though it is of the right kind, in requests and in rulesets. */
export const faultReason = {
  rulesetByName:
    '{path} is `{received}`, a name. Pass the ruleset itself, such as `dataverse` from `d365-email-rules/rulesets/dataverse`.',
  localeByName:
    '{path} is `{received}`, a name. Pass the language itself, such as `sv` from `d365-email-rules/locales/sv`.',
  repeated: '{path} repeats something that is there already.',
  statedInError:
    '{path}: an error may not look at stated prerequisites, or it could come and go as more becomes known; use `requires`.',
  reservedName: '{path} is a name that configurations use for something else.',
  withoutNone: '{path} lacks the method `none`, which says that the direction is not used.',
  tooManyDirections: '{path} has more than five directions.',
  formulaTooDeep: '{path} is nested too deep: a formula has at most 16 levels of `all`, `any` and `not`.',
  notARecord:
    '{path} is `{received}`, not the path of one record: an entity set and, in parentheses, a GUID or the name of a column in braces.',
  notAColumn: '{path} is not the name of a column: letters, digits and underscores are accepted.',
  controlCharacter: '{path} is `{received}`, which has a control character or a line end in it.',
  lastRatingConditional: '{path}: the last rating of a method must hold always.',
} as const;
