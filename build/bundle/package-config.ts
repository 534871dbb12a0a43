import type {InlineConfig} from 'vite';
import {publishedLanguages} from './languages.js';
import {fromRoot} from './root.js';
import type {BundleOptions} from './script-config.js';
import {ownSideEffects} from './side-effects-plugin.js';
import {viteWorklets} from './worklet-plugin.js';

/** Entries of one build share their modules by a chunk, so that a class is one class; the server's entry shares nothing with the browser's. */
export const ENTRIES = [
  {index: fromRoot('src/index.ts'), element: fromRoot('src/element.ts'), 'index-lazy': fromRoot('src/lazy.ts')},
  {'token-server': fromRoot('src/token-server/index.ts')},
];

/** npm entries: ES modules, readable, with lit-html and zod left to the site's own bundler. */
export function packageConfig(entry: Record<string, string>, {outDir, sourcemap = false, plugins = []}: BundleOptions): InlineConfig {
  return {
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownSideEffects(), publishedLanguages(), viteWorklets({emit: false}), ...plugins],
    build: {
      outDir,
      emptyOutDir: false,
      sourcemap,
      target: 'es2022',
      minify: false,
      lib: {entry, formats: ['es']},
      rolldownOptions: {
        external: /^(lit-html|zod)(\/|$)/,
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
