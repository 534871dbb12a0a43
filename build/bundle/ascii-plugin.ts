import type {Plugin} from 'vite';

/** Writes every character beyond ASCII as `\uXXXX`, valid wherever a bundler leaves one: strings, templates, patterns, names. */
export function toAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A classic script is read in the page's charset, whatever that is; an ASCII file reads the same in all of them. */
export function ascii(): Plugin {
  return {
    name: 'realtime-voice:ascii',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = toAscii(file.code);
      }
    },
  };
}
