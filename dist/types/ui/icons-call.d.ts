export declare const SOUND: import("lit-html").TemplateResult;
export declare const WEAK: import("lit-html").TemplateResult;
export declare const DOWN: import("lit-html").TemplateResult;
export declare const PICTURE: import("lit-html").TemplateResult;
export declare const THUMB: import("lit-html").TemplateResult;
