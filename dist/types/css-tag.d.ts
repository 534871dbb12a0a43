/**
 * Stands in for `@lit/reactive-element/css-tag.js` in the script bundle. Lit's own also serves browsers without constructable style sheets,
 * by a `<style>` that strict pages refuse; no browser that old gets as far as to run this script.
 */
interface Style {
    readonly text: string;
    sheet?: CSSStyleSheet;
}
/** A style sheet without any `${…}`; it is parsed when the first element needs it. */
export declare const css: ([text]: TemplateStringsArray) => Style;
export declare function adoptStyles(root: ShadowRoot, styles: Style[]): void;
export declare const getCompatibleStyle: (style: Style) => Style;
export declare const supportsAdoptingStyleSheets = true;
export declare const CSSResult: undefined;
export declare const unsafeCSS: undefined;
export {};
