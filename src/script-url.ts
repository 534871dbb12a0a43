/**
 * The address this code was loaded from, in every form it is shipped: classic script, module script, import.
 * `import.meta` would be a syntax error in a classic script, so a module finds itself in a stack trace.
 */
const loadedFrom: string | null = find();

export const scriptUrl = (): string | null => loadedFrom;

/** The `<script>` that loaded us, where one did: carries the site's own settings. Read at load only. */
export const scriptElement: HTMLScriptElement | null = findElement();

/** The `<script>` that loads this address. */
export function scriptAt(url: string | null): HTMLScriptElement | null {
  return (url !== null && [...(globalThis.document?.scripts ?? [])].find(({src}) => src === url)) || null;
}

function find(): string | null {
  if (typeof document === 'undefined') return null;
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current.src;
  return /(https?:\/\/[^\s)]+?)(?::\d+)+\)?$/m.exec(new Error().stack ?? '')?.[1] ?? null;
}

function findElement(): HTMLScriptElement | null {
  const current = typeof document === 'undefined' ? null : document.currentScript;
  return current && current instanceof HTMLScriptElement ? current : scriptAt(loadedFrom);
}
