// Measures what an audit holds in memory beside its results: `npm run bench:audit`.
// The rows are made as they are asked for, so that nothing but the audit can keep anything of them.

import { performance } from 'node:perf_hooks';

const { audit } = await import(process.argv[2] ?? '../dist/dataverse.js');

/** @param {number} number */
function rowOf(number) {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    mailboxid: id,
    name: `Mailbox ${number}`,
    emailaddress: `mailbox-${number}@contoso.example`,
    _regardingobjectid_value: id,
    regardingobjecttypecode: number % 10 === 0 ? 'queue' : 'systemuser',
    incomingemaildeliverymethod: number % 4,
    outgoingemaildeliverymethod: number % 3,
    actdeliverymethod: 2,
    statecode: 0,
  };
}

function* rows(count) {
  for (let number = 0; number < count; number += 1) yield rowOf(number);
}

function heldBytes() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

for (const count of [10_000, 10_000, 50_000, 200_000]) {
  const before = heldBytes();
  const began = performance.now();
  const asked = audit(() => rows(count));
  if (asked.outcome === 'malformed') throw new Error(asked.problems[0].message);
  let last;
  let held = 0;
  for await (const result of asked.results) {
    last = result;
    if (result.row === count) held = heldBytes() - before;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const perRow = Math.round(held / count);
  process.stdout.write(
    `${count} rows: ${(held / 2 ** 20).toFixed(1)} MiB, ${perRow} bytes a row, ${seconds} s (${last?.row})\n`,
  );
}
