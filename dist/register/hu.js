import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/hu.js';

RealtimeVoiceElement.registerStrings('hu', strings);

export default strings;
