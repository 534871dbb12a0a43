import assert from 'node:assert/strict';
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {runNode} from '../../build/run.js';
import {ATTRIBUTES, propertyName} from '../../src/options.js';

/** Lines of a site: those that compile, and those that each must not. */
interface Lines {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** A value as JavaScript writes it, by what an attribute allows. */
function valuesOf(allowed: string): {right: string[]; wrong: string} {
  if (allowed === 'text') return {right: ['"words"', 'null'], wrong: '5'};
  if (allowed === 'present or absent') return {right: ['true', 'false', '""', '"true"', '"false"'], wrong: '"yes"'};
  if (/^\d+ to \d+$/.test(allowed)) return {right: ['1', '"0.5"'], wrong: '"much"'};
  return {right: allowed.split(', ').map((word) => `"${word}"`), wrong: '"nonsense"'};
}

/** Every attribute with every value of the table, and with one of none. */
function linesOf(write: (name: string, value: string) => string): Lines {
  const options = Object.entries(ATTRIBUTES).map(([name, {allowed}]) => ({name, ...valuesOf(allowed)}));
  return {right: options.flatMap(({name, right}) => right.map((value) => write(name, value))), wrong: options.map(({name, wrong}) => write(name, wrong))};
}

/** The packages as npm would lay them out for a site: a link to ours would look for the framework where our sources are. */
async function install(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const own = path.join(folder, 'node_modules/realtime-voice');
  await cp(fromRoot('dist/types'), path.join(own, 'dist/types'), {recursive: true});
  await cp(fromRoot('package.json'), path.join(own, 'package.json'));
  for (const [name, source] of Object.entries({'lit-html': 'lit-html', ...packages})) {
    await mkdir(path.dirname(path.join(folder, 'node_modules', name)), {recursive: true});
    await symlink(fromRoot('node_modules', source), path.join(folder, 'node_modules', name), 'dir');
  }
}

/** Compiles a site, as strict as it gets, our declarations with it; returns what does not compile, as its line or, where that is not the site's, the complaint. */
async function complaints(files: Readonly<Record<string, string>>, packages: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realtime-voice-site-'));
  try {
    await install(folder, packages);
    const options = {module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: []};
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions: options, files: Object.keys(files)}));
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    const {output} = await runNode([fromRoot('node_modules/typescript/bin/tsc'), '--pretty', 'false', '-p', '.'], {cwd: folder});
    return [...new Set(output.split('\n').filter((line) => /^\S/.test(line)).map((line) => siteLine(line, files)))];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function siteLine(complaint: string, files: Readonly<Record<string, string>>): string {
  const [, name = '', line = ''] = /^([^(]+)\((\d+),/.exec(complaint) ?? [];
  return files[name]?.split('\n')[Number(line) - 1] ?? complaint;
}

const REACT = `
import type {} from 'realtime-voice/react';
import {createRef} from 'react';
import type {RealtimeVoiceElement, VoiceTool} from 'realtime-voice';

export const tools: VoiceTool[] = [];
export const voice = createRef<RealtimeVoiceElement>();
`;

const tag = (text: string): string => `<realtime-voice ${text} />;`;
const inJsx = linesOf((name, value) => tag(`${name}={${value}}`));
const usual = '<realtime-voice ref={voice} key="a" class="b" id="c" lang="de" aria-label="d" data-e="f" style={{color: "red"}} onClick={() => undefined}><p slot="footer">g</p></realtime-voice>;';
const only19: Lines = {
  right: [tag('onrv-error={({error}) => error.code}'), tag('onrv-state-changeCapture={({state}) => state === "idle"}'), tag('tools={tools} context="g" tokenEndpoint="/h" noTimer')],
  wrong: [tag('onrv-error={(event: MouseEvent) => event.x}'), tag('tools="g"'), tag('theme="dark" noTimer="yes"')],
};

/** Names without a hyphen are checked; JSX lets every other one pass that no type knows. */
const unknown = tag('tokenendpoint="/a"');

const reactSite = ({right, wrong}: Lines): Record<string, string> => ({'site.tsx': [REACT, ...right, ...wrong].join('\n')});

describe("the tag in a site's JSX", () => {
  it('takes for React 19 what the table of attributes allows, the properties and the events, and nothing else', async () => {
    const lines = {right: [usual, ...inJsx.right, ...only19.right], wrong: [unknown, ...inJsx.wrong, ...only19.wrong]};
    assert.deepEqual(await complaints(reactSite(lines), {'@types/react': '@types/react'}), lines.wrong);
  });

  it('takes for React 18, which knows neither properties nor events of such a tag, the attributes alone', async () => {
    const lines = {right: [usual, ...inJsx.right], wrong: [unknown, ...inJsx.wrong, ...only19.right, ...only19.wrong]};
    assert.deepEqual(await complaints(reactSite(lines), {'@types/react': 'types-react-18'}), lines.wrong);
  });
});

/** What the README's recipes take from the site around them. */
const AROUND = "declare const report: (code: string) => void; declare const lookupOrder: import('realtime-voice').VoiceTool; declare const tools: import('realtime-voice').VoiceTool[];";

describe("the README's recipes for React", async () => {
  const recipes = [...(await readFile(fromRoot('README.md'), 'utf8')).matchAll(/^```tsx\n([^]*?)^```$/gm)].map(([, code = '']) => code);
  const [latest = '', everywhere = ''] = recipes;

  it('are two', () => assert.equal(recipes.length, 2));

  it('compile with React 19', async () => {
    assert.deepEqual(await complaints({'around.d.ts': AROUND, 'latest.tsx': latest, 'everywhere.tsx': everywhere}, {'@types/react': '@types/react'}), []);
  });

  it('compile with React 18, the one that is meant for it', async () => {
    assert.deepEqual(await complaints({'around.d.ts': AROUND, 'everywhere.tsx': everywhere}, {'@types/react': 'types-react-18'}), []);
  });
});

/** A stub of what our types ask of Vue's; `vue-tsc` reads the tag of a template by `GlobalComponents`, and its names in camelCase. */
const VUE = `
declare module 'vue' {
  export interface GlobalComponents {}
  export interface HTMLAttributes {id?: string; onClick?: (event: MouseEvent) => void}
  export interface PublicProps {ref?: string; class?: unknown}
}
`;

const VUE_SITE = `
import type {} from 'realtime-voice/vue';
import type {GlobalComponents} from 'vue';
import type {RealtimeVoiceElement} from 'realtime-voice';

type Tag = InstanceType<GlobalComponents['realtime-voice']>;
export const element = (tag: Tag): RealtimeVoiceElement => tag;
export let props: Tag['$props'];
`;

describe("the tag in a site's Vue templates", () => {
  it('takes what the table of attributes allows, the properties and the events, and nothing else', async () => {
    const inVue = linesOf((name, value) => `props = {${propertyName(name)}: ${value}};`);
    const right = [...inVue.right, 'props = {id: "a", ref: "b", onClick: ({x}) => x};', 'props = {onRvStateChange: ({state}) => state === "idle", tools: []};'];
    const wrong = [...inVue.wrong, 'props = {noTimmer: true};', 'props = {onRvError: (event: MouseEvent) => event.x};', 'props = {tools: "a"};'];
    assert.deepEqual(await complaints({'vue.d.ts': VUE, 'site.ts': [VUE_SITE, ...right, ...wrong].join('\n')}), wrong);
  });
});
