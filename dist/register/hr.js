import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/hr.js';

RealtimeVoiceElement.registerStrings('hr', strings);

export default strings;
