import { fileOf, linesOf, userRow } from './support.ts';

/** What rows can't show, so that nothing but the mailbox itself stands against it. */
export const FACTS = {
  prerequisites: {
    ...{ serverSideSyncEnabled: true, exchangeOnline: true, exchangeServer: false },
    ...{ approvalRequired: true, microsoft365AdminApproved: true, basicAuthentication: false },
    ...{ serverProfileActive: true, testedAndEnabled: false },
  },
};

/** The id of a mailbox by its number. */
export const idOf = (number: number) => `5d0e5f0c-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A mailbox that is neither active nor approved nor tested, so that two requests make it valid. */
export function lackingRow(number: number, columns: object = {}) {
  return userRow({
    mailboxid: idOf(number),
    name: `Mailbox ${number}`,
    emailaddress: `mailbox-${number}@contoso.example`,
    actdeliverymethod: 2,
    statecode: 1,
    emailrouteraccessapproval: 2,
    ...columns,
  });
}

/** The arguments with which rows are judged by the guidance of today. */
export function judging(rows: readonly unknown[]): readonly string[] {
  return ['check', fileOf(linesOf(...rows)), '--facts', fileOf(FACTS), '--ruleset', 'dataverse'];
}
