import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/he.js';

RealtimeVoiceElement.registerStrings('he', strings);

export default strings;
