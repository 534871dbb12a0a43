import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ko.js';

RealtimeVoiceElement.registerStrings('ko', strings);

export default strings;
