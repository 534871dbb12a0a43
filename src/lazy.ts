/** Registers `<realtime-voice>`, light until a visitor comes near: the entry of `dist/lazy.js` and of `realtime-voice/lazy`. */
import type {} from './define.js';
import {LazyElement} from './element/lazy-element.js';
import {register} from './register.js';
import {scriptAt} from './script-url.js';

export {LazyElement};

register(LazyElement, scriptAt(import.meta.url));
