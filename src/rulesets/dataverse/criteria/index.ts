import { otherForwardCriteria, weightyForwardCriteria } from './forward-mailbox.ts';
import { otherCriteria, supported } from './general.ts';

/** The criteria of the guidance as it stands today, in the default order of importance. */
export const dataverseCriteria = [
  supported,
  ...weightyForwardCriteria,
  ...otherCriteria,
  ...otherForwardCriteria,
] as const;
