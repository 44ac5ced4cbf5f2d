/** What can be wrong with a question about two choices of methods, in English. */
export const contrastProblems = {
  doesNotServe:
    '{path} is `{received}`, which does not serve the need: `none` is for a direction that is not needed, every other method for one that is.',
  sameChoice: '{path} is the same choice of methods as `a`, so that there is nothing to tell apart.',
} as const;

/** What can be wrong with a request for a plan. */
export const planProblems = {
  otherOwner: '{path} is another owner than that of `from`: a plan is for one mailbox.',
} as const;

/** What can be wrong with a ruleset that is to be tabulated. */
export const tableProblems = {
  tooManyRows: '{path}: the table of `{received}` would take too many rows, or too long to work out.',
} as const;
