/** The text of a style sheet without any `${…}`; the build minifies what carries this tag. */
export declare const css: ([text]: TemplateStringsArray) => string;
/** One sheet of many texts, parsed when the first element needs it and shared by all. No `<style>`: strict pages refuse it. */
export declare function createSheet(...texts: string[]): () => CSSStyleSheet;
