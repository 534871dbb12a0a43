import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/bg.js';

RealtimeVoiceElement.registerStrings('bg', strings);

export default strings;
