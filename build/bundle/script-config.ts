import type {InlineConfig, Plugin} from 'vite';
import {LANGUAGES} from '../../src/i18n/resolve.js';
import {ascii} from './ascii-plugin.js';
import {beside} from './beside-plugin.js';
import {fromRoot} from './root.js';
import {ownSideEffects} from './side-effects-plugin.js';
import {squeezeTemplates} from './templates-plugin.js';
import {terser} from './terser-plugin.js';
import {trustedTypes} from './trusted-types-plugin.js';
import {viteWorklets} from './worklet-plugin.js';

const ENTRY = 'virtual:script-entry';

export interface BundleOptions {
  outDir: string;
  sourcemap?: boolean;
  plugins?: Plugin[];
}

/** The script has no exports, whatever `define.ts` exports to the rest of `src`: so it needs no global name. */
function scriptEntry(file: string): Plugin {
  return {
    name: 'realtime-voice:script-entry',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
    load: (id) => (id === `\0${ENTRY}` ? `import ${JSON.stringify(file)};` : null),
  };
}

type RolldownOptions = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;

/** What all files for `<script>` have in common: each is one file, minified as far as it goes. */
const minified = (outDir: string, sourcemap: boolean, plugins: Plugin[], rolldownOptions: RolldownOptions): InlineConfig => ({
  configFile: false,
  mode: 'production',
  logLevel: 'warn',
  publicDir: false,
  plugins,
  build: {outDir, emptyOutDir: false, sourcemap, target: 'es2022', minify: 'oxc', modulePreload: false, rolldownOptions},
});

/** `dist/realtime-voice.js`: everything in one function, for `<script>` of any kind; and the worklets as files of their own. */
export function scriptConfig({outDir, sourcemap = false, plugins = []}: BundleOptions, entry = fromRoot('src/define.ts')): InlineConfig {
  const own = [scriptEntry(entry), ownSideEffects(), beside(), viteWorklets({emit: true}), ...(sourcemap ? [] : [squeezeTemplates(), terser()]), trustedTypes(), ascii()];
  return minified(outDir, sourcemap, [...own, ...plugins], {
    input: ENTRY,
    output: {format: 'iife', codeSplitting: false, entryFileNames: 'realtime-voice.js', assetFileNames: '[name][extname]'},
  });
}

/**
 * `dist/lazy.js` and `dist/lazy-face.js`: what is to be seen before a visitor comes near; and `dist/lazy-call.js`, fetched then. Each is in one of them only, so both
 * that are imported have a name of their own: a page may load `lazy.js?v=2`, which would be another module to whoever imports `lazy.js`.
 */
export function lazyConfig({outDir, sourcemap = false, plugins = []}: BundleOptions): InlineConfig {
  const own = [ownSideEffects(), beside(), viteWorklets({emit: false}), ...(sourcemap ? [] : [squeezeTemplates(), terser()]), trustedTypes(), ascii()];
  const config = minified(outDir, sourcemap, [...own, ...plugins], {
    output: {
      entryFileNames: 'lazy.js',
      chunkFileNames: '[name].js',
      codeSplitting: {groups: [{name: 'lazy-face', test: /[\\/]lazy-element\.ts$/}, {name: 'lazy-call', test: /[\\/]src[\\/]element\.ts$/}]},
    },
  });
  // As a library: for an application, Vite would wrap each `import()` in a helper of its own.
  return {...config, build: {...config.build, lib: {entry: fromRoot('src/lazy.ts'), formats: ['es']}}};
}

/** `dist/tools.js`: the module that the script loads when a call has tools. */
export function toolsConfig({outDir, sourcemap = false, plugins = []}: BundleOptions): InlineConfig {
  return minified(outDir, sourcemap, [...(sourcemap ? [] : [terser()]), ascii(), ...plugins], {
    input: fromRoot('src/tools/runner.ts'),
    preserveEntrySignatures: 'strict',
    output: {format: 'es', codeSplitting: false, entryFileNames: 'tools.js'},
  });
}

/** `dist/i18n/*.js`: a language each, and nothing but its texts. A module is read as UTF-8 wherever it is loaded, so they stay as they are written. */
export function languagesConfig({outDir, sourcemap = false, plugins = []}: BundleOptions): InlineConfig {
  return minified(outDir, sourcemap, plugins, {
    input: Object.fromEntries(LANGUAGES.map((name) => [name, fromRoot('src/i18n', `${name}.ts`)])),
    preserveEntrySignatures: 'strict',
    output: {format: 'es', entryFileNames: 'i18n/[name].js'},
  });
}
