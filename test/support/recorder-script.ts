import {build} from 'esbuild';
import {fromRoot} from '../../build/bundle/root.js';

let script: Promise<string> | null = null;

/** `in-page/recorder.ts` as one classic script. */
export const recorderScript = (): Promise<string> => (script ??= bundle());

async function bundle(): Promise<string> {
  const {outputFiles} = await build({entryPoints: [fromRoot('test/support/in-page/recorder.ts')], bundle: true, write: false, format: 'iife', target: 'es2022'});
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild made no file of the recorder');
  return file.text;
}
