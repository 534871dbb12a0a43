import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/zh-Hans.js';

RealtimeVoiceElement.registerStrings('zh-Hans', strings);

export default strings;
