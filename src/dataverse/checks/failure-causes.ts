/** Why a test can have failed, as far as rows show it, in the order in which causes are named. */
export type TestFailureCause =
  | 'mailboxInactive'
  | 'ownerDisabled'
  | 'noLicence'
  | 'accessMode'
  | 'noServerProfile'
  | 'inactiveServerProfile'
  | 'notApproved'
  | 'passwordRefused'
  | 'anotherOrganization';

/** A direction that is tested. */
export type TestedDirection = 'incoming' | 'outgoing' | 'activities';
