import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/hi.js';

RealtimeVoiceElement.registerStrings('hi', strings);

export default strings;
