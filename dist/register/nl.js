import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/nl.js';

RealtimeVoiceElement.registerStrings('nl', strings);

export default strings;
