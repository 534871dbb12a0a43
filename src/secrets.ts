/** Names under which a wire event may carry what is nobody's business: an echoed key, what opens a tool server. */
const SECRET = /secret|authorization|^headers$|api_?key|password/i;

/** A copy of a wire event that holds none of them. */
export const withoutSecrets = (event: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(event, (key, value: unknown) => (SECRET.test(key) && value !== null ? '***' : value))) as Record<string, unknown>;
