import {AdoptingElement} from './adopting-element.js';
import type {VoiceError} from '../errors.js';
import {HideEvent, ShowEvent, type VoiceEvent} from '../events.js';
import {goHome} from '../focus.js';

/** Opens and closes the floating panel: by the visitor, a script or the markup, and never without asking the page. */
export abstract class FloatingElement extends AdoptingElement {
  #shown = false;
  /** What had the focus before. */
  #opener: Element | null = null;
  #seen: VoiceError | null = null;

  /** Opens the floating panel and moves the focus into it, as `<dialog>` does; setting `open` leaves the focus alone. Other variants have nothing to show. */
  show(): void {
    if (this.#shown || this.variant !== 'floating') return;
    this.#opener = document.activeElement;
    this.open = true;
    this.performUpdate();
    if (this.#shown) goHome(this.renderRoot);
  }

  /** Closes it, and never ends a call: that goes on in a pill. The focus goes back to where it came from. */
  hide(): void {
    const opener = this.matches(':focus-within') && this.#opener;
    this.open = false;
    this.performUpdate();
    if (!this.#shown && opener instanceof HTMLElement) opener.focus();
  }

  /** Opens the floating panel, or closes it. */
  toggle(): void {
    if (this.#shown) this.hide();
    else this.show();
  }

  protected get shown(): boolean {
    return this.#shown;
  }

  /** The page hears of what is wanted before it is, and may say no. Returns whether something was wanted. */
  protected settleOpen(emit: (event: VoiceEvent) => void): boolean {
    const floats = this.variant === 'floating';
    const open = floats && this.open;
    if (open === this.#shown) return false;
    this.#shown = open;
    const event = open ? new ShowEvent() : new HideEvent();
    emit(event);
    if (event.defaultPrevented && floats) this.open = this.#shown = !open;
    return true;
  }

  /** The error, where it came while the panel was closed: nobody has seen it. */
  protected missed(error: VoiceError | null): VoiceError | null {
    if (this.#shown || this.variant !== 'floating') this.#seen = error;
    return error === this.#seen ? null : error;
  }
}
