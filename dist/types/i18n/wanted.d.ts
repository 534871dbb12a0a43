/** The languages that an element may be in, best first: the one it was told, or else that of the page around it, or else the visitor's. */
export declare function wantedLanguages(element: Element, told: string | null): readonly string[];
