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

/** Why a test can have failed, in the words of a finding. */
export interface FailureCauses {
  /** The causes that rows show; empty where they show none. */
  readonly shown: readonly TestFailureCause[];
  /** Whether the mailbox is in Exchange Online, where more can be wrong that no row shows. */
  readonly isExchangeOnline: boolean;
}

/** A direction that is tested. */
export type TestedDirection = 'incoming' | 'outgoing' | 'activities';
