import {VoiceError} from './errors.js';
import {ConsentEvent, type VoiceEvent} from './events.js';
import {sha256} from './sha256.js';

export interface ConsentGateHost {
  needed(): boolean;
  /** What the visitor agrees to, as it is shown: another text is asked about again. */
  text(): string;
  /** BCP-47: the language of the text. */
  locale(): string;
  /** Shows the gate, and takes it away. */
  show(): void;
  hide(): void;
  emit(event: VoiceEvent): void;
}

export interface ConsentGate {
  /** Nothing stands in the way of a call. */
  readonly passed: boolean;
  /**
   * Waits for the visitor's answer.
   * @param start Goes on with the call that was asked for. @throws VoiceError `consent.declined`.
   */
  ask(start: () => Promise<void>): Promise<void>;
  answer(granted: boolean): void;
  /** Nobody waits for the answer any more. */
  dismiss(): void;
}

const declined = (): Promise<void> => Promise.reject(new VoiceError('consent.declined', {detail: 'the visitor did not agree'}));

export function createConsentGate({needed, text, locale, show, hide, emit}: ConsentGateHost): ConsentGate {
  let agreedTo: string | null = null;
  let waiting: {readonly promise: Promise<void>; readonly settle: (outcome: Promise<void>) => void} | null = null;
  let start = declined;

  function settle(outcome: () => Promise<void>): void {
    const was = waiting;
    waiting = null;
    was?.settle(outcome());
  }

  return {
    get passed() {
      return !needed() || agreedTo === text();
    },
    ask(next) {
      show();
      start = next;
      if (waiting) return waiting.promise;
      let settle: (outcome: Promise<void>) => void = () => undefined;
      const promise = new Promise<void>((resolve) => (settle = resolve));
      waiting = {promise, settle};
      return promise;
    },
    answer(granted) {
      const shown = text();
      const record = {granted, locale: locale(), at: new Date().toISOString()};
      if (granted) agreedTo = shown;
      else hide();
      // In the same gesture: the microphone prompt needs it.
      settle(granted ? start : declined);
      void sha256(shown).then((textHash) => emit(new ConsentEvent({...record, textHash})));
    },
    dismiss: () => settle(declined),
  };
}
