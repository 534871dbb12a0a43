import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

/** Every file under a folder, as paths relative to it with `/`, sorted; none if there is no such folder. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

const read = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

/** The files that are not the same, byte for byte, in both folders. Source maps are nobody's business. */
export async function differences(left: string, right: string): Promise<string[]> {
  const names = new Set([...(await filesUnder(left)), ...(await filesUnder(right))]);
  const differing: string[] = [];
  for (const name of [...names].filter((file) => !file.endsWith('.map')).sort()) {
    const [a, b] = await Promise.all([read(path.join(left, name)), read(path.join(right, name))]);
    if (a === null || b === null || !a.equals(b)) differing.push(name);
  }
  return differing;
}
