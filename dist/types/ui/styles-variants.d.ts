/**
 * The launcher and the pill of the floating panel, and the one button. What floats is fixed to the page itself and not the host:
 * so the host takes no room, and a page that unsets everything changes nothing. One of the three shows at a time, and is all
 * that is covered.
 */
export declare const variants: string;
