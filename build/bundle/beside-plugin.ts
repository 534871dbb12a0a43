import path from 'node:path';
import type {Plugin} from 'vite';
import {fromRoot} from './root.js';

/** Where a bundler would follow an `import-….ts` of ours into the script, gives it the one that loads the file beside it. */
export function beside(): Plugin {
  const src = fromRoot('src/');
  return {
    name: 'realtime-voice:beside',
    enforce: 'pre',
    resolveId(id, importer) {
      const [, name] = /^\.\/(import-(?:tools|language))\.js$/.exec(id) ?? [];
      return name !== undefined && importer?.startsWith(src) ? path.join(path.dirname(importer), `${name}-beside.ts`) : null;
    },
  };
}
