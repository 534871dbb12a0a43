import type {Plugin} from 'vite';
import {fromRoot} from './root.js';

/** `sideEffects` of package.json speaks of dist, to the site's bundler; in our own build every module of `src` may do something on import. */
export function ownSideEffects(): Plugin {
  const src = fromRoot('src/');
  return {
    name: 'realtime-voice:side-effects',
    transform: (code, id) => (id.startsWith(src) && !id.includes('?') ? {code, map: null, moduleSideEffects: true} : null),
  };
}
