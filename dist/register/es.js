import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/es.js';

RealtimeVoiceElement.registerStrings('es', strings);

export default strings;
