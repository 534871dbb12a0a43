import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/ru.js';

RealtimeVoiceElement.registerStrings('ru', strings);

export default strings;
