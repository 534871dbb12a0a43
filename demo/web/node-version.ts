/** Imported first, for its effect: an old Node would fail in one of the modules after this one, with words that help nobody. */
import process from 'node:process';

const NEEDED = [20, 19] as const;

/** Whether a version such as `v20.19.1` is recent enough for the demo. */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

if (!isSupported(process.version)) {
  console.error(`This needs Node ${NEEDED.join('.')} or later; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}
