import type { PropertyDeclarations } from 'lit';
/** One reactive property an attribute, made from the table. */
export declare const properties: PropertyDeclarations;
