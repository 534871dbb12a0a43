/** What is to be seen before a visitor comes near. */
export declare const restingStyles: () => CSSStyleSheet;
