import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/pl.js';

RealtimeVoiceElement.registerStrings('pl', strings);

export default strings;
