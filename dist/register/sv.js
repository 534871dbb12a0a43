import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/sv.js';

RealtimeVoiceElement.registerStrings('sv', strings);

export default strings;
