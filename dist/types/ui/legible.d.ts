/** Characters that nobody sees, and that can turn the order of those one sees, become their numbers. */
export declare const legible: (text: string) => string;
/** A stranger's word in a sentence of ours: its direction ends where it ends. */
export declare const quoted: (text: string) => string;
