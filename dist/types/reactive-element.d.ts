/**
 * What an element needs in order to follow its attributes and properties, and to draw itself once for all that changed in one tick. It stands
 * in the place of `LitElement`, with the same names for the same things; docs/decisions/0008 says why.
 */
import { type TemplateResult } from 'lit-html';
import { type AttributeName } from './options.js';
/** Node has no such class, and there the package must at least be imported without harm. */
declare const Base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * One property an attribute, and those that no attribute can say, by the tables: what is set on either shows in the property at once and in the
 * view with the next update.
 */
export declare abstract class ReactiveElement extends Base {
    #private;
    static readonly observedAttributes: readonly string[];
    /** Settles with the update that is due, or was the last: `false` when that has already asked for another. */
    updateComplete: Promise<boolean>;
    protected hasUpdated: boolean;
    protected readonly internals: ElementInternals;
    protected readonly renderRoot: ShadowRoot;
    constructor();
    connectedCallback(): void;
    attributeChangedCallback(attribute: AttributeName, _before: string | null, text: string | null): void;
    /** Draws soon, and once however often it is asked; an element that has never been on a page waits until it is. */
    requestUpdate(): void;
    /** The next update is as the first: it takes in everything. */
    protected anew(): void;
    /** The update that is due, at once. */
    protected performUpdate(): void;
    /** Puts in order what has changed before it is drawn; what is set here belongs to the same update. */
    protected abstract willUpdate(changed: ReadonlySet<string>): void;
    protected update(): void;
    protected abstract render(): TemplateResult;
}
export {};
