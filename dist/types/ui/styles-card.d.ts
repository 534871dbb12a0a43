/** What stands on the card around the call area: the button of the settings, the composer, the footer. */
export declare const card: string;
