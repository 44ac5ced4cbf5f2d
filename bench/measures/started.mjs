// Imports the library, judges for the first time, and tells the processor time of the process in microseconds; with
// `bare` it does neither.

if (process.argv[2] !== 'bare') {
  const { validate } = await import('../../dist/index.js');
  validate({ owner: 'user', incoming: 'server', outgoing: 'server' });
}
const { user, system } = process.cpuUsage();
process.stdout.write(`${user + system}\n`);
