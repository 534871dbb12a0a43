import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/pt.js';

RealtimeVoiceElement.registerStrings('pt', strings);

export default strings;
