import {readFile} from 'node:fs/promises';
import {build, type Plugin} from 'esbuild';
import {fromRoot} from '../../build/bundle/root.js';
import {patchPolicy} from '../../build/bundle/trusted-types-plugin.js';

/** As in the built script: the gallery draws with lit-html under the one policy that our pages allow. */
const trustedTypes: Plugin = {
  name: 'realtime-voice:trusted-types',
  setup({onLoad}) {
    onLoad({filter: /[\\/]node_modules[\\/]lit-html[\\/]lit-html\.js$/}, async ({path}) => ({contents: patchPolicy(await readFile(path, 'utf8'))}));
  },
};

/** A page's own script, of TypeScript, as one module; `demo/site/NAME.ts` is served as `/pages/NAME.js`. */
export async function bundleScript(name: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fromRoot('demo/site', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    loader: {'.css': 'text'},
    plugins: [trustedTypes],
  });
  return outputFiles[0]?.text ?? '';
}
