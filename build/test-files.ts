import {filesUnder} from './bundle/files.js';
import {fromRoot} from './bundle/root.js';

export type Suite = 'unit' | 'e2e';

/** Which suite of node:test a file of `test/` belongs to: Web Test Runner's files and helpers belong to none. */
export function suiteOf(file: string): Suite | null {
  if (!file.endsWith('.test.ts') || file.endsWith('.browser.test.ts')) return null;
  return file.startsWith('e2e/') ? 'e2e' : 'unit';
}

/** The files of a suite, from the repository's root; with `only`, those whose path contains one of its words. */
export async function testFiles(suite: Suite, only: string[] = []): Promise<string[]> {
  const files = (await filesUnder(fromRoot('test'))).filter((file) => suiteOf(file) === suite).map((file) => `test/${file}`);
  return only.length === 0 ? files : files.filter((file) => only.some((word) => file.includes(word)));
}
