/** Puts both levels, 0..1, on an element for its sheets. Written only when they changed: each write restyles what is inside. */
export declare function showLevels(style: CSSStyleDeclaration, levels: {
    readonly input: number;
    readonly output: number;
}): void;
