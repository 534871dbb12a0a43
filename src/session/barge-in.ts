import type {Playback} from '../audio/playback.js';
import type {Fact} from '../protocol/vocabulary.js';
import type {Scope} from './scope.js';

/**
 * The visitor speaks over the answer: it is softer at once, silent when the provider says so too, and as it was where that says nothing,
 * because it was only a cough.
 */
export interface BargeIn {
  /** The microphone has heard somebody begin to speak, or end. */
  onset(speaking: boolean): void;
  /** Is told of each fact. */
  hears(fact: Fact): void;
}

/** The provider's word comes by then, or the visitor has said none. */
const UNSURE_MS = 300;

export function createBargeIn(output: Pick<Playback, 'duck' | 'silence' | 'restore'>, {add}: Pick<Scope, 'add'>): BargeIn {
  let playing = false;
  let interrupts = true;
  let cut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => clearTimeout(timer);
  add(rest);

  return {
    onset(speaking) {
      if (!speaking || !playing || !interrupts || cut) return;
      output.duck(true);
      rest();
      timer = setTimeout(() => output.duck(false), UNSURE_MS);
    },
    hears(fact) {
      const {type} = fact;
      if (type === 'session-created' || type === 'session-updated') interrupts = fact.interrupts ?? true;
      if (type === 'input-speech-started' && interrupts) {
        rest();
        cut = true;
        // With what is on its way; and the next answer does not come before the visitor has ended.
        output.silence();
      }
      if (type === 'input-speech-stopped' && cut) {
        cut = false;
        output.restore();
      }
      if (type === 'playback-started') playing = true;
      if (type === 'playback-stopped' || type === 'playback-cleared') playing = false;
    },
  };
}
