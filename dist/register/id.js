import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/id.js';

RealtimeVoiceElement.registerStrings('id', strings);

export default strings;
