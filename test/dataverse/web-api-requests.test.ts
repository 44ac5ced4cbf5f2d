import { describe, expect, it } from 'vitest';
import { requestsFor, type SendableChange } from '../../src/dataverse/changes/web-api-requests.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const at = (body: Readonly<Record<string, string | number | boolean>>) =>
  ({ method: 'PATCH', path: 'mailboxes({mailboxid})', body }) as const;

const change = (body: Readonly<Record<string, string | number | boolean>>, more: object = {}) =>
  ({ kind: 'fact', who: 'a system administrator', webApi: at(body), ...more }) as SendableChange;
const profile = change({ 'emailserverprofile@odata.bind': '/emailserverprofiles(1)' }, { serverProfile: {} });
const method = change({ incomingemaildeliverymethod: 2 }, { kind: 'switch' });
const approval = change({ emailrouteraccessapproval: 1 });
const test = change({ testemailconfigurationscheduled: true });
const byHand: SendableChange = { kind: 'fact', who: 'the mail administrator' };

const columnsOf = (...changes: readonly SendableChange[]) =>
  requestsFor(changes, ID, (each) => each === test).map(({ body }) => Object.keys(body));

describe('what is sent for a mailbox', () => {
  it('is one request with all columns, and the test after it', () => {
    expect(columnsOf(profile, method, approval, test)).toEqual([
      ['emailserverprofile@odata.bind', 'incomingemaildeliverymethod', 'emailrouteraccessapproval'],
      ['testemailconfigurationscheduled'],
    ]);
  });

  it('chooses no server profile where something is left to be done by hand', () => {
    expect(columnsOf(profile, approval, byHand)).toEqual([['emailrouteraccessapproval']]);
    expect(columnsOf(profile, byHand)).toEqual([]);
  });

  it('switches no method where the test is left as well, and switches it where it is not', () => {
    expect(columnsOf(method, approval, byHand, test)).toEqual([['emailrouteraccessapproval']]);
    expect(columnsOf(method, approval, byHand)).toEqual([
      ['incomingemaildeliverymethod', 'emailrouteraccessapproval'],
    ]);
  });

  it('names everybody whose rights it takes, each once', () => {
    const [request] = requestsFor([method, approval, { ...approval, who: 'an Exchange administrator' }], ID);
    expect(request?.who).toEqual(['a system administrator', 'an Exchange administrator']);
  });

  it.each([null, 'm1', `${ID})/evil`])('is nothing for a mailbox whose id is %s', (id) => {
    expect(requestsFor([method], id)).toEqual([]);
  });
});
