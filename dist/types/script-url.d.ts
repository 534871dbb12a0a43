export declare const scriptUrl: () => string | null;
/** The `<script>` that loaded us, where one did: carries the site's own settings. Read at load only. */
export declare const scriptElement: HTMLScriptElement | null;
