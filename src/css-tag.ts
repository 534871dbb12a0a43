/** The text of a style sheet without any `${…}`; the build minifies what carries this tag. */
export const css = ([text = '']: TemplateStringsArray): string => text;

/** One sheet of many texts, parsed when the first element needs it and shared by all. No `<style>`: strict pages refuse it. */
export function createSheet(...texts: string[]): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(texts.join(''));
    }
    return sheet;
  };
}
