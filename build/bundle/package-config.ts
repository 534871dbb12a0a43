import type {InlineConfig} from 'vite';
import {publishedLanguages} from './languages.js';
import {fromRoot} from './root.js';
import type {BundleOptions} from './script-config.js';
import {ownSideEffects} from './side-effects-plugin.js';
import {trustedTypes} from './trusted-types-plugin.js';
import {viteWorklets} from './worklet-plugin.js';

/** Entries of one build share their modules by a chunk, so that a class is one class; the server's entry shares nothing with the browser's. */
export const ENTRIES = [
  {index: fromRoot('src/index.ts'), element: fromRoot('src/element.ts'), 'index-lazy': fromRoot('src/lazy.ts')},
  {'token-server': fromRoot('src/token-server/index.ts')},
];

/**
 * npm entries: ES modules, readable, with zod left to the site's own bundler. lit-html is inside, as Node gets it: the one for browsers asks for
 * `document` when it is imported, and bundlers take that one for a server in a worker too; and its Trusted Types policy has our name here as in the script.
 */
export function packageConfig(entry: Record<string, string>, {outDir, sourcemap = false, plugins = []}: BundleOptions): InlineConfig {
  return {
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownSideEffects(), publishedLanguages(), viteWorklets({emit: false}), trustedTypes(), ...plugins],
    resolve: {conditions: ['node']},
    build: {
      outDir,
      emptyOutDir: false,
      sourcemap,
      target: 'es2022',
      minify: false,
      lib: {entry, formats: ['es']},
      rolldownOptions: {
        external: /^zod(\/|$)/,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          // What "realtime-voice/lazy" needs at once comes first: it may not draw in the rest.
          codeSplitting: {groups: [{name: 'face', test: /[\\/](lazy-element|register|script-url)\.ts$/, priority: 1}, {name: 'voice', test: /[\\/]src[\\/]/, minShareCount: 2}]},
        },
      },
    },
  };
}
