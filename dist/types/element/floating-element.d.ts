import { AdoptingElement } from './adopting-element.js';
import type { VoiceError } from '../errors.js';
import { type VoiceEvent } from '../events.js';
/** Opens and closes the floating panel: by the visitor, a script or the markup, and never without asking the page. */
export declare abstract class FloatingElement extends AdoptingElement {
    #private;
    /** Opens the floating panel and moves the focus into it, as `<dialog>` does; setting `open` leaves the focus alone. Other variants have nothing to show. */
    show(): void;
    /** Closes it, and never ends a call: that goes on in a pill. The focus goes back to where it came from. */
    hide(): void;
    /** Opens the floating panel, or closes it. */
    toggle(): void;
    protected get shown(): boolean;
    /** The page hears of what is wanted before it is, and may say no. Returns whether something was wanted. */
    protected settleOpen(emit: (event: VoiceEvent) => void): boolean;
    /** The error, where it came while the panel was closed: nobody has seen it. */
    protected missed(error: VoiceError | null): VoiceError | null;
}
