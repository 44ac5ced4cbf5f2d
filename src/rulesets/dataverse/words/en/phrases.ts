/** Texts that several rules have in common, in English. */

export const WAS_DEFAULT =
  'It was deprecated in March 2020, and its support ended on 2020-10-01. The value is often left over from the time when it was the default.';
export const EARLIER_DAY =
  'When you check an earlier day (`asOf`). For Dynamics 365 on-premises, use the on-premises rules.';
export const ONE_LEFT = 'The method is still named after both, but only server-side synchronization is left.';
export const PROCESS_BY_SERVER =
  'Under **Email > Email settings**, set **Process Email Using** to **Server-Side Synchronization**.';
export const SETTINGS =
  'Don’t ignore errors. If it is unverified, check the email settings and record the answer.';
export const MAIL_SYSTEM =
  'Don’t ignore errors. If it is unverified, ask the email system admin and record the answer.';
