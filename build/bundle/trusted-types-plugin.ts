import type {Plugin} from 'vite';

/** The only policy name that a page has to allow: `trusted-types realtime-voice`. */
export const POLICY = 'realtime-voice';

const LIT_HTML = /[\\/]node_modules[\\/]lit-html[\\/](?:node[\\/])?lit-html\.js$/;
const CREATE = /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/g;

/** Gives lit-html's policy our name, and lets its creation fail: a second copy of the script, or a page that refuses the name, must not throw at load. */
export function patchPolicy(code: string): string {
  if ((code.match(CREATE) ?? []).length !== 1) {
    throw new Error('lit-html no longer creates its Trusted Types policy as build/bundle/trusted-types-plugin.ts expects');
  }
  return code.replace(CREATE, (_all, factory: string, rules: string) => `(()=>{try{return ${factory}.createPolicy("${POLICY}",${rules})}catch{}})()`);
}

/** Applies the patch, and refuses to build a bundle in which nothing was patched. */
export function trustedTypes(): Plugin {
  let usesLit = false;
  let patched = 0;
  return {
    name: 'realtime-voice:trusted-types',
    buildStart() {
      usesLit = false;
      patched = 0;
    },
    transform(code, id) {
      usesLit ||= /[\\/]node_modules[\\/]lit-html[\\/]/.test(id);
      if (!LIT_HTML.test(id)) return null;
      patched += 1;
      return {code: patchPolicy(code), map: null};
    },
    buildEnd(error) {
      if (error || !usesLit || patched === 1) return;
      throw new Error(`lit-html must be in a bundle exactly once, patched; it was patched ${patched} times`);
    },
  };
}
