import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};
const LONG = 'Please say something that is long enough to be cut off in the middle of it, and then say even more than that.';

describe('the controls of a call', () => {
  const lab = useLab(startDemo);

  it('a typed turn is answered, and the answer is heard', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.click('text-input');
    await visitor.page.keyboard.type('What time is it?');
    await visitor.press('Enter');
    await visitor.event('rv-transcript', ({role, text, final, source}) => role === 'user' && text === 'What time is it?' && final && source === 'text');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final);
    const turns = await visitor.element(({transcript}) => transcript.map(({role}) => role));
    assert.deepEqual(turns, ['user', 'assistant']);
    assert.equal((await visitor.call()).heard.speechMs, 0, 'nothing was spoken');
  });

  it('the send button sends too, and the line is empty after it', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.click('text-input');
    await visitor.page.keyboard.type('Hello');
    await visitor.click('send-button');
    await visitor.event('rv-transcript', ({role, text}) => role === 'user' && text === 'Hello');
    assert.equal(await visitor.element(({shadowRoot}) => shadowRoot?.querySelector('textarea')?.value), '');
  });

  for (const [how, source] of [['the stop button', 'visitor'], ['interrupt()', 'page']] as const) {
    it(`${how} silences the answer, and the next one is heard again`, async () => {
      const visitor = await lab.open({attributes: MUTED});
      await visitor.click('start-button');
      await visitor.reaches('listening');
      await visitor.element((element) => element.sendText('Please tell me a story about a very long voyage over the sea.'));
      await visitor.hearsVoice();
      if (source === 'visitor') await visitor.click('interrupt-button');
      else await visitor.element((element) => element.interrupt());
      await visitor.hearsSilence();
      assert.equal((await visitor.event('rv-interrupt')).source, source);
      await visitor.reaches('listening');
      const interrupted = await visitor.event('rv-transcript', ({role, interrupted: cut}) => role === 'assistant' && cut);
      assert.equal(interrupted.final, true);
      assert.notEqual(await visitor.text('interrupted'), null, 'the transcript says so');
      const {said, events} = await visitor.call();
      assert.ok(events.some(({type}) => type === 'output_audio_buffer.cleared'), 'the provider stopped');
      const before = said.ms;

      await visitor.element((element) => element.sendText('And now?'));
      await visitor.reaches('speaking');
      await visitor.hearsVoice();
      assert.ok(said.ms > before);
      assert.deepEqual(await visitor.page.evaluate(() => window.e2e.players.map(({muted}) => muted)), [false]);
    });
  }

  it('a typed turn cuts the answer off, as a spoken one would', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element, text) => element.sendText(text), LONG);
    await visitor.hearsVoice();
    await visitor.element((element) => element.sendText('Stop, I have another question.'));
    await visitor.event('rv-interrupt');
    await until('there are two answers', async () => {
      const turns = await visitor.element(({transcript}) => transcript.map(({role, interrupted}) => `${role}${interrupted ? ' (cut)' : ''}`));
      return turns.length === 4 && turns.join() === 'user,assistant (cut),user,assistant';
    });
  });

  it('the volume is that of the attribute, and follows it', async () => {
    const visitor = await lab.open({attributes: {...MUTED, volume: '0.3'}});
    const volumes = (): Promise<number[]> => visitor.page.evaluate(() => window.e2e.players.map(({volume}) => Math.round(volume * 100)));
    await visitor.click('start-button');
    await visitor.reaches('listening');
    assert.deepEqual(await volumes(), [30]);
    await visitor.element((element) => element.setAttribute('volume', '0.8'));
    await until('the volume has changed', async () => (await volumes())[0] === 80);
    await visitor.element((element) => (element.volume = 0));
    await until('there is no volume', async () => (await volumes())[0] === 0);
  });

  it('the greeting is spoken first, and once', async () => {
    const visitor = await lab.open({attributes: {...MUTED, greeting: 'Say "Welcome to the shop."'}});
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    await visitor.hearsVoice();
    await visitor.event('rv-transcript', ({role, text, final}) => role === 'assistant' && text === 'Welcome to the shop.' && final);
    await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
    await visitor.element((element) => element.sendText('Thank you'));
    await visitor.event('rv-transcript', ({role, text, final}) => role === 'assistant' && text !== 'Welcome to the shop.' && final);
    const requests = (await visitor.call()).events.filter(({type}) => type === 'response.create');
    assert.deepEqual(requests.map(({event}) => JSON.stringify(event).includes('Welcome')), [true, false]);
  });
});
