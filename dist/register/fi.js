import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/fi.js';

RealtimeVoiceElement.registerStrings('fi', strings);

export default strings;
