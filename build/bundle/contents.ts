import path from 'node:path';
import type {Plugin} from 'vite';
import {ROOT} from './root.js';

/** Which package or folder of `src` a module belongs to. */
export function ownerOf(id: string): string {
  const file = id.replace(/^\0/, '').split('?')[0] ?? id;
  const inPackage = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1];
  if (inPackage !== undefined) return inPackage.split(path.sep).join('/');
  const parts = path.relative(ROOT, file).split(path.sep);
  return id.endsWith('?worklet') ? 'worklets (as text)' : parts.slice(0, parts.length > 2 ? 2 : undefined).join('/');
}

/** After a build, prints who the bytes belong to: before minification, so as shares. */
export function printContents(): Plugin {
  return {
    name: 'realtime-voice:contents',
    generateBundle(_options, bundle) {
      const shares = new Map<string, number>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, {renderedLength}] of Object.entries(file.modules)) {
          shares.set(ownerOf(id), (shares.get(ownerOf(id)) ?? 0) + renderedLength);
        }
      }
      const total = [...shares.values()].reduce((sum, length) => sum + length, 0);
      const top = [...shares].sort(([, a], [, b]) => b - a).slice(0, 12);
      console.log('\nrealtime-voice.js holds, before minification:');
      for (const [owner, length] of top) console.log(`  ${((100 * length) / total).toFixed(1).padStart(5)} %  ${owner}`);
    },
  };
}
