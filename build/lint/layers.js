// Who may import whom in src (the whole of design.md's section of that name). Every part may also import the leaves:
// the files that lie directly in src, less index, define and element.

/** Part -> the parts (or single modules) that it may import. `types` marks what may be imported for its types only. */
export const LAYERS = {
  element: {may: ['session', 'preflight', 'ui', 'i18n']},
  preflight: {may: ['session', 'transport', 'audio', 'i18n']},
  session: {may: ['protocol', 'transport', 'audio'], types: ['tools']}, // and session/import-tools.ts loads it, later
  tools: {may: [], types: ['protocol']},
  ui: {may: ['i18n'], types: ['session']},
  protocol: {may: []},
  transport: {may: []},
  audio: {may: []},
  i18n: {may: []},
  'token-server': {may: ['protocol/endpoints']},
};

const PARTS = Object.keys(LAYERS).filter((part) => part !== 'element');
const isPart = (name) => PARTS.includes(name);

/** The files of a part; `element` is a file, and may become a folder. */
export const filesOf = (part) => (part === 'element' ? ['src/element.ts', 'src/element/**/*.ts'] : [`src/${part}/**/*.ts`]);

/** A pattern for relative imports of a part, less the single modules of it that are allowed. */
function partPattern(target, may) {
  const single = may.filter((name) => name.startsWith(`${target}/`)).map((name) => name.slice(target.length + 1));
  const except = single.length === 0 ? '' : `(?!(?:${single.join('|')})\\.js$)`;
  return `^\\.{1,2}/(?:\\.\\./)*${target}/${except}`;
}

/** The import patterns that are forbidden to a part, each with its sentence. */
export function forbiddenTo(part) {
  const {may, types = []} = LAYERS[part] ?? {may: []};
  const forbidden = PARTS.filter((target) => isPart(target) && target !== part && !may.includes(target));
  return forbidden.map((target) => ({
    regex: partPattern(target, may),
    allowTypeImports: types.includes(target),
    message: types.includes(target) ? `${part} may import ${target} for its types only.` : `${part} may not import ${target}: see build/lint/layers.js.`,
  }));
}
