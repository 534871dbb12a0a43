/**
 * What counts as one visitor's address: an IPv4 address as it is; of an IPv6 one the /64 network, because a household or a
 * rented server has all of that to itself. Takes a port and a zone with it; `null` for what is no address.
 */
export declare function networkOf(text: string): string | null;
