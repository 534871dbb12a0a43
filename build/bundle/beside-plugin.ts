import type {Plugin} from 'vite';
import {fromRoot} from './root.js';

/** Where a bundler would follow `src/session/import-tools.ts` into the script, gives it the address of the file beside it. */
export function toolsBeside(): Plugin {
  return {
    name: 'realtime-voice:tools-beside',
    enforce: 'pre',
    resolveId: (id, importer) => (id === './import-tools.js' && importer === fromRoot('src/session/load-tools.ts') ? fromRoot('src/session/import-tools-beside.ts') : null),
  };
}
