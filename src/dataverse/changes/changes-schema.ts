/** The schema of what is to be done for a whole organization. */

import { citedSchema, findingSchema, kindSchema, valuesSchema } from '../../engine/finding-schema.ts';
import { type Combinators, openObject, textOrNull } from '../../input/combinators.ts';
import { namedPlaceShape, tableSchema } from '../rows/location-schema.ts';

/** The keys of the answer. */
export function changesShape<Schema>(make: Combinators<Schema>) {
  const count = make.wholeNumber(0);
  const named = make.list(openObject(make, namedPlaceShape(make)));
  const bySize = openObject(make, { facts: valuesSchema(make), repaired: count, exact: make.boolean() });
  return {
    outcome: make.oneOf(['found']),
    notValid: count,
    organization: openObject(make, {
      changes: make.list(organizationChangeSchema(make)),
      repaired: count,
      exact: make.boolean(),
      bySize: make.list(bySize),
    }),
    mailboxes: make.list(mailboxChangesSchema(make)),
    stuck: make.list(openObject(make, { findings: make.list(findingSchema(make)), mailboxes: named })),
    unreadable: named,
    byHand: make.list(byHandSchema(make)),
    accepted: make.optional(make.wholeNumber(1)),
  };
}

/** The schema of the answer as part of another one. */
export function changesSchema<Schema>(make: Combinators<Schema>): Schema {
  return openObject(make, changesShape(make));
}

function organizationChangeSchema<Schema>(make: Combinators<Schema>): Schema {
  const count = make.wholeNumber(0);
  return openObject(make, {
    ...factChangeShape(make),
    repairedAlone: count,
    lostWithout: count,
    neededBy: make.optional(count),
    serverProfile: make.optional(profileSchema(make)),
  });
}

function mailboxChangesSchema<Schema>(make: Combinators<Schema>): Schema {
  const isSet = make.optional(make.oneOf([true]));
  const request = { ...requestShape(make), who: make.list(make.text()) };
  const mailbox = { ...namedPlaceShape(make), requests: make.list(openObject(make, request)) };
  return openObject(make, {
    owner: make.text(),
    steps: make.list(openObject(make, { changes: make.list(mailboxChangeSchema(make)) })),
    orderUndecided: isSet,
    byDefaultSettings: isSet,
    mailboxes: make.list(openObject(make, mailbox)),
  });
}

function mailboxChangeSchema<Schema>(make: Combinators<Schema>): Schema {
  const more = {
    atForwardMailbox: make.optional(make.oneOf([true])),
    serverProfile: make.optional(profileSchema(make)),
  };
  const text = make.text();
  const method = {
    kind: make.oneOf(['switch']),
    direction: text,
    method: text,
    ...howToChangeShape(make),
    ...more,
  };
  return make.named('change', () =>
    make.either([openObject(make, method), openObject(make, { ...factChangeShape(make), ...more })]),
  );
}

function factChangeShape<Schema>(make: Combinators<Schema>) {
  return {
    kind: make.oneOf(['confirm', 'prepare', 'remove']),
    prerequisite: make.text(),
    value: make.boolean(),
    retired: make.optional(make.date()),
    ...howToChangeShape(make),
  };
}

function howToChangeShape<Schema>(make: Combinators<Schema>) {
  const text = make.text();
  const where = openObject(make, { place: text, product: make.optional(text), sources: citedSchema(make) });
  return {
    scope: make.oneOf(['owner', 'organization']),
    where: make.list(where),
    who: make.optional(text),
    webApi: make.optional(openObject(make, requestShape(make))),
    sources: citedSchema(make),
  };
}

function requestShape<Schema>(make: Combinators<Schema>) {
  const value = make.either([make.text(), make.number(), make.boolean()]);
  return { method: make.oneOf(['PATCH']), path: make.text(), body: make.record(value) };
}

function profileSchema<Schema>(make: Combinators<Schema>): Schema {
  return openObject(make, { id: make.text(), name: textOrNull(make) });
}

function byHandSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const row = { ...namedPlaceShape(make), table: tableSchema(make), column: text };
  return openObject(make, {
    by: make.oneOf(['check', 'rule']),
    id: text,
    kind: kindSchema(make),
    title: text,
    remedy: text,
    rows: make.list(openObject(make, row)),
  });
}
