/** Each is a command of its own, `npm run bench:NAME`. */
export const BENCHES = ['wire', 'audio', 'connect', 'ui'];
