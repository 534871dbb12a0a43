/** The language that is translated into may change while the call is on. */
import {need} from './dom.js';
import {pageVoice} from './voice.js';

const voice = await pageVoice();
const target = need('#target', HTMLSelectElement);
const follow = (): void => {
  voice.targetLanguage = target.value;
};
target.addEventListener('change', follow);
follow();
