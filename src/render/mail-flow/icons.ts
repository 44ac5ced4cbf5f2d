/** The icons of hops, as SVG paths. */

const TURNING = 'M20 4.5v5h-5M19.6 9.5A8 8 0 0 0 4.6 9M4 19.5v-5h5M4.4 14.5a8 8 0 0 0 15 .5';
const TRAY = 'M3 13.5l3-9h12l3 9v6H3zM3 13.5h5.5a3.5 3 0 0 0 7 0H21';
const SERVER = 'M4 4h16v7H4zM4 13h16v7H4zM7.5 7.5h1M7.5 16.5h1M12 7.5h4.5M12 16.5h4.5';

/** Icons of 24 by 24 for well-known hops, as paths. */
const ICONS: Readonly<Record<string, string>> = {
  sender: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 6.5 0 0 1 15 0z',
  recipient: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 6.5 0 0 1 15 0z',
  mailbox: 'M3 5.5h18v13H3zM3 6l9 7.5L21 6',
  outlook: 'M3 4.5h18v12H3zM12 16.5v4M8 20.5h8',
  processor: TURNING,
  serverSideSync: TURNING,
  forwardRule: 'M13 5l8 6.5-8 6.5v-4c-5 0-8 1.5-10 5 .5-6 4-10 10-10z',
  sinkMailbox: TRAY,
  forwardMailbox: TRAY,
  emailRouter: 'M3 8.5h17M16.5 5l3.5 3.5-3.5 3.5M21 16H4M7.5 12.5L4 16l3.5 3.5',
  smtpServer: SERVER,
  mailServer: SERVER,
  dynamics365: 'M4 6a8 3 0 0 1 16 0v12a8 3 0 0 1-16 0zM4 6a8 3 0 0 0 16 0M4 12a8 3 0 0 0 16 0',
};

const PLAIN_BOX = 'M6 6h12v12h-12z';

/** The icon for a hop. */
export function iconOf(hop: string): string {
  return ICONS[hop] ?? PLAIN_BOX;
}
