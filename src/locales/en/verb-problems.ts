/** The problems with a question about two choices of methods, in English. */
export const contrastProblems = {
  doesNotServe:
    '{path} is `{received}`, which does not fit the need. Use `none` only for a direction that is not needed.',
  sameChoice: '{path} is the same choice of methods as `a`. Compare two different ones.',
} as const;

/** The problems with a request for a plan. */
export const planProblems = {
  otherOwner: '{path} must be the owner of `from`. A plan is for one mailbox.',
} as const;

/** The problems with a ruleset that is to be tabulated. */
export const tableProblems = {
  tooManyRows: '{path}: the table of `{received}` has too many rows, or takes too long to compute.',
} as const;
