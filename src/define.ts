/** Registers `<realtime-voice>`: the entry of the script bundle. */
import {RealtimeVoiceElement} from './element.js';
import {register} from './register.js';
import {scriptElement} from './script-url.js';

declare global {
  interface HTMLElementTagNameMap {
    'realtime-voice': RealtimeVoiceElement;
  }
}

register(RealtimeVoiceElement, scriptElement);
