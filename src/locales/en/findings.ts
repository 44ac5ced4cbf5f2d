/** What findings are put together with, in English. */
export const finding = {
  notMet: 'Not met: {unmet}.',
  notMetOrNotConfirmed: 'Not met or not confirmed: {unmet}.',
  notConfirmed: 'Not confirmed: {unmet}.',
  plain: 'The rule `{id}` applies here.',
  negated: 'not the case that “{prerequisite}”',
} as const;
