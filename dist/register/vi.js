import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/vi.js';

RealtimeVoiceElement.registerStrings('vi', strings);

export default strings;
