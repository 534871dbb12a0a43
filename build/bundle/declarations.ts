import {fromRoot} from './root.js';
import {runNode} from '../run.js';

/** `dist/types/**`: what TypeScript says of `src`, less the worklets, which nobody imports. */
export async function emitDeclarations(outDir: string): Promise<void> {
  const {code, output} = await runNode([
    fromRoot('node_modules/typescript/bin/tsc'),
    ...['-p', fromRoot('tsconfig.json'), '--noEmit', 'false', '--emitDeclarationOnly', '--declaration'],
    ...['--rootDir', fromRoot('src'), '--outDir', outDir],
  ]);
  if (code !== 0) throw new Error(`the declarations could not be written:\n${output}`);
}
