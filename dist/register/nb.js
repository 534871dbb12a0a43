import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/nb.js';

RealtimeVoiceElement.registerStrings('nb', strings);

export default strings;
