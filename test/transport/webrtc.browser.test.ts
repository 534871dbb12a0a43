import {expect} from '@open-wc/testing';
import {VoiceError} from '../../src/errors.js';
import {openWebrtc, type WebrtcCall} from '../../src/transport/webrtc.js';
import {rejection} from '../support/answers.js';
import {farSide, once, tone, until, type FarSide, type Tone} from '../support/far-side.js';

/** A call and what it told. */
interface Rig {
  readonly call: WebrtcCall;
  readonly messages: unknown[];
  readonly streams: MediaStream[];
  readonly network: string[];
  readonly closed: () => number;
}

describe('WebRTC, with a real peer at the other end', () => {
  const opened: {close(): unknown}[] = [];

  afterEach(async () => {
    for (const thing of opened.splice(0).reverse()) await thing.close();
  });

  const keep = <Thing extends {close(): unknown}>(thing: Thing): Thing => {
    opened.push(thing);
    return thing;
  };

  function rig(): Rig {
    let closed = 0;
    const messages: unknown[] = [];
    const streams: MediaStream[] = [];
    const network: string[] = [];
    const call = openWebrtc({
      message: (message) => messages.push(message),
      closed: () => closed++,
      remote: (stream) => streams.push(stream),
      network: (state) => network.push(state),
    });
    return {call: keep(call), messages, streams, network, closed: () => closed};
  }

  /** A call that is up, with the other side's end of the channel. */
  async function connected(voice?: Tone): Promise<Rig & {far: FarSide; channel: RTCDataChannel}> {
    const mine = rig();
    const far = keep(farSide(voice?.stream));
    await mine.call.accept(await far.answer(await mine.call.offer));
    await Promise.all([mine.call.connected, mine.call.opened]);
    return {...mine, far, channel: await far.channel};
  }

  const speaker = (frequency?: number): Tone => keep(tone(frequency));

  it('offers audio both ways and one channel, before anybody answers', async () => {
    const {call, closed} = rig();
    const offer = await call.offer;
    expect(offer).to.match(/^v=0/).and.match(/m=audio/).and.match(/m=application/).and.match(/a=sendrecv/);
    expect(offer).not.to.match(/m=video/);
    expect([call.pipe.isOpen, closed()]).to.deep.equal([false, 0]);
  });

  it('opens, and carries JSON both ways', async () => {
    const {call, channel, messages, network} = await connected();
    expect(channel.label).to.equal('oai-events');
    expect(network).to.include('connected');
    const heard = once<MessageEvent<string>>(channel, 'message');
    expect(call.pipe.send({type: 'session.update', text: 'Grüße 👋'})).to.equal(true);
    expect(JSON.parse((await heard).data)).to.deep.equal({type: 'session.update', text: 'Grüße 👋'});
    channel.send('{"type":"session.updated"}');
    await until(() => messages.length > 0);
    expect(messages).to.deep.equal([{type: 'session.updated'}]);
  });

  it('reads bytes as text, and gives nothing for what is no JSON', async () => {
    const {channel, messages} = await connected();
    channel.send(new TextEncoder().encode('{"type":"error"}'));
    channel.send('{"type":');
    channel.send(new Uint8Array([0xff, 0xfe]));
    channel.send('{"type":"last"}');
    await until(() => messages.length === 4);
    expect(messages).to.deep.equal([{type: 'error'}, undefined, undefined, {type: 'last'}]);
  });

  it('refuses a message over the limit, says how large it is, and stays open', async () => {
    const {call, channel} = await connected();
    const error = (() => {
      try {
        return void call.pipe.send({type: 'x', image: 'é'.repeat(150_000)});
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).to.be.instanceOf(VoiceError);
    expect((error as VoiceError).code).to.equal('protocol.oversize');
    expect((error as VoiceError).detail).to.match(/300\d{3}/);
    const heard = once<MessageEvent<string>>(channel, 'message');
    expect(call.pipe.send({type: 'small', image: 'x'.repeat(190_000)})).to.equal(true);
    expect((await heard).data).to.have.length.above(190_000);
  });

  it('drops what is sent before it is open and after it is closed', async () => {
    const early = rig();
    expect(early.call.pipe.send({type: 'x'})).to.equal(false);
    const {call} = await connected();
    call.close();
    expect([call.pipe.isOpen, call.pipe.send({type: 'x'})]).to.deep.equal([false, false]);
  });

  it("brings the other side's voice", async () => {
    const {streams} = await connected(speaker());
    await until(() => streams.length > 0);
    expect(streams[0]?.getAudioTracks()[0]?.readyState).to.equal('live');
  });

  it('sends the microphone, another one, or none, without a new offer', async () => {
    const {call, far} = await connected();
    let offers = 0;
    far.peer.onnegotiationneeded = () => offers++;
    const [receiver] = far.peer.getReceivers();
    const audio = new Audio();
    audio.srcObject = new MediaStream(receiver ? [receiver.track] : []);
    await audio.play();
    const heard = () => receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
    const packets = async () => [...((await receiver?.getStats())?.values() ?? [])].find((report: {type: string}) => report.type === 'inbound-rtp') as {packetsReceived: number} | undefined;
    for (const microphone of [speaker(440), speaker(880)]) {
      await call.setMicrophone(microphone.track);
      await until(() => heard() > 0.01);
      await microphone.close();
    }
    await call.setMicrophone(null);
    // Silence is that no packets come any more.
    let before = -1;
    await until(async () => {
      const now = (await packets())?.packetsReceived ?? 0;
      const still = now === before;
      before = now;
      return still;
    });
    expect(offers).to.equal(0);
    audio.srcObject = null;
  });

  it('counts what comes of the voice, and whatever else does', async () => {
    const {call, streams} = await connected(speaker());
    await until(() => streams.length > 0);
    const audio = new Audio();
    audio.srcObject = streams[0] ?? null;
    await audio.play();
    const first = await call.stats();
    await until(async () => (await call.stats()).arrived !== first.arrived);
    const heard = async (name: string) => (await call.stats()).told['inbound-rtp']?.[name] ?? 0;
    await until(async () => (await heard('totalSamplesReceived')) > 24_000);
    await until(async () => (await heard('audioLevel')) > 0.1);
    const {told, arrived, trouble} = await call.stats();
    expect([typeof arrived, trouble]).to.deep.equal(['number', 0]);
    expect(told['inbound-rtp']).to.include.all.keys('packetsLost packetsReceived jitter concealedSamples silentConcealedSamples jitterBufferDelay jitterBufferEmittedCount'.split(' '));
    expect(told['candidate-pair']?.['currentRoundTripTime']).to.be.within(0, 10);
    audio.srcObject = null;
    call.close();
    expect((await call.stats()).arrived).to.equal(null);
  });

  it('leaves nothing open when we close it, and tells nobody', async () => {
    const {call, far, channel, closed, network, messages} = await connected(speaker());
    const told = network.length;
    const gone = once(channel, 'close');
    call.close();
    call.close();
    await gone;
    expect([closed(), network.length, messages.length]).to.deep.equal([0, told, 0]);
    expect(channel.readyState).to.equal('closed');
    await until(() => far.peer.getReceivers().every(({track}) => track.muted || track.readyState === 'ended'));
  });

  it('tells once that the other side hung up', async () => {
    const {far, closed, call} = await connected();
    far.close();
    await until(() => closed() > 0);
    expect(closed()).to.equal(1);
    expect(call.pipe.send({type: 'x'})).to.equal(false);
    call.close();
    expect(closed()).to.equal(1);
  });

  it('can be closed before its offer is made', async () => {
    const {call, closed} = rig();
    call.close();
    await Promise.race([call.offer.catch(() => ''), new Promise((resolve) => setTimeout(resolve))]);
    expect(closed()).to.equal(0);
  });

  const GARBAGE = ['', 'v=0', 'v=0\r\nnot sdp', 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n', '{"sdp":"v=0"}', 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n'];
  for (const sdp of GARBAGE) {
    it(`refuses the answer ${JSON.stringify(sdp.slice(0, 24))}`, async () => {
      const {call, closed} = rig();
      await call.offer;
      const error = await rejection(call.accept(sdp));
      expect(error).to.be.instanceOf(VoiceError).with.property('code', 'provider.bad_answer');
      expect((error as VoiceError).cause).to.be.instanceOf(Error);
      expect(closed()).to.equal(0);
    });
  }
});
