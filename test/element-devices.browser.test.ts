// Chromium's fake microphones and speakers are real to it: opened, listed, chosen, silent when nobody plays. What it cannot bring about by itself
// (a microphone that is unplugged, another default, a busy device) is a stub, and named so.
import {expect} from '@open-wc/testing';
import type {RealtimeVoiceElement} from '../src/element.js';
import {codeOf, part, placeFor, told} from './element-rig.js';
import {rejection} from './support/answers.js';
import {tone, until} from './support/far-side.js';
import {openProvider, type Provider} from './support/provider.js';
import {createStubs} from './support/stubs.js';

const stubs = createStubs();

describe('element: devices', () => {
  let provider: Provider;
  let element: RealtimeVoiceElement;
  let asked: (MediaTrackConstraints | boolean | undefined)[];
  let tracks: MediaStreamTrack[];
  let sent: (MediaStreamTrack | null)[];
  let players: HTMLAudioElement[];
  /** A stub of what is plugged in; `null` lets the browser tell. */
  let plugged: ((real: MediaDeviceInfo[]) => MediaDeviceInfo[]) | null;
  /** A stub of what goes wrong; `null` opens a fake microphone. */
  let refuse: ((wanted: MediaTrackConstraints) => string | null) | null;

  beforeEach(async () => {
    [asked, tracks, sent, players, plugged, refuse] = [[], [], [], [], null, null];
    provider = openProvider();
    const {getUserMedia, enumerateDevices} = MediaDevices.prototype;
    stubs.set(navigator.mediaDevices, 'getUserMedia', async function (this: MediaDevices, constraints: MediaStreamConstraints) {
      const {audio} = constraints;
      asked.push(audio);
      const name = refuse?.(typeof audio === 'object' ? audio : {}) ?? null;
      if (name !== null) throw new DOMException('stub', name);
      const stream = await getUserMedia.call(this, constraints);
      tracks.push(...stream.getAudioTracks());
      return stream;
    });
    stubs.set(navigator.mediaDevices, 'enumerateDevices', async function (this: MediaDevices) {
      const real = await enumerateDevices.call(this);
      return plugged?.(real) ?? real;
    });
    const {replaceTrack} = RTCRtpSender.prototype;
    stubs.set(RTCRtpSender.prototype, 'replaceTrack', function (this: RTCRtpSender, track: MediaStreamTrack | null) {
      sent.push(track);
      return replaceTrack.call(this, track);
    });
    const Real = Audio;
    stubs.set(window, 'Audio', function () {
      const audio = new Real();
      players.push(audio);
      return audio;
    });
    element = await placeFor(provider);
  });

  afterEach(async () => {
    element.stop();
    stubs.restore();
    await provider.close();
    expect(tracks.filter(({readyState}) => readyState === 'live'), 'microphones that are still open').to.deep.equal([]);
  });

  const current = (kind: 'microphones' | 'speakers') => element.devices[kind].filter((device) => device.current).map(({label}) => label);
  const idOf = (kind: 'microphones' | 'speakers', label: string) => element.devices[kind].find((device) => device.label === label)?.deviceId ?? `no ${label}`;
  const track = (): MediaStreamTrack => {
    const last = tracks.at(-1);
    if (!last) throw new Error('no microphone was opened');
    return last;
  };
  const change = () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  const begin = async () => {
    await element.start();
    await until(() => element.devices.microphones.length > 0);
  };
  const warnings = () => told(element, 'rv-warning');

  it('asks nobody for them before a call, and knows afterwards what there is', async () => {
    let listed = 0;
    plugged = (real) => (listed++, real);
    await element.updateComplete;
    expect([element.devices, listed]).to.deep.equal([{microphones: [], speakers: []}, 0]);
    await begin();
    expect(element.devices.microphones.map(({label}) => label)).to.deep.equal(['Fake Default Audio Input', 'Fake Audio Input 1', 'Fake Audio Input 2']);
    expect(element.devices.speakers.map(({label}) => label)).to.deep.equal(['Fake Default Audio Output', 'Fake Audio Output 1', 'Fake Audio Output 2']);
    expect([current('microphones'), current('speakers')]).to.deep.equal([['Fake Default Audio Input'], ['Fake Default Audio Output']]);
  });

  it('switches the microphone in the call: the old one goes first, the sender has the new one, nobody is called anew', async () => {
    await begin();
    const changes = told(element, 'rv-device-change');
    const before = track();
    stubs.define(before, 'stop', function (this: MediaStreamTrack) {
      expect(asked.length, 'it goes before the next is asked for').to.equal(1);
      MediaStreamTrack.prototype.stop.call(this);
    });
    const deviceId = idOf('microphones', 'Fake Audio Input 2');
    await element.setMicrophone(deviceId);
    expect([before.readyState, track().readyState, track().label, sent.at(-1) === track()]).to.deep.equal(['ended', 'live', 'Fake Audio Input 2', true]);
    expect(asked.at(-1)).to.deep.include({deviceId: {exact: deviceId}, echoCancellation: true});
    expect(changes.map(({kind, deviceId: id, label}) => [kind, id, label])).to.deep.equal([['microphone', deviceId, 'Fake Audio Input 2']]);
    expect([current('microphones'), provider.calls.length]).to.deep.equal([['Fake Audio Input 2'], 1]);
    await until(() => element.inputLevel > 0);
  });

  it('takes the chosen one for the next call, too, and the system\'s when that is chosen again', async () => {
    await begin();
    await element.setMicrophone(idOf('microphones', 'Fake Audio Input 1'));
    element.stop();
    await element.start();
    expect(track().label).to.equal('Fake Audio Input 1');
    await element.setMicrophone('default');
    expect([track().label, asked.at(-1)]).to.satisfy(([label, audio]: [string, object]) => label === 'Fake Default Audio Input' && !('deviceId' in audio));
  });

  it('relaxes an id that nobody knows any more, and says so', async () => {
    const warned = warnings();
    await element.setMicrophone('gone');
    await begin();
    expect([asked.length, track().label, element.state]).to.deep.equal([2, 'Fake Default Audio Input', 'listening']);
    expect([warned.map(({code}) => code).filter((code) => code.startsWith('mic')), current('microphones')]).to.deep.equal([['mic.fallback'], ['Fake Default Audio Input']]);
  });

  it('one that is busy (stub) is refused with its reason, and the one before is in use again', async () => {
    await begin();
    await element.setMicrophone(idOf('microphones', 'Fake Audio Input 1'));
    const busy = idOf('microphones', 'Fake Audio Input 2');
    refuse = ({deviceId}) => (JSON.stringify(deviceId ?? '').includes(busy) ? 'NotReadableError' : null);
    expect(codeOf(await rejection(element.setMicrophone(busy)))).to.equal('mic.in_use');
    expect([track().label, track().readyState, sent.at(-1) === track(), current('microphones')]).to.deep.equal(['Fake Audio Input 1', 'live', true, ['Fake Audio Input 1']]);
  });

  it('replaces one that is unplugged (shim: its end is only told), and the mute is kept', async () => {
    element.muted = true;
    await begin();
    const [warned, before] = [warnings(), track()];
    before.dispatchEvent(new Event('ended'));
    await until(() => tracks.length === 2 && sent.at(-1) === track());
    expect([before.readyState, track().readyState, track().enabled]).to.deep.equal(['ended', 'live', false]);
    element.muted = false;
    await until(() => track().enabled);
    expect([warned.map(({code}) => code), provider.calls.length, element.state]).to.deep.equal([[], 1, 'listening']);
  });

  it('goes on without one where there is no other (stub), says so, and takes the next that is plugged in', async () => {
    await begin();
    const warned = warnings();
    refuse = () => 'NotFoundError';
    track().dispatchEvent(new Event('ended'));
    await until(() => part(element, 'status').innerText === 'The microphone was disconnected.');
    expect([warned.map(({code}) => code), sent.at(-1)]).to.deep.equal([['mic.lost'], null]);
    expect([element.state, element.inputLevel]).to.deep.equal(['listening', 0]);
    element.sendText('I can still type');
    change();
    await until(() => asked.length === 3);
    refuse = null;
    change();
    await until(() => sent.at(-1) === track() && track().readyState === 'live');
    await until(() => part(element, 'status').innerText === 'Listening');
    expect(warned.length).to.equal(1);
  });

  it('follows the system to another default (stub), unless one was chosen', async () => {
    await begin();
    const another = (real: MediaDeviceInfo[]) => [...real].sort((a, b) => Number(b.label.endsWith('2')) - Number(a.label.endsWith('2')));
    plugged = another;
    change();
    await until(() => tracks.length === 2 && sent.at(-1) === track());
    expect(asked.at(-1)).not.to.have.property('deviceId');
    await element.setMicrophone(idOf('microphones', 'Fake Audio Input 1'));
    let looked = 0;
    plugged = (real) => (looked++, real);
    change();
    await until(() => looked > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([tracks.length, track().readyState]).to.deep.equal([3, 'live']);
  });

  it('sends the voice to another speaker, in the call and in the next one, and back when that is unplugged (stub)', async () => {
    await begin();
    const changes = told(element, 'rv-device-change');
    const deviceId = idOf('speakers', 'Fake Audio Output 1');
    await element.setSpeaker(deviceId);
    expect([players.at(-1)?.sinkId, current('speakers')]).to.deep.equal([deviceId, ['Fake Audio Output 1']]);
    element.stop();
    await element.start();
    await until(() => players.at(-1)?.sinkId === deviceId);
    plugged = (real) => real.filter((device) => device.deviceId !== deviceId);
    change();
    await until(() => players.at(-1)?.sinkId === '' && current('speakers').length > 0);
    expect(current('speakers')).to.deep.equal(['Fake Default Audio Output']);
    expect(changes.map(({kind, label}) => [kind, label])).to.deep.equal([['speaker', 'Fake Audio Output 1'], ['speaker', 'Fake Default Audio Output']]);
  });

  it('a speaker that nobody knows leaves the sound where the system sends it', async () => {
    await begin();
    expect(codeOf(await rejection(element.setSpeaker('gone')))).to.equal('audio.sink_failed');
    expect(players.at(-1)?.sinkId).to.equal('');
    element.stop();
    const warned = warnings();
    await element.start();
    await until(() => warned.some(({code}) => code === 'audio.sink_failed'));
    expect(element.state).to.equal('listening');
  });

  it('offers no speakers where the browser lets nobody choose (shim of Safari)', async () => {
    const {prototype} = HTMLMediaElement;
    const real = Object.getOwnPropertyDescriptor(prototype, 'setSinkId') ?? {};
    Reflect.deleteProperty(prototype, 'setSinkId');
    try {
      await begin();
      expect([element.devices.speakers, element.devices.microphones.length]).to.deep.equal([[], 3]);
    } finally {
      Object.defineProperty(prototype, 'setSinkId', real);
    }
  });

  it('uses the page\'s own stream, asks for nothing, never stops it, and leaves it as it was', async () => {
    const own = tone();
    element.mediaStream = own.stream;
    element.muted = true;
    await element.start();
    await until(() => sent.at(-1) === own.track);
    expect([asked.length, own.track.enabled]).to.deep.equal([0, false]);
    await element.setMicrophone('another');
    expect([asked.length, sent.at(-1) === own.track, element.devices.microphones]).to.deep.equal([0, true, []]);
    element.stop();
    expect([own.track.readyState, own.track.enabled]).to.deep.equal(['live', true]);
    await own.close();
  });

  it('opens none in a call without a microphone, whatever is plugged in or chosen', async () => {
    element.noMicrophone = true;
    await element.start();
    const shown = element.devices;
    await element.setMicrophone('another');
    change();
    await until(() => element.devices !== shown);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([asked.length, element.state]).to.deep.equal([0, 'listening']);
  });

  it('keeps the page\'s own stream while that is mute, however long, and is heard again after it', async () => {
    const own = tone();
    element.mediaStream = own.stream;
    await element.start();
    await until(() => sent.at(-1) === own.track);
    const count = sent.length;
    const warned = warnings();
    const since = performance.now.bind(performance);
    try {
      Object.defineProperty(own.track, 'muted', {value: true, configurable: true});
      own.track.dispatchEvent(new Event('mute'));
      performance.now = () => since() + 4000;
      change();
      await new Promise((resolve) => setTimeout(resolve, 50));
      Reflect.deleteProperty(own.track, 'muted');
      own.track.dispatchEvent(new Event('unmute'));
    } finally {
      performance.now = since;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([warned.map(({code}) => code), sent.length, sent.at(-1) === own.track, own.track.enabled]).to.deep.equal([['mic.silent'], count, true, true]);
    expect(part(element, 'status').innerText).to.equal('Listening');
    await own.close();
  });

  it('says so when the page\'s own stream ends, and opens no other', async () => {
    const own = tone();
    element.mediaStream = own.stream;
    await element.start();
    const warned = warnings();
    own.track.dispatchEvent(new Event('ended'));
    await until(() => warned.length > 0);
    change();
    expect([warned.map(({code}) => code), asked.length, element.state]).to.deep.equal([['mic.lost'], 0, 'listening']);
    await own.close();
  });

  it('is told that a page\'s stream without sound is no microphone', async () => {
    element.mediaStream = new MediaStream();
    expect(codeOf(await rejection(element.start()))).to.equal('mic.failed');
  });
});
