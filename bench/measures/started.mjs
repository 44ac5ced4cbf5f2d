// Imports what a verb and a ruleset need, asks for the first time, and tells the processor time of the process in
// microseconds, on the standard error; with `bare` it does neither, with `help` it runs the command instead, and with `load`
// and an address it only imports that.

import { createRequire } from 'node:module';

const [verb = 'validate', rulesetId = 'guide'] = process.argv.slice(2);

const methods = (method) => ({ incoming: method, outgoing: method });
const everyDirection = (value) => ({
  ...value,
  ...(rulesetId === 'guide' ? {} : { activities: value.incoming }),
});
const [server, outlook, none] = ['server', 'outlook', 'none'].map((method) =>
  everyDirection(methods(method)),
);
const request = { owner: 'user', needs: everyDirection({ incoming: true, outgoing: true }) };

/** How each verb is asked, by the module that holds it. */
const asks = {
  validate: ({ validate }, options) => validate({ owner: 'user', ...server }, options),
  recommend: ({ recommend }, options) => recommend(request, options),
  explainTradeoffs: ({ explainTradeoffs }, options) => explainTradeoffs({}, options),
  contrast: ({ contrast }, options) => contrast(request, server, outlook, options),
  plan: ({ plan }, options) => plan({ owner: 'user', ...none }, { owner: 'user', ...server }, options),
  analyze: ({ analyze }, { ruleset }) => analyze(ruleset),
};

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(`${user + system}\n`);
});
if (verb === 'help') {
  process.argv.splice(2, process.argv.length, '--help');
  createRequire(import.meta.url)('../../dist/cli.cjs');
} else if (verb === 'load') {
  await import(rulesetId);
} else if (verb !== 'bare') {
  const module = await import(`../../dist/${verb === 'analyze' ? 'analysis' : 'index'}.js`);
  const isDefault = rulesetId === 'guide' && verb !== 'analyze';
  const rulesets = isDefault ? {} : await import(`../../dist/rulesets/${rulesetId}.js`);
  const answer = asks[verb](module, isDefault ? undefined : { ruleset: rulesets[rulesetId] });
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
}
