/** Marks on one letter, at most: languages need three or four, a tower of them covers the lines around it. */
const MARKS = 8;

/** A stranger's words as they may be shown or written to a file: without control characters, tags and halves of characters. Linear. */
export const plain = (text: string): string =>
  text.replace(/(?![\n\t])[\p{Cc}\p{Cs}\u{e0000}-\u{e007f}]/gu, '').replace(new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu'), '$1');
