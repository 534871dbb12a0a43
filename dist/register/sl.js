import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/sl.js';

RealtimeVoiceElement.registerStrings('sl', strings);

export default strings;
