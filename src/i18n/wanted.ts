/** The language that the page says it is in around an element: the nearest `lang`, through shadow roots too. Empty where it says nothing. */
function nearest(element: Element): string {
  const root = element.getRootNode();
  return element.closest<HTMLElement>('[lang]')?.lang ?? (root instanceof ShadowRoot ? nearest(root.host) : '');
}

/** The languages that an element may be in, best first: the one it was told, or else that of the page around it, or else the visitor's. */
export function wantedLanguages(element: Element, told: string | null): readonly string[] {
  const tag = told ?? nearest(element);
  return tag ? [tag] : navigator.languages;
}
