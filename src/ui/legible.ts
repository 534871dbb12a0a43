/** Characters that nobody sees, and that can turn the order of those one sees, become their numbers. */
export const legible = (text: string): string =>
  text.replace(/\p{DI}/gu, (char) => char.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** A stranger's word in a sentence of ours: its direction ends where it ends. */
export const quoted = (text: string): string => `\u2068${legible(text)}\u2069`;
