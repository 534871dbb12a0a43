import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/th.js';

RealtimeVoiceElement.registerStrings('th', strings);

export default strings;
