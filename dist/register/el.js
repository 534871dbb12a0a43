import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/el.js';

RealtimeVoiceElement.registerStrings('el', strings);

export default strings;
