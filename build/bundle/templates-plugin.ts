import {transform} from 'esbuild';
import type {Plugin} from 'vite';
import {fromRoot} from './root.js';

/** The raw text between the backticks of a template, and where it lies in the source. */
interface Piece {
  start: number;
  end: number;
  text: string;
}

type Node = Record<string, unknown> & {type: string; start: number; end: number};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every tagged template in a syntax tree, with its tag's name. */
function* tagged(node: Node): Generator<{tag: string; quasis: Node[]}> {
  const {tag, quasi} = node;
  if (node.type === 'TaggedTemplateExpression' && isNode(tag) && isNode(quasi)) {
    yield {tag: String(tag['name']), quasis: quasi['quasis'] as Node[]};
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* tagged(child);
  }
}

const cooked = (node: Node): string => (node['value'] as {cooked: string}).cooked;
const raw = (node: Node): string => (node['value'] as {raw: string}).raw;
const escaped = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** White space in HTML means one space, however much of it there is: what a template needs to be read is not sent. */
export const squeezeHtml = (text: string): string => text.replace(/\s+/g, ' ');

/** A whole style sheet, minified. */
export async function squeezeCss(text: string): Promise<string> {
  const {code} = await transform(text, {loader: 'css', minify: true, charset: 'utf8'});
  return code.trimEnd();
}

async function squeeze(tag: string, quasis: Node[]): Promise<Piece[]> {
  if (tag === 'html' || tag === 'svg') return quasis.map((node) => ({start: node.start, end: node.end, text: squeezeHtml(raw(node))}));
  const [only, ...more] = quasis;
  if (tag !== 'css' || only === undefined || more.length > 0) return [];
  return [{start: only.start, end: only.end, text: escaped(await squeezeCss(cooked(only)))}];
}

/** Minifies the templates of our own modules: a bundler sees text in them, and leaves it alone. */
export function squeezeTemplates(): Plugin {
  const src = fromRoot('src/');
  return {
    name: 'realtime-voice:templates',
    enforce: 'post',
    async transform(code, id) {
      if (!id.startsWith(src) || !/\b(?:html|svg|css)`/.test(code)) return null;
      const pieces: Piece[] = [];
      for (const {tag, quasis} of tagged(this.parse(code) as unknown as Node)) pieces.push(...(await squeeze(tag, quasis)));
      pieces.sort((a, b) => b.start - a.start);
      let result = code;
      for (const {start, end, text} of pieces) result = result.slice(0, start) + text + result.slice(end);
      return {code: result, map: null};
    },
  };
}
