// The project's own rules, each with the reason it has. design.md, "Rules that came out of other people's accidents", says more.

/** Imports that no file may make. */
export const BANNED_IMPORTS = [
  {regex: '^zod$|^zod/(?!mini$)', message: "zod only as 'zod/mini': the rest weighs 20 kB more and probes eval, which strict pages report."},
  {regex: '^lit$|^lit/|^lit-element|^@lit/', message: "'lit-html' alone: LitElement weighs 1.5 kB more than src/reactive-element.ts."},
  {regex: '^lit-html/directives/(style-map|unsafe-html|unsafe-svg|unsafe-mathml)', message: 'Strict pages block inline styles, and nothing here is raw HTML.'},
];

export const ELEMENT_IMPORT = {regex: '(^|/)element(\\.js|/.*)$', message: 'Only index, define, lazy and its own files import element.'};
export const WORKLET_IMPORT = {regex: '\\?worklet$', message: 'Only audio/load-worklet.ts loads a worklet.'};
export const OUTSIDE_IMPORT = {regex: '^[^.]|^\\.\\./', message: 'A worklet imports only what lies beside it.'};
/** The tools are a file of their own: what they imported of these would be there a second time. */
export const COPIED_IMPORTS = [
  {regex: '^(zod|lit)(/|$)', message: 'tools.js is to be small: no zod, no lit.'},
  {regex: '/(errors|events|voice-event)\\.js$', allowTypeImports: true, message: 'A class of the script would be another class in tools.js: tools may import its type only.'},
];
export const NODE_IMPORT = {regex: '^node:', message: 'src runs in every browser, and its server part on every runtime: nothing of Node.'};

const HTML_SINKS = 'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment';
const WIRE = '(response|input_audio_buffer|output_audio_buffer|conversation|rate_limits|transcription_session)\\.[a-z_.]+|session\\.(update|updated|created)';

/** Syntax that no file of src may hold. */
export const BANNED_SYNTAX = [
  {selector: `MemberExpression[property.name=/^(${HTML_SINKS})$/]`, message: 'Text nodes only: no HTML from strings.'},
  {selector: 'TemplateElement[value.raw=/\\sstyle=/]', message: 'style-src blocks style attributes: use a class, or CSSOM.'},
  {selector: 'TemplateElement[value.raw=/[\\d.]rem\\b/]', message: "rem is the page's font size, not ours: use em or px."},
  {selector: "NewExpression[callee.name='AudioContext'] Property[key.name='sampleRate']", message: "Never request a sample rate: Firefox throws when it is not the device's."},
  {selector: 'Decorator', message: 'No decorators: the bundler does not lower them.'},
  {selector: "Program > VariableDeclaration[kind='let']", message: 'No state in a module: several elements share the page.'},
];

/** What is loaded later is a file of its own in the script, and has its own way of getting there. */
export const LATER = {selector: 'ImportExpression', message: 'Only session/import-tools.ts, i18n/import-language.ts, element/import-element.ts and import-beside.ts load a module later.'};

/** The names of the wire are written in src/protocol and nowhere else. */
export const WIRE_NAMES = [{selector: `Literal[value=/^(${WIRE})$/]`, message: 'Wire names live in src/protocol only.'}];

/** Folders that must not know of a page. */
export const PAGE_GLOBALS = ['document', 'window'].map((name) => ({name, message: 'session, tools and protocol know nothing of the page: hand it in.'}));
