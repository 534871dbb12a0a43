import {QUANTUM} from './mend.js';

/**
 * Hears the visitor begin and end to speak: energy above the room's noise, and above what our own voice may leave of itself in the
 * microphone. Direct current does not count, and of a hum little. Allocates nothing after it is made.
 */
export interface OnsetDetector {
  /** Takes a quantum of the microphone, and of our own voice where one plays; true when `speaking` has changed. */
  push(samples: Float32Array, voice: Float32Array | undefined): boolean;
  /** What it knew of the room is of no use: nobody was to be heard, or is to be from now on. */
  forget(): void;
  /** True after 40 ms of speech or little more, false after 300 ms without. */
  readonly speaking: boolean;
  /** How loud the last frame was, in dBFS. A frame is as many quanta as come nearest to 5 ms, and one at least; each quantum ends one. */
  readonly loudness: number;
  /** What is softer is the room and nothing else, in dBFS: -60 until it has been heard for 1.5 s, in which somebody may have spoken all the time. */
  readonly hush: number;
}

/** What is softer is no speech in any room, in dBFS. */
export const SOFTEST = -50;
/** What is softer again by then was a key that is hit, or a door that slams: those take 30 ms, and fade away. */
const ATTACK_SECONDS = 0.04;
const BURST_SECONDS = 0.03;
const RELEASE_SECONDS = 0.3;
/** A microphone's first moments are not to be trusted. */
const SETTLE_SECONDS = 0.1;
const FRAME_SECONDS = 0.005;

/** How many decibels above the noise speech is, and how many the noise itself may be. */
const LOUD = 8;
const STILL = 6;
const SILENT = -60;
const NOTHING = -99;

/** The noise is the least of the last 1.5 s: a floor that climbs slowly would take a room that got louder for speech (testlab.md §6). */
const BUCKETS = 6;
const BUCKET_SECONDS = 0.25;
const SMOOTHING_SECONDS = 0.06;

/**
 * What canceller and room leave of our voice is 20 dB softer than it, or more; 6 of them are for the room. By Bluetooth it comes a
 * quarter of a second late: so the loudest is remembered, and forgotten by so many decibels a second.
 */
const ECHO = 14;
const FORGET = 24;

/** Where most of a voice is, and least of everything else. */
const HIGH_PASS_HZ = 200;
const LOW_PASS_HZ = 3000;

/** `rate` in Hz. */
export function createOnsetDetector(rate: number): OnsetDetector {
  const quanta = Math.max(1, Math.round((FRAME_SECONDS * rate) / QUANTUM));
  const seconds = QUANTUM / rate;
  const frames = (duration: number): number => Math.round(duration / seconds);
  // A burst begins within a quantum, and each of its quanta is in so many frames; at 8 kHz one is 16 ms.
  const attack = Math.max(Math.ceil(ATTACK_SECONDS / seconds), Math.ceil(BURST_SECONDS / seconds) + quanta + 1);
  const release = frames(RELEASE_SECONDS);
  const settle = frames(SETTLE_SECONDS);
  const bucketFrames = frames(BUCKET_SECONDS);
  const known = BUCKETS * bucketFrames;
  const buckets = new Float64Array(BUCKETS).fill(Infinity);
  const microphone = createEar(rate, quanta);
  const own = createEar(rate, quanta);
  // Fields and not variables: an engine makes a new object of every fraction that a closure keeps.
  const room = {smooth: 0, floor: Infinity, echo: SILENT};
  const detector = {speaking: false, loudness: NOTHING, hush: SILENT, push, forget};
  let heard = 0;
  let noted = 0;
  let bucket = 0;
  let loudFrames = 0;
  let stillFrames = 0;

  // All in one: a function that is called once is written by the minifier where it is called, and made anew each time.
  function push(samples: Float32Array, voice: Float32Array | undefined): boolean {
    microphone.listen(samples);
    own.listen(voice);
    const {loudness} = microphone;
    detector.loudness = loudness;
    room.echo = Math.max(own.loudness, room.echo - FORGET * seconds);
    if (++heard <= settle) return false;

    // Nothing at all, out of a room that is known, is a mute; out of a voice, or where no room is known, a device that lets only voices through.
    if (loudness > NOTHING || detector.speaking || noted <= known || room.floor <= SILENT) {
      room.smooth += (Math.max(SILENT, loudness) - room.smooth) * (noted === 0 ? 1 : Math.min(1, seconds / SMOOTHING_SECONDS));
      if (++noted % bucketFrames === 0) buckets[(bucket = (bucket + 1) % BUCKETS)] = Infinity;
      buckets[bucket] = Math.min(buckets[bucket] ?? 0, room.smooth);
    }
    let floor = Infinity;
    for (let at = 0; at < BUCKETS; at++) floor = Math.min(floor, buckets[at] ?? floor);
    room.floor = floor;
    const hush = Math.max(SILENT, floor + STILL);
    if (noted > known) detector.hush = hush;

    const echo = room.echo - ECHO;
    // A voice is no even tone: a softer frame takes back two, not all.
    loudFrames = loudness > Math.max(SOFTEST, floor + LOUD, echo) ? loudFrames + 1 : Math.max(0, loudFrames - 2);
    stillFrames = loudness < Math.max(hush, echo) ? stillFrames + 1 : 0;
    if (detector.speaking ? stillFrames < release : loudFrames < attack) return false;
    detector.speaking = !detector.speaking;
    loudFrames = stillFrames = 0;
    return true;
  }

  function forget(): void {
    buckets.fill(Infinity);
    heard = noted = bucket = 0;
    detector.hush = SILENT;
  }

  return detector;
}

interface Ear {
  /** Takes a quantum; nothing is silence. */
  listen(samples: Float32Array | undefined): void;
  /** Of the last frame, in dBFS. */
  readonly loudness: number;
}

/** Hears what lies between two filters of one pole each. `quanta` are a frame. */
function createEar(rate: number, quanta: number): Ear {
  const keep = (frequency: number): number => Math.exp((-2 * Math.PI * frequency) / rate);
  const high = keep(HIGH_PASS_HZ);
  const low = 1 - keep(LOW_PASS_HZ);
  const state = {last: 0, above: 0, between: 0};
  const sums = new Float64Array(quanta);
  let place = 0;
  const ear = {
    loudness: NOTHING,
    listen(samples: Float32Array | undefined) {
      let {last, above, between} = state;
      let sum = 0;
      for (let at = 0; samples && at < samples.length; at++) {
        const sample = samples[at] ?? 0;
        above = high * (above + sample - last);
        last = sample;
        between += low * (above - between);
        sum += between * between;
      }
      // Our own voice comes from a stranger. And what has all but faded away would be slow to reckon with.
      const sound = Number.isFinite(sum) && Math.abs(above) + Math.abs(between) > 1e-9;
      state.last = Number.isFinite(last) ? last : 0;
      state.above = sound ? above : 0;
      state.between = sound ? between : 0;
      sums[(place = (place + 1) % quanta)] = Number.isFinite(sum) ? sum : 0;
      let frame = 0;
      for (let at = 0; at < quanta; at++) frame += sums[at] ?? 0;
      ear.loudness = 10 * Math.log10(frame / (quanta * QUANTUM) + 1e-10);
    },
  };
  return ear;
}
