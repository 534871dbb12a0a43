/** Puts both levels, 0..1, on an element for its sheets. Written only when they changed: each write restyles what is inside. */
export function showLevels(style: CSSStyleDeclaration, levels: {readonly input: number; readonly output: number}): void {
  for (const [side, level] of Object.entries(levels)) {
    const name = `--rv-${side}-level`;
    const text = level.toFixed(2);
    if (style.getPropertyValue(name) !== text) style.setProperty(name, text);
  }
}
