// The records that contestants judge: as the library takes them, and flat with `null` for what is not stated, as most
// other engines want them. Drawn by numbers that are the same in every run.

import { guide } from '../../dist/index.js';

const { owners, directions, prerequisites } = guide.vocabulary;
const NEEDS = [undefined, true, false];
const USER_COUNTS = [undefined, 9, 10];

/** Numbers that look drawn, the same in every run. */
function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A configuration without the keys that state nothing. */
function configurationOf({ owner, incoming, outgoing, needs, userCount, known }) {
  const stated = (values) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {
    owner,
    incoming,
    outgoing,
    ...(Object.keys(stated(needs)).length > 0 && { needs: stated(needs) }),
    ...(userCount !== undefined && { userCount }),
    prerequisites: stated(known),
  };
}

/** A configuration with each field beside the others, and `null` for what is not stated. */
export function flat({ owner, incoming, outgoing, needs = {}, userCount = null, prerequisites: known = {} }) {
  return {
    ...{ owner, incoming, outgoing },
    ...{ needs_incoming: needs.incoming ?? null, needs_outgoing: needs.outgoing ?? null },
    userCount,
    ...Object.fromEntries(prerequisites.map((name) => [name, known[name] ?? null])),
  };
}

/** What the rules can look at where these methods are chosen; that they look at nothing else is checked by contest.mjs. */
const LOOKED_AT = {
  incoming: {
    none: [],
    outlook: ['outlookInstalled'],
    server: ['serverSideSyncEnabled', 'emailRouterInstalled'],
    'forward-mailbox': ['emailRouterInstalled', 'sinkMailboxProvisioned', 'forwardRuleDeployed'],
  },
  outgoing: {
    none: [],
    outlook: ['outlookInstalled'],
    server: ['serverSideSyncEnabled', 'emailRouterInstalled', 'smtpCompatible', 'smtpServerConnected'],
  },
};

/** Every configuration that the rules can tell from the others. */
export function* everyConfiguration() {
  for (const owner of owners)
    for (const incoming of directions.incoming)
      for (const outgoing of directions.outgoing)
        for (const needsIncoming of NEEDS)
          for (const needsOutgoing of NEEDS)
            for (const userCount of USER_COUNTS) {
              const names = [...new Set([...LOOKED_AT.incoming[incoming], ...LOOKED_AT.outgoing[outgoing]])];
              for (let number = 0; number < 3 ** names.length; number++) {
                const known = Object.fromEntries(
                  names.map((name, place) => [name, NEEDS[Math.floor(number / 3 ** place) % 3]]),
                );
                const needs = { incoming: needsIncoming, outgoing: needsOutgoing };
                yield configurationOf({ owner, incoming, outgoing, needs, userCount, known });
              }
            }
}

const COUNT = 8192;

function drawn(seed, draw) {
  const below = numbersFrom(seed);
  return Array.from({ length: COUNT }, () => draw((values) => values[below(values.length)], below));
}

/** Any configuration, with everything stated, in one order of keys. */
const uniform = () =>
  drawn(1, (one) => ({
    owner: one(owners),
    incoming: one(directions.incoming),
    outgoing: one(directions.outgoing),
    needs: { incoming: one([true, false]), outgoing: one([true, false]) },
    userCount: one([3, 9, 10, 250]),
    prerequisites: Object.fromEntries(prerequisites.map((name) => [name, one([true, false])])),
  }));

function shuffled(record, below) {
  const entries = Object.entries(record).map(([key, value]) => [below(1000), key, value]);
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, value]) => [key, value]));
}

/** Any configuration, with anything stated or not, in any order of keys. */
const mixed = () =>
  drawn(2, (one, below) => {
    const known = Object.fromEntries(prerequisites.map((name) => [name, one(NEEDS)]));
    const needs = { incoming: one(NEEDS), outgoing: one(NEEDS) };
    const record = configurationOf({
      ...{ owner: one(owners), incoming: one(directions.incoming), outgoing: one(directions.outgoing) },
      ...{ needs, userCount: one([undefined, 3, 250]), known },
    });
    return shuffled({ ...record, prerequisites: shuffled(record.prerequisites, below) }, below);
  });

/** What organizations have: nearly every mailbox on server-side synchronization, and nearly all of it right. */
const mostlyValid = () =>
  drawn(3, (one, below) => ({
    owner: below(10) === 0 ? 'queue' : 'user',
    incoming: below(20) === 0 ? one(directions.incoming) : 'server',
    outgoing: below(20) === 0 ? one(directions.outgoing) : 'server',
    prerequisites: {
      serverSideSyncEnabled: below(50) !== 0,
      emailRouterInstalled: false,
      smtpCompatible: below(50) !== 0,
      smtpServerConnected: true,
    },
  }));

/** Configurations with one to three things wrong: a key that is none, a value that is none, or nothing where something must be. */
const malformed = () =>
  drawn(4, (one, below) => {
    const record = {
      ...configurationOf({ owner: 'user', incoming: 'server', outgoing: 'none', needs: {}, known: {} }),
    };
    for (let fault = below(3); fault >= 0; fault--) {
      const broken = one(['owner', 'incoming', 'outgoing', 'prerequisites', 'userCount']);
      const how = below(3);
      if (how === 0) record[`${broken}s`] = true;
      else if (how === 1 || broken === 'userCount' || broken === 'prerequisites') record[broken] = 'yes';
      else delete record[broken];
    }
    return record;
  });

/** The kinds of records, by name. */
export const RECORDS = { uniform, mixed, 'mostly valid': mostlyValid, malformed };

/** Objects that are not as JSON makes them, each a record: what is malformed or in any order, without a prototype, behind a proxy, or with keys that it inherits. */
export function oddRecords() {
  const ordinary = mixed();
  return [
    ...malformed(),
    ...ordinary,
    ...ordinary.map((record) => Object.assign(Object.create(null), record)),
    ...ordinary.map((record) => new Proxy(record, {})),
    ...ordinary.map((record) => Object.assign(Object.create({ inherited: 5, owner: 'nobody' }), record)),
  ];
}
