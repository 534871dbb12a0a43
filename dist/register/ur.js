import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ur.js';

RealtimeVoiceElement.registerStrings('ur', strings);

export default strings;
