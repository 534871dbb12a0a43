import path from 'node:path';
import {build} from 'esbuild';
import type {TestRunnerPlugin} from '@web/test-runner';
import type {Plugin} from 'vite';
import {squeeze} from './terser-plugin.js';

const SUFFIX = '?worklet';

/** One worklet entry (TypeScript, with its own imports) as the text of a classic script, in ASCII. */
export async function bundleWorklet(file: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
  });
  return squeeze(outputFiles[0]?.text ?? '');
}

/** `src/audio/worklet/capture.worklet.ts` is published as `capture.worklet.js`. */
export function workletFileName(file: string): string {
  return `${path.basename(file, '.ts')}.js`;
}

const asModule = (source: string): string => `export default ${JSON.stringify(source)};\n`;

/** Vite: `import source from './x.worklet.ts?worklet'` is the bundled text; with `emit` it is published as its own file too. */
export function viteWorklets({emit}: {emit: boolean}): Plugin {
  return {
    name: 'realtime-voice:worklets',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.endsWith(SUFFIX) || importer === undefined) return null;
      return path.resolve(path.dirname(importer), id.replace(/\.js\?/, '.ts?'));
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const file = id.slice(0, -SUFFIX.length);
      this.addWatchFile(file);
      const source = await bundleWorklet(file);
      if (emit) this.emitFile({type: 'asset', fileName: workletFileName(file), source});
      return {code: asModule(source), moduleType: 'js', moduleSideEffects: false};
    },
  };
}

/** Web Test Runner: the same import form, bundled by the same function. */
export function wtrWorklets(): TestRunnerPlugin {
  let root = process.cwd();
  return {
    name: 'realtime-voice:worklets',
    serverStart({config}) {
      root = config.rootDir;
    },
    async serve(context) {
      if (context.querystring !== SUFFIX.slice(1)) return undefined;
      const file = path.join(root, decodeURIComponent(context.path).replace(/\.js$/, '.ts'));
      return {body: asModule(await bundleWorklet(file)), type: 'js'};
    },
  };
}
