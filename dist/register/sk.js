import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/sk.js';

RealtimeVoiceElement.registerStrings('sk', strings);

export default strings;
