import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/lv.js';

RealtimeVoiceElement.registerStrings('lv', strings);

export default strings;
