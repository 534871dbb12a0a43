/**
 * Stands in for `@lit/reactive-element/css-tag.js` in the script bundle. Lit's own also serves browsers without constructable style sheets,
 * by a `<style>` that strict pages refuse; no browser that old gets as far as to run this script.
 */
interface Style {
  readonly text: string;
  sheet?: CSSStyleSheet;
}

/** A style sheet without any `${…}`; it is parsed when the first element needs it. */
export const css = ([text = '']: TemplateStringsArray): Style => ({text});

export function adoptStyles(root: ShadowRoot, styles: Style[]): void {
  root.adoptedStyleSheets = styles.map((style) => (style.sheet ??= parse(style.text)));
}

export const getCompatibleStyle = (style: Style): Style => style;

// Lit exports these too; nothing here uses them.
export const supportsAdoptingStyleSheets = true;
export const CSSResult = undefined;
export const unsafeCSS = undefined;

function parse(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
