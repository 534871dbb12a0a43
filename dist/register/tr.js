import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/tr.js';

RealtimeVoiceElement.registerStrings('tr', strings);

export default strings;
