/** Names under which a wire event may carry what is nobody's business: an echoed key, what opens a tool server. */
const SECRET = /secret|authorization|^headers$|api[-_]?key|password|_token$/i;
/** A key, wherever it stands: short-lived ones begin with `ek_`, long-lived ones with `sk-`. */
const KEY = /\b(?:ek_|sk-)[\w-]{8,}/g;

/** A copy of a wire event that holds none of them. */
export const withoutSecrets = (event: object): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(event, (key, value: unknown) => (SECRET.test(key) && value !== null ? '***' : typeof value === 'string' ? value.replace(KEY, '***') : value)),
  ) as Record<string, unknown>;
