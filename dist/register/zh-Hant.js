import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/zh-Hant.js';

RealtimeVoiceElement.registerStrings('zh-Hant', strings);

export default strings;
