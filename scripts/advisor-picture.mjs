// Takes the pictures of the advisor that README shows: `npm run docs && npm run docs:picture`.

import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { serve } from 'vitepress';

const ASKED =
  '/advisor#ruleset=dataverse&met=exchangeOnline&not-met=exchangeServer&locked=exchangeOnline,exchangeServer';

const { server } = await serve({ root: 'docs', port: 0 });
if (!server.listening) await once(server, 'listening');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
  await page.goto(`http://localhost:${server.address().port}${ASKED}`);
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
  await page.screenshot({ path: `docs/public/advisor-${colorScheme}.png` });
}
await browser.close();
server.close();
server.closeAllConnections();
