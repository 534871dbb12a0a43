import {networkOf} from './address.js';

/**
 * Who tells the visitor's address. A number: so many proxies of yours stand before the handler, each of which adds to `X-Forwarded-For` whom it
 * saw; the address is read as many places from the right. A string: the header in which your platform writes the one address
 * (`cf-connecting-ip` on Cloudflare, `x-vercel-forwarded-for` on Vercel, `x-real-ip`), over whatever the visitor sent. A function: your own way, such as the socket's address.
 */
export type TrustProxy = number | string | ((request: Request) => string | null | undefined);

/** The network that a request comes from, as `networkOf` writes it, or `null` where nobody trusted tells. */
export type ClientNetwork = (request: Request) => string | null;

const MAX_PROXIES = 10;

/**
 * Nobody is trusted without being named: a visitor can send any header.
 * @throws TypeError or RangeError when the source cannot be trusted whatever the network is.
 */
export function readTrustProxy(trustProxy: TrustProxy | undefined): ClientNetwork {
  const source = sourceOf(trustProxy);
  return (request) => {
    try {
      const text = source(request);
      return typeof text === 'string' ? networkOf(text) : null;
    } catch {
      // The site's function failed. To nobody's harm: such visitors share one limit.
      return null;
    }
  };
}

function sourceOf(trustProxy: TrustProxy | undefined): (request: Request) => string | null | undefined {
  if (trustProxy === undefined) return () => null;
  if (typeof trustProxy === 'function') return trustProxy;
  if (typeof trustProxy === 'string') return namedHeader(trustProxy.toLowerCase());
  if (typeof trustProxy !== 'number') throw new TypeError('createTokenHandler: trustProxy must be a number of proxies, the name of a header, or a function');
  if (!Number.isInteger(trustProxy) || trustProxy < 1 || trustProxy > MAX_PROXIES) {
    throw new RangeError(`createTokenHandler: trustProxy must be a whole number from 1 to ${MAX_PROXIES}; leave it out where no proxy is trusted`);
  }
  return (request) => request.headers.get('x-forwarded-for')?.split(',').at(-trustProxy);
}

function namedHeader(name: string): (request: Request) => string | null {
  if (!/^[a-z\d-]+$/.test(name)) throw new TypeError('createTokenHandler: trustProxy is no name of a header, such as "cf-connecting-ip"');
  if (name === 'x-forwarded-for' || name === 'forwarded') {
    throw new TypeError(`createTokenHandler: trustProxy must not be "${name}", which begins with what the visitor sent. Say how many proxies stand before the handler: trustProxy: 1`);
  }
  return (request) => request.headers.get(name);
}
