import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/lt.js';

RealtimeVoiceElement.registerStrings('lt', strings);

export default strings;
