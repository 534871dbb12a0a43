import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {reply, startFakeUpstream, type FakeUpstream} from '../support/fake-upstream.js';
import {ANSWER, handlerFor, INSTRUCTIONS, KEY, OFFER, read, sdpRequest} from './rig.js';

let upstream: FakeUpstream;
before(async () => {
  upstream = await startFakeUpstream();
});
after(() => upstream.close());

const answering = (headers: Readonly<Record<string, string>> = {}) => upstream.behave(reply(201, ANSWER, {'content-type': 'application/sdp', ...headers}));

describe('the session endpoint', () => {
  it('posts the offer, byte for byte, with the session and the standard key', async () => {
    answering();
    await handlerFor(upstream)(sdpRequest());
    const [request] = upstream.received;
    assert.equal(`${request?.method} ${request?.path}`, 'POST /v1/realtime/calls');
    assert.equal(request?.headers.authorization, `Bearer ${KEY}`);
    const form = await new Response(new Uint8Array(request.body), {headers: {'content-type': request.headers['content-type'] ?? ''}}).formData();
    assert.deepEqual([...form.keys()], ['sdp', 'session']);
    assert.equal(form.get('sdp'), OFFER);
    assert.deepEqual(JSON.parse(form.get('session') as string), {model: 'gpt-realtime', instructions: INSTRUCTIONS, type: 'realtime'});
    assert.match(request.body.toString('latin1'), /name="sdp"\r\nContent-Type: application\/sdp\r\n/);
    assert.match(request.body.toString('latin1'), /name="session"\r\nContent-Type: application\/json\r\n/);
  });

  it('keeps bare line ends as they are', async () => {
    answering();
    const offer = OFFER.replaceAll('\r\n', '\n');
    await handlerFor(upstream)(sdpRequest({}, offer));
    assert.ok(upstream.received[0]?.body.toString('utf8').includes(`\r\n\r\n${offer}\r\n--`));
  });

  it('answers with the SDP and the call id, and no key', async () => {
    answering({location: '/v1/realtime/calls/rtc_u1_9c6574da8b8a41a18da9308f4ad974ce'});
    const {status, text, headers} = await read(await handlerFor(upstream)(sdpRequest()));
    assert.deepEqual([status, text, headers.get('content-type')], [201, ANSWER, 'application/sdp']);
    assert.equal(headers.get('x-call-id'), 'rtc_u1_9c6574da8b8a41a18da9308f4ad974ce');
    assert.equal(headers.get('location'), '/v1/realtime/calls/rtc_u1_9c6574da8b8a41a18da9308f4ad974ce');
  });

  it('reads the id wherever providers put it', async () => {
    for (const location of ['https://api.example.com/v1/realtime/calls/rtc_1', '/v1/realtime?call_id=rtc_1', 'rtc_1', '/calls/rtc_1?x=2']) {
      answering({location});
      assert.equal((await read(await handlerFor(upstream)(sdpRequest()))).headers.get('x-call-id'), 'rtc_1', location);
    }
  });

  it('goes on without an id, and drops what is none', async () => {
    for (const headers of [{}, {location: '/'}, {location: `/calls/${'x'.repeat(200)}`}, {location: '/calls/a%0d%0ab'}, {location: 'http://['}]) {
      answering(headers);
      const answer = await read(await handlerFor(upstream)(sdpRequest()));
      assert.deepEqual([answer.status, answer.headers.get('x-call-id'), answer.headers.get('location')], [201, null, null]);
    }
  });

  it('accepts 200 as well', async () => {
    upstream.behave(reply(200, ANSWER));
    assert.equal((await read(await handlerFor(upstream)(sdpRequest()))).status, 201);
  });
});
