import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/cs.js';

RealtimeVoiceElement.registerStrings('cs', strings);

export default strings;
