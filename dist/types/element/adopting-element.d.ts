import { ConfiguredElement } from '../configured-element.js';
import type { Intent } from '../ui/intents.js';
/**
 * Makes one of `Class` of an element that is on the page already. Nobody can define a tag twice, so the object stays, with its attributes, properties, listeners and
 * what it shows, and gets the methods of the class and what its constructors make: one may return another object than the one it was called for, and fields are
 * then put onto that. (The polyfill of scoped registries upgrades elements in the same way.)
 *
 * @param intents What the visitor has asked for meanwhile.
 */
export declare function adopt(element: ConfiguredElement, Class: new () => AdoptingElement, intents: readonly Intent[]): void;
/** What the visitor has asked for of the element that is being made, before. */
export declare const owed: () => readonly Intent[];
/** What can be made of an element that is there. */
export declare abstract class AdoptingElement extends ConfiguredElement {
    constructor();
}
