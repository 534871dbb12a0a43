import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {mint} from '../demo/local-provider/support/visitor.js';
import {useLab} from '../support/lab.js';
import {assertInOrder, VOICE_DB, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const TRANSPORTS = ['webrtc', 'websocket'] as const;
const TRANSLATION = {type: 'translation', audio: {input: {transcription: {model: 'gpt-realtime-whisper'}}}} as const;
const DICTATION = {type: 'transcription', audio: {input: {transcription: {model: 'gpt-4o-transcribe-diarize'}, turn_detection: {type: 'server_vad'}}}} as const;

const sent = ({events}: Call, type: string): unknown[] => events.filter((each) => each.direction === 'client' && each.type === type).map(({event}) => event);
const languages = (call: Call): string[] =>
  sent(call, 'session.update').map((event) => (event as {session: {audio?: {output?: {language?: string}}}}).session.audio?.output?.language ?? '');

describe('mode="translation"', () => {
  const lab = useLab(startBreakableSite, {speaker: 'visitor-barge-in.wav'});

  async function interpreted(attributes: Record<string, string> = {}): Promise<{visitor: VisitorPage; call: Call}> {
    lab.site.session = TRANSLATION;
    const visitor = await lab.open({attributes: {mode: 'translation', 'target-language': 'de', ...attributes}});
    await visitor.click('start-button');
    await visitor.reaches('listening', 'speaking');
    return {visitor, call: await visitor.call()};
  }

  for (const transport of TRANSPORTS) {
    it(`says what is said in another language, in both languages, and in a third one from when it is asked for (${transport})`, async () => {
      const {visitor, call} = await interpreted({transport});
      const {surface, ...inspection} = call.inspection;
      assert.deepEqual([surface, inspection.transport], ['translation', transport]);
      assert.deepEqual(languages(call), ['de']);
      const other = await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final);
      assert.match(other.text, /^\[de\] /);
      assert.match((await visitor.event('rv-transcript', ({role}) => role === 'user')).text, /^\[speech/);
      await until('the voice is heard', async () => (transport === 'webrtc' ? (await visitor.hears()) > VOICE_DB : (await visitor.state()) === 'speaking'));

      await visitor.element((element) => (element.targetLanguage = 'fr'));
      await until('the provider is told', () => languages(call).join() === 'de,fr');
      await visitor.event('rv-transcript', ({role, text}) => role === 'assistant' && text.startsWith('[fr]'));
      const refused = await visitor.element((element) => {
        try {
          element.sendText('hello');
          return null;
        } catch (error) {
          return (error as {code: string}).code;
        }
      });
      assert.equal(refused, 'session.unsupported');
      assert.deepEqual(await visitor.events('rv-error'), []);
    });

    it(`tells the last words before it ends (${transport})`, async () => {
      const {visitor, call} = await interpreted({transport});
      await until('the visitor speaks', () => call.heard.speechMs > 1000);
      assert.deepEqual(await visitor.element(({transcript}) => transcript.length), 0, 'nothing is translated yet');
      await visitor.element((element) => element.stop());
      const {turns, reason, cost, duration} = await visitor.event('rv-session-end');
      assert.deepEqual({turns, reason}, {turns: 1, reason: 'user'});
      assert.ok(cost !== null && cost > 0 && cost <= (0.034 * (duration + 1)) / 60, `${cost} dollars for ${duration} s`);
      const transcript = await visitor.element((element) => element.transcript.map(({role, final}) => `${role} ${final}`));
      assert.deepEqual([...new Set(transcript)].sort(), ['assistant true', 'user true']);
      assertInOrder(call.events.map(({type}) => type), ['session.close', 'session.output_transcript.delta']);
      await visitor.isClean();
    });
  }

  it('ends at once when it is ended twice', async () => {
    const {visitor, call} = await interpreted();
    await until('the visitor speaks', () => call.heard.speechMs > 1000);
    const ended = await visitor.element((element) => {
      element.stop();
      const {state} = element;
      element.stop();
      return [state, element.state];
    });
    assert.deepEqual(ended, ['listening', 'ended']);
    await visitor.isClean();
  });

  it('is translated into the language of the moment when the connection was replaced', async () => {
    const {visitor, call} = await interpreted();
    await visitor.element((element) => (element.targetLanguage = 'fr'));
    await until('the provider is told', () => languages(call).length === 2);
    call.dropChannel();
    await visitor.event('rv-reconnected');
    await call.close();
    const second = await visitor.call();
    await until('the new one is told', () => languages(second).at(-1) === 'fr');
    assert.deepEqual(second.inspection.items, []);
  });

  it('is an ordinary conversation with an interpreter where there is no such service', async () => {
    const {provider, token, url} = lab.site;
    const minted = await mint(provider, {session: {type: 'realtime', model: 'gpt-realtime-2.1'}});
    token.fault = {body: {...((await minted.json()) as object), provider: 'azure', base_url: `${url}/openai/v1`}};
    const visitor = await lab.open({attributes: {mode: 'translation', 'target-language': 'de', muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const call = await visitor.call();
    assert.equal(call.inspection.surface, 'conversation');
    const instructions = (): string[] => sent(call, 'session.update').map((event) => (event as {session: {instructions: string}}).session.instructions);
    assert.match(instructions().join(), /interpreter.*German/);
    await visitor.element((element) => (element.targetLanguage = 'fr'));
    await until('the provider is told', () => /French/.test(instructions().at(-1) ?? ''));
  });
});

describe('mode="transcription"', () => {
  const lab = useLab(startBreakableSite, {speaker: 'visitor-barge-in.wav'});

  for (const transport of TRANSPORTS) {
    it(`writes down each turn, with who spoke, and answers nothing (${transport})`, async () => {
      lab.site.session = DICTATION;
      const visitor = await lab.open({attributes: {mode: 'transcription', transport}});
      await visitor.click('start-button');
      await until('both turns are written', async () => (await visitor.events('rv-transcript')).filter(({final}) => final).length >= 2, 20_000);
      const call = await visitor.call();
      assert.equal(call.inspection.surface, 'transcription');
      const turns = await visitor.element(({transcript}) => transcript.map(({role, final, text, segments}) => ({role, final, spoken: text.startsWith('[speech'), speakers: segments?.map(({speaker}) => speaker)})));
      assert.deepEqual(turns, [
        {role: 'user', final: true, spoken: true, speakers: ['A']},
        {role: 'user', final: true, spoken: true, speakers: ['B']},
      ]);
      const told = (await visitor.events('rv-transcript')).filter(({final}) => final);
      assert.ok(told.every(({segments}) => segments?.length === 1), JSON.stringify(told));
      await visitor.reaches('listening');
      assert.deepEqual(await visitor.states(), ['connecting', 'listening', 'hearing', 'listening', 'hearing', 'listening']);
      assert.equal(call.inspection.responses, 0);
      await visitor.element((element) => element.stop());
      const {cost, turns: counted} = await visitor.event('rv-session-end');
      assert.equal(counted, 2);
      assert.ok(cost !== null && cost > 0, `billed by what writes: ${cost}`);
    });
  }
});

describe('what a page asks of a session', () => {
  const lab = useLab(startBreakableSite);
  type Session = {output_modalities: string[]; audio: {input: {noise_reduction: unknown; turn_detection: {type: string}}}};

  it('reaches it: written answers, noise reduction, turn detection', async () => {
    for (const [detection, type] of [['server', 'server_vad'], ['semantic', 'semantic_vad']] as const) {
      const visitor = await lab.open({attributes: {output: 'text', 'noise-reduction': 'far', 'turn-detection': detection, muted: ''}});
      await visitor.click('start-button');
      await visitor.reaches('listening');
      const call = await visitor.call();
      const {session} = call.events.find((event) => event.type === 'session.updated')?.event as {session: Session};
      assert.deepEqual(session.output_modalities, ['text']);
      assert.deepEqual(session.audio.input.noise_reduction, {type: 'far_field'});
      assert.equal(session.audio.input.turn_detection.type, type);
      await visitor.element((element) => element.sendText('hello'));
      const turn = await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final);
      assert.equal(turn.source, 'text');
      await visitor.reaches('listening');
      assert.equal(call.said.ms, 0, 'not a sound');
      await visitor.element((element) => element.stop());
    }
  });
});
