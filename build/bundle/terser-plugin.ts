import {minify, type MinifyOptions} from 'terser';
import type {Plugin} from 'vite';

/** `unsafe_*` stays off: what it saves is not worth a question. */
const OPTIONS: MinifyOptions = {ecma: 2022, toplevel: true, compress: {passes: 3, pure_getters: true}, format: {ascii_only: true, comments: false}};

/** A second pass over finished code: it sees what a bundler's own minifier leaves. */
export const squeeze = async (code: string): Promise<string> => (await minify(code, OPTIONS)).code ?? code;

/** The second pass over the finished script: some 2 % of the file. */
export function terser(): Plugin {
  return {
    name: 'realtime-voice:terser',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = await squeeze(file.code);
      }
    },
  };
}
