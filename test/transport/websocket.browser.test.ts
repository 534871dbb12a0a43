import {expect} from '@open-wc/testing';
import {VoiceError} from '../../src/errors.js';
import {openWebsocket, type WebsocketCall} from '../../src/transport/websocket.js';
import {rejection, wholeText} from '../support/answers.js';

/** Must not be seen in any error. */
const KEY = 'ek_canary0123456789';
const PROTOCOLS = ['realtime', `openai-insecure-api-key.${KEY}`];

/** A call to `test/support/websocket-server.ts`, and everything it said, in order; a close is the last thing said. */
function open(query: string, protocols = PROTOCOLS) {
  const said: unknown[] = [];
  let wake = () => {};
  const say = (what: unknown): void => {
    said.push(what);
    wake();
  };
  const call = openWebsocket(
    {url: `ws://${location.host}/test-websocket?${query}`, protocols},
    {message: say, oversize: (bytes) => say(`oversize ${bytes}`), closed: (error) => say(error ?? `closed ${String(error)}`)},
  );
  calls.push(call);
  const until = async (count: number): Promise<unknown[]> => {
    while (said.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return said;
  };
  return {...call, said, until};
}

const calls: WebsocketCall[] = [];

describe('the WebSocket', () => {
  afterEach(() => calls.splice(0).forEach((call) => call.close()));

  it('carries events both ways', async () => {
    const call = open('');
    expect(call.pipe.isOpen).to.equal(false);
    expect(call.pipe.send({too: 'early'})).to.equal(false);
    await call.opened;
    expect(call.pipe.isOpen).to.equal(true);
    expect(call.pipe.send({type: 'hello', text: 'é😀'})).to.equal(true);
    expect(await call.until(1)).to.deep.equal([{type: 'hello', text: 'é😀'}]);
  });

  it('opens without a sub-protocol too', async () => open('', []).opened);

  it('reads bytes as text, and takes what is no JSON for undefined', async () => {
    const bytes = open(`binary&send=${encodeURIComponent('{"a":1}')}&send=%FF%FE`);
    expect(await bytes.until(2)).to.deep.equal([{a: 1}, undefined]);
    expect(await open('send={').until(1)).to.deep.equal([undefined]);
  });

  it('drops what is over 1 MiB, before it is parsed, and goes on', async () => {
    const call = open(`pad=${2 ** 20}`);
    expect(await call.until(1)).to.have.length(1);
    expect(call.said[0]).to.have.property('pad');
    const over = open(`pad=${10 * 2 ** 20}`);
    expect(await over.until(1)).to.deep.equal([`oversize ${10 * 2 ** 20}`]);
    over.pipe.send({still: 'here'});
    expect((await over.until(2))[1]).to.deep.equal({still: 'here'});
  });

  it('refuses to send what the provider would not take, and stays open', async () => {
    const call = open('');
    await call.opened;
    expect(() => call.pipe.send({audio: 'x'.repeat(16 * 2 ** 20)})).to.throw(VoiceError, /16777\d{3} bytes/);
    expect(call.pipe.isOpen).to.equal(true);
  });

  it('says when more waits than can be sent', async () => {
    const call = open('deaf');
    await call.opened;
    expect([call.pipe.congested, call.pipe.left]).to.deep.equal([false, null]);
    for (let count = 0; count < 40; count++) call.pipe.send({audio: 'x'.repeat(2 ** 20)});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(call.pipe.congested).to.equal(true);
    expect(call.pipe.left).to.be.within(0, 40 * 2 ** 20);
  });
});

describe('the end of the WebSocket', () => {
  afterEach(() => calls.splice(0).forEach((call) => call.close()));

  for (const [query, code] of [
    ['close=1001&reason=Your session hit the maximum duration of 60 minutes.', 'session.expired'],
    ['drop', 'net.lost'],
    ['close=1008', 'token.expired'],
    ['close=1011', 'provider.unavailable'],
    ['close=4000&reason=invalid_request_error.beta_api_shape_disabled', 'config.dialect'],
  ] as const) {
    it(`${query} is ${code}`, async () => {
      const [error] = await open(query).until(1);
      expect(error).to.be.instanceOf(VoiceError).with.property('code', code);
    });
  }

  it('with a goodbye is no error', async () => {
    for (const query of ['close=1000', 'close=1005']) expect(await open(query).until(1)).to.deep.equal(['closed null']);
  });

  it('comes after what was said before', async () => {
    const said = await open('send={"last":true}&close=1000').until(2);
    expect(said).to.deep.equal([{last: true}, 'closed null']);
  });

  it('of our own is not told', async () => {
    const call = open('');
    await call.opened;
    call.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(call.said).to.deep.equal([]);
    expect(call.pipe.isOpen).to.equal(false);
    expect(call.pipe.send({too: 'late'})).to.equal(false);
    expect(() => call.close()).not.to.throw();
  });
});

describe('a WebSocket that does not open', () => {
  for (const status of [400, 401, 404, 500]) {
    it(`for a ${status}: provider.unavailable, all that a browser tells`, async () => {
      const call = open(`refuse=${status}`);
      const error = await rejection(call.opened);
      expect(error).to.be.instanceOf(VoiceError).with.property('code', 'provider.unavailable');
      expect(wholeText(error)).not.to.contain(KEY);
      expect(call.said).to.deep.equal([]);
    });
  }

  it('for a key that is no token: token.invalid, without the browser’s sentence', () => {
    for (const protocols of [['realtime', `openai-insecure-api-key.${KEY} \u0000`], ['realtime', `${KEY}, other`], [KEY, KEY]]) {
      let error: unknown;
      try {
        open('', protocols);
      } catch (thrown) {
        error = thrown;
      }
      expect(error).to.be.instanceOf(VoiceError).with.property('code', 'token.invalid');
      expect(wholeText(error)).not.to.contain('canary');
    }
  });

  it('may be left alone: nobody has to wait for it', async () => {
    open('refuse=401');
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
