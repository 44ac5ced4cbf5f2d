import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const profile = '10000000-0000-4000-8000-000000000001';

/** A row as the Web API gives it, with the columns that the documentation asks for. One in eight has something wrong. */
function rowOf(number) {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const owner = `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const wrong = number % 8 === 0 ? number / 8 : -1;
  return {
    mailboxid: id,
    name: `Mailbox ${number}`,
    emailaddress: `mailbox-${number}@contoso.example`,
    _regardingobjectid_value: owner,
    '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname':
      number % 10 === 0 ? 'queue' : 'systemuser',
    isforwardmailbox: false,
    incomingemaildeliverymethod: wrong % 4 === 1 ? 1 : 2,
    outgoingemaildeliverymethod: wrong % 4 === 2 ? 1 : 2,
    actdeliverymethod: number % 10 === 0 ? 2 : 1,
    _emailserverprofile_value: profile,
    emailrouteraccessapproval: wrong % 4 === 3 ? 2 : 1,
    isemailaddressapprovedbyo365admin: true,
    incomingemailstatus: wrong % 4 === 0 ? 2 : 1,
    outgoingemailstatus: 1,
    actstatus: 1,
    mailboxstatus: 1,
    enabledforincomingemail: true,
    enabledforoutgoingemail: true,
    enabledforact: true,
    // Each was tested at a time of its own.
    testmailboxaccesscompletedon: new Date(Date.UTC(2026, 0, 1) + 1000 * number).toISOString(),
    statecode: 0,
  };
}

/** Writes so many rows, one a line. */
export async function writeRows(path, rows) {
  const file = createWriteStream(path);
  for (let number = 1; number <= rows; number += 1) {
    if (!file.write(`${JSON.stringify(rowOf(number))}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
