import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/fr.js';

RealtimeVoiceElement.registerStrings('fr', strings);

export default strings;
