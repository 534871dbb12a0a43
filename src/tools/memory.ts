const REMEMBERED = 256;

/** Whether an id comes for the first time, within living memory. */
export function createMemory(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    const [oldest = ''] = seen.add(id);
    if (seen.size > REMEMBERED) seen.delete(oldest);
    return true;
  };
}
