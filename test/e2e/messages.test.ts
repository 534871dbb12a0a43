import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Call} from '../../demo/local-provider/index.js';
import {useLab} from '../support/lab.js';
import {answered, say} from '../support/page-tools.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};

interface Message {
  readonly role: string;
  readonly text: string;
}

/** The messages that the client has made, in order. */
const messages = ({events}: Call): Message[] =>
  events
    .filter(({type, direction}) => type === 'conversation.item.create' && direction === 'client')
    .flatMap(({event}) => {
      const {item} = event as {item: {role?: string; content?: {text?: string; image_url?: string}[]}};
      return item.role === undefined ? [] : [{role: item.role, text: item.content?.[0]?.text ?? item.content?.[0]?.image_url ?? ''}];
    });
const texts = (call: Call): string[] => messages(call).map(({text}) => text);

const live = async (visitor: VisitorPage): Promise<Call> => {
  await visitor.click('start-button');
  await visitor.reaches('listening');
  return visitor.call();
};

describe('what a page says in a call', () => {
  const lab = useLab(startBreakableSite);

  it('before it is ready waits, and is sent in order, with one answer', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => {
      // Said in the very moment that the call is live: not before what was said first.
      element.addEventListener('rv-state-change', ({state}) => state === 'listening' && element.sendText('Third', {respond: false}));
      element.addEventListener('rv-session-start', () => element.sendText('Fourth', {respond: false}));
      element.start().catch(() => undefined);
      element.sendText('First', {respond: false});
      element.sendText('Second');
    });
    await answered(visitor, /./);
    const call = await visitor.call();
    assert.deepEqual(texts(call).slice(0, 4), ['First', 'Second', 'Third', 'Fourth']);
    assert.equal(call.inspection.responses, 1);
  });

  it('without a call is refused', async () => {
    const visitor = await lab.open();
    const code = await visitor.element((element) => {
      try {
        element.sendText('Hello');
        return 'sent';
      } catch (error) {
        return (error as {code?: string}).code;
      }
    });
    assert.equal(code, 'session.stopped');
  });

  it('as context is known to the assistant, and not answered: before the call, while it is set up, and during it', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => {
      element.context = 'The visitor is called Ada.';
      element.start().catch(() => undefined);
      element.sendContext('The visitor looks at shoes.');
    });
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendContext('The visitor looks at hats.'));
    await visitor.element((element) => element.sendContext('  '));
    const call = await visitor.call();
    await until('it is all there', () => messages(call).length === 3);
    await say(visitor, 'Hello');
    await answered(visitor, /./);
    assert.deepEqual(messages(call), [
      {role: 'system', text: 'The visitor is called Ada.'},
      {role: 'system', text: 'The visitor looks at shoes.'},
      {role: 'system', text: 'The visitor looks at hats.'},
      {role: 'user', text: 'Hello'},
    ]);
    assert.equal(call.inspection.responses, 1, 'of the typed turn alone');
    const turns = await visitor.element(({transcript}) => transcript.map(({role}) => role));
    assert.deepEqual(turns, ['user', 'assistant'], 'no part of the transcript');
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });

  it('as context is bounded: of too much, the end', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => (element.context = `${'x'.repeat(100_000)} the end`));
    const call = await live(visitor);
    await visitor.element((element) => element.sendContext(`${'y'.repeat(100_000)} the end`));
    await until('both are there', () => messages(call).length === 2);
    for (const {text} of messages(call)) {
      assert.equal(text.length, 8192);
      assert.match(text, / the end$/);
    }
  });

  it('as an event of the provider\'s own goes as it is; one that is too large is refused, and the call goes on', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const call = await live(visitor);
    const outcome = await visitor.element((element) => {
      const event = (text: string) => ({type: 'conversation.item.create', item: {type: 'message', role: 'user', content: [{type: 'input_text', text}]}});
      const sent = element.sendEvent(event('as it is'));
      try {
        return {sent, again: element.sendEvent(event('x'.repeat(250_000)))};
      } catch (error) {
        const {code, detail} = error as {code?: string; detail?: string};
        return {sent, code, detail};
      }
    });
    assert.deepEqual({sent: outcome.sent, code: outcome.code}, {sent: true, code: 'protocol.oversize'});
    assert.match(outcome.detail ?? '', /\b250\d\d\d bytes; the limit is 200000\b/);
    await say(visitor, 'Are you there?');
    await answered(visitor, /./);
    assert.deepEqual(texts(call), ['as it is', 'Are you there?']);
    assert.deepEqual(await visitor.events('rv-error'), []);
  });

  it('typed too long is refused alike', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const call = await live(visitor);
    const code = await visitor.element((element) => {
      try {
        element.sendText('x'.repeat(250_000));
        return 'sent';
      } catch (error) {
        return (error as {code?: string}).code;
      }
    });
    assert.equal(code, 'protocol.oversize');
    await say(visitor, 'Are you there?');
    await answered(visitor, /./);
    assert.deepEqual(texts(call), ['Are you there?']);
  });

  it('changes the session: settled once the provider has agreed, refused with what it said', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const change = (partial: Record<string, unknown>) =>
      visitor.element((element, given) => element.updateSession(given).then(() => 'agreed', (error: unknown) => `${String(Reflect.get(Object(error), 'code'))} ${String(Reflect.get(Object(error), 'detail'))}`), partial);
    assert.match(await change({type: 'realtime', instructions: 'Be brief.'}), /^session\.stopped/);
    const call = await live(visitor);
    const agreed = () => call.events.filter(({type}) => type === 'session.updated').length;
    const before = agreed();
    assert.equal(await change({type: 'realtime', instructions: 'Be brief.'}), 'agreed');
    assert.equal(agreed(), before + 1);
    const refused = await change({type: 'realtime', not_a_field: 1});
    assert.match(refused, /^config\.rejected .*not_a_field/);
    assert.equal(agreed(), before + 1);
    await say(visitor, 'And now?');
    await answered(visitor, /./);
  });
});

describe('a picture', () => {
  const lab = useLab(startBreakableSite);

  /** Draws a picture of noise, which no encoder makes small, and sends it. Answers with the size of the file. */
  const send = (visitor: VisitorPage, side: number, respond: boolean): Promise<number> =>
    visitor.element(
      async (element, length, wanted) => {
        const canvas = Object.assign(document.createElement('canvas'), {width: length, height: length});
        const context = canvas.getContext('2d');
        const pixels = new ImageData(length, length);
        for (let at = 0; at < pixels.data.length; at += 65_536) crypto.getRandomValues(pixels.data.subarray(at, at + 65_536));
        for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
        context?.putImageData(pixels, 0, 0);
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
        if (!blob) throw new Error('no picture');
        await element.sendImage(blob, {respond: wanted});
        return blob.size;
      },
      side,
      respond,
    );

  it('is seen by the assistant', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const call = await live(visitor);
    const size = await send(visitor, 64, true);
    await answered(visitor, new RegExp(`I see an image of ${Math.ceil(size / 1000)} (kB|kilobytes)`));
    assert.match(texts(call)[0] ?? '', /^data:image\/png;base64,/);
    assert.equal(call.inspection.responses, 1);
  });

  it('waits for the next words, where nobody asks for an answer', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const call = await live(visitor);
    await send(visitor, 64, false);
    await until('it is there', () => messages(call).length === 1);
    assert.equal(call.inspection.responses, 0);
  });

  it('that is too large is made smaller, and the call goes on', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const call = await live(visitor);
    const size = await send(visitor, 1800, true);
    assert.ok(size > 5_000_000, `${size}`);
    await answered(visitor, /I see an image of/);
    const [url = ''] = texts(call);
    assert.match(url, /^data:image\/jpeg;base64,/);
    assert.ok(url.length <= 190_000 && url.length > 20_000, `${url.length}`);
    await say(visitor, 'Are you there?');
    await until('the channel is still open', () => texts(call).includes('Are you there?'));
  });

  it('that is none is refused', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await live(visitor);
    const code = await visitor.element((element) => element.sendImage(new Blob(['no picture'], {type: 'image/png'})).then(() => 'sent', (error: unknown) => (error as {code?: string}).code));
    assert.equal(code, 'media.image');
  });
});

describe('a model that sees nothing', () => {
  const lab = useLab(() => startBreakableSite({preview: true}));

  it('is shown no picture: the page is told so, and the call goes on', async () => {
    const visitor = await lab.open({attributes: {...MUTED, dialect: 'preview'}});
    const {provider, url} = lab.site;
    const minted = await fetch(`${provider.url}/v1/realtime/sessions`, {
      method: 'POST',
      headers: {'authorization': `Bearer ${provider.apiKey}`, 'content-type': 'application/json'},
      body: JSON.stringify({model: 'gpt-4o-realtime-preview'}),
    });
    const answer = {...((await minted.json()) as object), base_url: `${url}/v1`};
    await visitor.element((element, given) => (element.tokenProvider = () => Promise.resolve(given)), answer);
    const call = await live(visitor);
    assert.deepEqual([call.dialect, call.model], ['preview', 'gpt-4o-realtime-preview']);
    const code = await visitor.element(async (element) => {
      const canvas = document.createElement('canvas');
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      return blob && element.sendImage(blob).then(() => 'sent', (error: unknown) => (error as {code?: string}).code);
    });
    assert.equal(code, 'session.unsupported');
    assert.deepEqual(messages(call), []);
    await say(visitor, 'Are you there?');
    await answered(visitor, /./);
  });
});
