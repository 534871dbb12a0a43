import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {mintGa} from '../support/mint.js';
import {assertInOrder, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

describe('Azure', () => {
  const lab = useLab(startBreakableSite);

  async function open(query = ''): Promise<VisitorPage> {
    const {provider, token, url} = lab.site;
    token.fault = {body: await mintGa(provider, '/openai/v1')};
    return lab.open({attributes: {provider: 'azure', 'base-url': `${url}/openai/v1${query}`, instructions: 'Be brief.'}});
  }

  async function converses(visitor: VisitorPage): Promise<void> {
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    await visitor.event('rv-transcript', ({role, final}) => role === 'user' && final);
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await visitor.reaches('listening');
    assertInOrder(await visitor.states(), ['connecting', 'listening', 'hearing', 'speaking', 'listening']);
    await until('both turns are written down', async () => {
      const turns = await visitor.element(({transcript}) => transcript.map(({role, text, final}) => `${role} ${text !== ''} ${final}`));
      return turns.join() === 'user true true,assistant true true';
    });
    assert.deepEqual([await visitor.events('rv-error'), await visitor.events('rv-warning')], [[], []]);
  }

  /** What the provider would have told, and the filter kept. */
  const reached = (visitor: VisitorPage): Promise<string[]> => visitor.page.evaluate(() => (window as unknown as {wire: string[]}).wire);
  const follow = (visitor: VisitorPage): Promise<void> =>
    visitor.element((element) => {
      const wire: string[] = [];
      Object.assign(window, {wire});
      element.addEventListener('rv-event', (event) => {
        const {direction, event: told} = event as unknown as {direction: string; event: {type: string}};
        if (direction === 'in') wire.push(told.type);
      });
    });

  it('is spoken to at its own path', async () => {
    const visitor = await open();
    await visitor.click('start-button');
    await converses(visitor);
    assert.ok(visitor.requests.includes('POST /openai/v1/realtime/calls'), visitor.requests.join());
    const {provider, transport, model} = await visitor.event('rv-session-start');
    assert.deepEqual([provider, transport, model], ['azure', 'webrtc', 'gpt-realtime-2.1']);
  });

  it('behind webrtcfilter=on converses all the same, though it is told neither of the session nor of a response', async () => {
    const visitor = await open('?webrtcfilter=on');
    await follow(visitor);
    await visitor.click('start-button');
    await converses(visitor);
    const types = await reached(visitor);
    assert.deepEqual(types.filter((type) => /^(session|response\.(created|done))/.test(type)), []);
    assert.ok(types.includes('output_audio_buffer.stopped'), types.join());
    assert.equal((await visitor.call()).inspection.updates, 1, 'what the page asks for is asked for');
    await visitor.element((element) => element.sendText('hello'));
    await until('a typed turn is answered', async () => (await visitor.element(({transcript}) => transcript.filter(({role, final}) => role === 'assistant' && final).length)) === 2);
    await visitor.reaches('listening');
  });

  it('with a filter that the site has set out of sight converses after a moment', async () => {
    const visitor = await open();
    await follow(visitor);
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => void request.continue(request.url().endsWith('/realtime/calls') ? {url: `${request.url()}?webrtcfilter=on`} : {}));
    // The microphone is open before the filter is found out: whatever the recorded visitor says is not what this is about.
    await visitor.element((element) => void (element.muted = true));
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('hello'));
    await visitor.reaches('speaking');
    await visitor.reaches('listening');
    assert.deepEqual(await visitor.element(({transcript}) => transcript.map(({role, final}) => `${role} ${final}`)), ['user true', 'assistant true']);
    assert.deepEqual((await reached(visitor)).filter((type) => /^(session|response\.(created|done))/.test(type)), []);
  });
});
