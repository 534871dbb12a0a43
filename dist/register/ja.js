import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ja.js';

RealtimeVoiceElement.registerStrings('ja', strings);

export default strings;
