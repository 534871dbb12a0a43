/** Replaces members of the page's own objects for one test, and puts them back. */
export interface Stubs {
  /** A function; its own type is not asked for, because a stub is less than the real thing. */
  set(target: object, name: string, stub: (...parameters: never[]) => unknown): void;
  /** Any value, also where the page has a getter. */
  define(target: object, name: string, value: unknown): void;
  restore(): void;
}

export function createStubs(): Stubs {
  const undo: (() => void)[] = [];
  const define = (target: object, name: string, value: unknown) => {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {configurable: true, writable: true, value});
    undo.push(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
  };
  return {
    set: define,
    define,
    restore() {
      for (const step of undo.splice(0).reverse()) step();
    },
  };
}
