import { LazyElement } from './element/lazy-element.js';
export { LazyElement };
