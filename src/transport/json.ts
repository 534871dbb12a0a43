/** What a text, or its bytes, says as JSON; `undefined` for what is none. */
export function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(typeof data === 'string' ? data : new TextDecoder('utf-8', {fatal: true}).decode(data as ArrayBuffer));
  } catch {
    return undefined;
  }
}
