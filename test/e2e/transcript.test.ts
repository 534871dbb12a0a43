import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import {answered, say} from '../support/page-tools.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};

/** Begins a call in which the visitor only types. */
const live = async (visitor: VisitorPage): Promise<Call> => {
  await visitor.click('start-button');
  await visitor.reaches('listening');
  return visitor.call();
};

/** The words that a call was told of the one before, in order. */
const repeated = ({events}: Call): string[] =>
  events.flatMap(({direction, type, event}) => {
    const {item} = event as {item?: {id?: string; content?: {text?: string}[]}};
    return direction === 'client' && type === 'conversation.item.create' && item?.id?.startsWith('rv_past_') ? [item.content?.[0]?.text ?? ''] : [];
  });

describe('an answer that is cut off', () => {
  const lab = useLab(startBreakableSite);

  for (const transport of ['webrtc', 'websocket'] as const) {
    it(`says what was heard of it, in the page, to the page and to the next session (${transport})`, async () => {
      const visitor = await lab.open({attributes: {...MUTED, transport}});
      const call = await live(visitor);
      await say(visitor, 'story');
      await visitor.hearsVoice();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await visitor.element((element) => element.interrupt());
      const cut = await visitor.event('rv-transcript', ({role, heard}) => role === 'assistant' && heard !== undefined && heard > 0);
      await until('the provider has said how much it was', () => call.events.some(({type}) => type === 'conversation.item.truncated'));
      const {text, heard = 0} = (await visitor.element(({transcript}) => transcript.find(({role}) => role === 'assistant'))) ?? cut;
      // About two seconds of a long answer, at the pace of any voice.
      assert.ok(heard > 5 && heard < 0.7 * text.length, `${heard} of ${text.length} characters`);
      assert.match(text.slice(0, heard + 1), /\w[.,]?\s$/, 'whole words');
      const shown = () =>
        visitor.element(({shadowRoot}) => {
          const [message] = shadowRoot?.querySelectorAll('[part~=message-agent]') ?? [];
          return [...(message?.children ?? [])].map((child) => [child.part.value.trim(), child.textContent]);
        });
      await until('the page has drawn it', async () => (await shown()).some(([part]) => part === 'interrupted'));
      assert.deepEqual((await shown()).slice(1), [['message-text', text.slice(0, heard)], ['interrupted', 'interrupted'], ['', 'not heard:'], ['message-text unheard', text.slice(heard).trimStart()]]);

      call.dropChannel();
      await visitor.event('rv-reconnected');
      await call.close();
      const next = await visitor.call();
      await until('the next session is told', () => repeated(next).length === 2);
      assert.equal(repeated(next)[1], `${text.slice(0, heard).trim()} …`);
    });
  }

  it('was heard as far as its audio had sounded, where that is known to the millisecond', async () => {
    const visitor = await lab.open({attributes: {...MUTED, transport: 'websocket'}});
    const call = await live(visitor);
    await say(visitor, 'story');
    await visitor.hearsVoice();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await visitor.element((element) => element.interrupt());
    const [truncation] = await until('the client says how much was heard', () => call.inspection.truncations.length > 0 && call.inspection.truncations);
    const {audioEndMs} = truncation ?? {audioEndMs: NaN};
    const audioMs = call.events.reduce((all, {type, event}) => all + (type === 'response.output_audio.delta' ? (event as {delta: string}).delta.length / 64 : 0), 0);
    const {text, heard = NaN} = await visitor.event('rv-transcript', ({role, heard}) => role === 'assistant' && heard !== undefined);
    const share = audioEndMs / audioMs;
    assert.ok(Math.abs(heard - share * text.length) <= 31, `${heard} of ${text.length} characters, ${audioEndMs} of ${audioMs} ms`);
  });
});

describe('what the page redacts', () => {
  const lab = useLab(startBreakableSite);

  it('is nowhere: not in the page, its events, its analytics, an export, or what the next session is told; the wire is what it is', async () => {
    const visitor = await lab.open({attributes: {...MUTED, 'analytics-level': 'content'}});
    const seen = await visitor.element((element) => {
      const wire: string[] = [];
      Reflect.set(window, 'wire', wire);
      element.addEventListener('rv-event', ({event}) => wire.push(JSON.stringify(event)));
      element.redact = (text, role) => `${role}: ${text.replace(/\d[\d ]*/g, '[number]')}`;
      return element.redact('4111 1111', 'user');
    });
    assert.equal(seen, 'user: [number]');
    const call = await live(visitor);
    await say(visitor, 'My card is 4111 1111 1111 1111');
    await answered(visitor, /./);
    call.dropChannel();
    await visitor.event('rv-reconnected');
    await call.close();
    const next = await visitor.call();
    await until('the next session is told', () => repeated(next).length === 2);
    await visitor.element((element) => element.stop());
    const told = await visitor.element((element) => ({
      transcript: element.transcript,
      exports: [element.exportTranscript('text'), element.exportTranscript('json'), element.exportTranscript('vtt')],
      shown: element.shadowRoot?.textContent ?? '',
      wire: (Reflect.get(window, 'wire') as string[]).join(),
    }));
    const events = [await visitor.events('rv-transcript'), await visitor.events('rv-analytics'), repeated(next)];
    for (const place of [told.transcript, told.exports, told.shown, ...events]) {
      const text = JSON.stringify(place);
      assert.ok(text.includes('[number]') && !text.includes('4111'), text);
    }
    assert.ok(told.wire.includes('4111 1111 1111 1111'), 'rv-event is the wire as it is');
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });

  it('is withheld where redact fails: the call goes on, and the page is told once', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => {
      element.redact = () => {
        throw new Error('canary');
      };
    });
    await live(visitor);
    await say(visitor, 'My name is canary');
    await answered(visitor, /…/);
    await say(visitor, 'And again');
    await until('both are answered', async () => (await visitor.element(({transcript}) => transcript.filter(({final}) => final).length)) === 4);
    assert.deepEqual(await visitor.element(({transcript}) => [...new Set(transcript.map(({text}) => text))]), ['…']);
    assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['config.redact']);
    assert.deepEqual(await visitor.element(({shadowRoot}) => [...new Set([...(shadowRoot?.querySelectorAll('.words') ?? [])].map(({textContent}) => textContent))].filter(Boolean)), ['…']);
  });
});

describe('a conversation that is exported', () => {
  const lab = useLab(startBreakableSite);

  it('has the times of an answer that was lost with its connection, apart from those of the next', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const call = await live(visitor);
    await say(visitor, 'story');
    await visitor.event('rv-speech-start', ({role}) => role === 'assistant');
    call.dropChannel();
    await visitor.event('rv-reconnected');
    await call.close();
    await say(visitor, 'hello');
    await until('the next answer sounds', async () => (await visitor.events('rv-speech-start')).filter(({role}) => role === 'assistant').length === 2);
    const turns = (JSON.parse(await visitor.element((element) => element.exportTranscript('json'))) as {turns: {role: string; start: number; end: number}[]}).turns;
    const [lost, next] = turns.filter(({role}) => role === 'assistant');
    assert.ok(lost && next && lost.start <= lost.end && lost.end <= next.start, JSON.stringify(turns));
  });

  it('has the times of what was spoken and heard', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await visitor.event('rv-transcript', ({role, final}) => role === 'user' && final);
    const {elapsed, json, vtt, text} = await visitor.element((element) => ({elapsed: element.elapsed, json: element.exportTranscript('json'), vtt: element.exportTranscript('vtt'), text: element.exportTranscript()}));
    const [user, assistant] = (JSON.parse(json) as {turns: {role: string; text: string; start: number; end: number}[]}).turns;
    assert.ok(user && assistant);
    assert.deepEqual([user.role, assistant.role], ['user', 'assistant']);
    // The recording says its sentence for two seconds, after half a second; the answer takes more than three.
    assert.ok(user.end - user.start > 1 && user.end - user.start < 4, json);
    assert.ok(assistant.start >= user.end && assistant.end - assistant.start > 3 && assistant.end <= elapsed, json);
    assert.deepEqual([vtt.match(/-->/g)?.length, vtt.match(/<v (?:You|Assistant)>/g)?.length], [2, 2]);
    assert.equal(text, `You: ${user.text}\nAssistant: ${assistant.text}`);
  });
});

describe('what nobody writes down', () => {
  const lab = useLab(startBreakableSite, {speaker: 'visitor-barge-in.wav'});

  it('is a turn that is final without a word, and the developer is told once, unless nothing is to be shown', async () => {
    lab.site.session = {type: 'realtime', model: 'gpt-realtime-2.1', audio: {input: {transcription: null}}};
    for (const attributes of [{}, {'no-transcript': ''}]) {
      const visitor = await lab.open({attributes});
      await visitor.click('start-button');
      await visitor.event('rv-transcript', ({role, text, final}) => role === 'user' && final && text === '');
      const codes = (await visitor.events('rv-warning')).map(({code}) => code);
      assert.deepEqual(codes, 'no-transcript' in attributes ? [] : ['config.no_transcription']);
      await visitor.element((element) => element.stop());
    }
  });
});

describe('a translation', () => {
  const lab = useLab(startBreakableSite, {speaker: 'visitor-barge-in.wav'});

  it('stands under its sentence, in its language, over a lost connection too', async () => {
    lab.site.session = {type: 'translation', audio: {input: {transcription: {model: 'gpt-realtime-whisper'}}}};
    const visitor = await lab.open({attributes: {mode: 'translation', 'target-language': 'de'}});
    await visitor.click('start-button');
    const translated = (count: number) =>
      until(`${count} sentences are translated`, async () => (await visitor.element(({transcript}) => transcript.filter(({role, final}) => final && role === 'assistant').length)) >= count, 20_000);
    await translated(1);
    const call = await visitor.call();
    call.dropChannel();
    await visitor.event('rv-reconnected');
    await call.close();
    const before = await visitor.element(({transcript}) => transcript.map(({id, text}) => `${id}: ${text}`));
    await translated(before.length);
    const turns = await visitor.element(({transcript}) => transcript.map(({id, role, text}) => ({id, role, text})));
    assert.equal(new Set(turns.map(({id}) => id)).size, turns.length);
    assert.deepEqual(turns.slice(0, before.length).map(({id, text}) => `${id}: ${text}`), before, 'what was said before is not touched');
    const [first, ...later] = [turns.slice(0, 2), turns.slice(before.length, before.length + 2)].map((pair) => pair.map(({role}) => role));
    assert.deepEqual([first, later], [['user', 'assistant'], [['user', 'assistant']]]);
    const shown = await visitor.element(({shadowRoot}) => [...(shadowRoot?.querySelectorAll<HTMLElement>('.pairs .words') ?? [])].map(({lang}) => lang));
    assert.deepEqual(shown.slice(0, 2), ['', 'de']);
  });
});
