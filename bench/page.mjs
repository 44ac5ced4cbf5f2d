import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fileAt = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A number with as many digits as it is good for. */
function figure(value) {
  if (value === 0) return '0';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 2);
}

/** A table of Markdown whose columns are aligned, the first to the left. */
function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A text that stays on one line. */
function unbroken(text) {
  return text.replaceAll(' ', '\u00a0');
}

/** Things in a sentence. */
function listOf(items) {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The kind of records that the chart shows: those that organizations have. */
const SHOWN = 'mostly valid';

/** Whether a target is reached. */
export const isMet = ({ value, limit, isAtLeast }) => (isAtLeast ? value >= limit : value <= limit);

/** A ratio above one as a share in percent. */
const percent = (share) => `${Math.round(share * 100)} %`;

/** The targets of one section as a table. */
function targetTable(targets) {
  const hasFloors = targets.some(({ floor }) => floor !== undefined);
  return table(
    ['Work', 'Measured', 'Target', ...(hasFloors ? ['Floor'] : []), ''],
    targets.map((target) => [
      target.work,
      unbroken(`${figure(target.value)} ${target.unit}`),
      unbroken(`${target.isAtLeast ? '≥' : '≤'} ${target.limit.toLocaleString('en')} ${target.unit}`),
      ...(hasFloors ? [floorCell(target)] : []),
      isMet(target) ? '✓ met' : '<span class="missed">✗ missed</span>',
    ]),
  );
}

function floorCell({ floor, unit }) {
  return floor === undefined ? '' : unbroken(`${figure(floor)} ${unit}`);
}

/** What the floors of targets are, once where several have the same; empty where none was measured. */
function floorSection(targets) {
  const floors = [...new Set(targets.flatMap(({ floorOf }) => floorOf ?? []))];
  if (floors.length === 0) return '';
  return `## What the floors are

A floor is the least that was measured, in the same run, of work that no code can do without:

${floors.map((floor) => `- ${floor}`).join('\n')}

`;
}

/** The sections of targets, in the order of the page. */
const SECTIONS = [
  {
    id: 'again',
    title: 'Judging again',
    text: 'Warm: a configuration like it was judged before, so that its report is looked up.',
  },
  {
    id: 'first',
    title: 'The first answer',
    text: 'Cold: a process starts, loads the library or the command, and asks once.',
  },
  {
    id: 'size',
    title: 'What an application carries',
    text: 'Minified, with all that is loaded, and gzipped.',
  },
  {
    id: 'rows',
    title: 'Rows of mailboxes',
    text: 'The command reads an export and writes what is said of each row.',
  },
];

/** The page of the documentation about how fast the library is, from what was measured. */
export function pageOf({ node, rounds, kinds, ndjson, rowBytes, summary, contestants, targets }) {
  const sorted = [...contestants].sort((one, other) => one.ratios[SHOWN] - other.ratios[SHOWN]);
  const [{ compared }] = contestants.filter(({ checksInput }) => !checksInput);
  return `---
title: Speed
description: How fast the library is beside other ways to apply the same rules, and where it misses what it aims at.
---

<!-- Written by \`npm run bench\`; changes belong into bench/page.mjs. -->

# Speed

\`validate\` takes ${figure(summary.again)} times as long as checks written by hand for a configuration like one before, as organizations have
them. The first answer of a process takes ${percent(summary.first)} of the processor time that Node itself takes to start. \`check --compact\`
takes ${figure(summary.rows)} times the processor time of a bare program that reads and parses the same rows.

<img src="/speed.svg" alt="Bars of the times that each takes to judge a configuration as organizations have them, as ratios to checks written by hand; the table below has the same figures.">

${table(
  ['× by hand, shared results', ...kinds],
  sorted.map(({ name, ratios }) => [
    name === 'd365-email-rules' ? `**${name}**` : name,
    ...kinds.map((kind) => (ratios[kind] === undefined ? '–' : figure(ratios[kind]))),
  ]),
)}

**Below 1 is faster than checks written by hand.** Less than a quarter is noise. Kinds of records: *uniform*, everything stated
in one order of keys; *mixed*, anything stated or not, in any order; *mostly valid*, as organizations have them; *malformed*, with
up to three things wrong.

${SECTIONS.map(
  ({ id, title, text }) => `## ${title}

${text}

${targetTable(targets.filter(({ section }) => section === id))}
`,
).join('\n')}
Beside its report, a line of NDJSON that the hand-written checks judge takes ${listOf(
    Object.entries(ndjson.ratios).map(([kind, { byHand }]) => `${figure(byHand)} × (${kind})`),
  )} what parsing it
takes. Of each row \`check --compact\` writes ${figure(rowBytes.written)} bytes in the mean; the bare program writes ${figure(rowBytes.writtenBare)}.

${floorSection(targets)}## Where the missed ones spend it

The functions, or the parts of the source or of the memory, that have most of it, by the profile of one run.

${targets
  .filter((target) => target.shares !== undefined)
  .map(
    ({ work, shares }) =>
      `- **${work}**: ${listOf(shares.map(({ name, share }) => `${Math.round(share * 100)} % ${name}`))}`,
  )
  .join('\n')}

## How it is measured

\`npm run bench\` measures all this again and writes this page. The same rules, those of the guide, were given to every engine in
its own notation, generated from the rules as data. Before anything was timed, each gave the right answer for ${compared.toLocaleString('en')}
configurations, among them every one that the rules can tell from the others; those that check their input also refused all that
is malformed. Each ran in a process of its own, ${rounds} times in turn with the others. Figures are medians of ratios of processor time
within a round, under Node ${node.slice(1)}, to a check of the input and an \`if\` for each rule, written by hand, with results that are
shared.

${contestants.map(({ name, about }) => `- **${name}**: ${about}`).join('\n')}

Those that do not check their input were handed records made flat beforehand, which took them no time. Only the library gives
findings in words, with sources and every smallest repair. It works them out when a configuration comes for the first time and
keeps them, as does what is written by hand with shared results; every record had been judged once before any was timed.

\`\`\`ts
import { validate } from 'd365-email-rules';

const configuration = { owner: 'user', incoming: 'server', outgoing: 'none' } as const;
console.log(validate(configuration) === validate({ ...configuration })); // true
\`\`\`
`;
}

/** The chart of the page: one bar for each contestant, on a scale on which each step is ten times the one before. */
export function chartOf({ contestants }) {
  const bars = contestants
    .map(({ id, name, ratios }) => ({ name, ratio: ratios[SHOWN], isOurs: id === 'd365-email-rules' }))
    .sort((one, other) => one.ratio - other.ratio)
    .map((bar) => ({ ...bar, label: figure(bar.ratio) }));
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    description: 'Time to judge one configuration, as a ratio to checks written by hand',
    ...{
      width: 520,
      height: 30 * bars.length,
      padding: { left: 12, top: 12, right: 30, bottom: 12 },
      background: '#ffffff',
    },
    title: {
      text: 'Time to judge a configuration, × checks written by hand',
      anchor: 'start',
      fontSize: 14,
    },
    data: [{ name: 'bars', values: bars }],
    scales: [
      {
        name: 'place',
        type: 'band',
        range: 'height',
        padding: 0.25,
        domain: { data: 'bars', field: 'name' },
      },
      { name: 'time', type: 'log', range: 'width', domain: [0.1, 10000], nice: false, clamp: true },
    ],
    axes: [
      {
        orient: 'left',
        scale: 'place',
        domain: false,
        ticks: false,
        labelFontSize: 12,
        labelColor: '#222222',
        labelLimit: 400,
      },
      {
        orient: 'bottom',
        scale: 'time',
        values: [0.1, 1, 10, 100, 1000, 10000],
        format: '~r',
        grid: true,
        labelColor: '#444444',
      },
    ],
    marks: [
      {
        type: 'rect',
        from: { data: 'bars' },
        encode: {
          enter: {
            y: { scale: 'place', field: 'name' },
            height: { scale: 'place', band: 1 },
            x: { scale: 'time', value: 0.1 },
            x2: { scale: 'time', field: 'ratio' },
            fill: [{ test: 'datum.isOurs', value: '#0f6cbd' }, { value: '#9aa5b1' }],
          },
        },
      },
      {
        type: 'text',
        from: { data: 'bars' },
        encode: {
          enter: {
            y: { scale: 'place', field: 'name', band: 0.5 },
            x: { scale: 'time', field: 'ratio', offset: 5 },
            text: { field: 'label' },
            baseline: { value: 'middle' },
            fill: { value: '#222222' },
            fontSize: { value: 12 },
            fontWeight: [{ test: 'datum.isOurs', value: 'bold' }, { value: 'normal' }],
          },
        },
      },
    ],
  };
}

/** Writes the page and its chart. */
export async function writePage(results) {
  const vega = await import('vega');
  const view = new vega.View(vega.parse(chartOf(results)), { renderer: 'none' });
  writeFileSync(fileAt('../docs/public/speed.svg'), `${await view.toSVG()}\n`);
  writeFileSync(fileAt('../docs/guide/speed.md'), pageOf(results));
}
