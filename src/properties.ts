import type {PropertyDeclarations} from 'lit';
import {ATTRIBUTES, REFLECTED, propertyName, readOption, type AttributeName} from './options.js';

/** One reactive property an attribute, made from the table. */
export const properties: PropertyDeclarations = Object.fromEntries(
  Object.entries(ATTRIBUTES).map(([attribute, {fallback}]) => [
    propertyName(attribute),
    {
      attribute,
      reflect: REFLECTED.includes(attribute),
      converter: {
        fromAttribute: (text: string | null) => readOption(attribute as AttributeName, text),
        toAttribute: (value: unknown) => (value === true ? '' : value === false || value === fallback ? null : value),
      },
    },
  ]),
);
