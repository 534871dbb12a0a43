import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {filesUnder} from './files.js';

/** What a page loads by an address, as opposed to what a bundler takes: the scripts, the worklet, the languages. */
const LOADED = /^(?:[\w-]+(?:\.worklet)?|i18n\/[\w-]+)\.js$/;
const FOR_BUNDLERS = /^(?:index|element|index-lazy|token-server)\.js$/;

/** As `integrity` and import maps want it. */
export const integrityOf = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** `dist/integrity.json`: `{"realtime-voice.js": "sha384-…"}`, for pages that load our files from elsewhere. */
export async function writeIntegrity(dist: string): Promise<void> {
  const files = (await filesUnder(dist)).filter((file) => LOADED.test(file) && !FOR_BUNDLERS.test(file));
  const entries = await Promise.all(files.map(async (file) => [file, integrityOf(await readFile(path.join(dist, file)))] as const));
  await writeFile(path.join(dist, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
