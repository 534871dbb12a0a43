import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/sr.js';

RealtimeVoiceElement.registerStrings('sr', strings);

export default strings;
