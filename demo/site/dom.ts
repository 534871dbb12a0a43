/** What a page's script needs of its own page. */

/** The first element that matches. @throws Error where the page lacks it: page and script are written together */
export function need<T extends Element>(selector: string, kind: new () => T, within: ParentNode = document): T {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`this page has no ${selector}`);
}

/** An element with a class and a text; never HTML, whatever the text is. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

/** Tells those who do not see it, too. */
export function say(text: string): void {
  need('#said', HTMLElement).textContent = text;
}

/** `14:05:31` */
export const clock = (): HTMLTimeElement => make('time', '', new Date().toLocaleTimeString('en-GB'));

/** A list that keeps its newest rows alone, and shows them where the reader has not scrolled away. */
export function addRow(list: HTMLElement, row: HTMLElement, most = 500): void {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(row);
  if (list.childElementCount > most) list.firstElementChild?.remove();
  if (atEnd) list.scrollTop = list.scrollHeight;
}
