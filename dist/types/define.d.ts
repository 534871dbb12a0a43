import { RealtimeVoiceElement } from './element.js';
declare global {
    interface HTMLElementTagNameMap {
        'realtime-voice': RealtimeVoiceElement;
    }
}
export declare function define(): void;
