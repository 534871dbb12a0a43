import {ConfiguredElement} from '../configured-element.js';
import type {Intent} from '../ui/intents.js';

/** The element that is being adopted, until the constructors have reached the base. */
const adopted: {element: AdoptingElement | null; intents: readonly Intent[]} = {element: null, intents: []};

/**
 * Makes one of `Class` of an element that is on the page already. Nobody can define a tag twice, so the object stays, with its attributes, properties, listeners and
 * what it shows, and gets the methods of the class and what its constructors make: one may return another object than the one it was called for, and fields are
 * then put onto that. (The polyfill of scoped registries upgrades elements in the same way.)
 *
 * @param intents What the visitor has asked for meanwhile.
 */
export function adopt(element: ConfiguredElement, Class: new () => AdoptingElement, intents: readonly Intent[]): void {
  adopted.element = Object.setPrototypeOf(element, Class.prototype as object) as AdoptingElement;
  adopted.intents = intents;
  new Class();
}

/** What the visitor has asked for of the element that is being made, before. */
export const owed = (): readonly Intent[] => {
  const {intents} = adopted;
  adopted.intents = [];
  return intents;
};

/** What can be made of an element that is there. */
export abstract class AdoptingElement extends ConfiguredElement {
  constructor() {
    const {element} = adopted;
    if (element) {
      adopted.element = null;
      element.anew();
      return element;
    }
    super();
  }
}
