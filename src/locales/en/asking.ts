/** How it is asked for a prerequisite that has no question of its own, in English. */
export const asking = {
  isItSo: 'Is it so that {prerequisite}?',
} as const;
