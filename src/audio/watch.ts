import type {TapOptions} from './capture.js';
import {createClipping} from './clipping.js';
import {createSilence} from './silence.js';
import type {Level} from './worklet/messages.js';

/** What is known of a microphone: how loud it is, whether anybody speaks, and what is wrong with it. */
export interface Watch {
  readonly track: MediaStreamTrack;
  /** Another takes over: whether the visitor is heard by it is not known. */
  change(track: MediaStreamTrack): void;
  /** Every 40 ms. */
  measured(level: Level): void;
  spoke(speaking: boolean, time: number): void;
}

export function createWatch({onLevel, onSpeech, onSilent, onClipping, ...given}: TapOptions): Watch {
  const [silent, clipping] = [createSilence(), createClipping()];
  const [tellSilent, tellClipping] = [onChange(onSilent), onChange(onClipping)];
  let {track} = given;
  let heard = false;

  return {
    get track() {
      return track;
    },
    change(next) {
      track = next;
      heard = false;
    },
    measured({rms, peak, held}) {
      onLevel(rms, held);
      tellSilent(silent(peak, !track.enabled, heard));
      tellClipping(clipping(peak));
    },
    spoke(speaking, time) {
      heard = true;
      onSpeech?.(speaking, time);
    },
  };
}

function onChange<Told>(tell?: (on: Told | boolean) => void): (on: Told | boolean) => void {
  let before: Told | boolean = false;
  return (on) => {
    if (on === before) return;
    before = on;
    tell?.(on);
  };
}
