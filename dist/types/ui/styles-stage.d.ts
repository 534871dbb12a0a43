/** The call area: header, bars, status, error, buttons, consent. */
export declare const stage: string;
