import {cp} from 'node:fs/promises';
import path from 'node:path';
import {filesUnder} from './files.js';
import {fromRoot} from './root.js';
import {runNode} from '../run.js';

/** TypeScript leaves declarations that are written by hand where they are. */
async function copyDeclarations(folder: string, outDir: string): Promise<void> {
  const files = (await filesUnder(fromRoot('src', folder))).filter((file) => file.endsWith('.d.ts'));
  for (const file of files) await cp(fromRoot('src', folder, file), path.join(outDir, folder, file));
}

/** `dist/types/**`: what TypeScript says of `src`, less the worklets, which nobody imports. A framework's types are written as declarations, because the framework is not here. */
export async function emitDeclarations(outDir: string): Promise<void> {
  const {code, output} = await runNode([
    fromRoot('node_modules/typescript/bin/tsc'),
    ...['-p', fromRoot('tsconfig.json'), '--noEmit', 'false', '--emitDeclarationOnly', '--declaration'],
    ...['--rootDir', fromRoot('src'), '--outDir', outDir],
  ]);
  if (code !== 0) throw new Error(`the declarations could not be written:\n${output}`);
  await copyDeclarations('types-for', outDir);
}
