export declare const scriptUrl: () => string | null;
/** The `<script>` that loaded us, where one did: carries the site's own settings. Read at load only. */
export declare const scriptElement: HTMLScriptElement | null;
/** The `<script>` that loads this address. */
export declare function scriptAt(url: string | null): HTMLScriptElement | null;
