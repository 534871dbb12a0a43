import type {Plugin} from 'vite';
import {fromRoot} from './root.js';

/** Gives lit our `src/css-tag.ts`. Where lit comes to want more of it, the bundler names what is missing and stops. */
export function leanCssTag(): Plugin {
  return {
    name: 'realtime-voice:css-tag',
    enforce: 'pre',
    resolveId: (id, importer) => (id === './css-tag.js' && importer?.includes('@lit/reactive-element/') ? fromRoot('src/css-tag.ts') : null),
  };
}
