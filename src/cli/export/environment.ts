import { fill } from '../../locales/texts/locale.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportWords } from '../words/export/index.ts';

/** Where an environment answers. */
export interface Environment {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** The host alone, with its port if that is not the usual one. */
  readonly host: string;
  /** The only origin that is ever asked. */
  readonly origin: string;
  /** The address of the Web API, with a slash at the end. */
  readonly webApi: string;
}

/** The pages of an environment that people copy the address of; its own address stands before them. */
const PAGES_OF_ENVIRONMENT = /\/(?:main\.aspx|apps|api)(?:\/.*)?$/i;
/** Host names, IPv4 and IPv6 addresses; other characters are no part of them, and shells take some for their own. */
const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])$/;
/** The characters of a path that no shell takes for its own. */
const PATH = /^[\w./~-]*$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The environment at an address, which must be one that a token may be sent to. */
export function environmentAt(received: string, version: string, { address }: ExportWords): Environment {
  if (!/^v\d+\.\d+$/.test(version)) throw new UsageError(fill(address.wrongVersion, { received: version }));
  const url = URL.canParse(received) ? new URL(received) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) {
    throw new UsageError(fill(address.wrong, { received: withoutUserInfo(received) }));
  }
  if (url.username !== '' || url.password !== '') throw new UsageError(address.withCredentials);
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    throw new UsageError(fill(address.notHttps, { received }));
  }
  const path = url.pathname.replace(PAGES_OF_ENVIRONMENT, '').replace(/\/+$/, '');
  if (!PATH.test(path)) throw new UsageError(fill(address.wrong, { received }));
  const own = url.origin + path;
  return { url: own, host: url.host, origin: url.origin, webApi: `${own}/api/data/${version}/` };
}

/** An address as it may be repeated: what may be a password is left out. */
function withoutUserInfo(received: string): string {
  return received.replace(/^([a-z+.-]*:?\/\/)?[^/]*@/i, '$1…@');
}
