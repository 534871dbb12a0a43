import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from 'vite';
import {LANGUAGES} from '../../src/i18n/resolve.js';
import {fromRoot} from './root.js';

/** The npm entries load the files that lie beside the script, by an `import()` that bundlers follow from `dist/chunks`: each language is published once. */
export function publishedLanguages(): Plugin {
  const importer = fromRoot('src/i18n/import-language.ts');
  const ids = LANGUAGES.map((name) => `./${name}.js`);
  return {
    name: 'realtime-voice:languages',
    enforce: 'pre',
    resolveId: (id, from) => (from === importer && ids.includes(id) ? {id: path.posix.join('../i18n', id), external: true} : null),
  };
}

/** `dist/register/*.js`, which is `import 'realtime-voice/i18n/de'`: then the language is in the site's own bundle, and need not be fetched. */
export async function writeRegistrations(outDir: string): Promise<void> {
  const folder = path.join(outDir, 'register');
  await mkdir(folder, {recursive: true});
  for (const name of LANGUAGES) {
    const code = `import {RealtimeVoiceElement} from '../element.js';\nimport strings from '../i18n/${name}.js';\n\nRealtimeVoiceElement.registerStrings('${name}', strings);\n\nexport default strings;\n`;
    await writeFile(path.join(folder, `${name}.js`), code);
  }
}
