/** The question about a prerequisite that has none of its own, in English. */
export const asking = {
  isItSo: 'Is this true: {prerequisite}?',
} as const;
