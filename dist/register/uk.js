import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/uk.js';

RealtimeVoiceElement.registerStrings('uk', strings);

export default strings;
