/** A stable name for a value, 64 hexadecimal digits: the same everywhere on the site, another for each purpose, and not to be traced back. */
export type Pseudonym = (purpose: string, value: string) => Promise<string>;

/**
 * HMAC-SHA-256. Keyed, because a bare hash of an address is found by trying them all.
 * The key is imported each time: on Workers, nothing that is waited for may outlive the request that began it.
 */
export function createPseudonym(secret: () => string): Pseudonym {
  const encoder = new TextEncoder();
  return async (purpose, value) => {
    const key = await crypto.subtle.importKey('raw', encoder.encode(secret()), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
    const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`${purpose}\n${value}`));
    return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

/** A secret of this process, for a site that shows the provider none of its own (Entra): its names then last as long as the process. */
export function createOwnSecret(): () => string {
  let secret: string | null = null;
  // Not before the first request: Workers have no random numbers until then.
  return () => (secret ??= crypto.randomUUID());
}
