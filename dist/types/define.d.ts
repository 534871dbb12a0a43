/** Registers `<realtime-voice>`: the entry of the script bundle. */
import { RealtimeVoiceElement } from './element.js';
declare global {
    interface HTMLElementTagNameMap {
        'realtime-voice': RealtimeVoiceElement;
    }
}
