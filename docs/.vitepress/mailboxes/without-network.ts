/** All by which a worker could ask a network for something. */
const WAYS_OUT = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['importScripts', 'caches', 'Worker'],
];

/** Gives up, for good, what could ask a network: a page's policy does not reach into its workers. */
export function giveUpNetwork(): void {
  for (const name of WAYS_OUT) {
    Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
  }
}
