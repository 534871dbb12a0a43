import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ar.js';

RealtimeVoiceElement.registerStrings('ar', strings);

export default strings;
