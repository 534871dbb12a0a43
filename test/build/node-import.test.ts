import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {ROOT} from '../../build/bundle/root.js';

const run = promisify(execFile);

/** Runs a module in a bare Node, without tsx and without a DOM, and returns what it prints. */
async function inNode(code: string): Promise<string> {
  const env = {PATH: process.env['PATH']}; // without NODE_OPTIONS, by which tsx would come along
  const {stdout, stderr} = await run(process.execPath, ['--input-type=module', '-e', code], {cwd: ROOT, env});
  assert.equal(stderr, '');
  return stdout.trim();
}

// Stands in for a browser's registry, or for the one that a server-side renderer brings.
const REGISTRY = 'const tags = new Map(); globalThis.customElements = {define: (tag, type) => tags.set(tag, type), get: (tag) => tags.get(tag)};';

describe('the npm entries, in bare Node', () => {
  it('the main entry can be imported', async () => {
    assert.equal(await inNode("const m = await import('realtime-voice'); console.log(typeof m.RealtimeVoiceElement)"), 'function');
  });

  it('the main entry registers the tag where there is a registry', async () => {
    assert.equal(await inNode(`${REGISTRY} await import('realtime-voice'); console.log([...tags.keys()].join())`), 'realtime-voice');
  });

  it('the element entry can be imported, and registers nothing', async () => {
    const code = `${REGISTRY} const m = await import('realtime-voice/element'); console.log(typeof m.RealtimeVoiceElement, tags.size)`;
    assert.equal(await inNode(code), 'function 0');
  });

  it('both entries give the same class', async () => {
    const code = "const [a, b] = await Promise.all([import('realtime-voice'), import('realtime-voice/element')]); console.log(a.RealtimeVoiceElement === b.RealtimeVoiceElement)";
    assert.equal(await inNode(code), 'true');
  });

  it('the lazy entry registers the tag where there is a registry, and has nothing of a call', async () => {
    const code = `${REGISTRY} const m = await import('realtime-voice/lazy'); console.log([...tags.keys()].join(), tags.get('realtime-voice') === m.LazyElement)`;
    assert.equal(await inNode(code), 'realtime-voice true');
  });

  it('a language can be imported, and registers no tag', async () => {
    const code = `${REGISTRY} const m = await import('realtime-voice/i18n/de'); console.log(m.default.start, tags.size)`;
    assert.equal(await inNode(code), 'Gespräch starten 0');
  });

  it('the token server can be imported, without any of the browser side', async () => {
    assert.equal(await inNode("const m = await import('realtime-voice/token-server'); console.log(typeof m.createTokenHandler)"), 'function');
  });
});
