// The page's, not an element's.
const origins = new Set<string>();

/**
 * Lets elements of this page use more origins, such as `https://api.example.com`.
 * @throws TypeError when an entry is no absolute URL.
 */
export function allowOrigins(more: readonly string[]): void {
  for (const origin of more) origins.add(new URL(origin).origin);
}

export const isAllowed = (origin: string): boolean => origins.has(origin);
