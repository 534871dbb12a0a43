import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/da.js';

RealtimeVoiceElement.registerStrings('da', strings);

export default strings;
