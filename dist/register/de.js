import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/de.js';

RealtimeVoiceElement.registerStrings('de', strings);

export default strings;
