// Measures how fast the advisor answers while somebody types: `npm run bench:advisor [answers]`.
// An answer is over when the page is laid out again; it is compared with a frame of the same browser in the same run.

import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { serve } from 'vitepress';

const answers = Number(process.argv[2] ?? 300);
const { server } = await serve({ root: 'docs', port: 0 });
if (!server.listening) await once(server, 'listening');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.goto(`http://localhost:${server.address().port}/advisor`);
await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));

const { frames, times } = await page.evaluate(async (count) => {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const users = document.querySelector('#users');
  const facts = [...document.querySelectorAll('.facts input[type="radio"]')];
  const frames = [];
  const times = [];
  for (let turn = 0; turn < count; turn += 1) {
    const began = await frame();
    frames.push((await frame()) - began);
    const before = performance.now();
    if (turn % 2 === 0) {
      users.value = String(turn % 20);
      users.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else facts[(turn * 7) % facts.length].click();
    // Once the page has caught up with what was said, which it does before anything else.
    await Promise.resolve();
    await new Promise((done) => queueMicrotask(done));
    void document.body.offsetHeight;
    times.push(performance.now() - before);
  }
  return { frames, times };
}, answers);
await browser.close();
server.close();
server.closeAllConnections();

const at = (share, numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(share * (numbers.length - 1))];
const frame = at(0.5, frames);
const line = (name, time) =>
  process.stdout.write(
    `${name.padEnd(28)}${time.toFixed(1).padStart(8)}${(time / frame).toFixed(2).padStart(12)}\n`,
  );
process.stdout.write(`${answers} answers, each to one thing said; Node ${process.version}\n`);
process.stdout.write(`${''.padEnd(28)}${'ms'.padStart(8)}${'× a frame'.padStart(12)}\n`);
line('a frame, median', frame);
line('an answer, median', at(0.5, times));
line('an answer, 95 of 100 within', at(0.95, times));
