/**
 * The address this code was loaded from, in every form it is shipped: classic script, module script, import.
 * `import.meta` would be a syntax error in a classic script, so a module finds itself in a stack trace.
 */
const loadedFrom: string | null = find();

export const scriptUrl = (): string | null => loadedFrom;

/** The `<script>` that loaded us, where one did: carries the site's own settings. Read at load only. */
export const scriptElement: HTMLScriptElement | null = findElement();

function find(): string | null {
  if (typeof document === 'undefined') return null;
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement && current.src) return current.src;
  return /(https?:\/\/[^\s)]+?)(?::\d+)+\)?$/m.exec(new Error().stack ?? '')?.[1] ?? null;
}

function findElement(): HTMLScriptElement | null {
  if (typeof document === 'undefined') return null;
  const current = document.currentScript;
  if (current instanceof HTMLScriptElement) return current;
  return [...document.scripts].find((script) => script.src !== '' && script.src === loadedFrom) ?? null;
}
