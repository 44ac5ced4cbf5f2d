/** The problems with what comes in, in English. */
export const problem = {
  'missing-key': '{path} is missing.',
  'unknown-key': '{path} is not a known key.',
  'wrong-type': '{path} is `{received}`, which has the wrong type.',
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
    '{path} is `{received}`, a name. Pass the ruleset object, such as `dataverse` from `d365-email-rules/rulesets/dataverse`.',
  localeByName:
    '{path} is `{received}`, a name. Pass the locale object, such as `sv` from `d365-email-rules/locales/sv`.',
  repeated: '{path} repeats an earlier entry.',
  statedInError:
    '{path}: the condition of an error cannot depend on prerequisites, because the error could come and go as more becomes known. Use `requires`.',
  reservedName: '{path} is a reserved name in configurations.',
  withoutNone: '{path} has no method `none`. It stands for a direction that is not used.',
  tooManyDirections: '{path} has more than five directions.',
  formulaTooDeep: '{path} is nested too deep. A formula has at most 16 levels of `all`, `any` and `not`.',
  notARecord:
    '{path} is `{received}`, not the path of one record. Use an entity set and, in parentheses, a GUID or a column name in braces.',
  notAColumn: '{path} is not a column name. Use letters, digits and underscores.',
  controlCharacter: '{path} is `{received}`, which contains a control character or a line break.',
  lastRatingConditional: '{path}: the last rating of a method must have no condition.',
} as const;
