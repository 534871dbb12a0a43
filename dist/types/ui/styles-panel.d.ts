/** What opens: the floating panel, and the card of the one button. */
export declare const panel: string;
