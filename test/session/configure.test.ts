import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {VoiceError} from '../../src/errors.js';
import type {Command, Fact, FactOf, SessionConfig} from '../../src/protocol/vocabulary.js';
import {asksNothing, configFor, configure} from '../../src/session/configure.js';
import type {Inbox} from '../../src/session/inbox.js';
import type {SessionSettings} from '../../src/session/settings.js';
import {failure, sessionCreated, sessionUpdated} from './facts.js';
import {settingsWith} from './settings-rig.js';

const CREATED = sessionCreated() as FactOf<'session-created'>;
const TOOLS = [{name: 'look_up', description: 'Looks it up.'}];

const asked = (over: Partial<SessionSettings>, created: FactOf<'session-created'> | null = CREATED): SessionConfig | null => configFor(settingsWith(over), created, [], false);

describe('what the page asks of a session', () => {
  it('is nothing, where the page says nothing', () => {
    assert.equal(asked({}), null);
    assert.equal(asked({}, null), null);
  });

  it('can be told to be nothing before the session is there', () => {
    const nothing = (over: Partial<SessionSettings>, translates = false) => asksNothing(settingsWith(over), translates);
    assert.deepEqual([nothing({}), nothing({greeting: 'Hello.', context: 'Page A.'})], [true, true]);
    const something: readonly Partial<SessionSettings>[] = [...OPTIONS.map(([over]) => over), {tools: [{...TOOLS[0], name: 'look_up', description: '', execute: () => null}]}, {requestHuman: true}];
    assert.deepEqual(something.filter((over) => nothing(over)), []);
    assert.equal(nothing({targetLanguage: 'fr'}, true), false);
  });

  const OPTIONS: readonly (readonly [over: Partial<SessionSettings>, config: SessionConfig])[] = [
    [{voice: 'cedar'}, {voice: 'cedar'}],
    [{instructions: 'Be brief.'}, {instructions: 'Be brief.'}],
    [{language: 'de'}, {transcription: {model: 'whisper-1', language: 'de'}}],
    [{turnDetection: 'server'}, {turnDetection: 'server'}],
    [{turnDetection: 'semantic'}, {turnDetection: 'semantic'}],
    [{turnDetection: 'push-to-talk'}, {turnDetection: null}],
    [{noiseReduction: 'near'}, {noiseReduction: 'near'}],
    [{noiseReduction: 'far'}, {noiseReduction: 'far'}],
    [{noiseReduction: 'off'}, {noiseReduction: null}],
    [{output: 'text'}, {output: 'text'}],
    [{sessionConfig: {max_output_tokens: 100}}, {partial: {max_output_tokens: 100}}],
    [{mode: 'translation', targetLanguage: 'fr'}, {targetLanguage: 'fr'}],
  ];
  for (const [over, config] of OPTIONS) it(`${JSON.stringify(over)} is ${JSON.stringify(config)}`, () => assert.deepEqual(asked(over), config));

  it('has all of it together, and the tools', () => {
    const {sessionConfig, ...rest} = Object.assign({}, ...OPTIONS.slice(0, 4).map(([over]) => over), {sessionConfig: {a: 1}}) as Partial<SessionSettings>;
    assert.deepEqual(configFor(settingsWith({...rest, sessionConfig: sessionConfig ?? null}), CREATED, TOOLS, false), {
      partial: {a: 1},
      voice: 'cedar',
      instructions: 'Be brief.',
      transcription: {model: 'whisper-1', language: 'de'},
      turnDetection: 'server',
      tools: TOOLS,
    });
  });

  it('has no language where the session transcribes nothing, or says nothing of it', () => {
    assert.equal(asked({language: 'de'}, {...CREATED, transcription: null}), null);
    assert.equal(asked({language: 'de'}, {...CREATED, transcription: {model: null, language: null}}), null);
    assert.equal(asked({language: 'de'}, null), null);
  });

  it('has no target language outside a translation, nor one that nobody named', () => {
    assert.equal(asked({targetLanguage: 'fr'}), null);
    assert.equal(asked({mode: 'translation'}), null);
  });

  it('makes an interpreter of a conversation, in the language by its name, instead of what the page instructs', () => {
    const settings = settingsWith({mode: 'translation', targetLanguage: 'pt-BR', instructions: 'Be brief.'});
    const {instructions, targetLanguage} = configFor(settings, CREATED, [], true) ?? {};
    assert.match(instructions ?? '', /interpreter.*Brazilian Portuguese/);
    assert.equal(targetLanguage, 'pt-BR');
    assert.equal(configFor(settingsWith({mode: 'translation', instructions: 'Be brief.'}), CREATED, [], true)?.instructions, 'Be brief.');
  });

  it('is no interpreter of a language whose tag is no tag', () => {
    const config = configFor(settingsWith({mode: 'translation', targetLanguage: 'not a tag'}), CREATED, [], true);
    assert.match(config?.instructions ?? '', /not a tag/, 'the tag itself will have to do');
  });
});

describe('asking for it', () => {
  const inboxOf = (answer: Fact): Inbox => ({receive: () => undefined, next: (type, id) => (assert.deepEqual([type, id], ['session-updated', 'rv_7']), Promise.resolve(answer as never))});

  it("is done with the provider's yes", async () => {
    const sent: Command[] = [];
    await configure({voice: 'cedar'}, (command) => (sent.push(command), 'rv_7'), inboxOf(sessionUpdated(true)));
    assert.deepEqual(sent, [{type: 'configure', config: {voice: 'cedar'}}]);
  });

  it("is config.rejected with the provider's no, by its code alone", async () => {
    await assert.rejects(configure({voice: 'x'}, () => 'rv_7', inboxOf(failure('invalid_value', 'rv_7'))), (error) => error instanceof VoiceError && error.code === 'config.rejected' && /invalid_value/.test(error.detail ?? ''));
  });
});
