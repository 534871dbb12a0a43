import {resume} from './interruptions.js';
import {addWorklet} from './load-worklet.js';
import {decodePcm} from './pcm.js';
import {DUCKED, type Playback} from './playback.js';
import {openProcessorNode} from './processor-node.js';
import {PLAYER_PROCESSOR, type PlayerCommand, type PlayerMessage} from './worklet/messages.js';

/** How much of an item was heard, in whole milliseconds: never more than was received, which the provider would refuse. */
export interface Heard {
  /** `''` where nothing sounded: before the first item, and for a `clear` between two. */
  readonly item: string;
  readonly playedMs: number;
}

export interface PlayerEvents {
  /** The first sample of an item sounds. */
  started(item: string): void;
  /** All of an item has been heard; another may follow at once. */
  drained(heard: Heard): void;
  /** Nothing to play, and the item is not at its end: it goes on by itself. */
  underrun?(heard: Heard): void;
  /** More than ten minutes were waiting: this was dropped. */
  refused?(dropped: Heard): void;
  blocked(blocked: boolean): void;
  /** The processor has died twice: nothing sounds any more. After the first time only what was waiting is lost. */
  failed?(): void;
}

/** The assistant's voice where it comes as data, not as a track. What `Playback` does, and counts what was heard. */
export interface Player extends Omit<Playback, 'play' | 'setSink'> {
  /** Adds audio to the end of an item: base64 of 24 kHz, 16 bits. Broken base64 is played as far as it is whole. */
  enqueue(item: string, base64: string): void;
  /** The item will have no more audio. */
  end(item: string): void;
  /**
   * Silence within 10 ms; forgets what waits, and drops what still comes of the same item. Settles with what was heard,
   * exactly; after 100 ms, should the context stand still, with the last that is known.
   */
  clear(): Promise<Heard>;
  /** What sounds, or sounded last; up to 40 ms old. */
  readonly heard: Heard;
  /** Root mean square of the last 40 ms heard, 0..1. */
  level(): number;
  /** The last node before the loudspeaker. */
  readonly node: AudioNode;
}

export interface PlayerOptions {
  readonly context: AudioContext;
  readonly workletUrl: string | null;
  /** 0..1. */
  readonly volume: number;
}

/** Time constant of a change of volume: no click, and no fade to be noticed. */
const GLIDE = 0.01;

/** @throws VoiceError `policy.worklet_blocked`: without the worklet there is no voice on this transport. */
export async function openPlayer({context, workletUrl, volume}: PlayerOptions, events: PlayerEvents): Promise<Player> {
  await addWorklet(context, workletUrl);
  const loudness = new GainNode(context, {gain: volume});
  loudness.connect(context.destination);
  const changed = () => events.blocked(context.state === 'suspended');
  context.addEventListener('statechange', changed);

  const glide = (gain: number) => void loudness.gain.setTargetAtTime(gain, context.currentTime, GLIDE);
  let wanted = volume;
  let heard: Heard = {item: '', playedMs: 0};
  let level = 0;
  const clearing = new Set<() => void>();

  function told({data: {type, item, samples, rms}}: MessageEvent<PlayerMessage>): void {
    const now = {item, playedMs: Math.floor(samples / 24)};
    if (type === 'refused') return events.refused?.(now);
    heard = now;
    level = type === 'played' ? rms : 0;
    if (type === 'started') events.started(item);
    if (type === 'drained') events.drained(now);
    if (type === 'underrun') events.underrun?.(now);
    if (type === 'cleared') for (const settle of clearing) settle();
  }

  function make(): AudioWorkletNode {
    const node = new AudioWorkletNode(context, PLAYER_PROCESSOR, {numberOfInputs: 0, outputChannelCount: [1]});
    node.port.onmessage = told;
    node.connect(loudness);
    return node;
  }

  const processor = openProcessorNode(make, (again) => {
    level = 0;
    for (const settle of clearing) settle();
    // No more of it will sound, and nobody would say so.
    if (heard.item !== '') events.drained(heard);
    if (!again) events.failed?.();
  });
  const send = (command: PlayerCommand, transfer: Transferable[] = []) => processor.node.port.postMessage(command, transfer);

  return {
    enqueue(item, base64) {
      // The visitor's tap, or the headset's return, resumes it; until then what comes waits.
      if (context.state === 'suspended') events.blocked(true);
      const samples = decodePcm(base64).buffer;
      send({type: 'audio', item, samples}, [samples]);
    },
    end: (item) => send({type: 'end', item}),
    clear() {
      send({type: 'clear'});
      return new Promise((resolve) => {
        const settle = () => {
          clearTimeout(timer);
          clearing.delete(settle);
          resolve(heard);
        };
        const timer = setTimeout(settle, 100);
        clearing.add(settle);
      });
    },
    get heard() {
      return heard;
    },
    level: () => level,
    hear: () => resume(context),
    setVolume: (next) => glide((wanted = next)),
    duck: (ducked) => glide(ducked ? wanted * DUCKED : wanted),
    silence: () => glide(0),
    restore: () => glide(wanted),
    node: loudness,
    close() {
      for (const settle of clearing) settle();
      context.removeEventListener('statechange', changed);
      processor.close();
      loudness.disconnect();
    },
  };
}
