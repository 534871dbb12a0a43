import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/it.js';

RealtimeVoiceElement.registerStrings('it', strings);

export default strings;
