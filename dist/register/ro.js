import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ro.js';

RealtimeVoiceElement.registerStrings('ro', strings);

export default strings;
