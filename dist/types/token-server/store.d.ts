/** What a `take` came to. */
export interface Taken {
    readonly ok: boolean;
    /** What may still be taken in this window, after this. */
    readonly remaining: number;
    /** Milliseconds until the window ends and the count begins anew. */
    readonly resetMs: number;
}
/** What asking for a `lease` came to. */
export interface Leased {
    readonly ok: boolean;
    /** Leases of this key that run, this one with them where it was given. */
    readonly active: number;
}
/**
 * Where limits are counted. A site of several processes brings one that they share (Redis, a Durable Object, Deno KV); every method
 * is one atomic step. Keys hold no address, no name and no secret: they are hashed before they come here. A method that rejects, or takes longer than
 * 300 ms, ends the request with a 503: nothing is minted that was not counted.
 */
export interface LimitStore {
    /**
     * Counts `cost` against `limit` in the window that the key's first `take` opened, `windowMs` long; where that would be too much, counts nothing.
     * A key must never be left without an end.
     */
    take(key: string, cost: number, limit: number, windowMs: number): Promise<Taken>;
    /** Holds one of `max` places of a key under an id of yours, for `ttlMs` or until `release`. The same id again prolongs its own. */
    lease(key: string, id: string, max: number, ttlMs: number): Promise<Leased>;
    /** Gives a place back; nothing happens where the id holds none. */
    release(key: string, id: string): Promise<void>;
}
