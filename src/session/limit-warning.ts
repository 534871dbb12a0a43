import {LimitEvent, type VoiceEvent} from '../events.js';
import type {EndReason, LimitWarning} from '../shapes.js';
import {createLimits, type LimitSettings, type Limits} from './limits.js';

export interface LimitWarningHost {
  emit(event: VoiceEvent): void;
  /** What the visitor is warned of; `null` when there is time again. */
  show(warning: LimitWarning | null): void;
  stop(reason: EndReason): void;
  /** The provider is about to end the session. */
  rollOver(): void;
}

/** The limits of a call, told to the page by `rv-limit`, which it may cancel, and to the visitor. */
export function openLimits(settings: LimitSettings, host: LimitWarningHost): Limits {
  let shown: LimitWarning | null = null;
  const show = (warning: LimitWarning | null) => host.show((shown = warning));
  return createLimits(settings, {
    warn(warning, remaining) {
      show(warning);
      const event = new LimitEvent({kind: warning.kind, remaining});
      host.emit(event);
      return event.defaultPrevented;
    },
    calm(kind) {
      if (shown?.kind === kind) show(null);
    },
    end: (kind) => host.stop(kind === 'idle' ? 'idle' : 'limit'),
    rollOver: host.rollOver,
  });
}
