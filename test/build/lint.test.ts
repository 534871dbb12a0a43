import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';
import {fromRoot} from '../../build/bundle/root.js';

// The planted files do not exist, so no TypeScript project knows them; the rules at hand need none.
const eslint = new ESLint({cwd: fromRoot(), overrideConfig: [{files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked}]});

async function complaints(file: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, {filePath: fromRoot(file)});
  assert.ok(result, `${file} is ignored by lint`);
  return result.messages.map(({ruleId, message}) => `${ruleId ?? 'parse'}: ${message}`).join('\n');
}

const FORBIDDEN: [file: string, code: string, says: RegExp][] = [
  ['src/protocol/plant.ts', "import {run} from '../session/session.js'; run();", /protocol may not import session/],
  ['src/protocol/plant.ts', "import type {Pipe} from '../transport/pipe.js'; export type P = Pipe;", /protocol may not import transport/],
  ['src/transport/plant.ts', "export * from '../audio/pcm.js';", /transport may not import audio/],
  ['src/audio/plant.ts', "import {de} from '../i18n/de.js'; de();", /audio may not import i18n/],
  ['src/i18n/plant.ts', "import {ga} from '../protocol/ga.js'; ga();", /i18n may not import protocol/],
  ['src/session/plant.ts', "import {view} from '../ui/view.js'; view();", /session may not import ui/],
  ['src/session/deep/plant.ts', "import {view} from '../../ui/view.js'; view();", /session may not import ui/],
  ['src/ui/plant.ts', "import {VoiceSession} from '../session/session.js'; new VoiceSession();", /ui may import session for its types only/],
  ['src/ui/plant.ts', "import {ga} from '../protocol/ga.js'; ga();", /ui may not import protocol/],
  ['src/session/plant.ts', "import {createToolRunner} from '../tools/runner.js'; createToolRunner();", /session may import tools for its types only/],
  ['src/session/plant.ts', "export const load = () => import('../tools/runner.js');", /load a module later/],
  ['src/protocol/plant.ts', "export const load = () => import('./ga.js');", /load a module later/],
  ['src/preflight/plant.ts', "import {view} from '../ui/view.js'; view();", /preflight may not import ui/],
  ['src/session/plant.ts', "import {preflight} from '../preflight/preflight.js'; preflight();", /session may not import preflight/],
  ['src/i18n/plant.ts', "export const load = () => import('./de.js');", /load a module later/],
  ['src/element.ts', "import type {ToolRunner} from './tools/runner.js'; export type R = ToolRunner;", /element may not import tools/],
  ['src/tools/plant.ts', "import {createInbox} from '../session/inbox.js'; createInbox();", /tools may not import session/],
  ['src/tools/plant.ts', "import {VoiceError} from '../errors.js'; new VoiceError('internal');", /may import its type only/],
  ['src/tools/plant.ts', "import {ToolCallEvent} from '../events.js'; new ToolCallEvent();", /may import its type only/],
  ['src/tools/plant.ts', "import * as z from 'zod/mini'; z.string();", /no zod, no lit/],
  ['src/tools/plant.ts', "export const here = () => document.title;", /know nothing of the page/],
  ['src/element.ts', "import {ga} from './protocol/ga.js'; ga();", /element may not import protocol/],
  ['src/errors.ts', "import {ga} from './protocol/ga.js'; ga();", /a leaf may not import protocol/],
  ['src/token-server/plant.ts', "import {decode} from '../protocol/codec.js'; decode();", /token-server may not import protocol/],
  ['src/token-server/plant.ts', "import {createHash} from 'node:crypto'; createHash('sha1');", /nothing of Node/],
  ['src/session/plant.ts', "import {RealtimeVoiceElement} from '../element.js'; new RealtimeVoiceElement();", /Only index, define/],
  ['src/audio/worklet/plant.ts', "import {toInt16} from '../pcm.js'; toInt16();", /imports only what lies beside it/],
  ['src/audio/plant.ts', "import text from './worklet/capture.worklet.ts?worklet'; text.trim();", /Only audio\/load-worklet/],
  ['src/protocol/plant.ts', "import {z} from 'zod'; z.string();", /zod\/mini/],
  ['demo/plant.ts', "import * as z from 'zod/v4'; z.string();", /zod\/mini/],
  ['src/ui/plant.ts', "import {html} from 'lit'; html(['']);", /'lit-html' alone/],
  ['src/ui/plant.ts', "import {styleMap} from 'lit-html/directives/style-map.js'; styleMap({});", /inline styles/],
  ['src/ui/plant.ts', "import {unsafeHTML} from 'lit-html/directives/unsafe-html.js'; unsafeHTML('');", /raw HTML/],
  ['src/ui/plant.ts', "export const set = (e: Element): void => { e.innerHTML = ''; };", /Text nodes only/],
  ['src/ui/plant.ts', 'export const view = html`<p style="color: red"></p>`;', /style-src/],
  ['src/ui/plant.ts', 'export const sheet = css`p { margin: 0.5rem; }`;', /rem is the page/],
  ['src/audio/plant.ts', 'export const make = (): AudioContext => new AudioContext({sampleRate: 24000});', /sample rate/],
  ['src/session/plant.ts', 'export const title = (): string => document.title;', /know nothing of the page/],
  ['src/protocol/plant.ts', 'export const go = (): string => window.name;', /know nothing of the page/],
  ['src/session/plant.ts', "export const done = (type: string): boolean => type === 'response.done';", /Wire names/],
  ['src/audio/plant.ts', "export const append = {type: 'input_audio_buffer.append'};", /Wire names/],
  ['src/session/plant.ts', "export const update = {type: 'session.update'};", /Wire names/],
  ['src/ui/plant.ts', "console.log('hello');", /no-console/],
  ['src/ui/plant.ts', 'export const first = (list: string[]): string => list[0]!;', /no-non-null-assertion/],
  ['src/ui/plant.ts', 'export const any = (x: any): boolean => Boolean(x);', /no-explicit-any/],
  ['src/session/plant.ts', 'let count = 0; export const next = (): number => (count += 1);', /No state in a module/],
  ['src/ui/plant.ts', `export const lines = 1;\n${'// a line\n'.repeat(300)}`, /max-lines/],
  ['demo/plant.ts', `export function long(): void {\n${'  void 0;\n'.repeat(90)}}`, /max-lines-per-function/],
];

const ALLOWED: [file: string, code: string][] = [
  ['src/element.ts', "import {view} from './ui/view.js'; import {start} from './session/session.js'; import {en} from './i18n/en.js'; view(start, en);"],
  ['src/session/plant.ts', "import {ga} from '../protocol/ga.js'; import {open} from '../transport/open.js'; import {play} from '../audio/playback.js'; ga(open, play);"],
  ['src/preflight/plant.ts', "import {checked} from '../session/route.js'; import {makePeer} from '../transport/webrtc.js'; import {hear} from '../audio/hear.js'; checked(makePeer, hear);"],
  ['src/ui/plant.ts', "import type {Snapshot} from '../session/state.js'; import {en} from '../i18n/en.js'; export const s = (x: Snapshot): string => en[x];"],
  ['src/token-server/plant.ts', "import {route} from '../protocol/endpoints.js'; import {VoiceError} from '../errors.js'; route(VoiceError);"],
  ['src/protocol/plant.ts', "import * as z from 'zod/mini'; import {VoiceError} from '../errors.js'; export const s = {type: z.literal('response.done'), VoiceError};"],
  ['src/session/plant.ts', "export const code = 'session.idle';"],
  ['src/audio/load-worklet.ts', "import text from './worklet/capture.worklet.ts?worklet'; text.trim();"],
  ['src/audio/worklet/plant.ts', "import {Ring} from './ring.js'; new Ring();"],
  ['src/session/plant.ts', "import type {ToolRunner} from '../tools/runner.js'; export type R = ToolRunner;"],
  ['src/session/import-tools.ts', "export const load = () => import('../tools/runner.js');"],
  ['src/i18n/import-language.ts', "export const load = () => import('./de.js');"],
  ['src/import-beside.ts', "export const load = (file: string) => import(file);"],
  ['src/tools/plant.ts', "import type {Fact} from '../protocol/vocabulary.js'; import type {VoiceError} from '../errors.js'; import {withDeadline} from '../waiting.js'; export const f = (x: Fact, y: VoiceError): void => withDeadline(x, y);"],
  ['src/define.ts', "import {RealtimeVoiceElement} from './element.js'; customElements.define('realtime-voice', RealtimeVoiceElement);"],
  ['src/i18n/plant.ts', `export const lines = 1;\n${'// a line\n'.repeat(400)}`],
];

describe('lint', () => {
  for (const [file, code, says] of FORBIDDEN) {
    it(`refuses in ${file}: ${code.slice(0, 70).replaceAll('\n', ' ')}`, async () => assert.match(await complaints(file, code), says));
  }
  for (const [file, code] of ALLOWED) {
    it(`allows in ${file}: ${code.slice(0, 70).replaceAll('\n', ' ')}`, async () => assert.equal(await complaints(file, code), ''));
  }
});
