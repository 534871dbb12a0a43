import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromRoot} from '../../build/bundle/root.js';

const README = readFileSync(fromRoot('README.md'), 'utf8');
const FOLDER = 'demo/themes';
const themes = readdirSync(fromRoot(FOLDER));

/** What stands in a table of the README's reference, by its first column. */
function listed(section: string): string[] {
  const [, text = ''] = new RegExp(`<!-- reference: ${section} -->([^]*?)<!-- /reference -->`).exec(README) ?? [];
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

const PARTS = listed('parts');
const PROPERTIES = listed('custom-properties');
const ATTRIBUTES = listed('attributes');
const STATES = [...(/<!-- reference: states -->([^]*?)<!-- \/reference -->/.exec(README)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
/** Beside the ten states, as the README says below them. */
const MARKS = [...README.matchAll(/`:state\((\w+)\)`/g)].map(([, name = '']) => name);

const HOOK = /^realtime-voice(?:\[(?<attribute>[a-z-]+)(?:='[^']*')?\])?(?::state\((?<state>\w+)\))?(?:::part\((?<part>[a-z-]+)\)(?:::before|::after|:hover|:focus-visible)?)?$/;

/** What a sheet uses that the README does not list. */
function privateHooks(css: string): string[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  const selectors = [...bare.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(',').map((each) => each.trim()));
  const unknown = selectors.filter((selector) => {
    const {attribute, state, part} = HOOK.exec(selector)?.groups ?? {};
    const known = (attribute === undefined || ATTRIBUTES.includes(attribute)) && (state === undefined || [...STATES, ...MARKS].includes(state)) && (part === undefined || PARTS.includes(part));
    return !HOOK.test(selector) || !known;
  });
  const properties = [...bare.matchAll(/--[\w-]+/g)].map(([name]) => name).filter((name) => !PROPERTIES.includes(name));
  return [...unknown, ...properties, ...(/@import|url\(|!important/.exec(bare) ?? [])];
}

describe('the themes of the demo', () => {
  it('are five', () => assert.equal(themes.length, 5));

  for (const theme of themes) {
    it(`${theme} uses nothing but what the README lists`, () => {
      assert.deepEqual(privateHooks(readFileSync(fromRoot(FOLDER, theme), 'utf8')), []);
    });
  }

  it('would not pass with anything else', () => {
    assert.deepEqual(privateHooks('realtime-voice::part(panel) { color: red }'), []);
    assert.deepEqual(privateHooks('realtime-voice .panel { --surface: red }'), ['realtime-voice .panel', '--surface']);
    assert.deepEqual(privateHooks('realtime-voice::part(nothing), realtime-voice:state(asleep) {}'), ['realtime-voice::part(nothing)', 'realtime-voice:state(asleep)']);
    assert.deepEqual(privateHooks('realtime-voice[data-state] {} @import "x";'), ['realtime-voice[data-state]', '@import']);
  });
});
