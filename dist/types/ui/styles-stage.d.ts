/** The call area: header, status, error, buttons, consent. */
export declare const stage: string;
