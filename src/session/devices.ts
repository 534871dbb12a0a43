/** Which microphone and speaker a visitor has chosen, and which are in use: what is shown is what is so. */
import {canChooseSpeaker, findDevices, whenDevicesChange, type FoundDevices} from '../audio/devices.js';
import {whenReturned} from '../audio/interruptions.js';
import type {Silence} from '../audio/silence.js';
import {DeviceChangeEvent, type VoiceEvent} from '../events.js';
import type {Device} from '../shapes.js';
import {pause} from '../waiting.js';
import type {Connection} from './connect.js';
import {keepMicrophone, type DevicesCall, type Keeper} from './microphone.js';
import type {SnapshotParts} from './snapshot.js';
import {createSpeaker, type Speaker} from './speaker.js';

export interface DevicesHost {
  emit(event: VoiceEvent): void;
  show(part: Partial<SnapshotParts>): void;
}

export interface DeviceControl {
  /** What the next call asks for; `''` is the system's. */
  readonly microphone: string;
  /** @throws VoiceError `mic.*`, during a call: then the one before is in use again. */
  setMicrophone(deviceId: string): Promise<void>;
  /** @throws VoiceError `audio.sink_failed`, during a call: then the system's is in use. */
  setSpeaker(deviceId: string): Promise<void>;
  /** Looks what there is to choose from. */
  look(): Promise<void>;
  /** Begins with a call, in the gesture. */
  begin(call: DevicesCall): void;
  /** A connection has taken over. */
  joined(connection: Connection): void;
  /** The tap hears nothing at all, or something again. */
  silent(silent: Silence): void;
}

type Named = Pick<Device, 'deviceId' | 'label'>;

/** What one call uses. */
interface InUse {
  readonly call: DevicesCall;
  readonly keeper: Keeper;
  readonly speaker: Speaker;
  microphone: Named | null;
  /** Which microphone was the system's when we looked last. */
  system: string | null;
}

/** Headsets come and go in several steps. */
const SETTLE_MS = 500;

const NO_SPEAKER = 'the chosen speaker is not there: the sound goes where the system sends it';

/** What Chromium lists as `default` is asked for by asking for none. */
const real = (deviceId: string): string => (deviceId === 'default' ? '' : deviceId);

const currentOf = (devices: readonly Device[]): Device | undefined => devices.find(({current}) => current);

/** What is chosen, through all calls of one element. */
interface Wish {
  microphone: string;
  speaker: string;
}

/** There is a microphone, and it is not the page's. */
const hasOwn = ({microphone, call}: InUse): boolean => microphone !== null && !call.given;

/** The one that was chosen is not there. */
const isMissing = (wish: Wish, using: InUse): boolean => hasOwn(using) && wish.microphone !== '' && using.microphone?.deviceId !== wish.microphone;

function findFor(wish: Wish, using: InUse | null): Promise<FoundDevices> {
  const {call, microphone, speaker} = using ?? {};
  const choosing = canChooseSpeaker(call?.connection()?.line.transport === 'websocket');
  return findDevices(call?.given ? null : (microphone?.deviceId ?? wish.microphone), choosing ? (speaker?.deviceId ?? wish.speaker) : null);
}

export function createDevices({emit, show}: DevicesHost): DeviceControl {
  const wish: Wish = {microphone: '', speaker: ''};
  let inUse: InUse | null = null;
  let changes = 0;
  /** Before anybody has asked, the browser is not asked either. */
  let looked = false;

  const tell = (kind: 'microphone' | 'speaker', {deviceId, label}: Named) => emit(new DeviceChangeEvent({kind, deviceId, label}));

  async function find(): Promise<FoundDevices> {
    looked = true;
    const found = await findFor(wish, inUse);
    show({devices: found.devices});
    return found;
  }

  async function speak(using: InUse, to: string): Promise<void> {
    const {speaker} = using;
    const before = speaker.deviceId;
    try {
      await speaker.use(to);
    } finally {
      const {devices} = await find();
      if (using === inUse && speaker.deviceId !== before) tell('speaker', currentOf(devices.speakers) ?? {deviceId: speaker.deviceId, label: ''});
    }
  }

  /** Something was plugged in or out, or the system uses another. */
  async function changed(using: InUse): Promise<void> {
    const mine = ++changes;
    const {call, keeper, speaker, system: before} = using;
    await pause(SETTLE_MS, call.scope.signal);
    if (mine !== changes) return;
    const {devices, system} = await find();
    call.scope.signal.throwIfAborted();
    using.system = system;
    // An <audio> whose speaker is gone is silent (livekit/client-sdk-js#1220).
    if (speaker.deviceId && !currentOf(devices.speakers)) await speak(using, '');
    const follows = hasOwn(using) && (!wish.microphone || isMissing(wish, using));
    if (follows && system !== before) keeper.follow();
    else keeper.recover();
  }

  function taken(track: MediaStreamTrack, using: InUse): void {
    const {microphone: before} = using;
    const {deviceId = ''} = track.getSettings();
    const {label} = (using.microphone = {deviceId, label: track.label});
    // The system's own keeps its id in Chromium, whichever it is.
    if (before && (before.deviceId !== deviceId || before.label !== label)) tell('microphone', using.microphone);
    if (isMissing(wish, using)) using.call.warn('mic.fallback', 'the chosen microphone is not there: another one is used');
    find().then(({system}) => (using.system = system), () => undefined);
  }

  function begin(call: DevicesCall): void {
    const {media, scope, warn, scope: {signal}} = call;
    const keeper = keepMicrophone(call, {taken: (track) => taken(track, using), show, wish: () => wish.microphone});
    const using: InUse = {call, keeper, speaker: createSpeaker(media), microphone: null, system: null};
    inUse = using;
    if (wish.speaker) void using.speaker.use(wish.speaker).catch(() => signal.aborted || warn('audio.sink_failed', NO_SPEAKER)).then(find, () => undefined);
    whenDevicesChange(signal, () => void changed(using).catch(() => undefined));
    whenReturned(signal, keeper.recover);
    media.onContext = keeper.recover;
    scope.add(() => {
      if (inUse === using) inUse = null;
      if (looked) find().catch(() => undefined);
    });
  }

  return {
    get microphone() {
      return wish.microphone;
    },
    async setMicrophone(deviceId) {
      wish.microphone = real(deviceId);
      if (inUse && hasOwn(inUse)) await inUse.keeper.choose(wish.microphone);
      if (looked) await find();
    },
    async setSpeaker(deviceId) {
      wish.speaker = real(deviceId);
      if (inUse) await speak(inUse, wish.speaker);
      else if (looked) await find();
    },
    look: () => find().then(() => undefined),
    begin,
    joined({line, microphone}) {
      const {track = null} = inUse?.call.media ?? {};
      // It may have been replaced while this connection was set up.
      if (track !== microphone) void line.setMicrophone(track).catch(() => undefined);
    },
    silent: (is) => inUse?.keeper.silent(is),
  };
}
