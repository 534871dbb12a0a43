/**
 * Who tells the visitor's address. A number: so many proxies of yours stand before the handler, each of which adds to `X-Forwarded-For` whom it
 * saw; the address is read as many places from the right. A string: the header in which your platform writes the one address
 * (`cf-connecting-ip` on Cloudflare, `x-vercel-forwarded-for` on Vercel, `x-real-ip`), over whatever the visitor sent. A function: your own way, such as the socket's address.
 */
export type TrustProxy = number | string | ((request: Request) => string | null | undefined);
/** The network that a request comes from, as `networkOf` writes it, or `null` where nobody trusted tells. */
export type ClientNetwork = (request: Request) => string | null;
/**
 * Nobody is trusted without being named: a visitor can send any header.
 * @throws TypeError or RangeError when the source cannot be trusted whatever the network is.
 */
export declare function readTrustProxy(trustProxy: TrustProxy | undefined): ClientNetwork;
