import {expect} from '@open-wc/testing';
import type {RealtimeVoiceElement} from '../src/element.js';
import {dyingWorklet} from './audio/dying-worklet.js';
import {KEY, codeOf, part, place, placeFor, token, told} from './element-rig.js';
import {answerUrl, rejection, wholeText} from './support/answers.js';
import {until} from './support/far-side.js';
import {openProvider, type Provider, type ProviderCall} from './support/provider.js';
import {createStubs} from './support/stubs.js';

describe('element: a call', () => {
  let provider: Provider;
  let element: RealtimeVoiceElement;

  beforeEach(async () => {
    provider = openProvider();
    element = await placeFor(provider);
  });

  afterEach(async () => {
    element.stop();
    await provider.close();
  });

  const call = (): ProviderCall => {
    const last = provider.calls.at(-1);
    if (!last) throw new Error('no call');
    return last;
  };

  /** A turn of the visitor and its answer, as the provider tells them. */
  const converse = (said: string, answered: string) => {
    const {say} = call();
    say({type: 'input_audio_buffer.committed', item_id: 'u1', previous_item_id: null});
    say({type: 'conversation.item.input_audio_transcription.completed', item_id: 'u1', content_index: 0, transcript: said});
    say({type: 'response.created', response: {id: 'r1'}});
    say({type: 'conversation.item.added', previous_item_id: 'u1', item: {id: 'a1', type: 'message', role: 'assistant', content: []}});
    say({type: 'response.output_audio_transcript.delta', item_id: 'a1', content_index: 0, delta: answered});
    say({type: 'response.output_audio_transcript.done', item_id: 'a1', content_index: 0, transcript: answered});
    say({type: 'response.done', response: {id: 'r1', status: 'completed', output: [{id: 'a1'}], usage: {input_token_details: {text_tokens: 10}, output_token_details: {audio_tokens: 20}}}});
  };

  it('begins once, however often it is started', async () => {
    const starts = [element.start(), element.start()];
    expect(starts[0]).to.equal(starts[1]);
    expect(element.state).to.equal('connecting');
    await starts[0];
    await element.start();
    expect([provider.prompts(), provider.calls.length]).to.deep.equal([1, 1]);
    expect([element.state, element.sessionId, element.matches(':state(live)')]).to.deep.equal(['listening', 'sess_test', true]);
  });

  it('tells its states in order, and each end once', async () => {
    const changes = told(element, 'rv-state-change');
    const [starts, ends] = [told(element, 'rv-session-start'), told(element, 'rv-session-end')];
    await element.start();
    element.stop();
    element.stop();
    expect(changes.map(({previous, state}) => `${previous} ${state}`)).to.deep.equal(['idle connecting', 'connecting listening', 'listening ended']);
    expect(starts.map(({sessionId, provider: by, model, dialect, transport}) => [sessionId, by, model, dialect, transport])).to.deep.equal([['sess_test', 'openai', 'gpt-realtime', 'ga', 'webrtc']]);
    expect(ends.map(({reason, turns}) => [reason, turns])).to.deep.equal([['user', 0]]);
    expect(element.elapsed).to.equal(ends[0]?.duration);
  });

  it('is stopped while it connects, and says so to whoever waits', async () => {
    const [starts, ends, errors] = [told(element, 'rv-session-start'), told(element, 'rv-session-end'), told(element, 'rv-error')];
    const starting = rejection(element.start());
    element.stop();
    expect(codeOf(await starting)).to.equal('session.stopped');
    expect([element.state, starts.length, ends.length, errors.length]).to.deep.equal(['idle', 0, 0, 0]);
    await element.start();
    expect(element.state).to.equal('listening');
  });

  it('sends the key to the provider, and nowhere else', async () => {
    const events: Event[] = [];
    for (const type of ['rv-session-start', 'rv-state-change', 'rv-analytics', 'rv-warning'] as const) element.addEventListener(type, (event) => events.push(event));
    await element.start();
    expect(call().headers.get('authorization')).to.equal(`Bearer ${KEY}`);
    expect(call().url).not.to.contain(KEY);
    expect(JSON.stringify(events.map((event) => Object.entries(event)))).not.to.contain(KEY);
    // The address of this test's own endpoint says what it answers.
    element.removeAttribute('token-endpoint');
    expect(element.outerHTML.includes(KEY) || element.shadowRoot?.innerHTML.includes(KEY)).to.equal(false);
  });

  it('says that the worklet has died twice (stub), and goes on', async () => {
    const warned = told(element, 'rv-warning');
    const url = dyingWorklet(2);
    element.workletUrl = url;
    await element.start();
    await until(() => warned.some(({code}) => code === 'audio.processor'));
    URL.revokeObjectURL(url);
    expect(element.state).to.equal('listening');
    element.sendText('Still there?');
    await until(() => call().received.length === 2);
  });

  describe('with ICE servers of the page’s own', () => {
    const stubs = createStubs();
    afterEach(() => stubs.restore());

    /** What the element's peers ask, and what the console is told. */
    function watch(): {asked: string[]; written: unknown[]} {
      const asked: string[] = [];
      const written: unknown[] = [];
      stubs.set(console, 'warn', (...words: unknown[]) => void written.push(...words));
      const {createDataChannel} = RTCPeerConnection.prototype;
      stubs.set(RTCPeerConnection.prototype, 'createDataChannel', function (this: RTCPeerConnection, label: string) {
        // Only the element names its channel.
        if (label) asked.push(JSON.stringify(this.getConfiguration().iceServers));
        return createDataChannel.call(this, label);
      });
      return {asked, written};
    }

    it('asks these, and says nothing of them', async () => {
      const {asked, written} = watch();
      const events: Event[] = [];
      for (const type of ['rv-session-start', 'rv-state-change', 'rv-analytics', 'rv-warning'] as const) element.addEventListener(type, (event) => events.push(event));
      element.iceServers = [{urls: 'turn:127.0.0.1:3478?transport=tcp', username: 'visitor', credential: 'canary-password'}];
      await element.start();
      expect(asked.filter((servers) => /turn:127.0.0.1:3478.*canary-password|canary-password.*turn:127.0.0.1:3478/.test(servers))).to.have.lengthOf(1);
      const said = JSON.stringify([events.map((event) => Object.entries(event)), written]) + element.outerHTML + String(element.shadowRoot?.innerHTML);
      expect(said).not.to.contain('canary-password');
    });

    it('does without what are none, and says so once', async () => {
      const {asked, written} = watch();
      for (const wrong of [[{urls: 'turn:127.0.0.1:3478', credential: 'canary-password'}], [{urls: 'https://127.0.0.1'}], 'none', {}]) {
        Reflect.set(element, 'iceServers', wrong);
        await element.start();
        expect(element.state).to.equal('listening');
        element.stop();
      }
      expect(asked.filter((servers) => servers !== '[]')).to.deep.equal([]);
      expect(written).to.deep.equal(['<realtime-voice>: iceServers: the browser takes none such; none is used.']);
    });
  });

  it('asks of the session only what the page has set', async () => {
    await element.start();
    expect(call().received.filter(({type}) => type === 'session.update')).to.deep.equal([]);
    element.stop();
    Object.assign(element, {voice: 'marin', instructions: 'Be kind.', language: 'de', model: 'gpt-realtime-mini'});
    await element.start();
    const [update] = call().received.filter(({type}) => type === 'session.update');
    expect(update?.['session']).to.deep.equal({
      type: 'realtime',
      instructions: 'Be kind.',
      audio: {input: {transcription: {model: 'whisper-1', language: 'de'}}, output: {voice: 'marin'}},
    });
    expect(new URL(call().url).searchParams.get('model')).to.equal('gpt-realtime-mini');
  });

  it('asks for the greeting once', async () => {
    element.greeting = 'Say hello.';
    await element.start();
    await until(() => call().received.length > 0);
    expect(call().received.map(({type, response}) => [type, response])).to.deep.equal([['response.create', {instructions: 'Say hello.'}]]);
  });

  it('shows the conversation in its order, as text and nothing else', async () => {
    await element.start();
    const turns = told(element, 'rv-transcript');
    converse('<img src=x onerror=alert(1)>', 'At nine.');
    await until(() => element.transcript.length === 2 && element.transcript.every(({final}) => final));
    expect(element.transcript.map(({role, text}) => [role, text])).to.deep.equal([['user', '<img src=x onerror=alert(1)>'], ['assistant', 'At nine.']]);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(turns.filter(({final}) => final).map(({id}) => id)).to.deep.equal(['u1', 'a1']);
    expect(element.usage.output.audio).to.equal(20);
  });

  it('sends typed text, and asks for an answer to it unless told not to', async () => {
    await element.start();
    element.sendText('one');
    element.sendText('two', {respond: false});
    element.sendText('   ');
    await until(() => call().received.length === 3);
    expect(call().received.map(({type}) => type)).to.deep.equal(['conversation.item.create', 'response.create', 'conversation.item.create']);
  });

  it('keeps text that is typed while it connects', async () => {
    const starting = element.start();
    element.sendText('early');
    await starting;
    await until(() => call().received.length === 2);
    expect(JSON.stringify(call().received[0])).to.contain('early');
  });

  it('goes to the end of the transcript when the visitor says something', async () => {
    await element.start();
    const item = (n: number, text: string) => call().say({type: 'conversation.item.added', previous_item_id: n ? `i${n - 1}` : null, item: {id: `i${n}`, type: 'message', role: 'user', content: [{type: 'input_text', text}]}});
    for (let n = 0; n < 30; n++) item(n, `Message ${n}`);
    const log = part(element, 'transcript');
    const atEnd = () => log.scrollHeight - log.clientHeight - log.scrollTop < 2;
    await until(() => (log.textContent?.includes('Message 29') ?? false) && atEnd());
    log.scrollTop = 0;
    item(30, 'One more');
    await until(() => log.textContent?.includes('One more') ?? false);
    expect(log.scrollTop).to.equal(0);
    const field = part(element, 'text-input') as HTMLTextAreaElement;
    field.value = 'hello';
    part(element, 'send-button').click();
    await until(() => call().received.some(({type}) => type === 'conversation.item.create'));
    item(31, 'hello');
    await until(atEnd);
    expect(field.value).to.equal('');
  });

  const task = () => new Promise((resolve) => setTimeout(resolve));

  it('lives through a move in the document, and not through a removal', async () => {
    await element.start();
    const ends = told(element, 'rv-session-end');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await task();
    expect([element.state, ends.length]).to.deep.equal(['listening', 0]);
    // As Turbo does with what is permanent: it puts it back after a few promises.
    element.remove();
    for (let at = 0; at < 20; at++) await Promise.resolve();
    elsewhere.append(element);
    await task();
    expect([element.state, ends.length]).to.deep.equal(['listening', 0]);
    elsewhere.remove();
    await task();
    expect(ends.map(({reason}) => reason)).to.deep.equal(['page']);
    expect(element.state).to.equal('ended');
  });

  it('mutes the microphone itself, before the call and in it', async () => {
    element.muted = true;
    const events = told(element, 'rv-mute-change');
    await element.start();
    const sent = () => call().far.peer.getReceivers()[0]?.getSynchronizationSources()[0]?.audioLevel;
    const audio = new Audio();
    audio.srcObject = new MediaStream(call().far.peer.getReceivers().map(({track}) => track));
    await audio.play();
    await until(() => sent() !== undefined);
    expect(sent()).to.be.below(0.01);
    element.muted = false;
    await until(() => (sent() ?? 0) > 0.05);
    audio.srcObject = null;
    expect(events).to.deep.equal([]);
  });

  it('shows the level of the microphone on itself, while it lasts', async () => {
    await element.start();
    await until(() => Number(element.style.getPropertyValue('--rv-input-level')) > 0);
    element.stop();
    expect(['input', 'output'].map((side) => Number(element.style.getPropertyValue(`--rv-${side}-level`)))).to.deep.equal([0, 0]);
  });

  it('ends when the provider hangs up, where it may not connect again, and can be started anew', async () => {
    element.noReconnect = true;
    await element.start();
    const [errors, ends] = [told(element, 'rv-error'), told(element, 'rv-session-end')];
    call().say({type: 'error', error: {code: 'session_expired'}});
    call().far.close();
    await until(() => element.state === 'failed');
    expect([codeOf(element.error), errors.length, ends.map(({reason}) => reason)]).to.deep.equal(['session.expired', 1, ['error']]);
    await element.start();
    expect(element.state).to.equal('listening');
  });

  it('goes to where the token endpoint says, if that is allowed', async () => {
    element.baseUrl = null;
    element.tokenEndpoint = token({base_url: provider.baseUrl});
    await element.start();
    element.stop();
    element.tokenEndpoint = token({base_url: 'https://evil.example/v1'});
    const error = await rejection(element.start());
    expect(codeOf(error)).to.equal('config.origin_not_allowed');
    expect(wholeText(error)).not.to.contain(KEY);
  });

  it('says that the page is set up wrongly where nobody names the Azure resource', async () => {
    Object.assign(element, {provider: 'azure', baseUrl: null});
    expect(codeOf(await rejection(element.start()))).to.equal('config.bad_url');
  });

  it('shows the same error for what the token endpoint refuses', async () => {
    element.tokenEndpoint = answerUrl({status: 401}).href;
    const error = await rejection(element.start());
    expect([codeOf(error), element.error === error]).to.deep.equal(['token.unauthorized', true]);
    expect(provider.microphone.track.readyState).to.equal('live');
  });

  it('is the only one on the page', async () => {
    const other = await placeFor(provider);
    await element.start();
    expect(codeOf(await rejection(other.start()))).to.equal('session.busy');
    expect([element.state, other.state, provider.prompts()]).to.deep.equal(['listening', 'failed', 1]);
    element.stop();
    await other.start();
    expect(other.state).to.equal('listening');
    other.stop();
  });

  it('tells analytics no words below content', async () => {
    for (const level of ['off', 'events', 'metrics', 'content'] as const) {
      element.analyticsLevel = level;
      const records = told(element, 'rv-analytics');
      await element.start();
      converse('canary said', 'canary answered');
      await until(() => element.transcript.length === 2 && element.transcript.every(({final}) => final));
      element.stop();
      const words = JSON.stringify(records.map(({name, props}) => [name, props]));
      expect(words.includes('canary'), level).to.equal(level === 'content');
      expect(records.length > 0, level).to.equal(level !== 'off');
    }
  });

  it('is stopped by its button, and begun by it', async () => {
    part(element, 'start-button').click();
    // From then on it is a call, and not the setting up of one.
    await until(() => element.sessionId !== null);
    await element.updateComplete;
    part(element, 'end-button').click();
    expect(element.state).to.equal('ended');
    const bare = await place();
    expect(bare.state).to.equal('idle');
  });
});
