import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ca.js';

RealtimeVoiceElement.registerStrings('ca', strings);

export default strings;
