import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';
import {runNode} from '../../build/run.js';

/** A site's own TypeScript, as strict as it gets, which checks our declarations too. */
const SITE = `
import {RealtimeVoiceElement, VoiceError, type StringOverrides, type Strings, type VoiceTool} from 'realtime-voice';
import {RealtimeVoiceElement as Same} from 'realtime-voice/element';
import {LazyElement} from 'realtime-voice/lazy';
import 'realtime-voice/i18n/de';
import arabic from 'realtime-voice/i18n/ar';
import {createTokenHandler} from 'realtime-voice/token-server';

const element: RealtimeVoiceElement | null = document.querySelector('realtime-voice');
element?.addEventListener('rv-state-change', ({state, previous}) => console.log(state === previous));
element?.addEventListener('rv-error', ({error}) => console.log(error satisfies VoiceError));
export const tool: VoiceTool = {name: 'now', description: 'The time.', execute: async (_args, {signal}) => ({time: Date.now(), late: signal.aborted})};
const own: StringOverrides = {start: 'Go', states: {idle: 'Well?'}};
if (element) element.strings = own;
export const welsh: Strings = {...arabic, start: 'Siarad'};
RealtimeVoiceElement.registerStrings('cy', welsh);
export const ready: Promise<void> = LazyElement.load();
export const same: typeof Same = RealtimeVoiceElement;
export const handler = (options: Parameters<typeof createTokenHandler>[0]): ((request: Request) => Promise<Response>) => createTokenHandler(options);
`;

async function compile(module: string, moduleResolution: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'realtime-voice-site-'));
  try {
    await mkdir(path.join(folder, 'node_modules'));
    await symlink(fromRoot(), path.join(folder, 'node_modules/realtime-voice'), 'dir');
    const compilerOptions = {module, moduleResolution, noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: []};
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['site.ts']}));
    await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(path.join(folder, 'site.ts'), SITE);
    return (await runNode([fromRoot('node_modules/typescript/bin/tsc'), '-p', folder])).output;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

describe("a site's TypeScript", () => {
  it('finds our types through a bundler', async () => assert.equal(await compile('esnext', 'bundler'), ''));
  it("finds our types in Node's own way", async () => assert.equal(await compile('nodenext', 'nodenext'), ''));
});
