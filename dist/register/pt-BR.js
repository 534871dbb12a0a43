import {RealtimeVoiceElement} from '../element.js';
import strings from '../i18n/pt-BR.js';

RealtimeVoiceElement.registerStrings('pt-BR', strings);

export default strings;
