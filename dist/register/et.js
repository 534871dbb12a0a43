import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/et.js';

RealtimeVoiceElement.registerStrings('et', strings);

export default strings;
