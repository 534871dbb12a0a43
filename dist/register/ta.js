import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ta.js';

RealtimeVoiceElement.registerStrings('ta', strings);

export default strings;
